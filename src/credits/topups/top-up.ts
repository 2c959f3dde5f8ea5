import type { Config } from '../../config/index.js';
import type { DatabaseClock } from '../../database/clock.js';
import { dayEnd, zoneOrUtc } from '../../lib/calendar.js';
import { defined } from '../../lib/defined.js';
import type { Log } from '../../lib/log.js';
import type { CreditRequest } from '../../models/credit-request.js';
import type { Models } from '../../models/index.js';
import type { Notice } from '../../models/notice.js';
import { decisionNotices } from '../../models/question-notices.js';
import { adminChannelNotice, directMessageNotice } from '../../models/slack-notices.js';
import type { WorkspaceSettings } from '../../models/workspace-settings.js';
import { Busy, type Credits, OutcomeUnknown } from '../ledger/index.js';
import type { GrantDecision } from '../ledger/operations.js';
import { ADMINS_GRANTS } from '../ledger/refill.js';
import { askOperator } from './ask-operator.js';
import {
  type CreditRequests,
  closeCreditRequest,
  creditRequestGrantKey,
  creditRequestName,
} from './credit-requests.js';
import { topup as words } from './words.js';

/** With what asking Slack takes, the answer is still within Slack's three seconds. */
const GRANT_WITHIN_MS = 1_000;

/** What an admin wants to add. Who they are was asked before. */
export interface Topup {
  workspace: string;
  actor: string;
  /** What makes it the same when it comes again: the form's or the command's own id. */
  id: string;
  credits: number;
  note?: string | undefined;
  /** The last day on which they can be spent, in the workspace's time zone: `2026-12-31`. Absent: they never expire. */
  lastDay?: string | undefined;
  /** The question that it answers, as its buttons carry it. */
  ask?: string | undefined;
}

/**
 * `requested`: it is more than admins may add, so the operator was asked; `updated`: in the place of an earlier
 * request. `answered`: the question was decided before. `busy`: nothing was changed. `unknown`: it is carried through.
 */
export type TopupOutcome =
  | { kind: 'granted'; credits: number; available: number }
  | { kind: 'duplicate'; available: number }
  | { kind: 'requested'; leftCredits: number; updated: boolean }
  | { kind: 'answered'; ask: CreditRequest | undefined }
  | { kind: 'busy' }
  | { kind: 'unknown' };

export interface TopupDependencies {
  config: Pick<Config, 'adminTopupCredits' | 'adminUsers'>;
  credits: Credits;
  settings: { read(workspace: string): Promise<WorkspaceSettings> };
  models: Models;
  /** These were stored: they are sent now. */
  notices: { wake(stored: readonly Notice[]): void };
  clock: DatabaseClock;
  log: Log;
}

/** A top-up that admins may be allowed to do themselves, with all that is stored and told of it. */
interface Pending {
  topup: Topup;
  /** The question that it answers. */
  creditRequest: CreditRequest | undefined;
  key: string;
  expiresAt: Date | undefined;
  notices: readonly Notice[];
}

type Unclear = { kind: 'busy' } | { kind: 'unknown' };

/**
 * Adds what an admin wants, once for each id or question; or asks the operator, where it is more than admins may add.
 * @throws from the function that it returns: MongoError while nothing was granted yet
 */
export function createTopUp(
  dependencies: TopupDependencies,
  creditRequests: CreditRequests,
): (topup: Topup) => Promise<TopupOutcome> {
  const { settings, clock } = dependencies;
  return async (topup) => {
    const { workspace, id, lastDay, ask: name } = topup;
    const creditRequest =
      name === undefined ? undefined : await creditRequests.beginApproval(workspace, name);
    if (name !== undefined && !creditRequest)
      return { kind: 'answered', ask: await creditRequests.find(workspace, name) };
    const key = creditRequest ? creditRequestGrantKey(creditRequestName(creditRequest)) : `topup:${id}`;
    const at = new Date(clock.now());
    const current = await settings.read(workspace);
    const expiresAt = lastDay === undefined ? undefined : dayEnd(lastDay, zoneOrUtc(current.timeZone));
    const notices = [
      ...noticesOf(topup, creditRequest, current, { at, key }),
      ...(await decided(dependencies, topup, creditRequest, at)),
    ];
    const pending = { topup, creditRequest, key, expiresAt, notices };
    const decision = await grant(dependencies, pending);
    return await settle(dependencies, creditRequests, pending, decision);
  };
}

