import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { Envelopes } from './envelopes.js';
import { parseJson } from './json.js';
import type { Outgoing } from './outgoing.js';
import type { State } from './state.js';
import type { Answer } from './types.js';

/** The WebSocket side of Slack: https://docs.slack.dev/apis/events-api/using-socket-mode */
export interface SocketMode {
  /** Takes a connection to the address that apps.connections.open gave out. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Gives the payload to one connection and waits for its acknowledgment. Throws where there is none to give it to. */
  send(outgoing: Outgoing): Promise<Answer>;
  /** Tells every connection to reconnect or, with `abrupt`, cuts them. */
  drop(options?: { abrupt?: boolean }): void;
  connections(): number;
  /** Sends a frame of any form to every connection. */
  sendFrame(frame: string | Buffer): void;
  /** The ids of the envelopes that were acknowledged, in order. */
  readonly acknowledged: readonly string[];
  /** Closes every connection properly, or cuts it where the client does not answer at once. */
  close(): Promise<void>;
}

const PING_EVERY_MS = 5_000;
const GOODBYE_WITHIN_MS = 250;

export function createSocketMode(state: State): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const open = new Set<WebSocket>();
  const envelopes = new Envelopes(state.answerWithinMs);
  return {
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', state.url);
      if (url.pathname !== '/link/' || !state.socketTickets.delete(url.searchParams.get('ticket') ?? '')) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (connection) =>
        welcome(state, open, envelopes, connection),
      );
    },
    send(outgoing) {
      const candidates = [...open];
      const socket = candidates[Math.floor(Math.random() * candidates.length)];
      if (!socket) {
        throw new Error(
          'The Slack stand-in has nowhere to send this: no events URL is set and no Socket Mode connection is open.',
        );
      }
      return envelopes.send(socket, outgoing);
    },
    drop({ abrupt = false } = {}) {
      for (const socket of open) {
        if (abrupt) socket.terminate();
        else socket.send(JSON.stringify(disconnect));
      }
    },
    connections: () => open.size,
    sendFrame(frame) {
      for (const socket of open) socket.send(frame);
    },
    acknowledged: envelopes.acknowledged,
    async close() {
      envelopes.failAll();
      // A client that is cut off in the middle of its goodbye waits 30 s for the rest of it.
      await Promise.all([...open].map(sayGoodbye));
      server.close();
    },
  };
}

const disconnect = {
  type: 'disconnect',
  reason: 'refresh_requested',
  debug_info: { host: 'stand-in' },
};

/** Takes a new connection in, and greets it as Slack does. */
function welcome(state: State, open: Set<WebSocket>, envelopes: Envelopes, socket: WebSocket): void {
  open.add(socket);
  const stopPinging = state.timers.every(PING_EVERY_MS, () => socket.ping());
  socket.on('message', (data) => envelopes.acknowledge(parseJson(String(data))));
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    open.delete(socket);
    stopPinging();
    envelopes.failAll(socket);
    state.changes.emit({ type: 'socket', connections: open.size });
  });
  const { appId } = state.bot;
  socket.send(
    JSON.stringify({
      type: 'hello',
      num_connections: open.size,
      connection_info: { app_id: appId },
      debug_info: { host: 'stand-in', started: new Date(state.now()).toISOString(), build_number: 1 },
    }),
  );
  socket.ping();
  state.changes.emit({ type: 'socket', connections: open.size });
}

async function sayGoodbye(socket: WebSocket): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => socket.terminate(), GOODBYE_WITHIN_MS);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(1001);
  });
}
