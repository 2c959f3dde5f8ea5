import type { ClientSession } from 'mongoose';
import type { Models } from '../models/index.js';
import type { Account } from './account.js';
import type { Plan } from './decide.js';

/** Somebody else wrote the balance first: the whole transaction starts again. */
export class LostRace extends Error {}

/** Writes a plan, the balance last. @throws LostRace */
export async function writeBooks(
  models: Models,
  session: ClientSession,
  workspace: string,
  plan: Plan,
  now: Date,
): Promise<void> {
  const { account } = plan;
  const options = { session, lean: true } as const;
  if (plan.infographs.length > 0) await models.infographs.insertMany(plan.infographs, options);
  if (plan.threads.length > 0) await models.threads.insertMany(plan.threads, options);
  if (plan.briefs.length > 0) await models.briefs.insertMany(plan.briefs, options);
  if (plan.expiredRequestKeys.length > 0) {
    await models.requestKeys.deleteMany({ _id: { $in: plan.expiredRequestKeys } }, { session });
  }
  if (plan.requestKeys.length > 0) await models.requestKeys.insertMany(plan.requestKeys, options);
  if (account.newGrants.length > 0) await models.grants.insertMany(account.newGrants, options);
  await models.ledger.insertMany(account.entries, options);
  await writeSettlements(models, session, plan, now);
  const changed = [...account.changedGrants].filter((id) => !account.newGrants.some(({ _id }) => _id === id));
  if (changed.length > 0) {
    await models.grants.bulkWrite(
      changed.map((id) => ({
        updateOne: {
          filter: { _id: id },
          update: { $set: { remaining: account.grant(id)?.remaining ?? 0 } },
        },
      })),
      { session },
    );
  }
  await writeBalance(models, session, workspace, account);
}

async function writeSettlements(
  models: Models,
  session: ClientSession,
  plan: Plan,
  now: Date,
): Promise<void> {
  if (plan.settlements.length === 0) return;
  const ended = await models.infographs.bulkWrite(
    plan.settlements.map(({ settle }) => ({
      updateOne: {
        filter: { _id: settle.infograph, fence: settle.fence },
        update: { $set: { ...settle.set, leaseUntil: new Date(0) }, $unset: { nextStepAt: 1 } },
      },
    })),
    { session },
  );
  if (ended.matchedCount !== plan.settlements.length)
    throw new LostRace('an infograph was claimed in between');
  await models.threads.bulkWrite(
    plan.settlements.map(({ settle, batch }) => ({
      updateOne: {
        filter: { _id: batch },
        update: {
          $inc: { rev: 1, signals: 1 },
          $set: { nextStepAt: now },
          $addToSet: { announced: settle.infograph },
        },
      },
    })),
    { session },
  );
}

async function writeBalance(
  models: Models,
  session: ClientSession,
  workspace: string,
  account: Account,
): Promise<void> {
  const { available, held, seq } = account;
  if (account.seenSeq === 0) {
    await models.balances.insertMany([{ _id: workspace, available, held, seq }], { session });
    return;
  }
  const written = await models.balances.updateOne(
    { _id: workspace, seq: account.seenSeq },
    { $set: { available, held, seq } },
    { session },
  );
  if (written.matchedCount !== 1) throw new LostRace('the balance changed in between');
}
