import { Agent, request } from 'undici';
import { parseJson } from './json.js';
import type { Outgoing } from './outgoing.js';
import { signedHeaders } from './signing.js';
import type { SocketMode } from './socket-mode.js';
import type { State } from './state.js';
import type { Answer } from './types.js';

/** Takes requests to the app, over HTTP or a Socket Mode connection, and brings back its answers. */
export interface Delivery {
  deliver(outgoing: Outgoing): Promise<Answer>;
  post(url: string, body: string, headers: Record<string, string>, timeoutMs: number): Promise<Answer>;
  close(): Promise<void>;
}

export function createDelivery(state: State, sockets: SocketMode): Delivery {
  const agent = new Agent({ keepAliveTimeout: 1_000 });

  async function post(
    url: string,
    body: string,
    headers: Record<string, string>,
    timeoutMs: number,
  ): Promise<Answer> {
    const started = performance.now();
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await request(url, { method: 'POST', body, headers, dispatcher: agent, signal });
      const text = await response.body.text();
      const json = parseJson(text);
      return {
        status: response.statusCode,
        headers: flatten(response.headers),
        body: text,
        ...(json === undefined ? {} : { json }),
        ms: performance.now() - started,
        requestBody: body,
        ...(response.statusCode >= 400 ? { error: 'dispatch_failed' } : {}),
      };
    } catch {
      const error = signal.aborted ? 'operation_timeout' : 'dispatch_failed';
      return { status: 0, headers: {}, body: '', ms: performance.now() - started, requestBody: body, error };
    }
  }

  return {
    post,
    async deliver(outgoing) {
      if (state.eventsUrl === undefined) return sockets.send(outgoing);
      const { body, contentType, retry } = outgoing;
      const timestamp = Math.floor(state.now() / 1000);
      const headers = {
        'content-type': contentType,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        ...signedHeaders(state.options.signingSecret, body, timestamp),
        ...(retry ? { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason } : {}),
      };
      return post(state.eventsUrl, body, headers, state.answerWithinMs);
    },
    close: () => agent.destroy(),
  };
}

function flatten(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
