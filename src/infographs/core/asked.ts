import { defined } from '../../lib/defined.js';
import { seedOf } from '../../lib/ids.js';
import type { Infograph } from '../../models/infograph.js';
import type { Asked, Submission } from '../../models/submission.js';

/** What a submission asks for, and of whom. One of a version that did not write it down asks what all did then. */
export function askedOf(infograph: Pick<Infograph, '_id' | 'draw' | 'model'>, submission: Submission): Asked {
  const { model, endpoint, purpose, round, seed } = submission;
  if (model && endpoint && purpose && round) {
    return { model, endpoint, purpose, round, ...defined({ seed }) };
  }
  return {
    model: infograph.model,
    endpoint: infograph.model,
    purpose: infograph.draw === 'art' ? 'art' : 'draw',
    round: 1,
    seed: seedOf(infograph._id),
  };
}

/** Where fal has a submission. */
export function endpointOf(infograph: Infograph, submission: Submission): string {
  return askedOf(infograph, submission).endpoint;
}
