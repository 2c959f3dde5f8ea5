import { dayKey } from '../../lib/calendar.js';
import { defined } from '../../lib/defined.js';
import type { EntryKind, LedgerEntry } from '../../models/ledger-entry.js';

/** What a statement reads of an infograph. Each is absent where the infograph is not there any more. */
export interface InfographFacts {
  /** A Slack user's id, or `api:<id of a token>`. */
  person: string;
  /** Where it was asked for: a channel's id, or `direct` for all direct messages. */
  channel: string | undefined;
  model: string;
  /** Such as `2K`. */
  size: string;
  /** It was canceled, which is nobody's failure. */
  canceled: boolean;
}

/** What came of infographs, by whoever or whatever a line is about. Credits are whole. */
export interface Tally {
  /** Shown and paid for. */
  images: number;
  /** Ended without an image, and not by being canceled. */
  failed: number;
  canceled: number;
  spent: number;
  refunded: number;
}

export interface Line extends Tally {
  /** What it is about: an id, a model, a size; `''` where that is not known any more. */
  key: string;
}

/** One day's spend, in the workspace's time zone. */
export interface DaySpend {
  /** Such as `2026-11-23`. */
  day: string;
  /** In credits, paid back or not. */
  spent: number;
  failures: number;
}

/** One month of a workspace's ledger. Credits are available and held ones together, because held ones are not spent. */
export interface Statement extends Tally {
  workspace: string;
  /** Such as `2026-10`. */
  month: string;
  /** IANA: where the month begins and ends. */
  zone: string;
  opening: number;
  granted: number;
  expired: number;
  closing: number;
  /** Of the closing credits, those held for infographs under way. */
  held: number;
  /** Entries of the ledger. */
  entries: number;
  /** Of 1; absent where nothing was shown and nothing failed. */
  successRate?: number;
  byPerson: Line[];
  byChannel: Line[];
  byModel: Line[];
  bySize: Line[];
  /** Of days with spend or failures, the oldest first. */
  days: DaySpend[];
}

/** What each entry does to the credits that a workspace has, available and held together. */
export const effects: Readonly<Record<EntryKind, -1 | 0 | 1>> = {
  grant: 1,
  refund: 1,
  expire: -1,
  capture: -1,
  hold: 0,
  release: 0,
};

export type StatedEntry = Pick<LedgerEntry, 'kind' | 'credits' | 'available' | 'held' | 'infograph' | 'at'>;

export interface StatementOf {
  workspace: string;
  month: string;
  zone: string;
  /** Available and held credits after the entry before the first of the month. */
  opening: number;
  /** Those held of them. */
  held: number;
}

/** Adds up a month's entries, one after the other, in the order of the ledger. */
export class Summary {
  readonly #total = { ...nothing(), granted: 0, expired: 0, entries: 0 };
  readonly #lines = {
    person: new Map<string, Line>(),
    channel: new Map<string, Line>(),
    model: new Map<string, Line>(),
    size: new Map<string, Line>(),
  };
  readonly #days = new Map<string, DaySpend>();
  #closing: number;
  #held: number;

  constructor(private readonly of: StatementOf) {
    this.#closing = of.opening;
    this.#held = of.held;
  }

  /** @param facts of the entry's infograph, where it has one that is still known */
  add(
    { kind, credits, available, held, infograph, at }: StatedEntry,
    facts: InfographFacts | undefined,
  ): void {
    this.#closing = available + held;
    this.#held = held;
    this.#total.entries += 1;
    if (kind === 'grant') this.#total.granted += credits;
    if (kind === 'expire') this.#total.expired += credits;
    const change = infograph === undefined ? undefined : changeOf(kind, credits, facts);
    if (!change) return;
    tally(this.#total, change);
    for (const by of ['person', 'channel', 'model', 'size'] as const) {
      tally(lineOf(this.#lines[by], facts?.[by] ?? ''), change);
    }
    if (change.spent || change.failed) addToDay(this.#days, dayKey(at, this.of.zone), change);
  }

  statement(): Statement {
    const { images, failed } = this.#total;
    const { person, channel, model, size } = this.#lines;
    return {
      ...this.of,
      ...this.#total,
      closing: this.#closing,
      held: this.#held,
      ...defined({ successRate: images + failed > 0 ? images / (images + failed) : undefined }),
      byPerson: sorted(person),
      byChannel: sorted(channel),
      byModel: sorted(model),
      bySize: sorted(size),
      // The ledger's order is that of its numbers; clocks of two machines may differ by a moment.
      days: [...this.#days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    };
  }
}

/** A month's statement of its entries, in the order of the ledger. */
export function summarize(
  entries: Iterable<StatedEntry>,
  infographs: ReadonlyMap<string, InfographFacts>,
  of: StatementOf,
): Statement {
  const summary = new Summary(of);
  for (const entry of entries) summary.add(entry, infographs.get(entry.infograph ?? ''));
  return summary.statement();
}

/** What an entry tells of its infograph; undefined where nothing has ended with it. */
export function changeOf(
  kind: EntryKind,
  credits: number,
  facts: Pick<InfographFacts, 'canceled'> | undefined,
): Tally | undefined {
  if (kind === 'capture') return { ...nothing(), images: 1, spent: credits };
  if (kind === 'refund') return { ...nothing(), refunded: credits };
  if (kind !== 'release') return undefined;
  return { ...nothing(), ...(facts?.canceled ? { canceled: 1 } : { failed: 1 }) };
}

/** Adds to a day's sums; it begins at nothing. */
export function addToDay(
  days: Map<string, DaySpend>,
  day: string,
  { spent, failed }: Pick<Tally, 'spent' | 'failed'>,
): void {
  const known = days.get(day) ?? { day, spent: 0, failures: 0 };
  known.spent += spent;
  known.failures += failed;
  days.set(day, known);
}

function nothing(): Tally {
  return { images: 0, failed: 0, canceled: 0, spent: 0, refunded: 0 };
}

function tally(to: Tally, change: Tally): void {
  to.images += change.images;
  to.failed += change.failed;
  to.canceled += change.canceled;
  to.spent += change.spent;
  to.refunded += change.refunded;
}

function lineOf(lines: Map<string, Line>, key: string): Line {
  const known = lines.get(key);
  if (known) return known;
  const line = { key, ...nothing() };
  lines.set(key, line);
  return line;
}

/** The dearest first. */
function sorted(lines: ReadonlyMap<string, Line>): Line[] {
  return [...lines.values()].sort(
    (a, b) => b.spent - a.spent || b.images - a.images || (a.key < b.key ? -1 : 1),
  );
}
