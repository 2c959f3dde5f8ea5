import { credits, infographics, tooDear } from '../../lib/words/quantities.js';

/** What the person who typed the command reads at once. Only they see it. */
export const request = {
  accepted: (count: number, heldCredits: number, available: number) =>
    `Got it: ${infographics(count)}, ${credits(heldCredits)} held, ${credits(available)} left. The thread opens in this channel; you pay when you see the image.`,
  duplicate: 'This request is under way already. Watch its thread; nothing was charged twice.',
  unknown: 'Accepted; watch for the thread. The database was slow to confirm, and it is carried through.',
  busy: 'I am too busy right now and did not take this request. Nothing was charged. Please type it again in a moment.',

  insufficient: (
    neededCredits: number,
    available: number,
    unitCredits: number,
    count: number,
    affordable: number,
  ) =>
    [
      tooDear(neededCredits, available, unitCredits, count),
      affordable > 0 && count > 1
        ? `It is enough for ${affordable}: try again with \`-n ${affordable}\`.`
        : '',
      'Nothing was charged.',
    ]
      .filter(Boolean)
      .join(' '),
  topUpYourself: 'You are an admin: `/infograph topup 100` adds 100 credits.',
  askAnAdmin: (mentions: string) =>
    mentions
      ? `An admin can add credits with \`/infograph topup\`: ask ${mentions}.`
      : 'An admin of this workspace can add credits with `/infograph topup`.',

  problemsEnd: 'Nothing was charged. `/infograph help` shows how it works.',
  acceptedArticle: (count: number, heldCredits: number, available: number, pauses: boolean) =>
    [
      `Got it: I read the page and make ${count === 1 ? 'an infographic' : infographics(count)} of it. ${credits(heldCredits)} held, ${credits(available)} left.`,
      pauses
        ? 'The thread opens in this channel and shows what I read before anything is drawn; you pay when you see the image.'
        : 'The thread opens in this channel; you pay when you see the image.',
    ].join(' '),
  slow: 'The database does not answer right now, so there is nothing to show. Please try again in a moment.',
  notHere: 'This app is not installed in your workspace, so nothing was done and nothing was charged.',
  notNow:
    'I cannot tell right now which workspace this is for, so nothing was done and nothing was charged. Please try again in a moment.',
  broken: 'Something broke on our side before anything was done. Nothing was charged. Please try again.',
};

/** What can be wrong with the text after `/infograph`. */
export const problems = {
  unknownFlag: (flag: string) =>
    `I do not know the option ${flag}. There are --ratio, --res, -n, --lang and --now. (To have it in the prompt, put the prompt in quotes.)`,
  comingFlag: (flag: string) => `The option ${flag} is coming, but not built yet.`,
  noValue: (flag: string) => `The option ${flag} needs a value after it.`,
  ratio: (value: string, known: readonly string[]) =>
    `I do not know the ratio ${value}. There are ${known.join(', ')}.`,
  resolution: (value: string, known: readonly string[]) =>
    `I do not know the resolution ${value}. There are ${known.join(', ')}.`,
  count: (value: string) => `-n takes a whole number from 1 to 4, not ${value}.`,
  noValueTaken: (flag: string) => `The option ${flag} takes no value.`,
  nowWithoutLink: 'The option --now is for articles: it skips the pause in which their facts are shown.',
  language: (value: string) =>
    `I do not know the language ${value}. Use its code (--lang de) or its name (--lang German).`,
  twice: (flag: string) => `The option ${flag} was given twice.`,
  tooShort: 'A prompt needs at least 3 characters.',
  tooLong: (length: number) => `A prompt has at most 4,000 characters; this one has ${length}.`,
  openQuote: 'A quotation mark is opened but not closed.',
};
