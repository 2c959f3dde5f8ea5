import { inTransaction, withRetries } from '../../database/transaction.js';
import { StaleFence } from '../../jobs/claims.js';
import type { Models } from '../../models/index.js';
import type { Infograph } from '../../models/infograph.js';
import type { Submission } from '../../models/submission.js';
import { openStatuses } from '../../models/transitions.js';

type BudgetModels = Pick<Models, 'infographs' | 'mendBudgets'>;

/** The month of UTC, `2026-11`. */
export function budgetMonth(now: Date): string {
  return now.toISOString().slice(0, 7);
}

/** What is left of the budget of this month, in micro-dollars. @param budget of the month @throws MongoError */
export async function mendingLeft(
  { mendBudgets }: Pick<Models, 'mendBudgets'>,
  budget: number,
  now: Date,
): Promise<number> {
  if (budget === 0) return 0;
  const known = await mendBudgets.findById(budgetMonth(now)).lean();
  return Math.max(0, budget - (known?.spent ?? 0));
}

/**
 * Writes down a submission that mends together with the most that it may cost: both or neither.
 * @param micros the most that it may cost, in micro-dollars @param budget of the month, in micro-dollars
 * @returns false where the budget has not so much left @throws StaleFence, MongoError
 */
export async function reserveMending(
  { infographs, mendBudgets }: BudgetModels,
  infograph: Infograph,
  submission: Submission,
  { budget, micros, month }: { budget: number; micros: number; month: string },
): Promise<boolean> {
  if (micros > budget) return false;
  await mendBudgets.updateOne({ _id: month }, { $setOnInsert: { spent: 0 } }, { upsert: true });
  const { _id, fence, workspace } = infograph;
  const reserved = { ...submission, reserved: { month, micros } };
  return await withRetries(() =>
    inTransaction(infographs.db, async (session) => {
      const { matchedCount: fits } = await mendBudgets.updateOne(
        { _id: month, spent: { $lte: budget - micros } },
        { $inc: { spent: micros } },
        { session },
      );
      if (fits === 0) return false;
      const { matchedCount: written } = await infographs.updateOne(
        {
          ...{ _id, workspace, fence, status: { $in: [...openStatuses] } },
          chosen: { $exists: false },
          requests: { $size: infograph.requests.length },
        },
        { $push: { requests: reserved } },
        { session },
      );
      if (written === 0) throw new StaleFence();
      return true;
    }),
  );
}

/**
 * Notes that fal certainly does not have a submission that mends, and gives back what was reserved for it, in one: doing it
 * twice gives back once. @throws MongoError
 */
export async function refuseMending(
  { infographs, mendBudgets }: BudgetModels,
  { _id, workspace }: Infograph,
  n: number,
): Promise<void> {
  await withRetries(() =>
    inTransaction(infographs.db, async (session) => {
      const open = { n, requestId: { $exists: false }, reserved: { $exists: true } };
      const before = await infographs
        .findOneAndUpdate(
          { _id, workspace, requests: { $elemMatch: open } },
          { $set: { 'requests.$.ended': 'refused' }, $unset: { 'requests.$.reserved': 1 } },
          { session, projection: { requests: 1 } },
        )
        .lean();
      const { month, micros } = before?.requests.find((one) => one.n === n)?.reserved ?? {};
      if (month === undefined || micros === undefined) return;
      await mendBudgets.updateOne({ _id: month }, { $inc: { spent: -micros } }, { session });
    }),
  );
}
