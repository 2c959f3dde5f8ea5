import { keysOf } from '../lib/keys-of.js';
import type { BriefStatus } from './brief.js';

/** Which status of a brief may follow which; what is not here cannot be written. */
export const briefTransitions: Readonly<Record<BriefStatus, readonly BriefStatus[]>> = {
  reading: ['shown', 'approved', 'failed'],
  shown: ['editing', 'approved'],
  editing: ['held', 'approved', 'editing'],
  held: ['editing', 'approved'],
  approved: [],
  failed: [],
};

/** The statuses from which this one can be reached. */
export function briefStatusesBefore(status: BriefStatus): BriefStatus[] {
  return keysOf(briefTransitions).filter((from) => briefTransitions[from].includes(status));
}
