import { EVERY_PROGRAM, isProgram } from '../../lib/actor.js';
import { dayEnd, dayKey, hourKey, monthEnd, monthKey } from '../../lib/calendar.js';
import { defined } from '../../lib/defined.js';
import type { Balance } from '../../models/balance.js';
import type { Infograph } from '../../models/infograph.js';
import type { UsageSnapshot } from '../../models/policy.js';
import type { HourCount, PauseReason, Period, Usage } from '../../models/usage.js';

/** So many an hour are nobody's concern; one more, and the person, or the program, is stopped for an hour. */
export const MOST_AN_HOUR: Readonly<Record<PauseReason, number>> = { unpaid: 20, reads: 30 };
/** What they may do together, times what one of them may. */
const PROGRAMS_TOGETHER = 2;
/** An article that was asked for and not paid counts so often: the language model was asked for nothing. */
const UNPAID_ARTICLE = 4;
const PAUSE_MS = 3_600_000;

/** Somebody who was stopped in this transaction: a person, `api:<id of a token>` or `EVERY_PROGRAM`. */
export interface NewPause {
  person: string;
  why: PauseReason;
  most: number;
  until: Date;
}

interface Running {
  day: string;
  month: string;
  dayResetsAt: Date;
  monthResetsAt: Date;
}

type CountedInfograph = Pick<Infograph, 'requester' | 'counted'> &
  Partial<Pick<Infograph, 'awaitsBrief' | 'position' | 'source'>>;

/**
 * What people and the whole workspace have used, while one transaction decides: a hold counts its credits in the day
 * and the month that run, and what comes back is taken off again unless that period is over. Nothing here writes.
 *
 * A period never goes back: where the clock of another process is ahead, or the workspace moves to a time zone in
 * which it is still yesterday, what is counted stays counted until that later period is over.
 */
export class Counting {
  readonly changed = new Set<string>();
  readonly pauses: NewPause[] = [];
  day: Period;
  month: Period;
  readonly #usages: Map<string, Usage>;
  /** The day and the month that run; reckoned once, because all of a transaction is at one moment. */
  #running: Running | undefined;

  /** @param zone the workspace's; of no matter where there are settlements only */
  constructor(
    private readonly workspace: string,
    balance: Pick<Balance, 'day' | 'month'> | undefined,
    usages: readonly Usage[],
    private readonly zone: string,
    private readonly now: Date,
  ) {
    this.day = balance?.day ?? { key: '', credits: 0 };
    this.month = balance?.month ?? { key: '', credits: 0 };
    this.#usages = new Map(usages.map((usage) => [usage._id, usage]));
  }

  usage(id: string): Usage | undefined {
    return this.#usages.get(id);
  }

  /** What is counted at this moment, for the rules to decide on. */
  soFar(person: string, needed: number): UsageSnapshot {
    const { day, exact, month, open } = this.#of(person);
    const { day: today, month: thisMonth, dayResetsAt, monthResetsAt } = this.#periods();
    return {
      person,
      needed,
      personDay: inPeriod(day, today).credits,
      personMonth: inPeriod(month, thisMonth).credits,
      workspaceDay: inPeriod(this.day, today).credits,
      workspaceMonth: inPeriod(this.month, thisMonth).credits,
      exactToday: exact?.key === today ? exact.count : 0,
      open,
      dayResetsAt,
      monthResetsAt,
      ...this.#pauseOf(person),
    };
  }

  /**
   * Counts a batch.
   * @returns the periods it was counted in, to be kept with its infographs
   */
  hold(
    person: string,
    credits: number,
    images: number,
    readsArticle: boolean,
  ): { day: string; month: string } {
    const usage = this.#of(person);
    const { day, month } = this.#periods();
    this.day = added(inPeriod(this.day, day), credits);
    this.month = added(inPeriod(this.month, month), credits);
    usage.day = added(inPeriod(usage.day, day), credits);
    usage.month = added(inPeriod(usage.month, month), credits);
    usage.open += images;
    if (readsArticle) this.#countHour(usage, 'reads', 1);
    this.changed.add(usage._id);
    return { day, month };
  }

  /** Counts what code is to draw in the day that runs. */
  holdExact(person: string, images: number): void {
    const usage = this.#of(person);
    const { day: key } = this.#periods();
    const before = usage.exact?.key === key ? usage.exact.count : 0;
    usage.exact = { key, count: before + images };
    this.changed.add(usage._id);
  }

  /** One of them came to nothing: it is taken off, unless its day is over. */
  releaseExact({ requester, counted }: CountedInfograph): void {
    const usage = this.#of(requester);
    const { exact } = usage;
    if (!exact || exact.key !== counted?.day) return;
    usage.exact = { key: exact.key, count: Math.max(0, exact.count - 1) };
    this.changed.add(usage._id);
  }

