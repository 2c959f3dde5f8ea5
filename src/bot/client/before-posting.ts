import type { Log } from '../../lib/log.js';
import { SlackCallError } from '../../lib/slack-call-error.js';

/**
 * What comes before the one call that posts. Whatever goes wrong in it: nothing was posted, so all of it can be done again.
 * @param failed what the log says then @throws SlackCallError
 */
export async function beforePosting<T>(log: Log, failed: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SlackCallError && error.outcome !== 'unknown') throw error;
    log.warn({ err: error }, failed);
    throw new SlackCallError('retry', error instanceof SlackCallError ? error.code : 'not_read');
  }
}
