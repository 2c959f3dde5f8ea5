import type { Socket } from 'node:net';
import type { Doc } from '../bson/types.js';
import type { Connection } from '../commands/command.js';
import { MongoError } from '../errors.js';
import { Frames } from './frames.js';
import { decodeMessage, encodeAnswer, type Incoming } from './messages.js';

/** A message that has begun must be whole within this time. */
const UNFINISHED_MS = 30_000;
/** How long a client may have its greeting held back. */
const MAX_AWAIT_MS = 60_000;
/** No more is read from a client while so many of its messages wait. */
const MAX_WAITING = 16;

/** Messages up to this size are always decoded, such as a deletion that makes room. */
const SMALL_BYTES = 64 * 1024;

export type Handler = (command: Doc, connection: Connection) => Promise<Doc>;
/** Throws a MongoError where a message of so many bytes is too large to be decoded now. */
export type Admit = (bytes: number) => void;

/** Serves one connection: its messages one after the other. Whatever is wrong with them ends this connection alone. */
export function serveConnection(socket: Socket, connection: Connection, handle: Handler, admit: Admit): void {
  const server = new ConnectionServer(socket, connection, handle, admit);
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('timeout', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => server.take(chunk));
}

class ConnectionServer {
  private readonly frames = new Frames();
  private readonly waiting: Buffer[] = [];
  private sequence = 0;
  private working = false;

  constructor(
    private readonly socket: Socket,
    private readonly connection: Connection,
    private readonly handle: Handler,
    private readonly admit: Admit,
  ) {}

  take(chunk: Buffer): void {
    const { frames, socket, waiting } = this;
    try {
      for (const message of frames.push(chunk)) waiting.push(message);
    } catch {
      socket.destroy();
      return;
    }
    socket.setTimeout(frames.unfinished ? UNFINISHED_MS : 0);
    if (waiting.length > MAX_WAITING) socket.pause();
    void this.work();
  }

  private async work(): Promise<void> {
    const { socket, waiting } = this;
    if (this.working) return;
    this.working = true;
    try {
      for (let message = waiting.shift(); message && !socket.destroyed; message = waiting.shift()) {
        await this.answer(message);
        if (socket.isPaused() && waiting.length === 0) socket.resume();
      }
    } catch {
      socket.destroy();
    } finally {
      this.working = false;
    }
  }

  private async answer(message: Buffer): Promise<void> {
    let incoming: Incoming;
    try {
      if (message.length > SMALL_BYTES) this.admit(message.length);
      incoming = await decodeMessage(message);
    } catch (error) {
      if (!(error instanceof MongoError)) throw error;
      const { code, codeName, message: errmsg } = error;
      const refusal = { ok: 0, errmsg, code, codeName };
      const requestId = message.readInt32LE(4);
      await this.send(encodeAnswer(refusal, { requestId, legacy: false }, ++this.sequence));
      return;
    }
    const awaitMs = awaitedMs(incoming.command);
    if (awaitMs !== undefined) return await this.greetAgain(incoming, awaitMs);
    const reply = await this.handle(incoming.command, this.connection);
    if (!incoming.unacknowledged) await this.send(encodeAnswer(reply, incoming, ++this.sequence));
  }

  /**
   * A driver that watches the server asks once to be told of changes, and is greeted again each time that so many
   * milliseconds passed without one. Nothing ever changes here; what it waits for is the end of the connection.
   * https://github.com/mongodb/specifications/blob/master/source/server-discovery-and-monitoring/server-monitoring.md
   */
  private async greetAgain(incoming: Incoming, awaitMs: number): Promise<void> {
    const { exhaustAllowed } = incoming;
    let { requestId } = incoming;
    do {
      await this.pause(awaitMs);
      if (this.socket.destroyed) return;
      const reply = await this.handle(incoming.command, this.connection);
      await this.send(encodeAnswer(reply, { requestId, legacy: false }, ++this.sequence, exhaustAllowed));
      requestId = this.sequence;
    } while (exhaustAllowed && !this.socket.destroyed);
  }

  private async pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.socket.off('close', done);
        resolve();
      };
      const timer = setTimeout(done, ms).unref();
      this.socket.on('close', done);
    });
  }

  /** Waits for a client that does not read its answers before the next is made. */
  private async send(bytes: Buffer): Promise<void> {
    const { socket } = this;
    if (socket.destroyed || socket.write(bytes)) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        socket.off('drain', done).off('close', done);
        resolve();
      };
      socket.on('drain', done).on('close', done);
    });
  }
}

/** How long a greeting is to be held back; undefined where it is wanted at once, and for any other command. */
function awaitedMs(command: Doc): number | undefined {
  const greets = 'hello' in command || 'isMaster' in command || 'ismaster' in command;
  if (!greets || !command.topologyVersion || typeof command.maxAwaitTimeMS !== 'number') return undefined;
  return Math.min(Math.max(command.maxAwaitTimeMS, 1), MAX_AWAIT_MS);
}
