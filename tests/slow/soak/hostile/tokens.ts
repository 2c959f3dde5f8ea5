import { connect, type Socket } from 'node:net';
import { ANSWERED_WITHIN_MS, command, post, type Scene, slackOf } from '../scene.js';
import type { Occasion, Trick, Tricks } from './trick.js';

const json = { 'content-type': 'application/json' };
const BURST = 20;
/** So many of one kind are held open; then the oldest goes. */
const MOST_OPEN = { silent: 200, slow: 20, streams: 25 };

const open: Record<keyof typeof MOST_OPEN, Array<() => void>> = { silent: [], slow: [], streams: [] };

function keepOpen(kind: keyof typeof MOST_OPEN, close: () => void): void {
  open[kind].push(close);
  if (open[kind].length > MOST_OPEN[kind]) open[kind].shift()?.();
}

/** Hangs up on everything. */
export function closeAll(): void {
  for (const kind of Object.values(open)) for (const close of kind.splice(0)) close();
}

const bearer = (secret: string) => ({ ...json, authorization: `Bearer ${secret}` });

function socketTo({ url }: Scene): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  // It is hung up on, which is what should become of it.
  socket.on('error', () => undefined);
  return socket;
}

/** Sends without an end, some bytes at a time. */
const slowly =
  (start: string, piece: string): Trick =>
  async (occasion) => {
    const socket = socketTo(occasion);
    socket.write(start);
    const drip = setInterval(() => socket.write(piece), 500);
    socket.on('close', () => clearInterval(drip));
    keepOpen('slow', () => socket.destroy());
  };

async function create({ url, token, n }: Occasion): Promise<{ id?: string; events_url?: string }> {
  const body = JSON.stringify({ prompt: `A map by a program, ${n}`, number_of_infographs: 1 });
  const answer = await post(`${url}/api/infographs/create/`, body, bearer(token));
  return answer.status === 201 ? JSON.parse(answer.body).infographs[0] : {};
}

const asked = (body: string): Trick => {
  return ({ url, token }) => post(`${url}/api/infographs/create/`, body, bearer(token));
};

const guess = ({ url }: Occasion, secret: string) =>
  fetch(`${url}/api/credits/`, {
    headers: { authorization: `Token ${secret}` },
    signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
  }).then((response) => response.text());

/** What comes by the network and not from Slack. */
export const tokenTricks: Tricks = {
  wrong: (occasion) =>
    Promise.all(Array.from({ length: BURST }, (_, n) => guess(occasion, `igt_${'0'.repeat(40)}${n}`))),
  revoked: (occasion) => guess(occasion, occasion.revoked),
  'not-a-token': (occasion) => guess(occasion, `\t${'x'.repeat(8_000)}`),
  async 'create-and-cancel'(occasion) {
    const { id } = await create(occasion);
    if (id) await post(`${occasion.url}/api/infographs/${id}/cancel/`, '', bearer(occasion.token));
  },
  async 'streams-left-open'(occasion) {
    const { events_url } = await create(occasion);
    if (!events_url) return;
    const hangUp = new AbortController();
    keepOpen('streams', () => hangUp.abort());
    const response = await fetch(events_url, { signal: hangUp.signal });
    for await (const _piece of response.body ?? []);
  },
  'bad-json': asked('{"prompt": '),
  'deep-json': asked(`{"prompt":${'['.repeat(30_000)}`),
  'large-body': asked(JSON.stringify({ prompt: 'x'.repeat(5_000_000) })),
  'names-of-objects': asked(
    '{"__proto__":{"prompt":"x"},"constructor":{"prototype":{}},"prompt":"toString"}',
  ),
  'callback-inside': asked('{"prompt":"A map","callback_url":"https://169.254.169.254/told"}'),
  'a-page': asked('{"blog_url":"https://page.invalid/a","prompt":"A map"}'),
  async 'forged-slack'(occasion) {
    const { url, signingSecret } = occasion;
    const forged = { ...occasion, signingSecret: `not ${signingSecret}` };
    await Promise.all(Array.from({ length: BURST }, () => command(forged, occasion.user, 'A forged map')));
    const { sign } = slackOf(occasion);
    const old = sign('text=old', 1_000_000_000);
    await post(`${url}/slack/events`, 'text=old', old);
  },
  'forged-fal': ({ webhookUrl }) =>
    post(webhookUrl, '{"request_id":"x","status":"OK","payload":{"images":[]}}', {
      ...json,
      'x-fal-webhook-request-id': 'x',
      'x-fal-webhook-user-id': 'x',
      'x-fal-webhook-timestamp': String(Math.floor(Date.now() / 1000)),
      'x-fal-webhook-signature': '00'.repeat(64),
    }),
  'slow-headers': slowly('GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ', 'a'),
  'slow-body': slowly('POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n', 'a'),
  'not-http': slowly('\u0016\u0003\u0001\u0002\u0000', '\u0000'),
  async silent(occasion) {
    for (let n = 0; n < 10; n++) {
      const socket = socketTo(occasion);
      keepOpen('silent', () => socket.destroy());
    }
  },
};
