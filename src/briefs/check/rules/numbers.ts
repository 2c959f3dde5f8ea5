import type { Comparison, Rule } from '../words/comparison.js';
import { type Placed, range, type Side, sentenceStart } from '../words/side.js';
import { areEnds, isSame, isWorded } from './amounts.js';
import { isFree } from './free.js';
import { isFraction, isInverse, isInWords } from './notations.js';
import { areLabelsCrossed } from './number-labels.js';
import { isPairCrossed, isPairTurned } from './pairs.js';
import { isRetold } from './retold.js';
import { areNamesTurned } from './scores.js';

/** Every number of a fact stands in its quotation, with its unit, and beside the same subject. */
export const numbersHold: Rule = (comparison) => {
  const { told, said } = comparison;
  const free = isFree(comparison);
  for (const own of told.amounts) {
    // "Segundo" and "secondo" are also "according to".
    if (own.amount.kind === 'ordinal' && told.hits('attribution').some(({ at }) => at === own.at)) continue;
    const places = said.amounts.filter((place) => isSame(comparison, own, place));
    if (places.length === 0) {
      if (isTrivial(own) || isToldOtherwise(comparison, own)) continue;
      return `its quotation does not have "${own.amount.text}"`;
    }
    if (!free && places.every((place) => isElsewhere(comparison, own, place)))
      return `its quotation has "${own.amount.text}" for something else`;
  }
  return isPairCrossed(comparison) || areLabelsCrossed(comparison) || (!free && isPairTurned(comparison))
    ? 'its quotation has the two numbers the other way round'
    : undefined;
};

/** Whether the quotation has a number of its fact, in whatever notation. */
export const hasNumber = (comparison: Comparison, own: Placed): boolean =>
  comparison.said.amounts.some((place) => isSame(comparison, own, place)) || isToldOtherwise(comparison, own);

function isToldOtherwise(comparison: Comparison, own: Placed): boolean {
  if (isWordOf(comparison, own) || isWorded(comparison, own) || areEnds(comparison, own)) return true;
  if (isInWords(comparison, own) || isFraction(comparison, own) || isRetold(comparison, own)) return true;
  const isTurned = (isFree(comparison) && own.amount.kind === 'share') || areNamesTurned(comparison);
  return isTurned && isInverse(comparison, own);
}

/** "One" is as often an article as a number in many languages. */
const isTrivial = ({ amount }: Placed): boolean =>
  amount.spelled && (amount.low === 1 || amount.low === 0) && amount.unit === undefined;

/** "Third" is an ordinal in one place and a share in another. */
const isWordOf = ({ told, said }: Comparison, { amount, at }: Placed): boolean => {
  const word = told.terms[at]?.word;
  return amount.spelled && amount.kind === 'ordinal' && said.terms.some((term) => term.word === word);
};

const familyOf = ({ amount: { kind } }: Placed): string => {
  if (kind === 'year' || kind === 'date') return 'date';
  if (kind === 'share' || kind === 'money') return kind;
  return kind === 'time' || kind === 'ordinal' || kind === 'code' ? kind : 'count';
};

/**
 * Whether one number might be taken for another: both count the same kind of thing, as far as units tell (the second of
 * two often stands without). A small number in a word is no rival of a large one in digits.
 */
function isRival(one: Placed, other: Placed): boolean {
  if (one === other) return true;
  const [a, b] = [one.amount, other.amount];
  if (a.spelled !== b.spelled && Math.max(a.low, b.low) >= 100) return false;
  if (a.unit !== undefined && b.unit !== undefined && a.unit !== b.unit) return false;
  if ((a.kind === 'multiple') !== (b.kind === 'multiple')) return false;
  if (familyOf(one) === familyOf(other)) return true;
  const bare = (placed: Placed) => placed.amount.unit === undefined && familyOf(placed) === 'count';
  const counts = (placed: Placed) => ['count', 'share', 'money'].includes(familyOf(placed));
  return (bare(one) && counts(other)) || (bare(other) && counts(one));
}

/** What stands with a number: the words before it and those after it that no other number of its kind has. */
interface Cell {
  before: readonly number[];
  after: readonly number[];
}

