import type { ClientSession } from 'mongoose';
import type { Models } from '../models/index.js';
import type { Infograph } from '../models/infograph.js';
import type { RequestKey } from '../models/request-key.js';
import type { Thread } from '../models/thread.js';
import { Account } from './account.js';
import type {
  Decision,
  GrantCredits,
  GrantDecision,
  Hold,
  HoldDecision,
  Operation,
  Settle,
  SettleDecision,
} from './operations.js';

/** How long a request's key is remembered: longer than anybody delivers anything again. */
const REQUEST_KEY_LIFE_MS = 7 * 24 * 3_600_000;

/** Somebody else wrote the balance first: the whole transaction starts again. */
export class LostRace extends Error {}

interface Plan {
  account: Account;
  infographs: Infograph[];
  threads: Thread[];
  requestKeys: RequestKey[];
  settlements: Array<{ settle: Settle; batch: string }>;
}

interface Known {
  requestKeys: Map<string, string>;
  entryKeys: Set<string>;
  infographs: Map<string, Infograph>;
  grantedThisMonth: Map<string, number>;
}

/**
 * Decides all operations of one workspace in order of arrival and writes what comes of them, inside the session's
 * transaction. Reads first, then decides in memory, then writes, the balance last: so the document that everybody
 * competes for is locked for one trip only.
 * @throws LostRace when the balance changed in between
 */
export async function carryOut(
  models: Models,
  session: ClientSession,
  workspace: string,
  operations: readonly Operation[],
  now: Date,
): Promise<Decision[]> {
  const known = await readKnown(models, session, workspace, operations, now);
  const account = await readAccount(models, session, workspace, known, now);
  const plan: Plan = { account, infographs: [], threads: [], requestKeys: [], settlements: [] };
  const decisions = operations.map((operation) => decide(operation, workspace, plan, known, now));
  if (account.entries.length > 0) await write(models, session, workspace, plan, now);
  return decisions;
}

function decide(operation: Operation, workspace: string, plan: Plan, known: Known, now: Date): Decision {
  if (operation.kind === 'hold') return decideHold(operation, workspace, plan, known, now);
  if (operation.kind === 'settle') return decideSettle(operation, plan, known);
  return decideGrant(operation, workspace, plan, known, now);
}

function decideHold(hold: Hold, workspace: string, plan: Plan, known: Known, now: Date): HoldDecision {
  const { account } = plan;
  const requestKey = `${workspace}:${hold.requestKey}`;
  const earlier = known.requestKeys.get(requestKey);
  if (earlier) return { kind: 'duplicate', batch: earlier, ...view(account) };
  const neededCredits = hold.infographs.reduce((sum, infograph) => sum + infograph.costCredits, 0);
  if (neededCredits > account.available) {
    const unit = hold.infographs[0]?.costCredits ?? 1;
    return {
      kind: 'insufficient',
      neededCredits,
      affordable: Math.floor(account.available / unit),
      ...view(account),
    };
  }
  for (const infograph of hold.infographs) {
    const draws = account.hold(infograph.costCredits, {
      key: `infograph:${infograph._id}:hold`,
      actor: hold.actor,
      infograph: infograph._id,
    });
    plan.infographs.push({ ...infograph, draws });
  }
  plan.threads.push(hold.thread);
  plan.requestKeys.push({
    _id: requestKey,
    batch: hold.thread._id,
    expiresAt: new Date(now.getTime() + REQUEST_KEY_LIFE_MS),
  });
  known.requestKeys.set(requestKey, hold.thread._id);
  return { kind: 'accepted', batch: hold.thread._id, ...view(account) };
}

function decideSettle(settle: Settle, plan: Plan, known: Known): SettleDecision {
  const infograph = known.infographs.get(settle.infograph);
  if (
    !infograph ||
    infograph.fence !== settle.fence ||
    !settle.from.status.includes(infograph.status) ||
    !settle.from.delivery.includes(infograph.delivery)
  ) {
    return { kind: 'stale' };
  }
  const key = `infograph:${infograph._id}:settle`;
  if (known.entryKeys.has(key)) throw new Error(`${key} was settled before without its change of state`);
  known.entryKeys.add(key);
  known.infographs.delete(settle.infograph);
  const entry = {
    key,
    actor: settle.actor,
    infograph: infograph._id,
    ...(settle.note === undefined ? {} : { note: settle.note }),
  };
  if (settle.by === 'capture') plan.account.capture(infograph.costCredits, entry);
  else plan.account.release(infograph.draws, entry);
  plan.settlements.push({ settle, batch: infograph.batch });
  return { kind: 'settled' };
}

