import { isReadAsLetters, readAsLetters, setAsideLetters } from './digits-as-letters.js';
import { isDigitCode } from './letters.js';
import { numeralsOf, sameNumeral } from './numerals.js';
import type { Line, Statement } from './pieces.js';
import { runThat } from './split-numbers.js';
import type { Numbers, Sighted, Told } from './told.js';

/**
 * Which number of the picture is which of the brief: first by the words around it, then by its digits. A number is
 * right only digit for digit. How sure the reader is of a text changes nothing of that, but for letters that look like
 * digits ("1O"): a reader that is not sure has read 10.
 */
export function findNumbers(
  statements: readonly Statement[],
  lines: readonly Line[],
  language: string,
  isLocal: boolean,
): Numbers {
  const told = statements.flatMap((statement) =>
    numeralsOf(statement, true).map((numeral): Told => ({ ...numeral, statement, state: 'open' })),
  );
  const sighted = lines
    .flatMap((line, lineAt) =>
      numeralsOf(line, false).map((numeral): Sighted => ({ ...numeral, line, lineAt, used: false })),
    )
    .slice(0, MOST_SIGHTED);
  const search = { told, sighted, language };
  for (const one of told) if (isReadAsLetters(one, lines)) one.state = 'right';
  const open = () => told.filter(({ state }) => state === 'open');
  for (const one of open()) settle(search, one, touched(search, one, lines));
  for (const one of open()) settleJoined(search, one, lines);
  for (const one of open()) settle(search, one, beside(search, one, lines));
  for (const one of open()) blame(one, enclosed(search, one, lines));
  for (const isFigure of [true, false])
    for (const one of open())
      if ((one.statement.what === 'value') === isFigure && isLoose(search, one, lines))
        settle(search, one, unclaimed(search, one, lines));
  for (const one of open()) settleLetters(search, one, lines);
  for (const one of open()) blame(one, [...touched(search, one, lines), ...beside(search, one, lines)]);
  for (const one of open())
    blame(
      one,
      sighted.filter((other) => isOfSameWords(one, other)),
    );
  if (isLocal) for (const one of open()) settleLostDigit(search, one);
  for (const one of open()) if (isElsewhere(search, one)) one.state = 'shared';
  setAsideLetters(sighted, statements, told);
  for (const one of open())
    blame(
      one,
      sighted.filter((other) => isNear(one, other)),
    );
  blameCrossed(told);
  return { told, sighted };
}

/** A picture has fewer; each is compared with each of the brief. */
const MOST_SIGHTED = 300;

interface Search {
  readonly told: readonly Told[];
  readonly sighted: readonly Sighted[];
  readonly language: string;
}

/** Takes the first of some numbers, or of what they are with the digits beside them, that is the one told. */
function settle({ sighted, language }: Search, told: Told, among: readonly Sighted[]): void {
  for (const form of ['same', 'form'] as const)
    for (const one of among) {
      const run = runThat(sighted, one, (text) => sameNumeral(told.text, text, language) === form);
      if (!run) continue;
      for (const part of run) part.used = true;
      told.state = form === 'same' ? 'right' : 'form';
      told.seen = one;
      return;
    }
}

/** Two numbers with nothing left between them: "Q1 2025" is read as "Q12025". */
function settleJoined(search: Search, told: Told, lines: readonly Line[]): void {
  const next = search.told[search.told.indexOf(told) + 1];
  if (next?.statement !== told.statement || next.state !== 'open') return;
  const [one] = touched(search, told, lines);
  if (!one || one.text !== told.text + next.text) return;
  for (const part of [told, next]) part.state = 'right';
  one.used = true;
}

/** Numbers that stand where the words around say that this one should. */
function touched({ sighted }: Search, told: Told, lines: readonly Line[]): Sighted[] {
  const { mate, mateAt } = told.statement;
  const found = new Set<Sighted>();
  for (let at = told.from; at < told.to; at++) {
    const line = lines[mate[at] ?? -1];
    const place = mateAt[at] ?? 0;
    for (const one of sighted) if (one.line === line && one.from <= place && place < one.to) found.add(one);
  }
  return [...found].filter(({ used }) => !used);
}

/** Numbers directly after what the letter before it stands for, or before what the one after it stands for. */
function beside({ sighted }: Search, told: Told, lines: readonly Line[]): Sighted[] {
  const { mate, mateAt } = told.statement;
  const [before, after] = [told.from - 1, told.to];
  return sighted.filter(
    ({ line, from, to, used }) =>
      !used &&
      ((before >= 0 && lines[mate[before] ?? -1] === line && mateAt[before] === from - 1) ||
        (lines[mate[after] ?? -1] === line && mateAt[after] === to)),
  );
}

