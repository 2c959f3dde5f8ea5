import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { PlainError } from '../lib/errors.js';
import { portOf } from '../lib/http/port.js';
import { refuseOthers } from '../lib/http/this-machine.js';
import { sameBytes } from '../lib/same-bytes.js';
import type { Outcome } from './follow.js';

const MAX_BODY_BYTES = 256 * 1024;

/** Carries out one command and tells what happens in lines. */
export type FollowCommand = (text: string, say: (line: string) => void) => Promise<Outcome>;

export interface Control {
  url: string;
  token: string;
  /** Resolves when no command of another process is under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const command = z.object({ text: z.string() });

/** One line of the answer: JSON, as it happens. */
const told = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('line'), line: z.string() }),
  z.object({ kind: z.literal('fault'), words: z.string() }),
  z.object({
    kind: z.literal('end'),
    workspace: z.string(),
    asked: z.number(),
    available: z.number(),
    held: z.number(),
    reasons: z.array(z.string()),
    images: z.array(z.object({ id: z.string(), mimetype: z.string(), base64: z.base64() })),
  }),
]);
type Told = z.input<typeof told>;

/** The door for `infograph try` in another process: loopback, and only for who can read the token. */
export async function startControl(follow: FollowCommand): Promise<Control> {
  const token = randomBytes(24).toString('hex');
  const underWay = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    if (refuseOthers(request, response)) return;
    if (!isAllowed(request, token)) response.writeHead(401).end();
    else if (request.method === 'GET' && request.url === '/hello') response.writeHead(204).end();
    else if (request.method === 'POST' && request.url === '/try') {
      const work = carryOut(request, response, follow).finally(() => underWay.delete(work));
      underWay.add(work);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const port = portOf(server);
  return {
    url: `http://127.0.0.1:${port}`,
    token,
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function isAllowed({ headers }: IncomingMessage, token: string): boolean {
  return sameBytes(Buffer.from(headers.authorization ?? ''), Buffer.from(`Bearer ${token}`));
}

async function carryOut(
  request: IncomingMessage,
  response: ServerResponse,
  follow: FollowCommand,
): Promise<void> {
  const tell = (event: Told) => {
    if (!response.destroyed) response.write(`${JSON.stringify(event)}\n`);
  };
  try {
    const { text } = command.parse(JSON.parse(await readBody(request)));
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    const { images, ...rest } = await follow(text, (line) => tell({ kind: 'line', line }));
    tell({
      kind: 'end',
      ...rest,
      images: images.map(({ id, mimetype, bytes }) => ({ id, mimetype, base64: bytes.toString('base64') })),
    });
  } catch (error) {
    if (!response.headersSent) response.writeHead(400);
    tell({ kind: 'fault', words: error instanceof Error ? error.message : String(error) });
  }
  response.end();
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    chunks.push(Buffer.from(chunk));
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new Error('The command is too long.');
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The other end: has a running playground carry out a command. @throws PlainError where it goes away meanwhile */
export function followRemotely({ url, token }: Pick<Control, 'url' | 'token'>): FollowCommand {
  return async (text, say) => {
    const request = {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    };
    for await (const line of untilCutOff(`${url}/try`, request)) {
      const event = told.parse(JSON.parse(line));
      if (event.kind === 'line') say(event.line);
      else if (event.kind === 'fault') throw new PlainError(event.words);
      else {
        const { kind: _kind, images, ...rest } = event;
        const decoded = images.map(({ id, mimetype, base64 }) => ({
          id,
          mimetype,
          bytes: Buffer.from(base64, 'base64'),
        }));
        return { ...rest, images: decoded };
      }
    }
    throw new PlainError(cutOff);
  };
}

const cutOff = 'The playground stopped before the command had come to its end.';

/** The lines of the answer. @throws PlainError where the connection breaks, because then the playground is gone */
async function* untilCutOff(url: string, request: RequestInit): AsyncGenerator<string> {
  try {
    yield* linesOf(await fetch(url, request));
  } catch {
    throw new PlainError(cutOff);
  }
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of response.body ?? []) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
