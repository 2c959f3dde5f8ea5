import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { WebAPIPlatformError } from '@slack/web-api';
import type { Log } from '../../lib/log.js';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** Slack may be away for a moment when the app starts; a wrong token is told at once. */
const FIRST_WITHIN_MS = 60_000;

/**
 * Has a connection that was made once be made again for as long as the app runs. By itself the library gives up where
 * Slack cannot be asked for an address, by a rejection that nobody handles, and that ends the process.
 * @returns what ends it
 */
export function keepConnected(client: SocketModeReceiver['client'], log: Log): () => void {
  const start = client.start.bind(client);
  const stopping = new AbortController();
  const { signal } = stopping;
  const until = performance.now() + FIRST_WITHIN_MS;
  let connected = false;
  client.start = async () => {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        const answer = await start();
        connected = true;
        return answer;
      } catch (error) {
        // Nobody waits for it any more.
        if (signal.aborted) return { ok: false };
        if (!connected && (error instanceof WebAPIPlatformError || performance.now() > until)) throw error;
        log.error({ err: error }, 'Socket Mode connection failed, will be retried');
        await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
      }
    }
  };
  return () => stopping.abort();
}
