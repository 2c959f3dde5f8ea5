import { createHash, createPublicKey, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFalClient, type FalClient } from '@fal-ai/client';
import type { FalStandIn } from '../src/index.js';

export const MODEL = 'fal-ai/nano-banana-pro';

/** JSON as it came; the expectations check it. */
export type JsonObject = Record<string, unknown>;

export async function jsonOf(answer: Response): Promise<JsonObject> {
  return (await answer.json()) as JsonObject;
}

/** The real client, its hosts swapped for the stand-in's; any other host is refused. */
export function clientOf(fal: FalStandIn, credentials = fal.key): FalClient {
  return createFalClient({
    credentials,
    fetch: (target, init) => {
      const url = String(target);
      const rewritten = url.replace('https://queue.fal.run', fal.urls.queue);
      if (rewritten === url) throw new Error(`The client reached out to ${url}`);
      return fetch(rewritten, init);
    },
  });
}

/** A call with the key, without the client and its retries. */
export function call(fal: FalStandIn, url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { ...init, headers: { authorization: `Key ${fal.key}`, ...init.headers } });
}

/** Submits without the client and gives the answer. */
export function post(
  fal: FalStandIn,
  input: unknown,
  options: { webhook?: string; endpoint?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const query = options.webhook ? `?fal_webhook=${encodeURIComponent(options.webhook)}` : '';
  return call(fal, `${fal.urls.queue}/${options.endpoint ?? MODEL}${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...options.headers },
    body: JSON.stringify(input),
  });
}

/** Submits and gives the request id. */
export async function submit(
  fal: FalStandIn,
  input: unknown = { prompt: 'How a bill becomes law' },
  options: Parameters<typeof post>[2] = {},
): Promise<string> {
  const answer = await post(fal, input, options);
  if (!answer.ok) throw new Error(`The submission was answered ${answer.status}: ${await answer.text()}`);
  return String((await jsonOf(answer)).request_id);
}

/** One of the three calls about a job: its answer's status, headers and JSON. */
export async function ask(
  fal: FalStandIn,
  requestId: string,
  action: '' | '/status' | '/response' | '/cancel',
) {
  const url = `${fal.urls.queue}/${MODEL}/requests/${requestId}${action}`;
  const answer = await call(fal, url, { method: action === '/cancel' ? 'PUT' : 'GET' });
  return { status: answer.status, headers: answer.headers, body: await jsonOf(answer) };
}

export function jobOf(fal: FalStandIn, requestId: string) {
  const job = fal.jobs.find((other) => other.requestId === requestId);
  if (!job) throw new Error(`No job ${requestId}`);
  return job;
}

/** Waits until the job is in the state. */
export function reached(fal: FalStandIn, requestId: string, state: 'IN_QUEUE' | 'IN_PROGRESS' | 'COMPLETED') {
  return fal.waitFor(`${requestId} to be ${state}`, () => jobOf(fal, requestId).state === state);
}

export interface ReceivedWebhook {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly raw: Buffer;
  readonly body: JsonObject;
}

/** A receiver of webhooks that answers with the next of `statuses`, then 200. */
export async function startReceiver(statuses: number[] = []) {
  const received: ReceivedWebhook[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const raw = Buffer.concat(chunks);
    received.push({
      url: request.url ?? '',
      headers: request.headers,
      raw,
      body: JSON.parse(raw.toString()),
    });
    const status = statuses.shift() ?? 200;
    response
      .writeHead(status, status >= 300 && status < 400 ? { location: '/elsewhere' } : {})
      .end('received');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}/hook`, received, stop };
}

/** Whether a key of the JWKS made the signature: as fal's documentation tells receivers to check it. */
export async function isSigned(fal: FalStandIn, { headers, raw }: ReceivedWebhook): Promise<boolean> {
  const jwks = (await (await fetch(fal.urls.jwks)).json()) as { keys: Array<{ x: string }> };
  const [requestId, userId, timestamp, signature] = ['request-id', 'user-id', 'timestamp', 'signature'].map(
    (name) => String(headers[`x-fal-webhook-${name}`]),
  );
  const digest = createHash('sha256').update(raw).digest('hex');
  const message = Buffer.from(`${requestId}\n${userId}\n${timestamp}\n${digest}`);
  return jwks.keys.some(({ x }) => {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, message, key, Buffer.from(signature ?? '', 'hex'));
  });
}
