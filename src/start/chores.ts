import type { Config } from '../config/index.js';
import { type ExpiryContext, expireGrants } from '../credits/ledger/expiry.js';
import { type RefillContext, refillWorkspaces } from '../credits/ledger/refill.js';
import { type PostContext, postStatements } from '../credits/statements/post.js';
import type { ForgetContext } from '../infographs/retention/forget.js';
import { retentionStep } from '../infographs/retention/step.js';
import type { Task } from '../jobs/chores.js';
import { auditNightly, type NightlyAuditContext } from '../notifications/alerts/audit.js';
import { type CheckContext, checkAlerts } from '../notifications/alerts/check.js';
import { advanceDepartures, type OffboardingContext } from '../workspaces/offboarding/index.js';

/** As they are stored. */
export type ChoreName = 'alerts' | 'audit' | 'expiry' | 'leaving' | 'refill' | 'retention' | 'statements';

type Context = Omit<CheckContext, 'usesWebhooks'> &
  ExpiryContext &
  ForgetContext &
  OffboardingContext &
  NightlyAuditContext &
  PostContext &
  RefillContext;

export interface ChoresContext extends Omit<Context, 'adminTopupCredits' | 'adminUsers'> {
  config: Pick<Config, 'adminTopupCredits' | 'adminUsers' | 'publicUrl' | 'retentionDays'>;
}

/** A start has enough to do, and the audit reads all of the ledger. */
const AUDIT_AFTER_START_MS = 5 * 60_000;

/** What the app does by itself from time to time. */
export function choreTasks({ config, ...rest }: ChoresContext): Record<ChoreName, Task | undefined> {
  const { adminTopupCredits, adminUsers, publicUrl, retentionDays } = config;
  const context = { ...rest, adminTopupCredits, adminUsers, usesWebhooks: publicUrl !== undefined };
  return {
    alerts: every(() => checkAlerts(context)),
    audit: { ...every(() => auditNightly(context)), afterStartMs: AUDIT_AFTER_START_MS },
    expiry: every(() => expireGrants(context)),
    leaving: every(() => advanceDepartures(context)),
    refill: every(() => refillWorkspaces(context)),
    // Undefined: nothing is ever forgotten.
    retention:
      retentionDays === undefined ? undefined : { run: () => retentionStep({ ...context, retentionDays }) },
    statements: every(() => postStatements(context)),
  };
}

/** @param step does what there is to do now @returns how long nothing is to be done then */
function every(step: () => Promise<number>): Task {
  return { run: async () => ({ kind: 'wait', afterMs: await step() }) };
}
