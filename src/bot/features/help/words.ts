import { credits } from '../../../lib/words/quantities.js';

/** `/infograph help`. */
export const help = {
  title: 'Infograph makes an infographic from a few words',
  usage: [
    '`/infograph`  opens a form',
    '`/infograph How a bill becomes law`',
    '`/infograph The water cycle in 5 steps --ratio 9:16`',
    '`/infograph Coffee, from bean to cup --res 4K -n 2`',
    '`/infograph https://example.com/an-article only the costs`',
  ].join('\n'),
  options: (
    ratios: readonly string[],
    prices: Readonly<Record<string, number>>,
    usual: { ratio: string; resolution: string },
  ) =>
    [
      `*--ratio* ${ratios.join(', ')} (${usual.ratio} if you do not say)`,
      `*--res* ${Object.entries(prices)
        .map(([resolution, price]) => `${resolution} (${credits(price)})`)
        .join(', ')} (${usual.resolution} if you do not say)`,
      '*-n* 1 to 4 of them at once',
      '*--lang* the language of its words, such as de or German',
      '*--now* for a link: does not wait for somebody to look at its facts',
    ].join('\n'),
  article:
    'A text that begins with a link is an article. I read it, show its facts in the thread, and make the image of exactly those. You can edit them first; words after the link say what to look for.',
  words: [
    '`/infograph credits`  what is left, what an image costs, and your limits',
    '`/infograph history`  your last infographics, with links and costs',
    '`/infograph status`  what you have running, with Cancel',
    '`/infograph topup 100 [note]`  add credits (admins)',
    '`/infograph statement [2026-10]`  a month of the workspace’s credits (admins)',
    '`/infograph settings`  limits, refills, defaults, and tokens that let other programs in (admins)',
    '`/infograph help`  this page',
  ].join('\n'),
  promise:
    'You pay when you see the image. What fails or is canceled in time costs nothing. Usually it takes 20 to 60 seconds.',
};
