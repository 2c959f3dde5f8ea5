import { failures } from '../lib/errors.js';
import type { Infograph } from '../models/infograph.js';

/** Direct messages about what other programs asked for. `prompt` and `origin` come from outside: escaped by the caller. */
export const notices = {
  ended: ({ status, failure }: Infograph) => {
    if (status === 'completed') return 'Your infographic is finished:';
    if (status === 'canceled') return 'Your infographic was canceled. Nothing was charged for it.';
    return `Your infographic failed. ${failure ? failures[failure.code].user : ''} Nothing was charged for it.`;
  },
  open: (url: string) => `<${url}|Open the image>`,
  receiverOff: (tokenName: string, origin: string) =>
    `Callbacks for the API token *${tokenName}* to ${origin} are switched off: nothing could be delivered there for three days. The status of each infographic can still be asked for. Once the receiver works again, call \`POST /api/callbacks/resume/\` with this token.`,
};

/** Why a stream of events was not opened. */
export const events = {
  badTicket: 'This ticket is not good for this infographic, or its 15 minutes are over.',
  tooMany: 'Too many streams are open. Close some, or ask for the status instead.',
};
