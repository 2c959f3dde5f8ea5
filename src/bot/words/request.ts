import { credits, infographics, number, priceWords as price } from '../../lib/words/quantities.js';

/** What the person who typed the command reads at once. Only they see it. */
export const request = {
  /** Where it comes, and what it costs. "Got it" is what other programs look for. */
  accepted: (count: number, totalCredits: number, available: number, when = 'about a minute') =>
    `Got it! I'll post ${count === 1 ? 'it' : 'them'} here in ${when}. ${costOf(totalCredits, available)}`,
  /** Of what code draws. */
  inSeconds: 'a few seconds',
  acceptedArticle: (count: number, totalCredits: number, available: number, pauses: boolean) =>
    [
      pauses
        ? "Got it! I'll read the page and post the key facts here, so you can check them before I draw."
        : `Got it! I'll read the page and post ${count === 1 ? 'the infographic' : infographics(count)} here in a minute or two.`,
      costOf(totalCredits, available),
    ].join(' '),
  acceptedDraft: (totalCredits: number, available: number) =>
    `Got it! I'll post a draft here first, so you can check it before I draw. ${costOf(totalCredits, available)}`,
  acceptedInThread: (count: number, totalCredits: number, available: number) =>
    `Got it! I'll answer in this thread${count === 1 ? '' : ` with ${infographics(count)}`}. ${costOf(totalCredits, available)}`,
  acceptedAlone: (count: number, totalCredits: number, available: number) =>
    `Got it! ${count === 1 ? 'It comes' : 'They come'} to you alone, in your messages with Infograph. ${costOf(totalCredits, available)}`,
  duplicate: 'This one is already on its way. Nothing was charged twice.',
  unknown: "Got it, but it may take a moment to show up: something's slow on our end.",
  busy: "I'm swamped and couldn't start this one (no charge).",
  typeAgain: 'Please type it again in a moment.',

  makeSize: (resolution: string, count: number, totalCredits: number) =>
    `Make ${count === 1 ? 'it' : 'them'} ${resolution} · ${price(totalCredits)}`,
  useModel: (model: string, totalCredits: number) => `${model} · ${price(totalCredits)}`,
  makeShape: (ratio: string, totalCredits: number) => `As ${ratio} · ${price(totalCredits)}`,
  makeCount: (count: number, totalCredits: number) => `Make ${count} · ${price(totalCredits)}`,
  makeBoth: (count: number, resolution: string, totalCredits: number) =>
    `Make ${count} at ${resolution} · ${price(totalCredits)}`,
  create: (totalCredits: number) => `Create · ${price(totalCredits)}`,
  tryAgain: 'Try again',

  topUpYourself: 'Top up with `/infograph topup 100`.',
  askAnAdmin: (mentions: string) =>
    mentions ? `Ask ${mentions} to top up.` : 'An admin can top up with `/infograph topup`.',

  problemsEnd: 'Nothing was charged. `/infograph help` shows how it works.',
  slow: "Something's slow on our end. Please try again in a minute.",
  notHere: "Infograph isn't installed in your workspace, so nothing was done and nothing was charged.",
  notNow:
    "I can't tell right now which workspace this is for, so nothing was done and nothing was charged. Please try again in a minute.",
  broken: 'Something went wrong on our end, and nothing was charged. Please try again.',
};

function costOf(totalCredits: number, available: number): string {
  if (totalCredits === 0) return '(Free.)';
  return `(${credits(totalCredits)}, ${number(available)} left. Only charged once it's posted.)`;
}

/** What can be wrong with the text after `/infograph`. */
export const problems = {
  unknownFlag: (flag: string, meant = '') =>
    meant
      ? `I don't know the option ${flag}. Did you mean ${meant}?`
      : `I don't know the option ${flag}. There are --ratio, --res, -n, --lang, --draw, --theme, --model, --now, --private and --no-check. (To have it in the prompt, put the prompt in quotes.)`,
  comingFlag: (flag: string) => `${flag} isn't available yet.`,
  noValue: (flag: string) => `The option ${flag} needs a value after it.`,
  ratio: (value: string, known: readonly string[]) =>
    `I don't know the ratio ${value}. There are ${known.join(', ')}.`,
  resolution: (value: string, known: readonly string[]) =>
    `I don't know the size ${value}. There are ${known.join(', ')}.`,
  count: (value: string) => `-n takes a whole number from 1 to 4, not ${value}.`,
  draw: (value: string, known: readonly string[]) =>
    `I don't know how to draw ${value}. There are ${known.join(', ')}.`,
  theme: (value: string, known: readonly string[]) =>
    `I don't know the theme ${value}. There are ${known.join(', ')}.`,
  themeOfModel: 'The option --theme goes with --draw exact or art: the image model has its own looks.',
  model: (value: string, known: readonly string[]) =>
    `I don't know the model ${value}. There are ${known.join(', ')}.`,
  modelOfExact: 'The option --model says which AI draws, and --draw exact is drawn by code. Use one of them.',
  modelOrTheme:
    'The option --model says which AI draws, and --theme is the look of what code draws. Use one of them, or both with --draw art.',
  noValueTaken: (flag: string) => `The option ${flag} takes no value.`,
  nowWithoutLink: 'The option --now is for links: it skips the time to check their facts.',
  language: (value: string) =>
    `I don't know the language ${value}. Use its code (--lang de) or its name (--lang German).`,
  twice: (flag: string) => `The option ${flag} was given twice.`,
  tooShort: 'A prompt needs at least 3 characters.',
  tooLong: (length: number) => `A prompt can have 4,000 characters; this one has ${number(length)}.`,
  severalLinks: 'There are several links in it. Keep the one that it is about.',
  unreadable:
    "I can't open that link. I can read pages that anyone can open, such as https://example.com/post.",
  openQuote: 'A quotation mark is opened but never closed.',
};