/** Whether the words with a told number stand with another number of the same kind in the quotation. */
function isElsewhere(comparison: Comparison, own: Placed, place: Placed): boolean {
  const { told, said, links } = comparison;
  const rivals = said.amounts.filter((other) => isRival(other, place));
  const mine = rivals.indexOf(place);
  if (rivals.length < 2 || mine < 0) return false;
  const cells = cellsOf(said, rivals);
  const ours = told.amounts.filter((other) => isRival(other, own));
  const around = cellsOf(told, ours)[ours.indexOf(own)];
  const home = cells[mine] && distinctive(said, cells, mine);
  if (!around || !home) return false;
  const placesOf = (index: number): readonly number[] => {
    const amount = told.amounts.find(({ at }) => at === index)?.amount;
    // "Before" and "after" are grammar, but tell numbers apart.
    if (!amount && !told.content[index])
      return said.terms.flatMap(({ word }, place) => (word === told.terms[index]?.word ? [place] : []));
    if (!amount) return links[index]?.to ?? [];
    return said.amounts.flatMap((other) =>
      isSame(comparison, { amount, at: index, end: index + 1 }, other) ? [other.at] : [],
    );
  };
  const anchors = [...around.before, ...around.after].map(placesOf).filter((to) => to.length > 0);
  const covers = (part: readonly number[]) => anchors.some((to) => to.every((index) => part.includes(index)));
  // The subject of the fact is another's.
  const [subject] = around.before.map(placesOf).filter((to) => to.length > 0);
  const [elsewhere] = subject ? soleCell(cells, subject) : [undefined];
  if (elsewhere !== undefined && elsewhere !== mine && home.before.length > 0 && !covers(home.before))
    return true;
  return anchors.some((to) => {
    const [at, part] = soleCell(cells, to);
    if (at === undefined || at === mine) return false;
    if (part === 'after') return home.after.length > 0 && !covers(withoutCounted(home.after));
    return at > mine || (home.before.length > 0 && !covers(home.before));
  });
}

/** What is counted ("1,200 people in Leeds and 340 in Hull") goes for the next number too. */
const withoutCounted = (after: readonly number[]): readonly number[] =>
  after.length > 1 ? after.slice(1) : after;

/** What only this number's words have. */
function distinctive(said: Side, cells: readonly Cell[], mine: number): Cell {
  const others = new Set(
    cells.flatMap(({ before, after }, index) =>
      index === mine ? [] : [...before, ...after].map((term) => said.terms[term]?.stem ?? ''),
    ),
  );
  const own = (part: readonly number[] = []) =>
    part.filter((term) => !others.has(said.terms[term]?.stem ?? ''));
  return { before: own(cells[mine]?.before), after: own(cells[mine]?.after) };
}

/** The one cell that has all places of a word. */
function soleCell(cells: readonly Cell[], to: readonly number[]): [number | undefined, 'before' | 'after'] {
  let found: [number, 'before' | 'after'] | undefined;
  for (const index of to) {
    const at = cells.findIndex(({ before, after }) => before.includes(index) || after.includes(index));
    if (at < 0 || (found && found[0] !== at)) return [undefined, 'before'];
    found = [at, cells[at]?.before.includes(index) ? 'before' : 'after'];
  }
  return found ?? [undefined, 'before'];
}

function cellsOf(side: Side, amounts: readonly Placed[]): Cell[] {
  const others = side.amounts.filter((other) => !amounts.includes(other)).map(({ at }) => at);
  return amounts.map((own, index) => {
    const last = amounts[index - 1];
    const next = amounts[index + 1];
    const from = last ? borders(side, last.end, own.at).to : sentenceStart(side, own.at);
    const to = next ? borders(side, own.end, next.at).from : endOf(side, own.end);
    const turns = new Set(side.hits('opposites').map(({ at }) => at));
    const within = (term: number) => side.content[term] === true || others.includes(term) || turns.has(term);
    return {
      before: range(from, own.at).filter(within),
      after: range(own.end, to).filter(within),
    };
  });
}

function endOf(side: Side, end: number): number {
  let to = end;
  while (to < side.terms.length && side.terms[to]?.clause === side.terms[end - 1]?.clause) to++;
  return to;
}

/** Between two numbers: where the words of the first end, and those of the second begin. What is between is nobody's. */
function borders(side: Side, from: number, to: number): { from: number; to: number } {
  const cuts: number[] = [];
  const relatives = new Set(side.hits('relatives').map(({ at }) => at));
  const heads: number[] = [];
  for (let index = from; index <= to; index++) {
    const before = side.terms[index - 1];
    if (!before || before.clause === side.terms[index]?.clause) continue;
    // What a relative clause tells of belongs to it, and ends the words before it.
    const isRelative = relatives.has(index) && index - 1 > from && side.content[index - 1] === true;
    cuts.push(isRelative ? index - 1 : index);
    if (isRelative) heads.push(index - 1);
  }
  for (const { at, end } of side.hits('joints')) if (at >= from && at < to) cuts.push(end);
  cuts.sort((one, other) => one - other);
  const first = cuts[0];
  const last = cuts.at(-1);
  if (first !== undefined && last !== undefined)
    return { from: Math.min(heads.includes(first) ? first + 1 : first, to), to: last };
  // Without a mark between them only the words directly beside a number are surely its own.
  return { from: from + (side.content[from] ? 1 : 0), to };
}
