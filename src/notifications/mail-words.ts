import { failures } from '../lib/errors.js';
import { isolated } from '../lib/text/direction.js';
import type { Infograph } from '../models/infograph.js';

/** Emails, in plain text. People's words stand in the text alone, never in a header. */
export const mail = {
  ended: (infograph: Infograph, imageUrl: string | undefined) => ({
    subject:
      subjects[
        infograph.status === 'completed' || infograph.status === 'canceled' ? infograph.status : 'failed'
      ],
    text: [
      `You requested: ${isolated(infograph.prompt)}`,
      outcome(infograph, imageUrl),
      `Its id: ${infograph._id}`,
    ].join('\n\n'),
  }),
  code: (code: string, tokenName: string) => ({
    subject: 'Your code for Infograph',
    text: [
      `Your code is ${code}. It's good for 15 minutes.`,
      `Use it to confirm that emails about the API token "${isolated(tokenName)}" can go to this address. If you don't know what this is about, ignore this email. You won't get another one.`,
    ].join('\n\n'),
  }),
};

const subjects = {
  completed: 'Your infographic is ready',
  failed: 'Your infographic failed',
  canceled: 'Your infographic was canceled',
};

function outcome({ status, failure }: Infograph, imageUrl: string | undefined): string {
  if (status === 'completed') return imageUrl ? `Here it is: ${imageUrl}` : "The image isn't kept anymore.";
  if (status === 'canceled') return 'It was canceled. No charge.';
  return `${failure ? failures[failure.code].user : 'It failed.'} No charge.`;
}