/** A number of which both the letter before and the one after say that this one should stand there. */
function enclosed(search: Search, told: Told, lines: readonly Line[]): Sighted[] {
  const { mate, mateAt, codes } = told.statement;
  const [before, after] = [told.from - 1, told.to];
  if (before < 0 || after >= codes.length) return [];
  return beside(search, told, lines).filter(
    ({ line, from, to }) =>
      lines[mate[before] ?? -1] === line &&
      lines[mate[after] ?? -1] === line &&
      mateAt[before] === from - 1 &&
      mateAt[after] === to,
  );
}

/** Whether it may stand anywhere: no number stands where its words say, or it is a figure that can stand by itself. */
const isLoose = (search: Search, told: Told, lines: readonly Line[]): boolean =>
  told.statement.what === 'value' || touched(search, told, lines).length === 0;

function settleLetters({ sighted }: Search, told: Told, lines: readonly Line[]): void {
  const read = readAsLetters(told, lines);
  if (!read) return;
  told.state = 'right';
  read.line.taken.fill(1, read.from, read.to);
  for (const one of sighted)
    if (one.line === read.line && one.from >= read.from && one.to <= read.to) one.used = true;
}

/** Numbers that, by their places, are no other's of the same sentence; for a figure any. */
function unclaimed(search: Search, told: Told, lines: readonly Line[]): readonly Sighted[] {
  if (told.statement.what === 'value')
    return search.sighted.toSorted((one, other) => one.line.codes.length - other.line.codes.length);
  const others = search.told.filter(
    (one) => one.statement === told.statement && one !== told && one.state === 'open',
  );
  const claimed = new Set(
    others.flatMap((one) => [...touched(search, one, lines), ...beside(search, one, lines)]),
  );
  return search.sighted.filter((one) => !isLone(one) && !claimed.has(one));
}

/** Two numbers of a sentence that stand in one line the other way round are in one another's place. */
function blameCrossed(told: readonly Told[]): void {
  for (const [at, one] of told.entries()) {
    const next = told[at + 1];
    const [first, second] = [one.seen, next?.seen];
    if (!next || !first || !second || next.statement !== one.statement || first.line !== second.line)
      continue;
    if (first.from < second.from || one.state !== 'right' || next.state !== 'right') continue;
    [one.state, next.state] = ['wrong', 'wrong'];
    [one.seen, next.seen] = [second, first];
  }
}

/** A digit by itself, as at the points of a list. */
const isLone = ({ line }: Sighted): boolean => /^\p{Nd}[.)]?$/u.test(line.text);

/**
 * Local readers lose or double large digits that stand alone. A figure of one digit that they did not see, or saw as
 * "44", counts as seen; any other is missing.
 */
function settleLostDigit({ sighted }: Search, told: Told): void {
  if (told.statement.what !== 'value' || told.text.length !== 1) return;
  const doubled = sighted.find(
    ({ used, text, line }) => !used && text === told.text + told.text && line.codes.length === 2,
  );
  if (doubled) doubled.used = true;
  const isReplaced = sighted.some(
    ({ used, text, line }) => !used && text.length === 1 && line.codes.length === 1,
  );
  if (doubled || !isReplaced) told.state = 'shared';
}

function blame(told: Told, among: readonly Sighted[]): void {
  const seen = among.find(({ used, text }) => !used && text !== told.text);
  if (!seen) return;
  told.state = 'wrong';
  told.seen = seen;
  seen.used = true;
}

/** What the brief says twice may stand in the picture once. */
const isElsewhere = ({ told, sighted, language }: Search, one: Told): boolean =>
  told.some((other) => other !== one && other.text === one.text && other.state === 'right') ||
  sighted.some(({ used, text }) => used && sameNumeral(one.text, text, language) === 'same');

/** "9 W" and "2 W": the same words around another number. */
function isOfSameWords({ statement }: Told, { used, line }: Sighted): boolean {
  if (used || statement.what !== 'value' || Math.abs(line.codes.length - statement.codes.length) > 2)
    return false;
  const words = ({ codes }: { codes: readonly number[] }) =>
    codes.filter((code) => !isDigitCode(code)).join(' ');
  return words(statement) !== '' && words(statement) === words(line);
}

/** Numbers that are one another but for a digit or two: what is left on both sides may be a changed one. */
function isNear(told: Told, { used, text }: Sighted): boolean {
  if (used) return false;
  const [one, other] = [told.text.replace(/\D/g, ''), text.replace(/\D/g, '')];
  if (one.length !== other.length) return false;
  const same = [...one].filter((digit, at) => digit === other[at]).length;
  return same * 2 >= one.length;
}
