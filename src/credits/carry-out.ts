import type { ClientSession } from 'mongoose';
import type { Models } from '../models/index.js';
import { decide, type Plan } from './decide.js';
import type { Decision, Operation } from './operations.js';
import { readAccount, readKnown } from './read-books.js';
import { writeBooks } from './write-books.js';

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
  const plan: Plan = {
    account,
    infographs: [],
    threads: [],
    briefs: [],
    requestKeys: [],
    expiredRequestKeys: known.expiredRequestKeys,
    settlements: [],
  };
  const decisions = operations.map((operation) => decide(operation, workspace, plan, known, now));
  if (account.entries.length > 0) await writeBooks(models, session, workspace, plan, now);
  return decisions;
}
