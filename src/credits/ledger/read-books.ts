import type { ClientSession } from 'mongoose';
import { zoneOrUtc } from '../../lib/calendar.js';
import type { Balance } from '../../models/balance.js';
import type { Models } from '../../models/index.js';
import { noSettings, type WorkspaceSettings } from '../../models/workspace-settings.js';
import { Account } from './account.js';
import { allowanceSince } from './allowance.js';
import { Counting, countersOf, mayBeUnpaid, usageId } from './counting.js';
import { refillKey, refundKey } from './new-credits.js';
import type { Operation } from './operations.js';
import type { LedgerSnapshot } from './plan.js';

/** Whatever of the operations happened before, the infographs that they are about, and what the admins decided. */
export async function readLedgerSnapshot(
  models: Models,
  session: ClientSession,
  workspace: string,
  operations: readonly Operation[],
  now: Date,
): Promise<LedgerSnapshot> {
  const requestKeys = operations.flatMap((op) =>
    op.kind === 'hold' ? [`${workspace}:${op.idempotencyKey}`] : [],
  );
  const touched = operations.flatMap((op) =>
    op.kind === 'settle' || op.kind === 'refund' ? [op.infograph] : [],
  );
  const entryKeys = operations.flatMap((op) => keysOf(op, workspace));
  const known: LedgerSnapshot = {
    requestKeys: new Map(),
    expiredRequestKeys: [],
    entryKeys: new Set(),
    captured: new Set(),
    infographs: new Map(),
    grants: [],
    settings: operations.some(needsSettings)
      ? await readSettings(models, session, workspace)
      : noSettings(workspace),
  };
  if (requestKeys.length > 0) {
    const found = await models.requestKeys.find({ _id: { $in: requestKeys } }, null, { session }).lean();
    // MongoDB removes what has expired within a minute or so.
    for (const key of found) {
      if (key.expiresAt > now) known.requestKeys.set(key._id, key);
      else known.expiredRequestKeys.push(key._id);
    }
  }
  if (entryKeys.length > 0) {
    const found = await models.ledger
      .find(
        { workspace, key: { $in: entryKeys } },
        { key: 1, kind: 1, credits: 1, infograph: 1 },
        { session },
      )
      .lean();
    for (const { key, kind, credits, infograph } of found) {
      known.entryKeys.add(key);
      if (kind === 'capture' && credits > 0 && infograph) known.captured.add(infograph);
    }
  }
  if (touched.length > 0) {
    const found = await models.infographs
      .find({ _id: { $in: touched }, workspace }, null, { session })
      .lean();
    for (const infograph of found) known.infographs.set(infograph._id, infograph);
  }
  if (operations.some((op) => 'monthly' in op && op.monthly)) {
    known.grants = await models.ledger
      .find(
        { workspace, kind: 'grant', at: { $gte: allowanceSince(now) } },
        { key: 1, credits: 1, at: 1 },
        { session },
      )
      .lean();
  }
  return known;
}

/** The keys of the entries that an operation makes or builds on. */
function keysOf(op: Operation, workspace: string): string[] {
  switch (op.kind) {
    case 'settle':
      return [`infograph:${op.infograph}:settle`];
    case 'refund':
      return [`infograph:${op.infograph}:settle`, refundKey(op.infograph)];
    case 'grant':
      return [op.key];
    case 'refill':
      return [refillKey(workspace, op.month)];
    default:
      return [];
  }
}

/** Holds are decided by them, and who is stopped is told to the admins they name. */
function needsSettings(op: Operation): boolean {
  if (op.kind === 'settle') return mayBeUnpaid(op.set);
  return op.kind === 'hold';
}

async function readSettings(
  models: Models,
  session: ClientSession,
  workspace: string,
): Promise<WorkspaceSettings> {
  const stored = await models.workspaceSettings.findById(workspace, null, { session }).lean();
  return stored ?? noSettings(workspace);
}

/** The balance, and the grants that can be drawn on or returned to. */
export async function readAccount(
  models: Models,
  session: ClientSession,
  workspace: string,
  known: LedgerSnapshot,
  now: Date,
): Promise<{ account: Account; balance: Balance | undefined }> {
  const drawn = [...known.infographs.values()].flatMap(({ draws }) => draws.map(({ grant }) => grant));
  const balance = await models.balances.findById(workspace, null, { session }).lean();
  const grants = await models.grants.find({ workspace, remaining: { $gt: 0 } }, null, { session }).lean();
  const spent = drawn.filter((id) => !grants.some(({ _id }) => _id === id));
  if (spent.length > 0) {
    const more = await models.grants
      .find({ _id: { $in: [...new Set(spent)] }, workspace }, null, { session })
      .lean();
    for (const grant of more) grants.push(grant);
  }
  const { available = 0, held = 0, seq = 0 } = balance ?? {};
  return {
    account: new Account({ _id: workspace, available, held, seq }, grants, now),
    balance: balance ?? undefined,
  };
}

/** What was used so far by the people and programs whom the operations are about. */
export async function readCounting(
  models: Models,
  session: ClientSession,
  workspace: string,
  operations: readonly Operation[],
  known: LedgerSnapshot,
  balance: Balance | undefined,
  now: Date,
): Promise<Counting> {
  const people = operations.flatMap((op) => {
    if (op.kind === 'hold') return [op.actor];
    const infograph = op.kind === 'settle' ? known.infographs.get(op.infograph) : undefined;
    return infograph?.counted ? [infograph.requester] : [];
  });
  const ids = [...new Set(people.flatMap(countersOf))].map((person) => usageId(workspace, person));
  const usages =
    ids.length > 0
      ? await models.usages.find({ _id: { $in: ids }, workspace }, null, { session }).lean()
      : [];
  return new Counting(workspace, balance, usages, zoneOrUtc(known.settings.timeZone), now);
}
