import { sameAmount } from '../../briefs/numbers/index.js';
import { defined } from '../../lib/defined.js';
import type { DrawableBrief } from '../scene/drawing.js';
import type { Fact } from './content.js';
import { amountsIn } from './reading.js';
import { type Split, splitPoint } from './splitting.js';
import { isQuantity, readValue } from './values.js';
import { contentWordsOf, isSaidIn, placeOf, wordsIn } from './words.js';

/** What a brief says once: a point, a number, or both where they say the same. */
export interface Statement {
  from: Fact['from'];
  /** As it is written; of a number what it measures. */
  whole: string;
  split: Split;
  /** Of its point. */
  icon?: Fact['icon'];
  /** The numbers that it says among other things: drawn elsewhere as well, they leave it something to say. */
  alsoSays: readonly number[];
  /** What the numbers that it says measure. */
  measured: string;
}

/**
 * What a brief says, each thing once, in its order: the points, then the numbers that no point says.
 *
 * A number is said by a point where its value stands in the point as a whole, and every word of what it measures that
 * carries a meaning as well, in any form; some of them may stand in the title or the
 * subtitle. Then the point is drawn. A point is said by a number in the same way: where the number's value stands in it,
 * and all its other words in what the number measures. Then the number is drawn in the point's place, as its value
 * stands apart; where both say the same, the point is if its own value stands apart. A value stands in a point as well
 * where both are one amount in two notations. A point or a number that is there twice is drawn once, and one that only
 * repeats the title or the subtitle is not drawn; nor is one that has no letter, digit or sign to draw, as emoji
 * alone leave it.
 */
export function statementsOf(brief: DrawableBrief, language: string): Statement[] {
  const { title, subtitle = '', points, numbers } = brief;
  const seen = new Set([keyOf(title), keyOf(subtitle)]);
  const taken = new Set<number>();
  const statements: Statement[] = [];
  for (const [index, { text, icon }] of points.entries()) {
    if (!says(text) || isRepeated(seen, text)) continue;
    const { equal, said } = numbersIn(text, brief, { taken, language });
    for (const at of said) taken.add(at);
    if (equal !== undefined) taken.add(equal);
    const from = { points: index, ...numberOf(equal ?? said[0]) };
    const number = equal === undefined ? undefined : numbers[equal];
    const split = splitPoint(text, language);
    const isOwn = !number || (split.value !== undefined && isSaidIn(number.measures, text, language));
    const told = isOwn
      ? { whole: text, split }
      : { whole: number.measures, split: splitNumber(number, language) };
    const measured = numbers
      .filter((_, at) => at === equal || said.includes(at))
      .map(({ measures }) => measures);
    statements.push({ from, ...told, alsoSays: said, measured: measured.join(' '), ...defined({ icon }) });
  }
  for (const [index, number] of numbers.entries()) {
    const told = `${number.value} ${number.measures}`;
    if (taken.has(index) || !says(told) || isRepeated(seen, told)) continue;
    const split = splitNumber(number, language);
    statements.push({ from: { numbers: index }, whole: number.measures, split, alsoSays: [], measured: '' });
  }
  return statements;
}

/** The number that says all that a point says, and those that the point says among other things. */
function numbersIn(
  point: string,
  { title, subtitle = '', numbers }: DrawableBrief,
  { taken, language }: { taken: ReadonlySet<number>; language: string },
): { equal?: number; said: number[] } {
  const free = [...numbers.entries()].filter(
    ([at, { value }]) => !taken.has(at) && placeIn(value, point, language),
  );
  const equal = free.find(([, number]) => isPointSaid(point, number, language))?.[0];
  const said = free.flatMap(([at, { measures }]) =>
    at !== equal && isSaidBeside(measures, point, `${title} ${subtitle}`, language) ? [at] : [],
  );
  return { ...(equal === undefined ? {} : { equal }), said };
}

/** Whether all words of a measure stand in a point, or some there and the others in the title over it. */
const isSaidBeside = (measure: string, point: string, title: string, language: string): boolean =>
  isSaidIn(measure, `${point} ${title}`, language) &&
  (contentWordsOf(measure, language).length === 0 ||
    contentWordsOf(measure, language).some((word) => isSaidIn(word, point, language)));

/** Where a value stands in a point, as it is written there or in another notation: "34 %" and "34 Prozent". */
function placeIn(value: string, point: string, language: string): { start: number; end: number } | undefined {
  const [told, second] = amountsIn(value, language);
  const isOne = told && !second && isQuantity(told) && told.text.length === value.trim().length;
  return (
    placeOf(value, point) ??
    (isOne
      ? amountsIn(point, language).find((amount) => !amount.spelled && sameAmount(told, amount))
      : undefined)
  );
}

const numberOf = (at: number | undefined): { numbers?: number } => (at === undefined ? {} : { numbers: at });

const splitNumber = ({ value, measures }: DrawableBrief['numbers'][number], language: string): Split => ({
  value: readValue(value, language),
  text: measures,
  isLabel: true,
});

/** Whether all that a point says, its value aside, stands in what a number measures. */
function isPointSaid(
  point: string,
  { value, measures }: DrawableBrief['numbers'][number],
  language: string,
): boolean {
  const place = placeIn(value, point, language);
  if (!place) return false;
  const rest = `${point.slice(0, place.start)} ${point.slice(place.end)}`;
  return isSaidIn(rest, measures, language) && contentWordsOf(rest, language).length > 0;
}

function isRepeated(seen: Set<string>, text: string): boolean {
  const key = keyOf(text);
  if (key === '' || !seen.has(key)) {
    seen.add(key);
    return false;
  }
  return true;
}

/** Whether there is anything to draw: blanks, and accents that stand on no letter, are not. */
export const says = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** Words alone: marks and capitals make no difference. */
const keyOf = (text: string): string => wordsIn(text).join(' ');

/** A statement as a fact. */
export function factOf({ from, split: { isLabel: _, ...split }, icon }: Statement): Fact {
  return { from, ...split, ...defined({ icon }) };
}

/** A statement as a step: what its value is of ("Mix and rest: 45 minutes") is what is to be done, and stands first. */
export function stepOf(statement: Statement): Fact {
  const { value, text, isLabel } = statement.split;
  if (!value || !isLabel || statement.from.points === undefined) return factOf(statement);
  const { value: _, ...fact } = factOf(statement);
  return { ...fact, head: text, text: value.written, emphasis: [[0, value.written.length]] };
}
