import { DecryptionError } from '../../lib/encryption/index.js';
import type { Log } from '../../lib/log.js';
import { SlackCallError } from '../../lib/slack-call-error.js';

/**
 * Does what opens the tokens of a workspace. Tokens that do not open are not "not installed": their key may come back.
 * @throws SlackCallError `retry` where they do not open
 */
export async function opened<T>(log: Log, workspace: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DecryptionError)) throw error;
    const { reason } = error;
    log.error({ workspace, reason }, `decrypting the tokens of a workspace failed: ${error.message}`);
    throw new SlackCallError('retry', 'token_sealed');
  }
}
