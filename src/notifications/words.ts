import { failures } from '../lib/errors.js';
import type { Infograph } from '../models/infograph.js';

/** Direct messages about what was requested through the API. `prompt` and `origin` come from outside: escaped by the caller. */
export const notices = {
  ended: ({ status, failure }: Infograph) => {
    if (status === 'completed') return 'Your infographic is ready:';
    if (status === 'canceled') return 'Your infographic was canceled. No charge.';
    return `Your infographic failed. ${failure ? `${failures[failure.code].user} ` : ''}No charge.`;
  },
  open: (url: string) => `<${url}|Open the image>`,
  receiverOff: (tokenName: string, origin: string) =>
    `I've switched off callbacks for the API token *${tokenName}* to ${origin}: nothing could be delivered there for three days. You can still get the status of each infographic. Once the receiver works again, call \`POST /api/callbacks/resume/\` with this token.`,
};

/** Why a stream of events was not opened. */
export const events = {
  badTicket: "This ticket isn't for this infographic, or its 15 minutes are over.",
  tooMany: 'Too many streams are open. Close some, or get the status instead.',
};
