import { failures } from '../lib/errors.js';
import { isolated } from '../lib/text/direction.js';
import type { Infograph } from '../models/infograph.js';

/** Mails, in plain text. People's words stand in the text alone, never in a header. */
export const mail = {
  ended: (infograph: Infograph, imageUrl: string | undefined) => ({
    subject:
      subjects[
        infograph.status === 'completed' || infograph.status === 'canceled' ? infograph.status : 'failed'
      ],
    text: [
      `You asked for: ${isolated(infograph.prompt)}`,
      outcome(infograph, imageUrl),
      `Its id is ${infograph._id}.`,
    ].join('\n\n'),
  }),
  code: (code: string, tokenName: string) => ({
    subject: 'Your code for Infograph',
    text: [
      `The code is ${code}. It is good for 15 minutes.`,
      `It proves that mails about the API token "${isolated(tokenName)}" may go to this address. If that means nothing to you, ignore this mail, and you get no other.`,
    ].join('\n\n'),
  }),
};

const subjects = {
  completed: 'Your infographic is finished',
  failed: 'Your infographic failed',
  canceled: 'Your infographic was canceled',
};

function outcome({ status, failure }: Infograph, imageUrl: string | undefined): string {
  if (status === 'completed') return imageUrl ? `Here it is: ${imageUrl}` : 'Its image is not kept any more.';
  if (status === 'canceled') return 'It was canceled. Nothing was charged for it.';
  return `${failure ? failures[failure.code].user : 'It failed.'} Nothing was charged for it.`;
}