/** What is told of a top-up: to be stored with the grant. */
function noticesOf(
  { workspace, actor, credits: wanted, note, lastDay }: Topup,
  creditRequest: CreditRequest | undefined,
  current: WorkspaceSettings,
  happening: { at: Date; key: string },
): Notice[] {
  const line = {
    actor,
    what: words.line.added(wanted, lastDay, creditRequest !== undefined),
    ...happening,
    ...defined({ person: creditRequest?.user, note }),
  };
  return [
    ...adminChannelNotice(workspace, current, line),
    ...(creditRequest
      ? [
          directMessageNotice(
            workspace,
            creditRequest.user,
            { about: 'topup_approved', admin: actor, credits: wanted },
            happening,
          ),
        ]
      : []),
  ];
}

/** What tells every admin who was asked that it is done. */
async function decided(
  { models }: Pick<TopupDependencies, 'models'>,
  { workspace, actor: by, credits }: Topup,
  creditRequest: CreditRequest | undefined,
  at: Date,
): Promise<Notice[]> {
  if (!creditRequest) return [];
  const decision = { outcome: 'approved' as const, by, credits };
  return await decisionNotices(models.notices, workspace, creditRequestName(creditRequest), decision, at);
}

async function grant(
  { config, credits }: TopupDependencies,
  { topup, expiresAt, key, notices }: Pending,
): Promise<GrantDecision | Unclear> {
  const { workspace, actor, credits: wanted, note } = topup;
  const limit = config.adminTopupCredits;
  try {
    return await credits.grant(
      workspace,
      {
        key,
        credits: wanted,
        actor,
        ...defined({
          note,
          expiresAt,
          monthly: limit === undefined ? undefined : { prefixes: ADMINS_GRANTS, credits: limit },
        }),
        notices,
      },
      GRANT_WITHIN_MS,
    );
  } catch (error) {
    if (error instanceof Busy) return { kind: 'busy' };
    if (error instanceof OutcomeUnknown) return { kind: 'unknown' };
    throw error;
  }
}

/** Does what follows from the decision: closes or reopens the question, tells who waits, asks the operator. */
async function settle(
  dependencies: TopupDependencies,
  creditRequests: CreditRequests,
  { topup, creditRequest, expiresAt, notices }: Pending,
  decision: GrantDecision | Unclear,
): Promise<TopupOutcome> {
  const { workspace, actor, id, credits: wanted, note, ask } = topup;
  const { models, log } = dependencies;
  const approved = async () => {
    if (creditRequest)
      await closeCreditRequest(models.asks, workspace, creditRequestName(creditRequest), actor);
  };
  const reopen = async () => {
    if (creditRequest) await creditRequests.reopen(workspace, creditRequestName(creditRequest));
  };
  switch (decision.kind) {
    case 'granted':
      await approved();
      dependencies.notices.wake(notices);
      log.info({ workspace, actor, credits: wanted }, 'admin top-up granted');
      return { kind: 'granted', credits: wanted, available: decision.available };
    case 'enough':
    case 'duplicate':
      await approved();
      return { kind: 'duplicate', available: decision.available };
    case 'over_limit': {
      await reopen();
      const asked = { workspace, actor, credits: wanted, ...defined({ note, expiresAt, ask }) };
      const updated = await askOperator(dependencies, asked, id);
      return { kind: 'requested', leftCredits: decision.leftCredits, updated };
    }
    case 'busy':
      await reopen();
      return decision;
    case 'unknown':
      return decision;
  }
}
