import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { guardConnections } from '../../../src/lib/http/connections.js';
import { createLog } from '../../../src/lib/log.js';

const BETWEEN_MS = 150;
const GET = 'GET /quick HTTP/1.1\r\nHost: x\r\n\r\n';

describe('connections that are held without being used', () => {
  let server: Server;
  let log: string[];
  let sockets: Socket[];
  /** Ends the answers to `/slow`. */
  let endAll: () => void;

  beforeEach(async () => {
    log = [];
    sockets = [];
    const ends: Array<() => void> = [];
    endAll = () => {
      for (const end of ends) end();
    };
    server = createServer((request, response) => {
      if (request.url === '/slow') {
        response.write('begun');
        ends.push(() => response.end('ended'));
      } else response.end('quick');
    });
    guardConnections(server, {
      most: 3,
      log: createLog('info', { write: (line) => void log.push(line) }),
      firstByteMs: BETWEEN_MS,
      betweenRequestsMs: BETWEEN_MS * 2,
    });
    // So that what closes a connection is what is tested.
    server.keepAliveTimeout = 60_000;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  function open(): Socket {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    sockets.push(socket);
    return socket;
  }

  it.each<[string, (socket: Socket) => void]>([
    ['sends nothing, and reads nothing', (socket) => socket.pause()],
    ['sends line ends alone', (socket) => void setInterval(() => socket.write('\r\n'), 40).unref()],
    ['has had its answer', (socket) => void socket.write(GET)],
    [
      'has had its answer and sends line ends alone',
      (socket) => {
        socket.write(GET);
        setInterval(() => socket.write('\r\n'), 40).unref();
      },
    ],
  ])('are closed where the client %s', async (_what, behave) => {
    const socket = open();
    socket.on('data', () => undefined);
    behave(socket);
    await closed(socket);
  });

  it('are left alone while an answer is under way, however long', async () => {
    const socket = open();
    socket.write(`GET /slow HTTP/1.1\r\nHost: x\r\n\r\n${GET}`);
    await once(socket, 'data');
    const silent = open();
    silent.resume();
    // Opened later and closed: the time has passed for the first one, too.
    await closed(silent);
    let answer = '';
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
    });
    endAll();
    await closed(socket);
    expect(answer).toMatch(/ended[\s\S]*quick/);
  });

  it('are so many at most: one more is refused, and told', async () => {
    const held = [open(), open(), open()];
    for (const socket of held) socket.write('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n');
    await Promise.all(held.map((socket) => once(socket, 'data')));
    const further = open();
    further.resume();
    await closed(further);
    expect(log.map((line) => JSON.parse(line))).toMatchObject([{ level: 'warn', most: 3 }]);
    endAll();
  });
});

/** By an end or by a reset. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once('close', () => resolve()));
}
