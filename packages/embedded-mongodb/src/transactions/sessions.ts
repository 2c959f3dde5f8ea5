import { decode, encodeReply } from '../bson/codec.js';
import { type Doc, isDoc, toNumber } from '../bson/types.js';
import { type Change, sessionKey } from '../storage/changes.js';
import { type Progress, partAfter, partsOf, recordOfPart } from './progress.js';
import type { Transaction } from './transaction.js';

/** https://www.mongodb.com/docs/manual/reference/server-sessions/ */
export const SESSION_MINUTES = 30;
const MAX_SESSIONS = 50_000;

/** What a client's session did last: its transaction, or the retryable write whose answer a retry must get again. */
export interface Session {
  readonly id: string;
  txnNumber: number;
  state: 'none' | 'open' | 'committed' | 'aborted';
  transaction: Transaction | undefined;
  /** The answer to the last retryable write. */
  reply: Doc | undefined;
  /** How far that write has come, where it has many statements and no answer yet. */
  progress: Progress | undefined;
  /** Set while that write runs: a retry on another connection waits for it. */
  running: Promise<Doc> | undefined;
  /** Locks on which a transaction of the session lost; its retry waits for its turn there. */
  contended: Set<string>;
  lastUsedAt: number;
}

export class SessionTable {
  private readonly sessions = new Map<string, Session>();

  find(id: string): Session | undefined {
    return this.sessions.get(id);
  }

  use(id: string): Session {
    const session = this.sessions.get(id) ?? newSession(id);
    // The map keeps its order of use, so that the first ones are the longest unused.
    this.sessions.delete(id);
    this.sessions.set(id, session);
    session.lastUsedAt = Date.now();
    return session;
  }

  end(id: string): void {
    this.sessions.delete(id);
  }

  all(): Iterable<Session> {
    return this.sessions.values();
  }

  /** Forgets sessions that were not used for 30 minutes, and the oldest where there are too many; returns their ids. */
  forgetOld(): string[] {
    const limit = Date.now() - SESSION_MINUTES * 60_000;
    const old: string[] = [];
    for (const session of this.sessions.values()) {
      if (session.lastUsedAt > limit && this.sessions.size - old.length <= MAX_SESSIONS) break;
      if (session.state !== 'open' && !session.running) old.push(session.id);
    }
    for (const id of old) this.sessions.delete(id);
    return old;
  }

  /** The sessions' records, as they are at the moment of the call. */
  capture(): Change[] {
    return [...this.sessions.values()].flatMap((session) => {
      if (session.reply !== undefined || session.state === 'committed')
        return [{ key: sessionKey(session.id), value: encodeReply(recordOf(session)) }];
      return partsOf(session.progress).map((part) => partChange(session, part));
    });
  }

  /** Takes in the records that the files held, so that a retry that crosses a restart is answered, not run again. */
  load(stored: Map<string, Uint8Array>): void {
    const parts: { id: string; record: Doc; at: Date }[] = [];
    for (const [id, bytes] of stored) {
      const record = decode(bytes);
      if (record.recordedAt instanceof Date)
        parts.push({ id: id.slice(0, id.lastIndexOf('\0')), record, at: record.recordedAt });
      else if (record.at instanceof Date) this.loadOne(id, record, record.at);
    }
    parts.sort((a, b) => toNumber(a.record.from) - toNumber(b.record.from));
    for (const { id, record, at } of parts) this.loadOne(id, record, at);
  }

  private loadOne(id: string, record: Doc, at: Date): void {
    if (at.getTime() < Date.now() - SESSION_MINUTES * 60_000) return;
    const session = this.use(id);
    const txnNumber = toNumber(record.n);
    if (txnNumber < session.txnNumber) return;
    if (txnNumber > session.txnNumber) Object.assign(session, newSession(id), { txnNumber });
    if (record.committed === true) session.state = 'committed';
    if (isDoc(record.reply)) session.reply = record.reply;
    session.progress = partAfter(session.progress, record) ?? session.progress;
    session.lastUsedAt = at.getTime();
  }
}

/** The change that stores a part of a write: it has a key of its own, behind the session's. */
export const partChange = ({ id, txnNumber }: Session, part: Progress): Change => ({
  key: sessionKey(`${id}\0${part.from}`),
  value: encodeReply(recordOfPart(part, txnNumber)),
});

/** What is stored of a session. */
export function recordOf(session: Session): Doc {
  const outcome = session.state === 'committed' ? { committed: true } : { reply: session.reply };
  return { n: session.txnNumber, ...outcome, at: new Date(session.lastUsedAt) };
}

const newSession = (id: string): Session => ({
  id,
  txnNumber: -1,
  state: 'none',
  transaction: undefined,
  reply: undefined,
  progress: undefined,
  running: undefined,
  contended: new Set(),
  lastUsedAt: Date.now(),
});
