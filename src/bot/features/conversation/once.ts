import { insertOnce } from '../../../database/duplicate-key.js';
import type { Services } from '../../door/services.js';
import type { Said } from './said.js';

/** Slack tells of a message again within hours: https://docs.slack.dev/apis/events-api#retries */
const REMEMBERED_MS = 48 * 3_600_000;
const BURST_MS = 60_000;
/** So many messages of one person are answered in that time: somebody pastes a page, line by line. */
const ANSWERED_IN_A_BURST = 10;

/**
 * Whether this message is to be answered now: told of the first time, whichever process hears of it, and not one of
 * very many. Whoever dies afterwards leaves it unanswered, and nothing worse.
 * @throws MongoError
 */
export async function isToBeAnswered(
  { models }: Pick<Services, 'models'>,
  workspace: string,
  { user, channel, ts }: Pick<Said, 'user' | 'channel' | 'ts'>,
): Promise<boolean> {
  const at = new Date();
  const expiresAt = new Date(at.getTime() + REMEMBERED_MS);
  const answered = { _id: `${workspace}:${channel}:${ts}`, workspace, user, at, expiresAt };
  if (!(await insertOnce(models.answeredMessages, answered))) return false;
  const since = new Date(at.getTime() - BURST_MS);
  const lately = await models.answeredMessages.countDocuments({ workspace, user, at: { $gt: since } });
  return lately <= ANSWERED_IN_A_BURST;
}
