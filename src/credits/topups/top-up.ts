import type { Config } from '../../config/index.js';
import type { DatabaseClock } from '../../database/clock.js';
import { dayEnd, zoneOrUtc } from '../../lib/calendar.js';
import { defined } from '../../lib/defined.js';
import type { Log } from '../../lib/log.js';
import type { CreditRequest } from '../../models/credit-request.js';
import type { Models } from '../../models/index.js';
import type { Notice } from '../../models/notice.js';
import type { OperatorCreditRequest } from '../../models/operator-credit-request.js';
import { adminChannelNotice, directMessageNotice } from '../../models/slack-notices.js';
import type { WorkspaceSettings } from '../../models/workspace-settings.js';
import { Busy, type Credits, OutcomeUnknown } from '../ledger/index.js';
import type { GrantDecision } from '../ledger/operations.js';
import { ADMINS_GRANTS } from '../ledger/refill.js';
import {
  type CreditRequests,
  closeCreditRequest,
  creditRequestGrantKey,
  creditRequestName,
} from './credit-requests.js';
import { fileOperatorRequest } from './operator-requests.js';
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

/**
 * Adds what an admin wants, once for each id or question; or asks the operator, where it is more than admins may add.
 * @throws from the function that it returns: MongoError while nothing was granted yet
 */
export function createTopUp(
  { config, credits, settings, models, notices, clock, log }: TopupDependencies,
  creditRequests: CreditRequests,
): (topup: Topup) => Promise<TopupOutcome> {
  async function grant(
    { workspace, actor, credits: wanted, note }: Topup,
    expiresAt: Date | undefined,
    key: string,
    newNotices: readonly Notice[],
  ): Promise<GrantDecision | Unclear> {
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
          notices: newNotices,
        },
        GRANT_WITHIN_MS,
      );
    } catch (error) {
      if (error instanceof Busy) return { kind: 'busy' };
      if (error instanceof OutcomeUnknown) return { kind: 'unknown' };
      throw error;
    }
  }

  async function requestOf(
    { id, workspace, actor, credits: wanted, note, ask }: Topup,
    expiresAt: Date | undefined,
  ): Promise<boolean> {
    const at = new Date(clock.now());
    const asked = {
      workspace,
      actor,
      credits: wanted,
      ...defined({ note, expiresAt, ask }),
    };
    const { request, updated } = await fileOperatorRequest(models, asked, at);
    await tellOfRequest(request, id, at);
    log.warn(
      { workspace, actor, credits: wanted, request: request._id },
      `an admin asks you for more credits than ADMIN_TOPUP lets them add: infograph credits grant ${workspace} ${wanted} --request ${request._id}, or credits requests --decline ${request._id}`,
    );
    return updated;
  }

  async function tellOfRequest(
    { workspace, actor, credits: wanted, note }: OperatorCreditRequest,
    id: string,
    at: Date,
  ): Promise<void> {
    const what = words.line.requested(wanted);
    const line = { actor, what, at, key: `requested ${id}`, ...defined({ note }) };
    const newNotices = adminChannelNotice(workspace, await settings.read(workspace), line);
    await models.notices.insertMany(newNotices, { lean: true, ordered: false }).catch((error: unknown) => {
      // The request itself is stored; its line in a channel is not worth more than that.
      log.debug({ err: error, workspace }, 'storing the admin channel line of a request failed');
    });
    notices.wake(newNotices);
  }

  return async (topup) => {
    const { workspace, actor, id, credits: wanted, note, lastDay, ask: name } = topup;
    const creditRequest =
      name === undefined ? undefined : await creditRequests.beginApproval(workspace, name);
    if (name !== undefined && !creditRequest)
      return { kind: 'answered', ask: await creditRequests.find(workspace, name) };
    const key = creditRequest ? creditRequestGrantKey(creditRequestName(creditRequest)) : `topup:${id}`;
    const at = new Date(clock.now());
    const current = await settings.read(workspace);
    const expiresAt = lastDay === undefined ? undefined : dayEnd(lastDay, zoneOrUtc(current.timeZone));
    const line = {
      actor,
      what: words.line.added(wanted, lastDay, creditRequest !== undefined),
      at,
      key,
      ...defined({ person: creditRequest?.user, note }),
    };
    const newNotices = [
      ...adminChannelNotice(workspace, current, line),
      ...(creditRequest
        ? [
            directMessageNotice(
              workspace,
              creditRequest.user,
              { about: 'topup_approved', admin: actor, credits: wanted },
              { at, key },
            ),
          ]
        : []),
    ];
    const decision = await grant(topup, expiresAt, key, newNotices);
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
        notices.wake(newNotices);
        log.info({ workspace, actor, credits: wanted }, 'admin top-up granted');
        return { kind: 'granted', credits: wanted, available: decision.available };
      case 'enough':
      case 'duplicate':
        await approved();
        return { kind: 'duplicate', available: decision.available };
      case 'over_limit': {
        await reopen();
        const updated = await requestOf(topup, expiresAt);
        return { kind: 'requested', leftCredits: decision.leftCredits, updated };
      }
      case 'busy':
        await reopen();
        return decision;
      case 'unknown':
        return decision;
    }
  };
}

type Unclear = { kind: 'busy' } | { kind: 'unknown' };
