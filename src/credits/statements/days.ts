import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { dayKey, dayStart } from '../../lib/calendar.js';
import type { Models } from '../../models/index.js';
import { borderOf, lastSeq } from './read.js';
import { addToDay, changeOf, type DaySpend } from './statement.js';

/** Few enough for others to be served in between. */
const AT_ONCE = 250;
const PAUSE_PER_READ = 2;
const KEPT_WORKSPACES = 500;
const DAY_MS = 24 * 3_600_000;

interface Read {
  zone: string;
  /** The first day that is whole. */
  since: string;
  /** The next entry to be read. */
  next: number;
  days: Map<string, DaySpend>;
}

/**
 * What workspaces spend a day, kept in memory: the ledger is only ever added to, so each entry is read once in a
 * process, and asking again reads what is new.
 */
export class Days {
  /** One is read by one at a time. */
  readonly #read = new LRUCache<string, Promise<Read>>({ max: KEPT_WORKSPACES });

  constructor(private readonly models: Pick<Models, 'balances' | 'infographs' | 'ledger'>) {}

  /**
   * The last so many days up to `now`, the oldest first, with none missing.
   * @throws what reading the ledger throws; the next call reads anew
   */
  async last(workspace: string, count: number, zone: string, now: Date): Promise<DaySpend[]> {
    const wanted = lastDays(dayKey(now, zone), count);
    const since = wanted[0] ?? dayKey(now, zone);
    const before = this.#read.get(workspace);
    const reading = this.#goOn(workspace, before, zone, since);
    this.#read.set(workspace, reading);
    try {
      const { days } = await reading;
      return wanted.map((day) => ({ ...(days.get(day) ?? { day, spent: 0, failures: 0 }) }));
    } catch (error) {
      if (this.#read.peek(workspace) === reading) this.#read.delete(workspace);
      throw error;
    }
  }

  async #goOn(
    workspace: string,
    before: Promise<Read> | undefined,
    zone: string,
    since: string,
  ): Promise<Read> {
    const known = await before?.catch(() => undefined);
    const last = await lastSeq(this.models, workspace);
    const fits = known && known.zone === zone && known.since <= since && known.next <= last + 1;
    const read = fits
      ? known
      : {
          zone,
          since,
          days: new Map<string, DaySpend>(),
          next: await borderOf(this.models, workspace, dayStart(since, zone), last),
        };
    while (read.next <= last) {
      const startedAt = performance.now();
      await this.#readSome(workspace, read, Math.min(last + 1, read.next + AT_ONCE));
      // The first read of a large ledger takes seconds, and others are not to notice.
      if (read.next <= last) await sleep(PAUSE_PER_READ * (performance.now() - startedAt));
    }
    return read;
  }

  async #readSome(workspace: string, read: Read, end: number): Promise<void> {
    const { ledger, infographs } = this.models;
    const entries = await ledger
      .find({ workspace, seq: { $gte: read.next, $lt: end } }, { kind: 1, credits: 1, at: 1, infograph: 1 })
      .sort({ seq: 1 })
      .lean();
    const released = entries.flatMap(({ kind, infograph }) => (kind === 'release' && infograph) || []);
    const canceled = new Set(
      (
        await infographs.find({ _id: { $in: released }, workspace, status: 'canceled' }, { _id: 1 }).lean()
      ).map(({ _id }) => _id),
    );
    for (const { kind, credits, at, infograph = '' } of entries) {
      const change = changeOf(kind, credits, { canceled: canceled.has(infograph) });
      if (change && (change.spent || change.failed)) addToDay(read.days, dayKey(at, read.zone), change);
    }
    read.next = end;
  }
}

/** The keys of so many days up to one, that one included. */
function lastDays(today: string, count: number): string[] {
  // Of a calendar alone, whose days have 24 hours each.
  const last = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: count }, (_, at) =>
    new Date(last - (count - 1 - at) * DAY_MS).toISOString().slice(0, 10),
  );
}
