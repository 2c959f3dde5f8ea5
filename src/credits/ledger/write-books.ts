import type { ClientSession } from 'mongoose';
import { defined } from '../../lib/defined.js';
import type { Models } from '../../models/index.js';
import { noteWith } from '../../models/new-audit-entry.js';
import type { Usage } from '../../models/usage.js';
import type { Counting } from './counting.js';
import type { Plan } from './plan.js';

/** Somebody else wrote the balance first: the whole transaction starts again. */
export class LostRace extends Error {}

/** Writes a plan, the balance last. @param hadBalance whether the workspace has been here before @throws LostRace */
export async function writeBooks(
  models: Models,
  session: ClientSession,
  workspace: string,
  plan: Plan,
  hadBalance: boolean,
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
  if (account.entries.length > 0) await models.ledger.insertMany(account.entries, options);
  if (plan.notices.length > 0) await writeNotices(models, session, plan);
  await noteWith(models.auditEntries, plan.audited, session);
  await writeSettlements(models, session, workspace, plan, now);
  await writeRefunds(models, session, workspace, plan);
  const changed = [...account.changedGrants].filter((id) => !account.newGrants.some(({ _id }) => _id === id));
  if (changed.length > 0) {
    await models.grants.bulkWrite(
      changed.map((id) => {
        const { remaining = 0, expiresAt } = account.grant(id) ?? {};
        const update = { $set: { remaining, ...defined({ expiresAt }) } };
        return { updateOne: { filter: { _id: id, workspace }, update } };
      }),
      { session },
    );
  }
  await writeUsages(models, session, plan.counting);
  await writeBalance(models, session, workspace, plan, hadBalance);
}

/** Whoever acts may have been told to act twice; what is told is told once. */
async function writeNotices(models: Models, session: ClientSession, { notices }: Plan): Promise<void> {
  await models.notices.bulkWrite(
    notices.map(({ _id, ...notice }) => ({
      updateOne: {
        filter: { _id, workspace: notice.workspace },
        update: { $setOnInsert: notice },
        upsert: true,
      },
    })),
    { session },
  );
}

async function writeRefunds(
  models: Models,
  session: ClientSession,
  workspace: string,
  { refunds }: Plan,
): Promise<void> {
  if (refunds.length === 0) return;
  await models.infographs.bulkWrite(
    refunds.map(({ infograph, refund }) => ({
      updateOne: { filter: { _id: infograph, workspace }, update: { $set: { refund } } },
    })),
    { session },
  );
}

/** By the driver itself: Mongoose's casting takes as long as all of the rest here, and these were made by us. */
async function writeUsages(models: Models, session: ClientSession, counting: Counting): Promise<void> {
  const changed = [...counting.changed].flatMap((id) => counting.usage(id) ?? []);
  if (changed.length === 0) return;
  await models.usages.db.collection<Usage>(models.usages.collection.collectionName).bulkWrite(
    changed.map(({ _id, ...usage }) => ({
      updateOne: { filter: { _id, workspace: usage.workspace }, update: { $set: usage }, upsert: true },
    })),
    { session },
  );
}

async function writeSettlements(
  models: Models,
  session: ClientSession,
  workspace: string,
  plan: Plan,
  now: Date,
): Promise<void> {
  if (plan.settlements.length === 0) return;
  const ended = await models.infographs.bulkWrite(
    plan.settlements.map(({ settle, paid }) => ({
      updateOne: {
        filter: { _id: settle.infograph, workspace, fence: settle.fence },
        update: { $set: { ...settle.set, ...paid, leaseUntil: new Date(0) }, $unset: { nextStepAt: 1 } },
      },
    })),
    { session },
  );
  if (ended.matchedCount !== plan.settlements.length)
    throw new LostRace('an infograph was claimed in between');
  await models.threads.bulkWrite(
    plan.settlements.map(({ settle, batch }) => ({
      updateOne: {
        filter: { _id: batch, workspace },
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
  { account, counting: { day, month }, refilled }: Plan,
  hadBalance: boolean,
): Promise<void> {
  const { available, held, seq } = account;
  const counted = day.key === '' ? {} : { day, month };
  const state = { available, held, seq, ...counted, ...defined({ refilled }) };
  if (!hadBalance) {
    await models.balances.insertMany([{ _id: workspace, ...state }], { session });
    return;
  }
  const written = await models.balances.updateOne(
    { _id: workspace, seq: account.seenSeq },
    { $set: state },
    { session },
  );
  if (written.matchedCount !== 1) throw new LostRace('the balance changed in between');
}