function decideGrant(
  grant: GrantCredits,
  workspace: string,
  plan: Plan,
  known: Known,
  now: Date,
): GrantDecision {
  const { account } = plan;
  if (known.entryKeys.has(grant.key)) return { kind: 'duplicate', ...view(account) };
  if (grant.monthly) {
    const granted = known.grantedThisMonth.get(grant.monthly.prefix) ?? 0;
    const leftCredits = Math.max(0, grant.monthly.credits - granted);
    if (grant.credits > leftCredits) return { kind: 'over_limit', leftCredits, ...view(account) };
    known.grantedThisMonth.set(grant.monthly.prefix, granted + grant.credits);
  }
  known.entryKeys.add(grant.key);
  account.add(
    {
      _id: `${workspace}:${grant.key}`,
      workspace,
      credits: grant.credits,
      remaining: grant.credits,
      at: now,
      ...(grant.expiresAt ? { expiresAt: grant.expiresAt } : {}),
    },
    { key: grant.key, actor: grant.actor, ...(grant.note === undefined ? {} : { note: grant.note }) },
  );
  return { kind: 'granted', ...view(account) };
}

function view({ available, held }: Account) {
  return { available, held };
}

async function readKnown(
  models: Models,
  session: ClientSession,
  workspace: string,
  operations: readonly Operation[],
  now: Date,
): Promise<Known> {
  const requestKeys = operations.flatMap((op) =>
    op.kind === 'hold' ? [`${workspace}:${op.requestKey}`] : [],
  );
  const settled = operations.flatMap((op) => (op.kind === 'settle' ? [op.infograph] : []));
  const entryKeys = [
    ...settled.map((id) => `infograph:${id}:settle`),
    ...operations.flatMap((op) => (op.kind === 'grant' ? [op.key] : [])),
  ];
  const known: Known = {
    requestKeys: new Map(),
    entryKeys: new Set(),
    infographs: new Map(),
    grantedThisMonth: new Map(),
  };
  if (requestKeys.length > 0) {
    const found = await models.requestKeys.find({ _id: { $in: requestKeys } }, null, { session }).lean();
    for (const { _id, batch } of found) known.requestKeys.set(_id, batch);
  }
  if (entryKeys.length > 0) {
    const found = await models.ledger
      .find({ workspace, key: { $in: entryKeys } }, { key: 1 }, { session })
      .lean();
    for (const { key } of found) known.entryKeys.add(key);
  }
  if (settled.length > 0) {
    const found = await models.infographs
      .find({ _id: { $in: settled }, workspace }, null, { session })
      .lean();
    for (const infograph of found) known.infographs.set(infograph._id, infograph);
  }
  for (const { monthly } of operations.flatMap((op) => (op.kind === 'grant' ? [op] : []))) {
    if (!monthly || known.grantedThisMonth.has(monthly.prefix)) continue;
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
    const grants = await models.ledger
      .find({ workspace, kind: 'grant', at: { $gte: month } }, { key: 1, credits: 1 }, { session })
      .lean();
    const counted = grants.filter(({ key }) => key.startsWith(monthly.prefix));
    known.grantedThisMonth.set(
      monthly.prefix,
      counted.reduce((sum, { credits }) => sum + credits, 0),
    );
  }
  return known;
}

async function readAccount(
  models: Models,
  session: ClientSession,
  workspace: string,
  known: Known,
  now: Date,
): Promise<Account> {
  const drawn = [...known.infographs.values()].flatMap(({ draws }) => draws.map(({ grant }) => grant));
  const balance = await models.balances.findById(workspace, null, { session }).lean();
  const grants = await models.grants.find({ workspace, remaining: { $gt: 0 } }, null, { session }).lean();
  const spent = drawn.filter((id) => !grants.some(({ _id }) => _id === id));
  if (spent.length > 0) {
    grants.push(
      ...(await models.grants.find({ _id: { $in: [...new Set(spent)] } }, null, { session }).lean()),
    );
  }
  return new Account(balance ?? { _id: workspace, available: 0, held: 0, seq: 0 }, grants, now);
}

async function write(
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
