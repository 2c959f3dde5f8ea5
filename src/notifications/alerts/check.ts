import type { DatabaseClock } from '../../database/clock.js';
import { isDuplicateKey } from '../../database/duplicate-key.js';
import { inTransaction, isTransient } from '../../database/transaction.js';
import type { Log } from '../../lib/log.js';
import { type AlertDetails, type AlertKind, type AlertState, alertKinds } from '../../models/alert.js';
import { departedWorkspaces } from '../../models/departed-workspaces.js';
import type { Models } from '../../models/index.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import { noSettings, type WorkspaceSettings } from '../../models/workspace-settings.js';
import { observe, type Surroundings, surroundings } from './observe.js';
import { findingsOf } from './rules.js';
import { alertNotices } from './tell.js';
import { type Transition, transitionOf } from './transition.js';

const EVERY_MS = 60_000;

export interface CheckContext {
  models: Models;
  clock: DatabaseClock;
  log: Log;
  /** Admins whom the operator names. */
  adminUsers: readonly string[];
  /** Whether fal is told to call back. */
  usesWebhooks: boolean;
  /** What stands in a workspace is something else now. */
  alertsChanged(workspace: string): void;
}

/**
 * A chore: looks at every workspace that has a balance, and tells what began and what has passed. What several processes
 * find at once is told once, because each change is stored, with its notices, only by whoever saw the state before it.
 * @returns how long nothing is to be done
 */
export async function checkAlerts(context: CheckContext): Promise<number> {
  const { models, clock, usesWebhooks, log } = context;
  const [around, gone, balances] = await Promise.all([
    surroundings(models, usesWebhooks, clock.now()),
    departedWorkspaces(models),
    models.balances
      .find({}, { _id: 1 })
      .setOptions(acrossWorkspaces('alerts are looked for in every workspace'))
      .lean(),
  ]);
  for (const { _id } of balances) {
    if (gone.has(_id)) continue;
    try {
      await checkWorkspace(_id, around, context);
    } catch (error) {
      // The others are looked at all the same; this one again in a minute.
      log.error({ err: error, workspace: _id }, 'checking the alerts of a workspace failed');
    }
  }
  return EVERY_MS;
}

async function checkWorkspace(workspace: string, around: Surroundings, context: CheckContext): Promise<void> {
  const { models, clock } = context;
  const [stored, states] = await Promise.all([
    models.workspaceSettings.findById(workspace).lean(),
    models.alerts.find({ workspace }).lean(),
  ]);
  const settings = stored ?? noSettings(workspace);
  const seen = await observe(models, settings, around, clock.now());
  const found = new Map<AlertKind, AlertDetails>();
  for (const facts of findingsOf(seen)) found.set(facts.kind, facts);
  const now = new Date(clock.now());
  for (const kind of alertKinds) {
    const state = states.find((one) => one.kind === kind);
    const transition = transitionOf(state ?? { told: false }, found.get(kind), now);
    const addedBy = kind === 'low_balance' ? seen.low?.addedBy : undefined;
    if (transition) await carryOut({ settings, kind, before: state, transition, now, addedBy }, context);
  }
}

interface Change {
  settings: WorkspaceSettings;
  kind: AlertKind;
  before: AlertState | undefined;
  transition: Transition;
  now: Date;
  addedBy: string | undefined;
}

/** Stores a change and what is told of it, together; nothing where somebody else was first. */
async function carryOut(
  { settings, kind, before, transition: { next, notify }, now, addedBy }: Change,
  { models, log, adminUsers, alertsChanged }: CheckContext,
): Promise<void> {
  const { _id: workspace } = settings;
  const rev = (before?.rev ?? 0) + 1;
  const after: AlertState = { ...next, _id: `${workspace}:${kind}`, workspace, kind, rev };
  const notices = notify
    ? alertNotices(workspace, settings, adminUsers, { ...notify, at: now, rev, addedBy })
    : [];
  const won = await inTransaction(models.alerts.db, async (session) => {
    if (before) {
      const seen = { _id: before._id, workspace, rev: before.rev };
      const written = await models.alerts.replaceOne(seen, after).session(session);
      if (written.matchedCount === 0) return false;
    } else await models.alerts.insertMany([after], { session, lean: true });
    if (notices.length > 0) await models.notices.insertMany(notices, { session, lean: true });
    return true;
  }).catch((error: unknown) => {
    if (isLost(error)) return false;
    throw error;
  });
  if (won) alertsChanged(workspace);
  if (!won || !notify) return;
  const entry = { workspace, ...notify.facts, told: notices.length };
  if (notify.change === 'raised') log.warn(entry, 'alert');
  else log.info(entry, 'alert cleared');
}

/** Another process was first with this change. */
function isLost(error: unknown): boolean {
  return isTransient(error) || isDuplicateKey(error);
}
