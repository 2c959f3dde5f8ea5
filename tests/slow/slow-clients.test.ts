import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

// Each waits for a time limit of the server.
describe('a client that sends its request a byte at a time', () => {
  it.concurrent.each([
    ['headers', 'GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ', 20_000],
    // With the form of a signature: without one it is refused before any of its body is read.
    [
      'body',
      `POST /slack/events HTTP/1.1\r\nHost: x\r\nX-Slack-Signature: v0=${'0'.repeat(64)}\r\nX-Slack-Request-Timestamp: ${Math.floor(Date.now() / 1000)}\r\nContent-Length: 1000000\r\n\r\n`,
      40_000,
    ],
  ])(
    'is cut off while it sends its %s, and others are served meanwhile',
    async (_what, start, withinMs) => {
      const socket = connect(world.app.port, '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk: Buffer) => {
        answer += chunk.toString();
      });
      socket.on('error', () => undefined);
      socket.write(start);
      const dripping = setInterval(() => socket.write('a'), 500);
      const closed = once(socket, 'close', { signal: AbortSignal.timeout(withinMs) });
      expect((await fetch(`${world.app.url}/healthz`)).status).toBe(200);
      await closed.finally(() => clearInterval(dripping));
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    },
    60_000,
  );
});

describe('a client that sends nothing', () => {
  it.concurrent('is cut off, whether or not it reads what it is told, and others are served meanwhile', async () => {
    const silent = Array.from({ length: 50 }, () => connect(world.app.port, '127.0.0.1'));
    const closed = silent.map(
      (socket) => new Promise((resolve) => socket.on('error', () => undefined).on('close', resolve)),
    );
    expect((await fetch(`${world.app.url}/healthz`)).status).toBe(200);
    await Promise.all(closed);
  }, 45_000);
});
