import { amountsIn } from '../../briefs/numbers/index.js';
import type { Facts } from '../../models/facts.js';
import type { Transcript } from '../transcript.js';
import type { Comparison, Finding } from './comparison.js';
import { cover, coverAgain } from './covering.js';
import { match } from './matching.js';
import { findNumbers } from './numbers.js';
import { sameNumeral, withSign } from './numerals.js';
import { type Line, linesOf, type Statement, statementsOf } from './pieces.js';
import { extraNumbers, isClaim, type Left, leftIn, restFindings } from './rest.js';
import { swapped } from './swapped.js';
import type { Numbers, Told } from './told.js';
import { otherLanguage } from './tongue.js';
import { otherUnit } from './units.js';
import { isMissing, shareOf, wordFindings } from './words.js';

/**
 * Compares what the model was told to write with what a reader saw. Forgiven are case, accents, punctuation, joined and
 * split words, lines in any order, look-alike letters, and what the brief has twice and the picture once. Numbers are
 * compared digit for digit. A reader's doubt (`sure`) makes nothing right, but for letters that look like digits.
 *
 * What it cannot see: numbers that changed places where no boxes and no order of the texts tell whose they are, or in a
 * sentence that the reader tore apart; a minus that is lost; a place of a list that is counted wrong; small words that
 * are lost or changed, even "not", are slips; a digit that a local reader lost where it stands alone. It cannot tell a
 * letter that was drawn wrong from one that was read wrong. Of a picture with more than 14,000 letters, 600 lines or 300
 * numbers the rest is not looked at.
 *
 * A transcript without texts misses all: whoever asks tells a picture that could not be read from one without words.
 * Takes some 5 ms; of the largest transcripts some tenths of a second.
 */
export function compare(brief: Facts, transcript: Transcript): Comparison {
  const statements = statementsOf(brief);
  const lines = linesOf(transcript);
  match(statements, lines);
  cover(statements, lines);
  const numbers = findNumbers(statements, lines, brief.language, transcript.by.kind === 'local');
  const units = unitFindings(numbers.told, brief.language);
  for (const statement of statements) again(statement, lines);
  const left = leftIn(lines);
  const seen = otherLanguage(left, brief.language);
  const findings = [
    ...(seen === undefined ? [] : [languageFinding(brief.language, seen)]),
    ...swapFindings(numbers, statements, lines),
    ...units,
    ...numberFindings(numbers, brief),
    ...statements.flatMap((statement) => wordFindings(statement, lines)),
    ...labelFindings(statements, brief),
    ...(seen === undefined ? restFindings(left, statements) : []),
  ];
  return judged(findings, left);
}

const languageFinding = (said: string, seen: string): Finding => ({ kind: 'language', said, seen });

/** A label may be shown in parts, and for several numbers at once; a sentence only where all of it is elsewhere. */
function again(statement: Statement, lines: readonly Line[]): void {
  if (shareOf(statement) > 0.9) return;
  const isLabel = statement.what === 'measures' || statement.what === 'value';
  coverAgain(statement, lines, isLabel ? 0 : 0.95);
}

function unitFindings(told: readonly Told[], language: string): Finding[] {
  const amounts = new Map<Statement, ReturnType<typeof amountsIn>>();
  return told.flatMap((one): Finding[] => {
    const said = amounts.get(one.statement) ?? amountsIn(one.statement.text, language);
    amounts.set(one.statement, said);
    const seen = otherUnit(one, said, language);
    if (seen === undefined) return [];
    const amount = said.find(({ start, end }) => start <= one.start && one.end <= end);
    return [{ kind: 'number', said: amount?.text ?? one.text, seen, ...pointOf(one) }];
  });
}

const pointOf = ({ statement: { what, at } }: Told): { point?: number } =>
  what === 'point' && at !== undefined ? { point: at } : {};

function swapFindings(numbers: Numbers, statements: readonly Statement[], lines: readonly Line[]): Finding[] {
  return swapped(numbers, statements, lines).flatMap(([one, other]): Finding[] => [
    { kind: 'number', said: toldAs(one), seen: toldAs(other), ...pointOf(one) },
    { kind: 'number', said: toldAs(other), seen: toldAs(one), ...pointOf(other) },
  ]);
}

/** A value as a whole; of a point its number. */
const toldAs = ({ statement, text }: Told): string => (statement.what === 'point' ? text : statement.text);

function numberFindings({ told, sighted }: Numbers, brief: Facts): Finding[] {
  const known = (text: string) =>
    told.some((one) => sameNumeral(one.text, text, brief.language) !== undefined);
  return [
    ...told.flatMap((one): Finding[] => {
      const said = withSign(one.statement, one);
      const seen = one.seen ? withSign(one.seen.line, one.seen) : '';
      if (one.state === 'wrong') return [{ kind: 'number', said, seen, ...pointOf(one) }];
      if (one.state === 'form') return [{ kind: 'typo', said, seen }];
      if (one.state !== 'open' || isLostWithAll(one)) return [];
      return [{ kind: 'missing', what: 'number', ...atOf(one), said }];
    }),
    ...extraNumbers(sighted, known, brief).map(
      (one): Finding => ({ kind: 'extra_number', seen: withSign(one.line, one) }),
    ),
  ];
}

const atOf = ({ statement: { what, at } }: Told): { at?: number } =>
  what === 'value' && at !== undefined ? { at } : {};

/** A sentence that is missing is told as such; what a number measures is told with the number. */
const isLostWithAll = ({ statement }: Told): boolean => statement.what !== 'value' && isMissing(statement);

/** Numbers whose labels are nowhere say nothing. */
function labelFindings(statements: readonly Statement[], { numbers }: Facts): Finding[] {
  return statements.flatMap((statement): Finding[] => {
    const { what, at = -1, codes } = statement;
    const number = numbers[at];
    if (
      what !== 'measures' ||
      !number ||
      codes.length < 6 ||
      shareOf(statement) >= 0.25 ||
      !isMissing(statement)
    )
      return [];
    return [{ kind: 'missing', what: 'number', at, said: `${number.value} ${number.measures}` }];
  });
}

const order: readonly Finding['kind'][] = [
  'number',
  'extra_number',
  'missing',
  'language',
  'garbled',
  'extra_text',
  'doubled',
  'typo',
];

function judged(findings: readonly Finding[], left: readonly Left[]): Comparison {
  const words = new Map(left.map((part) => [part.text, part.words]));
  const isGrave = (finding: Finding): boolean => {
    if (finding.kind === 'typo') return false;
    if (finding.kind === 'missing') return finding.what !== 'subtitle';
    if (finding.kind === 'extra_text' || finding.kind === 'doubled')
      return isClaim(finding.seen, words.get(finding.seen) ?? 0);
    return true;
  };
  const weighed = findings.map((finding) => ({ finding, grave: isGrave(finding) }));
  weighed.sort(
    (one, other) =>
      Number(other.grave) - Number(one.grave) ||
      order.indexOf(one.finding.kind) - order.indexOf(other.finding.kind),
  );
  return {
    verdict: weighed.some(({ grave }) => grave) ? 'wrong' : findings.length > 0 ? 'slips' : 'right',
    findings: weighed.map(({ finding }) => finding),
  };
}
