import { decode, encodeReply, nestingOf } from '../bson/codec.js';
import { type Doc, isDoc } from '../bson/types.js';
import { MongoError, messageOf } from '../errors.js';
import { Slices } from '../query/slices.js';

/**
 * The wire protocol: OP_MSG both ways, and OP_QUERY for a client's first greeting.
 * https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/
 */
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
export const HEADER_BYTES = 16;

const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** The client takes any number of answers to this one message. */
const EXHAUST_ALLOWED = 1 << 16;
/** Flags that a server must know to understand the message. */
const REQUIRED_FLAGS = 0xffff;
/** A command may nest its documents somewhat deeper than documents may nest in themselves. */
const MAX_COMMAND_NESTING = 200;

/** Bytes that are no message: the connection they came on cannot be used any further. */
class BrokenMessage extends Error {}

export interface Incoming {
  requestId: number;
  command: Doc;
  /** Set where the client wants no answer. */
  unacknowledged: boolean;
  /** Set where one question may be answered again and again. */
  exhaustAllowed: boolean;
  legacy: boolean;
}

/** Decodes a whole message, a long one with pauses; throws BrokenMessage, or MongoError where only the command is at fault. */
export async function decodeMessage(message: Buffer): Promise<Incoming> {
  const requestId = message.readInt32LE(4);
  const opCode = message.readInt32LE(12);
  if (opCode === OP_MSG) return decodeMsg(message, requestId);
  if (opCode === OP_QUERY) return decodeQuery(message, requestId);
  throw new BrokenMessage(`unknown opcode ${opCode}`);
}

async function decodeMsg(message: Buffer, requestId: number): Promise<Incoming> {
  const flags = message.length >= 20 ? message.readUInt32LE(16) : REQUIRED_FLAGS;
  if (flags & REQUIRED_FLAGS & ~(CHECKSUM_PRESENT | MORE_TO_COME))
    throw new BrokenMessage('unknown required flag');
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  const lists = new Map<string, Doc[]>();
  let body: Doc | undefined;
  for (let at = 20; at < end; ) {
    const kind = message[at++];
    const size = sizeAt(message, at, end);
    if (kind === 0 && !body) body = decodeAt(message, at, size);
    else if (kind === 1) {
      const nameEnd = message.indexOf(0, at + 4);
      if (nameEnd < 0 || nameEnd >= at + size) throw new BrokenMessage('a document sequence without a name');
      const name = message.toString('utf8', at + 4, nameEnd);
      lists.set(name, await decodeAll(message, nameEnd + 1, at + size));
    } else throw new BrokenMessage('unknown kind of section');
    at += size;
  }
  if (!body) throw new BrokenMessage('a message without a body');
  for (const [name, docs] of lists) body[name] = docs;
  return {
    requestId,
    command: body,
    unacknowledged: (flags & MORE_TO_COME) !== 0,
    exhaustAllowed: (flags & EXHAUST_ALLOWED) !== 0,
    legacy: false,
  };
}

function decodeQuery(message: Buffer, requestId: number): Incoming {
  const nameEnd = message.indexOf(0, 20);
  if (nameEnd < 0) throw new BrokenMessage('a query without a collection');
  const at = nameEnd + 9;
  const query = decodeAt(message, at, sizeAt(message, at, message.length));
  const command = isDoc(query.$query) ? query.$query : query;
  const [database = ''] = message.toString('utf8', 20, nameEnd).split('.');
  const [name = ''] = Object.keys(command);
  if (!['hello', 'isMaster', 'ismaster'].includes(name))
    throw new BrokenMessage('OP_QUERY is for greetings only');
  return {
    requestId,
    command: { ...command, $db: database },
    unacknowledged: false,
    exhaustAllowed: false,
    legacy: true,
  };
}

function sizeAt(message: Buffer, at: number, end: number): number {
  const size = at + 4 <= end ? message.readInt32LE(at) : 0;
  if (size < 5 || at + size > end) throw new BrokenMessage('a length that does not fit');
  return size;
}

async function decodeAll(message: Buffer, from: number, end: number): Promise<Doc[]> {
  const docs: Doc[] = [];
  const slices = new Slices();
  for (let at = from; at < end; ) {
    if (slices.due()) await slices.pause();
    const size = sizeAt(message, at, end);
    docs.push(decodeAt(message, at, size));
    at += size;
  }
  return docs;
}

function decodeAt(message: Buffer, at: number, size: number): Doc {
  let doc: Doc;
  try {
    doc = decode(message.subarray(at, at + size));
  } catch (error) {
    if (error instanceof RangeError && error.message.includes('call stack')) throw tooDeep();
    throw new BrokenMessage(messageOf(error));
  }
  if (nestingOf(doc, 1, MAX_COMMAND_NESTING) > MAX_COMMAND_NESTING) throw tooDeep();
  return doc;
}

const tooDeep = (): MongoError =>
  new MongoError(15, 'Overflow', `BSONObj exceeds maximum nested object depth: ${MAX_COMMAND_NESTING}`);

export function encodeAnswer(
  reply: Doc,
  incoming: { requestId: number; legacy: boolean },
  sequence: number,
  moreToCome = false,
): Buffer {
  const body = encodeReply(reply);
  const head = Buffer.alloc(incoming.legacy ? 36 : 21);
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(sequence, 4);
  head.writeInt32LE(incoming.requestId, 8);
  head.writeInt32LE(incoming.legacy ? OP_REPLY : OP_MSG, 12);
  if (incoming.legacy) {
    head.writeInt32LE(8, 16);
    head.writeInt32LE(1, 32);
  } else if (moreToCome) head.writeInt32LE(MORE_TO_COME, 16);
  return Buffer.concat([head, body]);
}
