import type { Socket } from 'node:net';
import { MAX_MESSAGE_BYTES } from '../bson/codec.js';
import type { Doc } from '../bson/types.js';
import type { Connection } from '../commands/command.js';
import { MongoError } from '../errors.js';
import { decodeMessage, encodeAnswer, HEADER_BYTES, type Incoming } from './messages.js';

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
  let buffered: Buffer[] = [];
  let length = 0;
  let sequence = 0;
  let working = false;
  const waiting: Buffer[] = [];

  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('timeout', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    buffered.push(chunk);
    length += chunk.length;
    try {
      takeMessages();
    } catch {
      socket.destroy();
      return;
    }
    socket.setTimeout(length > 0 ? UNFINISHED_MS : 0);
    if (waiting.length > MAX_WAITING) socket.pause();
    void work();
  });

  function takeMessages(): void {
    while (length >= HEADER_BYTES) {
      if ((buffered[0]?.length ?? 0) < HEADER_BYTES) buffered = [Buffer.concat(buffered)];
      const size = buffered[0]?.readInt32LE(0) ?? 0;
      if (size < HEADER_BYTES || size > MAX_MESSAGE_BYTES)
        throw new RangeError('a message of an impossible length');
      if (length < size) return;
      const all = buffered.length === 1 && buffered[0] ? buffered[0] : Buffer.concat(buffered);
      waiting.push(all.subarray(0, size));
      length -= size;
      buffered = length > 0 ? [all.subarray(size)] : [];
    }
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    try {
      for (let message = waiting.shift(); message && !socket.destroyed; message = waiting.shift()) {
        await answer(message);
        if (socket.isPaused() && waiting.length === 0) socket.resume();
      }
    } catch {
      socket.destroy();
    } finally {
      working = false;
    }
  }

  async function answer(message: Buffer): Promise<void> {
    let incoming: Incoming;
    try {
      if (message.length > SMALL_BYTES) admit(message.length);
      incoming = await decodeMessage(message);
    } catch (error) {
      if (!(error instanceof MongoError)) throw error;
      const { code, codeName, message: errmsg } = error;
      const refusal = { ok: 0, errmsg, code, codeName };
      await send(encodeAnswer(refusal, { requestId: message.readInt32LE(4), legacy: false }, ++sequence));
      return;
    }
    const awaitMs = awaitedMs(incoming.command);
    if (awaitMs !== undefined) return await greetAgain(incoming, awaitMs);
    const reply = await handle(incoming.command, connection);
    if (!incoming.unacknowledged) await send(encodeAnswer(reply, incoming, ++sequence));
  }

  /**
   * A driver that watches the server asks once to be told of changes, and is greeted again each time that so many
   * milliseconds passed without one. Nothing ever changes here; what it waits for is the end of the connection.
   * https://github.com/mongodb/specifications/blob/master/source/server-discovery-and-monitoring/server-monitoring.md
   */
  async function greetAgain(incoming: Incoming, awaitMs: number): Promise<void> {
    let { requestId } = incoming;
    do {
      await pause(awaitMs);
      if (socket.destroyed) return;
      const reply = await handle(incoming.command, connection);
      await send(encodeAnswer(reply, { requestId, legacy: false }, ++sequence, incoming.exhaustAllowed));
      requestId = sequence;
    } while (incoming.exhaustAllowed && !socket.destroyed);
  }

  async function pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        socket.off('close', done);
        resolve();
      };
      const timer = setTimeout(done, ms).unref();
      socket.on('close', done);
    });
  }

  /** Waits for a client that does not read its answers before the next is made. */
  async function send(bytes: Buffer): Promise<void> {
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
