import type { DatabaseClock } from '../../database/clock.js';
import { isDuplicateKey } from '../../database/duplicate-key.js';
import { inTransaction, withRetries } from '../../database/transaction.js';
import { isPerson, OPERATOR } from '../../lib/actor.js';
import { defined } from '../../lib/defined.js';
import { newId } from '../../lib/ids.js';
import type { Models } from '../../models/index.js';
import { auditEntry, noteWith } from '../../models/new-audit-entry.js';
import type { Notice } from '../../models/notice.js';
import type { OperatorCreditRequest } from '../../models/operator-credit-request.js';
import { decisionNotices } from '../../models/question-notices.js';
import { adminChannelNotice, directMessageNotice } from '../../models/slack-notices.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import { noSettings } from '../../models/workspace-settings.js';
import { closeCreditRequest, requesterIn } from './credit-requests.js';
import { topup as words } from './words.js';

/** What an admin asks of the operator. */
export type WantedOfOperator = Pick<
  OperatorCreditRequest,
  'workspace' | 'actor' | 'credits' | 'note' | 'expiresAt' | 'ask'
>;
type Kept = Pick<Models, 'auditEntries' | 'notices' | 'topupRequests' | 'workspaceSettings'>;

/**
 * Stores what an admin asks of the operator. A second request of the workspace takes the place of an open one.
 * @throws MongoError
 */
export async function fileOperatorRequest(
  { topupRequests }: Pick<Models, 'topupRequests'>,
  { workspace, ...wanted }: WantedOfOperator,
  at: Date,
): Promise<{ request: OperatorCreditRequest; updated: boolean }> {
  const put = async () => {
    const _id = newId('tr');
    const absent = (['note', 'expiresAt', 'ask'] as const).filter((name) => wanted[name] === undefined);
    const request = await topupRequests
      .findOneAndUpdate(
        { open: workspace, workspace },
        {
          $set: { ...wanted, at },
          ...defined({
            $unset: absent.length > 0 ? Object.fromEntries(absent.map((name) => [name, 1])) : undefined,
          }),
          $setOnInsert: { _id, status: 'open' },
        },
        { upsert: true, returnDocument: 'after' },
      )
      .lean();
    if (!request) throw new Error('an upsert gave nothing back');
    return { request, updated: request._id !== _id };
  };
  // Two upserts at once: MongoDB lets one of them fail, and it can be done again.
  return await withRetries(put, { tries: 2, helps: isDuplicateKey });
}

/** What waits for the operator, the oldest first. */
export async function openOperatorRequests(
  { topupRequests }: Pick<Models, 'topupRequests'>,
  workspace?: string,
): Promise<OperatorCreditRequest[]> {
  const open =
    workspace === undefined
      ? topupRequests
          .find({ open: { $exists: true } })
          .setOptions(acrossWorkspaces('the operator sees what all workspaces ask for'))
      : topupRequests.find({ open: workspace, workspace });
  return await open.sort({ at: 1 }).lean();
}

/** What makes the grant for a request one, however often the operator runs the command. */
export function operatorRequestGrantKey(id: string): string {
  return `request:${id}`;
}

/** What is told when the operator grants a request: to be stored with the grant. */
export async function noticesOfGrant(
  models: Kept,
  request: OperatorCreditRequest,
  credits: number,
  at: Date,
): Promise<Notice[]> {
  return await noticesOf(models, request, 'granted', credits, at);
}

/** Closes a request after its grant, and the question that it answers; doing it again changes nothing. */
export async function closeGranted(
  { asks, topupRequests }: Pick<Models, 'asks' | 'topupRequests'>,
  { _id, workspace, ask, actor }: OperatorCreditRequest,
  credits: number,
  at: Date,
): Promise<void> {
  if (ask) await closeCreditRequest(asks, workspace, ask, actor);
  await topupRequests.updateOne(
    { _id, workspace, status: 'open' },
    { $set: { status: 'granted', decidedAt: at, grantedCredits: credits }, $unset: { open: 1 } },
  );
}

/** Declines a request and stores who is told of it, together. Undefined where there is no such open one. */
export async function declineOperatorRequest(
  models: Kept,
  clock: DatabaseClock,
  id: string,
): Promise<OperatorCreditRequest | undefined> {
  const at = new Date(clock.now());
  const request = await models.topupRequests
    .findOne({ _id: id, status: 'open' })
    .setOptions(acrossWorkspaces('the operator names a request by its id'))
    .lean();
  if (!request) return undefined;
  const newNotices = await noticesOf(models, request, 'declined', request.credits, at);
  return await inTransaction(models.topupRequests.db, async (session) => {
    const written = await models.topupRequests
      .updateOne(
        { _id: id, workspace: request.workspace, status: 'open' },
        { $set: { status: 'declined', decidedAt: at }, $unset: { open: 1 } },
      )
      .session(session);
    if (written.matchedCount === 0) return undefined;
    const { workspace, credits } = request;
    const noted = { workspace, actor: OPERATOR, action: 'credits.declined' as const, target: id, key: id };
    await noteWith(models.auditEntries, [auditEntry({ ...noted, details: { credits } }, at)], session);
    await models.notices.insertMany(newNotices, { session, lean: true });
    return request;
  });
}

async function noticesOf(
  { notices, workspaceSettings }: Pick<Models, 'notices' | 'workspaceSettings'>,
  { _id, workspace, actor, ask }: OperatorCreditRequest,
  outcome: 'granted' | 'declined',
  credits: number,
  at: Date,
): Promise<Notice[]> {
  const settings = (await workspaceSettings.findById(workspace).lean()) ?? noSettings(workspace);
  const key = `${_id} ${outcome}`;
  const people = new Set([actor, ...(ask ? [requesterIn(ask)] : [])].filter(isPerson));
  const what =
    outcome === 'granted' ? words.line.requestGranted(credits) : words.line.requestDeclined(credits);
  return [
    ...[...people].map((user) =>
      directMessageNotice(workspace, user, { about: 'topup_request', outcome, credits }, { at, key }),
    ),
    ...adminChannelNotice(workspace, settings, { actor: OPERATOR, what, at, key }),
    ...(ask && outcome === 'granted'
      ? await decisionNotices(notices, workspace, ask, { outcome: 'approved', by: OPERATOR, credits }, at)
      : []),
  ];
}
