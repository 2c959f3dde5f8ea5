import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';
import { LogLevel, WebClient } from '@slack/web-api';
import { type SlackStandIn, type SlackStandInOptions, startSlackStandIn } from '../src/index.js';

export const TOKENS = {
  signingSecret: 'a-signing-secret',
  botToken: 'xoxb-playground',
  appToken: 'xapp-playground',
};

const ALL_SCOPES = [
  'app_mentions:read',
  'im:history',
  'commands',
  'chat:write',
  'chat:write.public',
  'files:write',
  'files:read',
  'users:read',
  'im:write',
  'team:read',
  'channels:join',
  'channels:read',
  'groups:read',
  'im:read',
];

export async function startSlack(options: Partial<SlackStandInOptions> = {}): Promise<SlackStandIn> {
  return startSlackStandIn({ ...TOKENS, scopes: ALL_SCOPES, answerWithinMs: 60_000, ...options });
}

/** Slack's own client, as the app uses it, without its retries. */
export function clientOf(slack: SlackStandIn, token = TOKENS.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
    logger: {
      debug() {},
      info() {},
      warn() {},
      error() {},
      setLevel() {},
      setName() {},
      getLevel: () => LogLevel.ERROR,
    },
  });
}

/** The error word of a refused call, or 'ok'. */
export async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (fault) {
    if (typeof fault === 'object' && fault !== null && 'data' in fault) {
      const { data } = fault;
      if (typeof data === 'object' && data !== null && 'error' in data) return String(data.error);
    }
    return fault instanceof Error ? fault.constructor.name : String(fault);
  }
}

/** The reasons in `response_metadata.messages` of a refused call. */
export async function reasons(call: Promise<unknown>): Promise<string[]> {
  try {
    await call;
    return [];
  } catch (fault) {
    const text = JSON.stringify(fault && typeof fault === 'object' && 'data' in fault ? fault.data : null);
    const data: { response_metadata?: { messages?: string[] } } | null = JSON.parse(text);
    return data?.response_metadata?.messages ?? [];
  }
}

/** A small picture that really is a PNG. */
export function png(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, body, Buffer.alloc(4)]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 200, 30, 30]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Uploads a picture without sharing it, as the app does. */
export async function uploadImage(slack: SlackStandIn, bytes = png(), filename = 'a.png'): Promise<string> {
  const client = clientOf(slack);
  const ticket = await client.files.getUploadURLExternal({ filename, length: bytes.length });
  const sent = await fetch(String(ticket.upload_url), { method: 'POST', body: new Uint8Array(bytes) });
  if (sent.status !== 200) throw new Error(`The upload was refused: ${sent.status} ${await sent.text()}`);
  await client.files.completeUploadExternal({ files: [{ id: String(ticket.file_id) }] });
  return String(ticket.file_id);
}

/** Where a listening server takes what Slack sends. */
export function eventsUrlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}/slack/events`;
}

/** An app that only notes what it is sent, and answers what `answer` says. */
export async function startRecorder(slack: SlackStandIn, answer: (body: string) => string = () => '') {
  const received: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    received.push(body);
    const words = answer(body);
    response.writeHead(200, words.startsWith('{') ? { 'content-type': 'application/json' } : {}).end(words);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  slack.setEventsUrl(eventsUrlOf(server));
  return {
    server,
    received,
    /** The last interaction payload. */
    payload(): Record<string, unknown> {
      return JSON.parse(new URLSearchParams(received.at(-1)).get('payload') ?? '{}');
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
