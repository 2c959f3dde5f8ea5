import type { Infograph } from '../../models/infograph.js';
import type { Submission } from '../../models/submission.js';
import { budgetMonth, reserveMending } from '../mending/budget.js';
import type { StepContext } from './context.js';

/**
 * Writes a submission down before fal is asked; of a picture that the house pays together with the most that it may
 * cost: both or neither.
 * @param micros the most that it may cost, in micro-dollars
 * @returns false where the house has not so much left this month @throws StaleFence, MongoError
 */
export async function intend(
  infograph: Infograph,
  { claims, models, settings }: Pick<StepContext, 'claims' | 'models' | 'settings'>,
  submission: Submission,
  micros: number,
): Promise<boolean> {
  if (infograph.free) {
    const month = budgetMonth(submission.sentAt);
    const budget = settings.mendBudgetMicros;
    return await reserveMending(models, infograph, submission, { budget, micros, month });
  }
  await claims.updateFenced(
    infograph,
    { $push: { requests: submission } },
    { status: infograph.status, requests: { $size: submission.n - 1 } },
  );
  return true;
}
