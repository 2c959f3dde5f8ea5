import { defined } from '../../lib/defined.js';
import type { DatedFact } from './content.js';
import { isPreposition, leadsToDate } from './lexicon.js';
import { headOf, splitPoint } from './splitting.js';
import type { Statement } from './statements.js';
import { clockIn, type Dated, dateIn, yearAlone } from './times.js';
import { isUnspaced } from './words.js';

/** A timeline of fewer is no scale. */
const FEWEST_EVENTS = 3;

/** In years. */
const A_DAY = 1 / 365.25;

/**
 * The statements that say when, in order of time: points that name a date, and numbers whose value is one. Where fewer
 * have a date, those that begin with a time of day. None of them where they are too few to stand to scale.
 */
export function eventsOf(statements: readonly Statement[], language: string): DatedFact[] {
  for (const { find, turn } of [
    { find: dateIn, turn: 1 },
    { find: clockIn, turn: A_DAY },
  ]) {
    const events = statements.flatMap((statement) => eventOf(statement, language, find) ?? []);
    if (events.length >= FEWEST_EVENTS) return inOrder(events, turn);
  }
  return [];
}

type Event = DatedFact & { hasYear: boolean };
type Find = (text: string, language: string) => Dated | undefined;

/**
 * A year that is missing among others says nothing; where all are, the months go on into the next year, and hours into
 * the next day.
 * @param turn after so many years they begin again
 */
function inOrder(events: readonly Event[], turn: number): DatedFact[] {
  const isAlike = new Set(events.map(({ hasYear }) => hasYear)).size === 1;
  const timed = isAlike ? events : events.filter(({ hasYear }) => hasYear);
  if (timed.length < FEWEST_EVENTS) return [];
  let passed = 0;
  let last = Number.NEGATIVE_INFINITY;
  const placed = timed.map(({ hasYear, ...event }) => {
    if (!hasYear && event.time + passed < last - turn / 2) passed += turn;
    last = event.time + passed;
    return { ...event, time: last };
  });
  return placed.sort((one, other) => one.time - other.time);
}

function eventOf(statement: Statement, language: string, find: Find): Event | undefined {
  const { from, whole, split, icon } = statement;
  const labelled = split.isLabel ? labelledEvent(statement, language, find) : undefined;
  if (labelled || from.points === undefined) return labelled;
  const parts = split.isLabel ? undefined : headOf(whole);
  const year = parts && find === dateIn ? yearAlone(parts.head) : undefined;
  if (parts && year) return atStart(whole, year, { from, ...defined({ icon }) }, language);
  const isHeadKept = parts !== undefined && find(parts.head, language) === undefined;
  const body = isHeadKept ? parts.rest : whole;
  const date = find(body, language);
  if (!date) return undefined;
  const kept = { from, ...defined({ head: isHeadKept ? parts.head : undefined, icon }) };
  return (
    atStart(body, date, kept, language) ?? atEnd(body, date, kept, language) ?? inMiddle(body, date, kept)
  );
}

/** A value and what it is of: "1616: die Kaffeepflanze", "1998 – the line opens". */
function labelledEvent({ from, split, icon }: Statement, language: string, find: Find): Event | undefined {
  const { value, text } = split;
  const written = value?.written ?? '';
  const told = { from, ...defined({ icon }), isDateInText: false };
  const isYearAlone = from.points !== undefined && find === dateIn;
  const ofValue = find(written, language) ?? (isYearAlone ? yearAlone(written) : undefined);
  if (ofValue && isAll(written, ofValue)) return { ...told, date: written, text, ...timeOf(ofValue) };
  const ofText = find(text, language);
  if (!value || !ofText || !isAll(text, ofText) || from.points === undefined) return undefined;
  return { ...told, date: text, value, text: '', ...timeOf(ofText) };
}

const timeOf = ({ time, hasYear }: Dated): Pick<Event, 'time' | 'hasYear'> => ({ time, hasYear });

const isAll = (text: string, { start, end }: Dated): boolean => start === 0 && end === text.length;

type Told = Pick<DatedFact, 'from' | 'head' | 'icon'>;

/** "In 1869, the canal opened", "1616年：オランダ人が苗を運ぶ": the date, and what reads on behind it. */
function atStart(text: string, date: Dated, told: Told, language: string): Event | undefined {
  const lead = text.slice(0, date.start).trim();
  const words = lead === '' ? [] : lead.split(/[\s־'’]+/u);
  const isDropped = !date.isInflected && words.every(leadsToDate);
  if (words.length > 3 || !(isDropped || words.every((word) => isPreposition(word, language))))
    return undefined;
  const rest = text.slice(date.end);
  const behind = rest.replace(particles, '');
  if (behind === '' || /^[\p{Pd}\p{M}]/u.test(behind) || (behind === rest && !isUnspaced(rest[0] ?? '')))
    return undefined;
  const { isLabel: _, ...split } = splitPoint(behind, language);
  return {
    ...told,
    ...split,
    date: plainDate(isDropped ? text.slice(date.start, date.end) : text.slice(0, date.end)),
    isDateInText: false,
    ...timeOf(date),
  };
}

/** What joins a date to what follows: marks, and words that stand behind it. */
const particles =
  /^(?:\s?[:：,，、]|\s[–—-])?\s{0,3}(?:(?:には|に|は)[、,]?|에(?:는)?\s|(?:में|को)\s|(?:['’][dt][ea]\s))?/u;

/** "1924 году" stands in the case that its sentence asked for. */
const plainDate = (date: string): string =>
  date.replace(/(?<=\p{Nd})\s(?:год\p{L}{0,2}|році|року|рік|roku|rok|yılında|yılı)$/iu, '');

/** "The canal opens in 1869", "Opening of the canal (1869)". */
function atEnd(text: string, date: Dated, told: Told, language: string): Event | undefined {
  if (!/^[)）]?[.。]?$/u.test(text.slice(date.end))) return undefined;
  const isBracketed = /[(（]\s?$/u.test(text.slice(0, date.start));
  const words = text
    .slice(0, date.start)
    .replace(/[(（,:\s]{1,3}$/u, '')
    .split(' ');
  let lead = isBracketed ? '' : (words.at(-1) ?? '');
  while (words.length > 1 && leadsToDate(lead)) {
    words.pop();
    // "lifted in [on 4 June]": one word leads there.
    lead = isPreposition(lead, language) ? '' : (words.at(-1) ?? '');
  }
  const last = lead === '' ? '' : (words.at(-1) ?? '');
  const before = words.join(' ');
  if (before === '' || isPreposition(last, language) || /^\p{Ll}/u.test(before)) return undefined;
  const { isLabel: _, ...split } = splitPoint(before, language);
  return {
    ...told,
    ...split,
    date: plainDate(text.slice(date.start, date.end)),
    isDateInText: false,
    ...timeOf(date),
  };
}

const inMiddle = (text: string, date: Dated, told: Told): Event => ({
  ...told,
  text,
  emphasis: [[date.start, date.end]],
  date: text.slice(date.start, date.end),
  isDateInText: true,
  ...timeOf(date),
});
