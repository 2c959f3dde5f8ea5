import { type ExpiryContext, expireGrants } from '../credits/ledger/expiry.js';
import { type RefillContext, refillWorkspaces } from '../credits/ledger/refill.js';
import { type PostContext, postStatements } from '../credits/statements/post.js';
import { type RetentionContext, retentionStep } from '../infographs/retention/step.js';
import type { Chore } from '../models/chore.js';
import type { Models } from '../models/index.js';
import { auditNightly, type NightlyAuditContext } from '../notifications/alerts/audit.js';
import { type CheckContext, checkAlerts } from '../notifications/alerts/check.js';
import { followLeavers, type LeavingContext } from '../workspaces/offboarding/index.js';
import type { Outcome, Turn } from './worker.js';

const RETENTION = 'retention';
const EXPIRY = 'expiry';
const REFILL = 'refill';
export const ALERTS = 'alerts';
const AUDIT = 'audit';
const STATEMENTS = 'statements';
export const LEAVING = 'leaving';

export interface ChoresContext
  extends CheckContext,
    ExpiryContext,
    Omit<LeavingContext, 'images'>,
    NightlyAuditContext,
    PostContext,
    RefillContext,
    Omit<RetentionContext, 'retentionDays'> {
  credits: ExpiryContext['credits'] & NightlyAuditContext['credits'] & RefillContext['credits'];
  /** Undefined: nothing is ever forgotten. */
  retentionDays: number | undefined;
}

/** A start has enough to do, and the audit reads all of the ledger. */
const AUDIT_AFTER_START_MS = 5 * 60_000;

/** The chores are there from the first start on, and due at each start, because settings may have changed. */
export async function prepareChores(
  { chores }: Models,
  retentionDays: number | undefined,
  now: Date,
): Promise<void> {
  const fresh = { leaseUntil: new Date(0), fence: 0, attempts: 0 };
  const all = [EXPIRY, REFILL, ALERTS, AUDIT, STATEMENTS, LEAVING];
  await chores.bulkWrite(
    [...all, ...(retentionDays === undefined ? [] : [RETENTION])].map((_id) => {
      const nextStepAt = new Date(now.getTime() + (_id === AUDIT ? AUDIT_AFTER_START_MS : 0));
      const update = { $setOnInsert: fresh, $set: { nextStepAt }, $inc: { signals: 1 } };
      return { updateOne: { filter: { _id }, update, upsert: true } };
    }),
  );
}

/** What a chore is to do when it is due; undefined for one that is not done any more. */
export function choreTurn(chore: Chore, context: ChoresContext): Turn | undefined {
  const { _id: name } = chore;
  const { retentionDays } = context;
  if (name === EXPIRY) return { name, run: () => waiting(expireGrants(context)) };
  if (name === REFILL) return { name, run: () => waiting(refillWorkspaces(context)) };
  if (name === ALERTS) return { name, run: () => waiting(checkAlerts(context)) };
  if (name === STATEMENTS) return { name, run: () => waiting(postStatements(context)) };
  if (name === LEAVING) return { name, run: () => waiting(followLeavers(context)) };
  if (name === AUDIT) return { name, run: () => waiting(auditNightly(context)) };
  if (name !== RETENTION || retentionDays === undefined) return undefined;
  return { name, run: () => retentionStep(chore, { ...context, retentionDays }) };
}

async function waiting(step: Promise<number>): Promise<Outcome> {
  return { kind: 'wait', afterMs: await step };
}
