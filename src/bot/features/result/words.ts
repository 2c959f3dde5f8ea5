import { credits, number } from '../../../lib/words/quantities.js';
import { refusalOf } from '../../words/refused-places.js';

/** What people can do with an infographic that's there, and what comes of it. */
export const result = {
  change: 'Change…',
  share: 'Share…',
  post: (channel: string | undefined) => (channel ? `Post to #${channel}` : 'Post to the channel'),
  again: (unitCredits: number) => `Again · ${price(unitCredits)}`,
  bigger: (unitCredits: number) => `Bigger · ${price(unitCredits)}`,
  /** Beside it, small: a model's larger picture isn't the same picture, and code's is. */
  biggerHow: (resolution: string, isSame: boolean) =>
    isSame ? `The same at ${resolution}` : `Drawn again at ${resolution}, so it'll look different`,
  getAs: 'Get as…',
  /** Where a picture had no room for all of them. */
  allPages: (facts: number, pages: number) =>
    `All ${number(facts)} on ${pageWords.get(pages) ?? number(pages)} pages`,
  copy: 'Copy…',
  remove: 'Delete…',
  report: '👎',
  reportLabel: "Say what's wrong with this infographic",

  gone: "I can't find this infographic anymore. Nothing was charged.",
  notShown: "This infographic isn't in the place where you pressed the button. Nothing was charged.",
  removed: 'This infographic was deleted. Nothing was charged.',
  forgotten: 'This one is past its time, so I no longer have its words. Nothing was charged.',
  pasted:
    'This one was made from pasted text, which I only read once. Type `/infograph` and paste the text into the form. Nothing was charged.',
  notYours: 'Only the person who asked for this infographic can do that. Nothing was charged.',
  notOffered: "This size isn't offered here right now. Nothing was charged.",
  onePage: 'Its picture shows all there is already.',
  notPrivate: 'Everyone in the channel can already see this one.',
  underWay: "It's already in progress. Nothing was charged twice.",
  dearer: (unitCredits: number) => `It costs ${price(unitCredits)} now. Nothing was charged yet.`,
  anyway: (unitCredits: number) => `Make it · ${price(unitCredits)}`,
  slow: "Something's slow on our end, and nothing was charged. Please try again in a minute.",
  broken: 'Something went wrong on our end. Please try again.',
  cannotOpen: "Slack didn't let me open the form. Please try again.",

  changeTitle: 'New infographic',
  copyTitle: 'Copy',
  close: 'Close',
  copied: {
    command: 'The command',
    shortAltText: 'The alt text',
    altText: 'The alt text in full',
    address: 'The link to this message',
    source: 'The link to the article',
  },
};

const pageWords: ReadonlyMap<number, string> = new Map([
  [2, 'two'],
  [3, 'three'],
  [4, 'four'],
]);

/** Sharing one in another channel. `where` is a channel as Slack shows it. */
export const share = {
  title: 'Share',
  submit: 'Share',
  cancel: 'Cancel',
  channel: 'Channel',
  comment: 'Comment',
  free: "The picture is posted there with your name. It's free.",
  nowhere: 'Choose where to share it.',
  itsFacts: 'its facts',
  madeHow: (mark: string) => `An infographic ${mark}.`,
  shared: (who: string) => `${who} shared an infographic`,
  original: 'See the original',
  posted: (where: string, link: string | undefined) =>
    link ? `Shared in ${where}. <${link}|See it there>` : `Shared in ${where}.`,
  before: (where: string, link: string | undefined) =>
    link ? `It's already in ${where}. <${link}|See it there>` : `It's already in ${where}.`,
  unknown: (where: string) =>
    `Slack didn't confirm this one, so it may have been posted. Have a look in ${where} before you share it again.`,
  late: "It's on its way. Slack is slow right now …",
  gone: "This infographic isn't there anymore, so nothing was posted.",
  refused: (code: string) =>
    refusals.get(code) ?? `I couldn't post there: ${refusalOf(code).why}. Nothing was posted.`,
};

const refusals: ReadonlyMap<string, string> = new Map(
  Object.entries({
    channel_not_found: "I'm not in this channel, so I can't post there. Nothing was posted.",
    not_in_channel: "I'm not in this channel, so I can't post there. Nothing was posted.",
    is_archived: 'This channel is archived, so nothing can be posted there.',
    ratelimited: 'Slack is busy right now. Nothing was posted. Please try again in a minute.',
  }),
);

function price(unitCredits: number): string {
  return unitCredits === 0 ? 'free' : credits(unitCredits);
}
