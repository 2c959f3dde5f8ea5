import { credits } from '../../../lib/words/quantities.js';

/** An exact picture of what the image service could not draw. */
export const exactInstead = {
  button: (unitCredits: number) => `Exact layout · ${unitCredits === 0 ? 'free' : credits(unitCredits)}`,
  /** Where a picture is there, and it says something wrong. */
  short: (unitCredits: number) => `Exact · ${unitCredits === 0 ? 'free' : credits(unitCredits)}`,
  notFailed: 'This infographic is there, or on its way. Nothing was charged.',
  noFacts: "I don't have its facts anymore, so I can't draw it. Nothing was charged.",
  broken: 'Something went wrong on our end. Please try again.',
};
