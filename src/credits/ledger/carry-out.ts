import type { ClientSession } from 'mongoose';
import type { Models } from '../../models/index.js';
import { adminNotices } from '../../models/slack-notices.js';
import { type Deciding, decide } from './decide.js';
import type { Decision, Operation } from './operations.js';
import type { Plan } from './plan.js';
import { readAccount, readCounting, readLedgerSnapshot } from './read-books.js';
import { writeBooks } from './write-books.js';

export interface CarryOut extends Deciding {
  models: Models;
  /** Admins whom the operator names, beside those of the settings. */
  adminUsers: readonly string[];
}

/**
 * Decides all operations of one workspace in order of arrival and writes what comes of them, inside the session's
 * transaction. Reads first, then decides in memory, then writes, the balance last: so the document that everybody
 * competes for is locked for one trip only. What has expired is taken out before anything is decided.
 * @throws LostRace when the balance changed in between
 */
export async function carryOut(
  session: ClientSession,
  operations: readonly Operation[],
  { models, workspace, adminUsers, policy, now }: CarryOut,
): Promise<Decision[]> {
  const known = await readLedgerSnapshot(models, session, workspace, operations, now);
  const { account, balance } = await readAccount(models, session, workspace, known, now);
  const counting = await readCounting(models, session, workspace, operations, known, balance, now);
  const plan: Plan = {
    account,
    counting,
    refilled: balance?.refilled,
    infographs: [],
    threads: [],
    briefs: [],
    requestKeys: [],
    expiredRequestKeys: known.expiredRequestKeys,
    settlements: [],
    refunds: [],
    notices: [],
    audited: [],
  };
  account.expire();
  const decisions = operations.map((operation) => decide(operation, plan, known, { workspace, policy, now }));
  for (const { person, why, most, until } of counting.pauses) {
    const news = { about: 'person_paused' as const, person, why, most, until };
    const key = `${person} ${until.toISOString()}`;
    plan.notices.push(...adminNotices(workspace, known.settings, adminUsers, news, { at: now, key }));
  }
  if (account.entries.length > 0 || plan.refilled !== balance?.refilled) {
    await writeBooks(models, session, workspace, plan, balance !== undefined, now);
  }
  return decisions;
}
