import type { Facts, Layout } from '../../models/facts.js';
import { alikest, worthOf } from './aligning.js';
import type { Finding } from './comparison.js';
import { isDense, isDigitCode, standing } from './letters.js';
import type { Line, Statement } from './pieces.js';
import type { Sighted } from './told.js';

/** Text of a line that is nothing of the brief: letters from `from` to before `to`. */
export interface Left {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly codes: readonly number[];
  /** Words, or two characters of a script without blanks. */
  readonly words: number;
}

/** So many words say something; fewer are a label, or what a reader made of an ornament. */
const CLAIM_WORDS = 4;

/** What stands in the lines and is nothing of the brief; single letters are a reader's ornaments. */
export function leftIn(lines: readonly Line[]): Left[] {
  const all = lines.flatMap((line, at) => leftOf(line).map((part) => ({ part, at })));
  return all
    .reduce<{ part: Left; at: number }[]>((joined, { part, at }) => {
      const last = joined.at(-1);
      if (last && last.at + 1 === at && isWhole(last.part) && isWhole(part)) {
        const { text, codes, words } = last.part;
        joined[joined.length - 1] = {
          part: {
            ...part,
            text: `${text} ${part.text}`,
            codes: [...codes, ...part.codes],
            words: words + part.words,
          },
          at,
        };
      } else joined.push({ part, at });
      return joined;
    }, [])
    .map(({ part }) => part);
}

/** A line of which nothing is of the brief; such lines below one another are one text. */
const isWhole = ({ line, from, to }: Left): boolean =>
  from === 0 && to === line.codes.length && !isFurniture(line);

function leftOf(line: Line): Left[] {
  const left: Left[] = [];
  for (let from = 0; from < line.codes.length; ) {
    let to = from;
    while (to < line.codes.length && (line.taken[to] !== 1 || isDigitCode(line.codes[to]))) to++;
    const part = to > from ? leftPart(line, from, to) : undefined;
    if (part) left.push(part);
    from = Math.max(to, from + 1);
  }
  return left;
}

function leftPart(line: Line, from: number, to: number): Left | undefined {
  const letters = line.codes.slice(from, to).filter((code) => !isDigitCode(code));
  const dense = letters.filter(isDense).length;
  if (letters.length < 3 && dense < 2) return undefined;
  const whole = line.words.filter((word) => word.from >= from && word.to <= to);
  const counted = whole.filter((word) => !isDense(line.codes[word.from] ?? 0) && word.to - word.from > 1);
  const words =
    Math.max(Math.min(counted.length, 60), Math.floor(letters.length / 12)) + Math.floor(dense / 2);
  return { line, from, to, text: standing(line, from, to), codes: line.codes.slice(from, to), words };
}

/** Words that stand before where facts are from, or who drew a picture; nobody takes them for facts. */
const furniture =
  /^\W{0,3}(?:sources?|quellen?|fuentes?|fonte|fonti|bron(?:nen)?|källa|kilde|lähde|źródło|zdroj|forrás|kaynak|sursa|πηγή|источники?|джерело|المصدر|מקור|منبع|स्रोत|ที่มา|出典|来源|來源|资料来源|資料|출처|copyright|©|\(c\)|made with|created (?:with|by)|generated|designed by|ai.generated|infographic|page|seite)(?![\p{L}])/iu;
const address = /(?:https?:\/\/|www\.)\S|\b[\p{L}\d-]{2,40}\.(?:com|org|net|io|de|fr|co|gov|edu|example)\b/iu;

/** Whether a line is no fact: a source, an address, who drew it. */
const isFurniture = ({ text }: Line): boolean => furniture.test(text) || address.test(text);

/** More is not told, and of more letters not whether they stand there twice. */
const MOST_LEFT = 60;
const MOST_LOOKED = 800;

