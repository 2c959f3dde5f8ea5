import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const TYPES = { 1: 'A', 28: 'AAAA' } as const;
type Type = (typeof TYPES)[keyof typeof TYPES];

/** A name's addresses by the type of record; `silent` is never answered, a name that is not there does not exist. */
export type Zone = Record<string, Partial<Record<Type, readonly string[] | 'silent'>>>;

export interface NameServer {
  /** `address:port` */
  address: string;
  /** `type name` of every question. */
  questions: string[];
  /** Says from now on that what it was silent about does not exist, so that nobody waits for it any longer. */
  speak(): void;
  close(): void;
}

/** Answers questions for addresses over UDP (RFC 1035, section 4). */
export async function openNameServer(zone: Zone): Promise<NameServer> {
  const questions: string[] = [];
  const unanswered: (() => void)[] = [];
  let silent = true;
  const socket = createSocket('udp4');
  socket.on('message', (message, { address, port }) => {
    const { name, type } = readQuestion(message);
    questions.push(`${type} ${name}`);
    const records = zone[name]?.[type] ?? [];
    const say = (answer: Buffer) => socket.send(answer, port, address);
    if (records !== 'silent') say(answerTo(message, zone[name] ? records : undefined));
    else if (silent) unanswered.push(() => say(answerTo(message)));
    else say(answerTo(message));
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    questions,
    speak() {
      silent = false;
      for (const answer of unanswered.splice(0)) answer();
    },
    close: () => socket.close(),
  };
}

/** With these records, or that the name does not exist. */
function answerTo(question: Buffer, records?: readonly string[]): Buffer {
  const { type, end } = readQuestion(question);
  return Buffer.concat([
    question.subarray(0, 2),
    Buffer.from([0x81, records ? 0x80 : 0x83, 0, 1, 0, records?.length ?? 0, 0, 0, 0, 0]),
    question.subarray(12, end),
    ...(records ?? []).map((record) => recordOf(type, record)),
  ]);
}

function readQuestion(message: Buffer): { name: string; type: Type; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const type = message.readUInt16BE(at + 1) === 28 ? 'AAAA' : 'A';
  return { name: labels.join('.').toLowerCase(), type, end: at + 5 };
}

/** The name is the question's (a pointer to byte 12), the class is IN, the time to live is a second. */
function recordOf(type: Type, address: string): Buffer {
  const bytes = type === 'A' ? address.split('.').map(Number) : [...groups(address)];
  return Buffer.from([0xc0, 12, 0, type === 'A' ? 1 : 28, 0, 1, 0, 0, 0, 1, 0, bytes.length, ...bytes]);
}

/** Written out in full: eight groups. */
function groups(address: string): Buffer {
  const all = address.split(':').map((group) => Number.parseInt(group, 16));
  return Buffer.from(all.flatMap((group) => [group >> 8, group & 0xff]));
}