  /**
   * An infograph has ended.
   * @param returned what came back of its credits: all by a release
   * @param unpaid without payment, at somebody else's cost; see `isUnpaidEnding`
   */
  settle(infograph: CountedInfograph, returned: number, unpaid: boolean): void {
    const { requester, counted } = infograph;
    if (!counted) return;
    const usage = this.#of(requester);
    usage.open = Math.max(0, usage.open - 1);
    usage.day = takenOff(usage.day, counted.day, returned);
    usage.month = takenOff(usage.month, counted.month, returned);
    this.day = takenOff(this.day, counted.day, returned);
    this.month = takenOff(this.month, counted.month, returned);
    if (unpaid) this.#countHour(usage, 'unpaid', readInVain(infograph) ? UNPAID_ARTICLE : 1);
    this.changed.add(usage._id);
  }

  /** Of a person or a program; what a program does counts for all of the workspace's together as well. */
  #countHour(usage: Usage, why: PauseReason, times: number): void {
    const together = usage.person === EVERY_PROGRAM;
    if (isProgram(usage.person) && !together) this.#countHour(this.#of(EVERY_PROGRAM), why, times);
    this.changed.add(usage._id);
    const key = hourKey(this.now);
    const before: HourCount = usage[why].key === key ? usage[why] : { key, count: 0 };
    usage[why] = { key, count: before.count + times };
    const most = MOST_AN_HOUR[why] * (together ? PROGRAMS_TOGETHER : 1);
    const paused = usage.pausedUntil !== undefined && usage.pausedUntil > this.now;
    if (usage[why].count <= most || paused) return;
    usage.pausedUntil = new Date(this.now.getTime() + PAUSE_MS);
    usage.pausedFor = why;
    this.pauses.push({ person: usage.person, why, most, until: usage.pausedUntil });
  }

  /** Until when somebody is stopped: by what they did, or a program by what all programs did. */
  #pauseOf(person: string): Pick<UsageSnapshot, 'pausedUntil' | 'pausedFor' | 'pausedTogether'> {
    for (const one of countersOf(person)) {
      const { pausedUntil, pausedFor } = this.#of(one);
      if (!pausedUntil || pausedUntil <= this.now) continue;
      return {
        pausedUntil,
        ...defined({ pausedFor, pausedTogether: one === person ? undefined : (true as const) }),
      };
    }
    return {};
  }

  #of(person: string): Usage {
    const { workspace } = this;
    const _id = usageId(workspace, person);
    const known = this.#usages.get(_id);
    if (known) return known;
    const nothing = { key: '', credits: 0 };
    const never = { key: '', count: 0 };
    const fresh = {
      _id,
      workspace,
      person,
      day: nothing,
      month: nothing,
      open: 0,
      unpaid: never,
      reads: never,
    };
    this.#usages.set(_id, fresh);
    return fresh;
  }

  #periods(): Running {
    if (this.#running) return this.#running;
    const day = later(this.day.key, dayKey(this.now, this.zone));
    const month = later(this.month.key, monthKey(this.now, this.zone));
    const ends = { dayResetsAt: dayEnd(day, this.zone), monthResetsAt: monthEnd(month, this.zone) };
    this.#running = { day, month, ...ends };
    return this.#running;
  }
}

/** The id of a person's, or a program's, counters. */
export function usageId(workspace: string, person: string): string {
  return `${workspace}:${person}`;
}

/** Whose counters a person's or a program's requests change or are stopped by. */
export function countersOf(person: string): string[] {
  return isProgram(person) ? [person, EVERY_PROGRAM] : [person];
}

/**
 * Endings that are free for who asked, but not for others: the image service refused the words, or had begun in vain.
 * A program's owner cannot help what its users' words are.
 */
export function isUnpaidEnding(ending: Partial<Infograph>, requester: string): boolean {
  return mayBeUnpaid(ending) && (ending.status === 'canceled' || !isProgram(requester));
}

/** Whether it is unpaid if a person asked. */
export function mayBeUnpaid({ status, failure }: Partial<Infograph>): boolean {
  return status === 'canceled' || (status === 'failed' && failure?.code === 'content_refused');
}

/** An article is read once for a batch, and counted with the first image of it. */
function readInVain({ awaitsBrief, position = 1, source }: CountedInfograph): boolean {
  return position === 1 && (awaitsBrief === true || source !== undefined);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function inPeriod(period: Period, key: string): Period {
  return period.key === key ? period : { key, credits: 0 };
}

function added({ key, credits }: Period, more: number): Period {
  return { key, credits: credits + more };
}

function takenOff(period: Period, key: string, credits: number): Period {
  return period.key === key ? { key, credits: Math.max(0, period.credits - credits) } : period;
}
