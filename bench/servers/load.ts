import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { SigningKeys } from '@infograph/fal-stand-in';
import { signedHeaders } from '@infograph/slack-stand-in';
import { Pool } from 'undici';
import { wallClockMs } from '../support/clock.js';
import { answerCalls } from '../support/peer.js';

const FAL_USER = 'bench-user';

/** One request, ready to be sent. */
interface Prepared {
  path: string;
  body: string;
  headers: Record<string, string>;
}

/** How the requests of one run were answered. */
export interface Run {
  latenciesMs: number[];
  /** From the first request sent to the last answer, of all of them. */
  tookMs: number;
  /** How many answers had each status; 0 where there was none. */
  statuses: Record<string, number>;
  /** When each request was sent, in the order of the requests. */
  sentAt: number[];
}

export interface CommandLoad {
  url: string;
  /** So many are under way at any time: whoever is answered sends the next one. */
  atOnce: number;
  total: number;
  signingSecret: string;
  fields: Record<string, string>;
}

export interface CrowdLoad extends Pick<CommandLoad, 'url' | 'signingSecret' | 'fields'> {
  openers: readonly string[];
  /** How many commands. */
  asking: number;
}

export interface WebhookLoad {
  /** The host that is asked, whatever the jobs' own webhook URLs say. */
  url: string;
  atOnce: number;
  jobs: ReadonlyArray<{ requestId: string; webhookUrl: string }>;
  imageUrl: string;
}

export type LoadCalls = typeof calls;

const keys = new SigningKeys();
const pools = new Map<string, Pool>();

/** The generator of the load: commands as Slack signs them, webhooks as fal signs them, over kept connections. */
const calls = answerCalls({
  /** Where the public half of the key that signs the webhooks is to be had. */
  async jwksUrl(_: undefined): Promise<string> {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(keys.jwks()));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('no address');
    return `http://127.0.0.1:${address.port}/jwks.json`;
  },

  commands: ({ url, atOnce, total, signingSecret, fields }: CommandLoad): Promise<Run> =>
    run(
      url,
      atOnce,
      Array.from({ length: total }, () => command(signingSecret, fields)),
    ),

  /** Everybody opens their Home in one moment, and some ask for something in the same. */
  crowd({ url, signingSecret, fields, openers, asking }: CrowdLoad): Promise<Run> {
    const opened = openers.map((user) => opening(signingSecret, fields.team_id ?? '', user));
    const asked = Array.from({ length: asking }, () => command(signingSecret, fields));
    return run(url, opened.length + asking, [...opened, ...asked]);
  },

  webhooks: ({ url, atOnce, jobs, imageUrl }: WebhookLoad): Promise<Run> =>
    run(
      url,
      atOnce,
      jobs.map(({ requestId, webhookUrl }) => webhook(requestId, new URL(webhookUrl).pathname, imageUrl)),
    ),
});

function command(signingSecret: string, fields: Record<string, string>): Prepared {
  const body = new URLSearchParams({ ...fields, trigger_id: randomBytes(12).toString('hex') }).toString();
  return fromSlack(signingSecret, body, 'application/x-www-form-urlencoded');
}

/** https://docs.slack.dev/reference/events/app_home_opened */
function opening(signingSecret: string, team_id: string, user: string): Prepared {
  const event = { type: 'app_home_opened', user, channel: 'D0BENCH01', tab: 'home', event_ts: '1.000001' };
  const ids = { team_id, event_id: `Ev${randomBytes(6).toString('hex')}` };
  const told = { ...ids, type: 'event_callback', event_time: Math.floor(Date.now() / 1000), event };
  return fromSlack(signingSecret, JSON.stringify(told), 'application/json');
}

function fromSlack(signingSecret: string, body: string, contentType: string): Prepared {
  const signed = signedHeaders(signingSecret, body, Math.floor(Date.now() / 1000));
  return { path: '/slack/events', body, headers: { 'content-type': contentType, ...signed } };
}

/** https://fal.ai/docs/documentation/model-apis/inference/webhooks */
function webhook(requestId: string, path: string, imageUrl: string): Prepared {
  const images = [{ url: imageUrl, content_type: 'image/png', file_name: 'output.png' }];
  const payload = { images, description: '' };
  const body = JSON.stringify({
    request_id: requestId,
    gateway_request_id: requestId,
    status: 'OK',
    error: null,
    payload,
  });
  const stamp = { requestId, userId: FAL_USER, timestampS: Math.floor(Date.now() / 1000) };
  return {
    path,
    body,
    headers: {
      'content-type': 'application/json',
      'x-fal-webhook-request-id': requestId,
      'x-fal-webhook-user-id': FAL_USER,
      'x-fal-webhook-timestamp': String(stamp.timestampS),
      'x-fal-webhook-signature': keys.sign('ours', stamp, Buffer.from(body)),
    },
  };
}

/** Sends all requests, `atOnce` under way at any time, over connections that were opened before. */
async function run(url: string, atOnce: number, requests: readonly Prepared[]): Promise<Run> {
  const pool = await connected(url, atOnce);
  const latenciesMs: number[] = [];
  const sentAt: number[] = [];
  const statuses: Record<string, number> = {};
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let index = next++; index < requests.length; index = next++) {
        const request = requests[index];
        if (!request) break;
        sentAt[index] = wallClockMs();
        const before = performance.now();
        const status = await answered(pool, request);
        latenciesMs.push(performance.now() - before);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    }),
  );
  return { latenciesMs, sentAt, statuses, tookMs: performance.now() - startedAt };
}

async function answered(pool: Pool, { path, body, headers }: Prepared): Promise<number> {
  try {
    const response = await pool.request({ method: 'POST', path, body, headers });
    await response.body.dump();
    return response.statusCode;
  } catch {
    return 0;
  }
}

async function connected(url: string, connections: number): Promise<Pool> {
  const name = `${url} ${connections}`;
  const known = pools.get(name) ?? new Pool(url, { connections, pipelining: 1, keepAliveTimeout: 30_000 });
  pools.set(name, known);
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const response = await known.request({ method: 'GET', path: '/healthz' });
      await response.body.dump();
    }),
  );
  return known;
}
