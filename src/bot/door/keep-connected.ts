import { setTimeout as sleep } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import { WebAPIPlatformError } from '@slack/web-api';
import { PlainError } from '../../lib/errors.js';
import type { Log } from '../../lib/log.js';
import { slackService, unreachable } from '../../lib/words/unreachable.js';
import { toSlackCallError } from '../client/slack-errors.js';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** Slack may be away for a moment when the app starts; a wrong token is told at once. */
const FIRST_WITHIN_MS = 60_000;

/**
 * Has a connection that was made once be made again for as long as the app runs. By itself the library gives up where
 * Slack cannot be asked for an address, by a rejection that nobody handles, and that ends the process.
 * @returns what ends it
 */
export function keepConnected(
  client: SocketModeReceiver['client'],
  { apiUrl, log }: { apiUrl: string; log: Log },
): () => void {
  const start = client.start.bind(client);
  const stopping = new AbortController();
  const { signal } = stopping;
  const until = performance.now() + FIRST_WITHIN_MS;
  let connected = false;
  let told = false;
  client.start = async () => {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        const answer = await start();
        if (told) log.warn('Socket Mode is connected again');
        connected = true;
        told = false;
        return answer;
      } catch (error) {
        // Nobody waits for it any more.
        if (signal.aborted) return { ok: false };
        const words = wordsOf(error, apiUrl);
        if (!connected && (error instanceof WebAPIPlatformError || performance.now() > until))
          throw new PlainError(words);
        // Once: it may take hours.
        log[told ? 'debug' : 'error'](`${words} Socket Mode is tried again until it's connected.`);
        told = true;
        await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
      }
    }
  };
  return () => stopping.abort();
}

function wordsOf(error: unknown, apiUrl: string): string {
  const { code } = toSlackCallError(error, 'apps.connections.open');
  return error instanceof WebAPIPlatformError
    ? `Slack does not open Socket Mode with SLACK_APP_TOKEN (${code}). Create an app-level token with the scope connections:write under "Basic Information" on your app's page, and turn Socket Mode on.`
    : unreachable(slackService(apiUrl), code);
}
