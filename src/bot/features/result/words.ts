import { credits } from '../../../lib/words/quantities.js';

/** What people can do with an infographic that's there, and what comes of it. */
export const result = {
  change: 'Change…',
  again: (unitCredits: number) => `Again · ${price(unitCredits)}`,
  bigger: (unitCredits: number) => `Bigger · ${price(unitCredits)}`,
  /** Beside it, small: a larger picture isn't the same picture. */
  biggerHow: (resolution: string) => `Drawn anew in ${resolution}, so it'll look different`,
  copy: 'Copy…',

  gone: "I can't find this infographic anymore. Nothing was charged.",
  notShown: 'This infographic is in a conversation that you pressed nothing in. Nothing was charged.',
  removed: 'This infographic was deleted. Nothing was charged.',
  forgotten: 'This one is past its time, so I no longer have its words. Nothing was charged.',
  pasted:
    'This one was made from pasted text, which I only read once. Type `/infograph` and paste the text into the form. Nothing was charged.',
  notYours: 'Only the person who asked for this infographic can do that. Nothing was charged.',
  notOffered: "This size isn't offered here right now. Nothing was charged.",
  underWay: "It's already under way. Nothing was charged twice.",
  dearer: (unitCredits: number) => `It costs ${price(unitCredits)} now. Nothing was charged yet.`,
  anyway: (unitCredits: number) => `Make it · ${price(unitCredits)}`,
  slow: "Something's slow on our end, and nothing was charged. Please try again in a minute.",
  broken: 'Something went wrong on our side. Please try again.',
  cannotOpen: "Slack didn't let me open the form. Please try again.",

  changeTitle: 'New infographic',
  copyTitle: 'Copy',
  close: 'Close',
  copied: {
    command: 'The command',
    altText: 'The alt text',
    address: 'The link to this message',
    source: 'The link to the article',
  },
};

function price(unitCredits: number): string {
  return unitCredits === 0 ? 'free' : credits(unitCredits);
}
