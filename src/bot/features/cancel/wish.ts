import type { DocumentRef } from '../../../models/tenancy.js';
import { openStatuses } from '../../../models/transitions.js';
import { checkAdmin, type WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { cannotAskSlack } from '../../words/admin.js';
import { cancel as words } from './words.js';

export type CancelServices = Pick<
  Services,
  'auditLog' | 'home' | 'infographs' | 'log' | 'members' | 'models' | 'slack'
>;

/** `told`: nothing was wished, and why. */
export type WishOutcome = { kind: 'wished'; requester: string } | { kind: 'told'; words: string };

/**
 * Records the wish to cancel a request, of whoever asked for it or an admin; what becomes of it is the worker's decision.
 * An admin's is noted in the audit log. @throws MongoError
 */
export async function wishToCancel(
  { workspace, user }: WorkspaceUser,
  batch: string,
  services: CancelServices,
): Promise<WishOutcome> {
  const { auditLog, home, infographs, log } = services;
  const requester = await requesterOf({ _id: batch, workspace }, services);
  if (requester === undefined) {
    log.warn({ workspace, batch, user }, 'cancel refused: no such request');
    return { kind: 'told', words: words.nothingLeft };
  }
  if (requester !== user) {
    const admin = await checkAdmin(services, { workspace, user }, 'cancel a request', false);
    if (admin !== 'yes') return { kind: 'told', words: admin === 'no' ? words.notYours : cannotAskSlack };
  }
  const wished = await infographs.events.cancelWish({ _id: batch, workspace }, { by: user });
  home.touch(workspace, requester);
  if (wished === 0) return { kind: 'told', words: await whyNothing({ _id: batch, workspace }, services) };
  if (requester !== user) {
    const noted = { workspace, actor: user, action: 'infographs.canceled' as const, target: batch };
    await auditLog
      .record({ ...noted, key: `${batch} ${user}`, details: { images: wished } })
      .catch((error: unknown) =>
        log.error({ err: error, ...noted }, 'writing a cancel to the audit log failed'),
      );
  }
  return { kind: 'wished', requester };
}

/** What a program asked for without a channel has no thread. */
async function requesterOf(
  { _id: batch, workspace }: DocumentRef,
  { models }: Pick<Services, 'models'>,
): Promise<string | undefined> {
  const thread = await models.threads.findOne({ _id: batch, workspace }, { requester: 1 }).lean();
  const found = thread ?? (await models.infographs.findOne({ batch, workspace }, { requester: 1 }).lean());
  return found?.requester;
}

/** What becomes of an earlier wish, where there was one. */
async function whyNothing(
  { _id: batch, workspace }: DocumentRef,
  { models }: Pick<Services, 'models'>,
): Promise<string> {
  const open = await models.infographs
    .find({ batch, workspace, status: { $in: [...openStatuses] } }, { cancelWish: 1 })
    .lean();
  if (open.length === 0) return words.nothingLeft;
  const isTooLate = open.every(({ cancelWish }) => cancelWish?.tooLate);
  return isTooLate ? words.outcome(0, open.length, 0) : words.askedBefore;
}
