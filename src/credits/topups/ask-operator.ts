import type { DatabaseClock } from '../../database/clock.js';
import { defined } from '../../lib/defined.js';
import type { Log } from '../../lib/log.js';
import type { Models } from '../../models/index.js';
import type { Notice } from '../../models/notice.js';
import type { OperatorCreditRequest } from '../../models/operator-credit-request.js';
import { adminChannelNotice } from '../../models/slack-notices.js';
import type { WorkspaceSettings } from '../../models/workspace-settings.js';
import { fileOperatorRequest, type WantedOfOperator } from './operator-requests.js';
import { topup as words } from './words.js';

interface Dependencies {
  models: Pick<Models, 'notices' | 'topupRequests'>;
  settings: { read(workspace: string): Promise<WorkspaceSettings> };
  /** These were stored: they are sent now. */
  notices: { wake(stored: readonly Notice[]): void };
  clock: DatabaseClock;
  log: Log;
}

/**
 * Asks the operator for what an admin may not add, and tells the admins' channel of it.
 * @param id the top-up's: what makes its line in the channel the same when it comes again
 * @returns whether it took the place of an open request of the workspace
 * @throws MongoError
 */
export async function askOperator(
  dependencies: Dependencies,
  wanted: WantedOfOperator,
  id: string,
): Promise<boolean> {
  const { models, clock, log } = dependencies;
  const { workspace, actor, credits } = wanted;
  const at = new Date(clock.now());
  const { request, updated } = await fileOperatorRequest(models, wanted, at);
  await tellOfRequest(dependencies, request, id, at);
  log.warn(
    { workspace, actor, credits, request: request._id },
    `an admin asks you for more credits than ADMIN_TOPUP lets them add: infograph credits grant ${workspace} ${credits} --request ${request._id}, or credits requests --decline ${request._id}`,
  );
  return updated;
}

async function tellOfRequest(
  { settings, models, notices, log }: Dependencies,
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
