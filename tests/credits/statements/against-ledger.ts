import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';
import { firstFrom } from '../../../src/credits/statements/borders.js';
import { type Line, type Statement, summarize } from '../../../src/credits/statements/statement.js';
import { monthStart } from '../../../src/lib/calendar.js';
import type { LedgerEntry } from '../../../src/models/ledger-entry.js';
import { fc } from '../../support/fast-check.js';
import { type Happening, type History, happenings, historyOf, WORKSPACE, zones } from './history.js';

/** The months that a history can reach, and the beginning of each. */
export const months = Array.from({ length: 48 }, (_, number) =>
  new Date(Date.UTC(2026, 7 + number)).toISOString().slice(0, 7),
);
const starts = new Map(zones.map((zone) => [zone, months.map((month) => monthStart(month, zone))]));

/** All months of a history, as the app reads and adds them up. */
export async function statementsOf(
  { entries, infographs }: History,
  zone: (typeof zones)[number],
): Promise<Statement[]> {
  const times = {
    at: async (seq: number) => entries[seq - 1]?.at ?? new Date(Number.NaN),
    between: async (first: number, last: number) => entries.slice(first - 1, last).map(({ at }) => at),
  };
  const borders: number[] = [];
  for (const start of starts.get(zone) ?? []) {
    borders.push(await firstFrom(start, entries.length, times));
    if ((borders.at(-2) ?? 0) > entries.length) break;
  }
  return months.slice(0, borders.length - 1).map((month, number) => {
    const [first = 1, end = 1] = borders.slice(number, number + 2);
    const before = entries[first - 2];
    const opening = before ? before.available + before.held : 0;
    const of = { workspace: WORKSPACE, month, zone, opening, held: before?.held ?? 0 };
    return summarize(entries.slice(first - 1, end - 1), infographs, of);
  });
}

/** In which month of a calendar each entry lies, by another clock than the app's; none before the one that it follows. */
function calendar(entries: readonly LedgerEntry[], zone: string): string[] {
  const clock = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit' });
  let latest = '';
  return entries.map(({ at }) => {
    const month = clock.format(at);
    if (month > latest) latest = month;
    return latest;
  });
}

const sum = (entries: readonly LedgerEntry[], kind: LedgerEntry['kind']) =>
  entries.reduce((all, entry) => all + (entry.kind === kind ? entry.credits : 0), 0);
const total = (lines: readonly Line[], of: keyof Omit<Line, 'key'>) =>
  lines.reduce((all, line) => all + line[of], 0);

/** What a month must come to, added up another way. */
function expectedOf(
  { infographs }: History,
  { month, byPerson }: Statement,
  mine: readonly LedgerEntry[],
  opening: number,
) {
  const last = mine.at(-1);
  const released = mine.filter(({ kind }) => kind === 'release');
  const canceled = released.filter(({ infograph = '' }) => infographs.get(infograph)?.canceled).length;
  const images = mine.filter(({ kind }) => kind === 'capture').length;
  const failed = released.length - canceled;
  const tally = { images, failed, canceled, spent: sum(mine, 'capture'), refunded: sum(mine, 'refund') };
  const ofPerson = (person: string) =>
    mine.filter(({ infograph = '' }) => infographs.get(infograph)?.person === person);
  return {
    month,
    ...{ opening, granted: sum(mine, 'grant'), expired: sum(mine, 'expire') },
    closing: last ? last.available + last.held : opening,
    entries: mine.length,
    ...tally,
    successRate: images + failed === 0 ? undefined : images / (images + failed),
    lines: [tally, tally, tally, tally],
    people: byPerson.map(({ key }) => [key, sum(ofPerson(key), 'capture'), sum(ofPerson(key), 'refund')]),
    spentOnDays: tally.spent,
  };
}

function foundIn(statement: Statement) {
  const { month, opening, granted, expired, closing, entries, images, failed, canceled, spent, refunded } =
    statement;
  const all = [statement.byPerson, statement.byChannel, statement.byModel, statement.bySize];
  return {
    ...{ month, opening, granted, expired, closing, entries, images, failed, canceled, spent, refunded },
    successRate: statement.successRate,
    lines: all.map((lines) => ({
      images: total(lines, 'images'),
      failed: total(lines, 'failed'),
      canceled: total(lines, 'canceled'),
      spent: total(lines, 'spent'),
      refunded: total(lines, 'refunded'),
    })),
    people: statement.byPerson.map((line) => [line.key, line.spent, line.refunded]),
    spentOnDays: statement.days.reduce((all, { spent }) => all + spent, 0),
  };
}

/**
 * Holds all months of a history against its ledger.
 * @returns what is wrong, if anything is, and how much there was to add up
 */
async function held(all: readonly Happening[], zone: (typeof zones)[number]) {
  const history = historyOf(all);
  const { entries } = history;
  const statements = await statementsOf(history, zone);
  const places = calendar(entries, zone);
  let opening = 0;
  for (const statement of statements) {
    const mine = entries.filter((_entry, number) => places[number] === statement.month);
    const expected = expectedOf(history, statement, mine, opening);
    const found = foundIn(statement);
    const { granted, expired, spent, refunded, closing } = found;
    // Plain comparisons: a matcher for each of tens of thousands of months would take most of the time.
    if (!isDeepStrictEqual(found, expected)) return { zone, found, expected };
    if (opening + granted - expired - spent + refunded !== closing) return { zone, found };
    opening = closing;
  }
  const last = entries.at(-1);
  return opening === (last ? last.available + last.held : 0) ? undefined : { zone, opening, last };
}

/** @throws Error with the history that is not what its statements say */
export async function checkStatements(runs: number): Promise<void> {
  const property = fc.asyncProperty(happenings, async (all) => {
    for (const zone of zones) expect(await held(all, zone)).toBeUndefined();
  });
  await fc.assert(property, { numRuns: runs });
}
