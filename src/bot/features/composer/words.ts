import { credits } from '../../../lib/words/quantities.js';
import type { Fit } from '../create/fits.js';

/** What ratios are good for, where that can be said in a word or two. */
const uses: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '21:9': 'very wide',
    '16:9': 'wide, for slides',
    '1:1': 'square',
    '9:16': 'tall, for phones',
  }),
);

/** The form behind `/infograph` alone. */
export const composer = {
  title: 'New infographic',
  submit: 'Make it',
  close: 'Never mind',
  prompt: 'What should it show?',
  promptHint:
    'A few words, an outline, or a link to an article. Words after a link say what to look for in it.',
  placeholder: 'How a bill becomes law, in 5 steps',
  ratio: 'Shape',
  ratioOption: (ratio: string) => (uses.has(ratio) ? `${ratio} · ${uses.get(ratio)}` : ratio),
  resolution: 'Size',
  resolutionOption: (resolution: string, unitCredits: number) =>
    `${resolution} · ${credits(unitCredits)} each`,
  count: 'How many',
  channel: 'Where to post it',
  channelHint: 'Everybody there sees who asked, the prompt and the infographic.',
  language: 'Language of its words',
  languageUnknown: (typed: string) =>
    `I do not know the language ${typed}. Use its name, such as German, or its code, such as de.`,
  languageHint: 'Such as German or de. Leave it empty for the language of the prompt.',

  /** "2 images × 1 credit = 2 credits; you have 98". */
  price: (count: number, unitCredits: number, available: number | undefined) => {
    const total = count * unitCredits;
    const sum =
      count === 1
        ? `1 image = ${credits(total)}`
        : `${count} images × ${credits(unitCredits)} = ${credits(total)}`;
    if (available === undefined) return `*${sum}*`;
    if (total <= available) return `*${sum}*; this workspace has ${available}.`;
    return `*${sum}*; this workspace has only ${available}. An admin can add credits with \`/infograph topup\`.`;
  },
  whenPaid: 'You pay when you see it. What fails or is canceled in time costs nothing.',

  /** At the end, for those who have scrolled down to there. */
  seeAbove: '*Not accepted yet*: the reason is at the top of this form.',
  closed: {
    not_in:
      'I am not in this conversation, so I could not post there. Type /invite @Infograph in it, or choose another.',
    archived: 'This channel is archived, so nothing can be posted there. Choose another.',
  },
  nowhere: 'Choose where it is to be posted.',
  /** "2K would cost 1 credit." */
  wouldBe: ({ kind, resolution, count, credits: total }: Fit) => {
    const what = kind === 'size' ? resolution : kind === 'count' ? `${count}` : `${count} at ${resolution}`;
    return `${what} would cost ${credits(total)}.`;
  },
  busy: "I'm swamped and couldn't start this one (no charge). What you typed is still here. Please try again in a moment.",
  broken:
    'Something went wrong on our side, and nothing was charged. What you typed is still here. Please try again.',
  cannotOpen: 'Slack did not let me open the form. This is how it goes without one:',
};
