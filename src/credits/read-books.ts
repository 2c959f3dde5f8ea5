import type { ClientSession } from 'mongoose';
import type { Models } from '../models/index.js';
import { Account } from './account.js';
import type { Known } from './decide.js';
import type { Operation } from './operations.js';

/** Whatever of the operations happened before, and the infographs that they are about. */
export async function readKnown(
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
    expiredRequestKeys: [],
    entryKeys: new Set(),
    infographs: new Map(),
    grantedThisMonth: new Map(),
    spentThisMonth: new Map(),
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
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  for (const { actor } of operations.flatMap((op) =>
    op.kind === 'hold' && op.monthlyCap !== undefined ? [op] : [],
  )) {
    if (known.spentThisMonth.has(actor)) continue;
    const theirs = await models.infographs
      .find(
        {
          workspace,
          requester: actor,
          acceptedAt: { $gte: month },
          status: { $nin: ['failed', 'canceled'] },
          delivery: { $ne: 'unreachable' },
        },
        { costCredits: 1 },
        { session },
      )
      .lean();
    known.spentThisMonth.set(
      actor,
      theirs.reduce((sum, { costCredits }) => sum + costCredits, 0),
    );
  }
  for (const { monthly } of operations.flatMap((op) => (op.kind === 'grant' ? [op] : []))) {
    if (!monthly || known.grantedThisMonth.has(monthly.prefix)) continue;
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

/** The balance, and the grants that can be drawn on or returned to. */
export async function readAccount(
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
