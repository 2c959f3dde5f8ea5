import { credits, number, priceWords } from '../../../lib/words/quantities.js';
import type { Fit } from '../create/fits.js';

/** The form behind `/infograph` alone. */
export const composer = {
  title: 'New infographic',
  submit: (totalCredits: number) => `Create (${totalCredits === 0 ? 'free' : credits(totalCredits)})`,
  submitPlain: 'Create',
  close: 'Cancel',
  prompt: 'What should it show?',
  promptMore: 'More of it',
  promptHint: 'A topic, an outline, or a link. Add a few words after a link to focus on something.',
  placeholder: 'How a bill becomes law, in 5 steps',
  draw: 'How to draw',
  drawOption: {
    model: (unitCredits: number) => `AI-drawn · ${priceWords(unitCredits)}`,
    art: (unitCredits: number) => `AI art, exact text · ${priceWords(unitCredits)}`,
    exact: (unitCredits: number) => `Exact layout · ${priceWords(unitCredits)}`,
  },
  model: 'Model',
  modelOption: (name: string, unitCredits: number) => `${name} · ${priceWords(unitCredits)}`,
  ratio: 'Shape',
  resolution: 'Size',
  resolutionOption: (resolution: string, unitCredits: number) =>
    `${resolution} · ${unitCredits === 0 ? 'free' : `${credits(unitCredits)} each`}`,
  count: 'How many',
  draft: 'Draft',
  draftFirst: 'Show me a draft first',
  draftFirstHow: 'Free, in the thread. You have 2 minutes to use it, edit it, or cancel.',
  postTo: 'Post to',
  thisChannel: 'This channel',
  thisThread: 'This thread',
  onlyMe: 'Only me',
  onlyMeHow: "I'll send it to you as a direct message.",
  channel: 'Where to post it',
  channelHint: 'Everyone there sees who asked, the prompt, and the infographic.',
  inThread: 'In that thread',
  hints: {
    no_text: "There's no text in that message. Type what the infographic should show.",
    not_in: "I can't post there, so I'll send the infographic to you as a direct message.",
    archived: "That channel is archived, so I'll send the infographic to you as a direct message.",
  },
  language: 'Text language',
  languageUnknown: (typed: string) =>
    `I don't know the language ${typed}. Use its name, like German, or its code, like de.`,
  /** @param usual the workspace's default */
  languageHint: (usual: string | undefined) =>
    `Like German or de. Leave it empty for ${usual ? `${usual}, your workspace's default` : 'the language of your text'}.`,

  /** "Uses 1 credit once it's posted. Your workspace has 99." */
  price: (count: number, unitCredits: number, available: number | undefined) => {
    const total = count * unitCredits;
    const sum =
      total === 0 ? '*Free.*' : `*Uses ${credits(total)} once ${count === 1 ? "it's" : "they're"} posted.*`;
    if (available === undefined) return sum;
    const enough = total <= available ? '' : ' An admin can top up with `/infograph topup`.';
    return `${sum} Your workspace has ${number(available)}.${enough}`;
  },
  whenPaid: 'Failed or canceled? No charge.',

  /** At the end, for those who have scrolled down to there. */
  seeAbove: '*Not started yet*: the reason is at the top of this form.',
  closed: {
    not_in:
      "I'm not in there, so I can't post there. Choose another, or type /invite @Infograph in it if it's a channel.",
    archived: 'This channel is archived, so nothing can be posted there. Choose another.',
  },
  nowhere: 'Choose where to post it.',
  /** "2K would cost 1 credit." */
  wouldBe: ({ kind, resolution, count, credits: total }: Fit) => {
    const what = kind === 'size' ? resolution : kind === 'count' ? `${count}` : `${count} at ${resolution}`;
    return `${what} would cost ${credits(total)}.`;
  },
  busy: "I'm swamped and couldn't start this one (no charge). What you typed is still here. Please try again in a moment.",
  broken:
    'Something went wrong on our end, and nothing was charged. What you typed is still here. Please try again.',
  cannotOpen: "Slack didn't let me open the form. Here's how to do it without one:",
};