/** What is left, as findings: said twice, or not of the brief at all. */
export function restFindings(left: readonly Left[], statements: readonly Statement[]): Finding[] {
  let looked = 0;
  return left.slice(0, MOST_LEFT).flatMap((part): Finding[] => {
    if (isFurniture(part.line)) return [{ kind: 'extra_text', seen: part.line.text }];
    looked += part.codes.length;
    const twice = looked > MOST_LOOKED ? undefined : statements.find((statement) => isAgain(part, statement));
    if (!twice) return [{ kind: 'extra_text', seen: part.text }];
    return twice.what === 'measures' || twice.what === 'value' ? [] : [{ kind: 'doubled', seen: part.text }];
  });
}

function isAgain({ codes }: Left, statement: Statement): boolean {
  const open = (list: readonly number[]) => ({ codes: list, taken: new Uint8Array(list.length) });
  const { score } = alikest(open(codes), open(statement.codes));
  return score >= worthOf(codes) * 0.75;
}

/** Whether a finding of text makes the picture wrong: what is long enough to say something, and is no furniture. */
export function isClaim(seen: string, words: number): boolean {
  return words >= CLAIM_WORDS && !furniture.test(seen) && !address.test(seen);
}

/**
 * Numbers of the picture that the brief does not have. None are: the places of a list ("1" to as many as there are
 * statements, alone or before one; where a layout has no order, only two of them or more), a number that the brief has, numbers of a source; and the ticks of a chart, where
 * the brief has two numbers or more and four of them stand evenly spaced in one row or one column of the picture, or one
 * after the other in its texts.
 */
export function extraNumbers(
  sighted: readonly Sighted[],
  known: (text: string) => boolean,
  { points, numbers, layout }: Facts,
): Sighted[] {
  const most = Math.max(points.length, numbers.length);
  const left = sighted.filter((one) => !one.used && !isFurniture(one.line) && !known(one.text));
  const listed = left.filter((one) => isPlace(one, most));
  const isList = layouts.has(layout) || new Set(listed.map(({ text }) => text)).size >= 2;
  const places = new Set(isList ? listed : []);
  const ticks = numbers.length >= 2 ? ticksIn(left) : new Set<Sighted>();
  return left.filter((one) => !ticks.has(one) && !places.has(one));
}

/** Layouts whose points have places. */
const layouts: ReadonlySet<Layout> = new Set(['steps', 'timeline', 'ranking', 'list', 'map']);

function isPlace({ text, line, to }: Sighted, most: number): boolean {
  const value = Number(text);
  const isAlone = line.codes.every(isDigitCode);
  const once = /^(\d)\1$/.test(text) && isAlone ? Number(text[0]) : value;
  if (!Number.isInteger(value) || value < 1 || Math.min(value, once) > most) return false;
  if (isAlone) return !/[%‰$€£¥°+−-]/.test(line.text);
  // Before the first letter of a statement, perhaps beside another column.
  return value <= most && line.mate[to] !== -1 && (line.mateAt[to] ?? 0) <= 1;
}

function ticksIn(numbers: readonly Sighted[]): Set<Sighted> {
  const alone = numbers.filter(({ line, from, to }) => to - from === line.codes.length);
  const rows = new Map<string, Sighted[]>();
  for (const [at, one] of alone.entries()) {
    const { box } = one.line.seen;
    const keys = box
      ? [
          `x ${Math.round(box.x * 40)}`,
          `right ${Math.round((box.x + box.width) * 40)}`,
          `y ${Math.round(box.y * 40)}`,
        ]
      : [`after ${one.lineAt - at}`];
    for (const key of keys) rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  return new Set([...rows.values()].filter(isEven).flat());
}

function isEven(row: readonly Sighted[]): boolean {
  const values = row
    .map(({ text }) => Number(text.replace(/[,’' ](?=\d{3})/g, '')))
    .sort((one, other) => one - other);
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  return (
    values.length >= 4 &&
    step > 0 &&
    values.every((value, at) => at === 0 || Math.abs(value - (values[at - 1] ?? 0) - step) < step * 1e-6)
  );
}
