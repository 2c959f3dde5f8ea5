import { credits } from '../../../lib/words/quantities.js';
import { themes } from '../../../models/drawing.js';

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
    usual: { ratio: string; resolution: string; draw: string },
    /** What an exact one costs, in words. */
    exact: string,
    /** Which AI can draw, by alias with its price in words; the first is the default. */
    models: ReadonlyArray<{ alias: string; price: string }>,
  ) =>
    [
      `*--ratio* ${ratios.join(', ')} (${usual.ratio} if you don't say)`,
      `*--res* ${Object.entries(prices)
        .map(([resolution, price]) => `${resolution} (${credits(price)})`)
        .join(', ')} (${usual.resolution} if you don't say)`,
      `*--draw* exact: drawn by code, every word and number as you wrote it (${exact}). art: the picture by AI, all words by code. model: drawn by AI (${usual.draw} if you don't say)`,
      ...(models.length > 1
        ? [
            `*--model* which AI draws: ${models.map(({ alias, price }) => `${alias} (${price})`).join(', ')} (${models[0]?.alias} if you don't say)`,
          ]
        : []),
      `*--theme* how an exact one looks: ${themes.join(', ')}`,
      '*-n* how many at once, 1 to 4',
      '*--lang* text language, such as German or de',
      '*--now* for a link: draw right away, without time to check the facts',
      '*--private* only you see it',
      "*--no-check* don't read an AI picture before it's shown",
    ].join('\n'),
  article:
    "Add a link to an article anywhere, and I'll read it, show its facts in the thread, and draw exactly those. You can edit them first. Add a few words to the link to focus on something.",
  results:
    'Under each infographic: *Change…* opens the form with everything filled in, *Share…* posts it in another channel, and *⋯* makes it again or bigger.',
  words: [
    "`/infograph credits`  what's left, what an infographic costs, and your limits",
    '`/infograph history`  your latest infographics, with links and costs',
    '`/infograph status`  what you have in progress, and a way to cancel it',
    '`/infograph topup 100 [note]`  add credits (admins)',
    "`/infograph statement [2026-10]`  a month of your workspace's credits (admins)",
    '`/infograph settings`  limits, refills, defaults, and API tokens (admins)',
    '`/infograph help`  this page',
  ].join('\n'),
  promise:
    'Credits are only used once the infographic is posted. Failed or canceled? No charge. It usually takes 20 to 60 seconds.',
};
