import { sameAmount } from '../../numbers/index.js';
import { type Comparison, contentBeside, type Rule } from '../comparison.js';
import type { Placed, Side } from '../side.js';

/** Every number of a fact stands in its quotation, with its unit, and beside the same subject. */
export const numbersHold: Rule = (comparison) => {
  const { told, said } = comparison;
  for (const own of told.amounts) {
    const places = said.amounts.filter(({ amount }) => sameAmount(own.amount, amount));
    if (places.length === 0) {
      if (isTrivial(own)) continue;
      return `its quotation does not have "${own.amount.text}"`;
    }
    if (places.every((place) => isElsewhere(comparison, own, place)))
      return `its quotation has "${own.amount.text}" for something else`;
  }
  return undefined;
};

/** "One" is as often an article as a number in many languages. */
const isTrivial = ({ amount }: Placed): boolean =>
  amount.spelled && (amount.low === 1 || amount.low === 0) && amount.unit === undefined;

const familyOf = ({ amount: { kind } }: Placed): string => {
  if (kind === 'year' || kind === 'date') return 'date';
  if (kind === 'share' || kind === 'money') return kind;
  return kind === 'time' || kind === 'ordinal' || kind === 'code' ? kind : 'count';
};

/** What stands with a number: the words before it and those after it that no other number of its kind has. */
interface Cell {
  before: readonly number[];
  after: readonly number[];
}

/** Whether the words with a told number stand with another number of the same kind in the quotation. */
function isElsewhere({ told, said, links }: Comparison, own: Placed, place: Placed): boolean {
  const rivals = said.amounts.filter((other) => familyOf(other) === familyOf(place));
  const mine = rivals.indexOf(place);
  if (rivals.length < 2 || mine < 0) return false;
  const cells = cellsOf(said, rivals);
  const ours = told.amounts.filter((other) => familyOf(other) === familyOf(own));
  const around = cellsOf(told, ours)[ours.indexOf(own)];
  const home = cells[mine];
  if (!around || !home) return false;
  const anchors = [...around.before, ...around.after].map((index) => links[index]?.to ?? []);
  const covers = (part: readonly number[]) =>
    part.length === 0 || anchors.some((to) => to.some((index) => part.includes(index)));
  return anchors.some((to) => {
    if (to.length === 0) return false;
    const [at, part] = soleCell(cells, to);
    if (at === undefined || at === mine) return false;
    if (part === 'after') return home.after.length > 0 && !covers(home.after);
    return at > mine || (home.before.length > 0 && !covers(home.before));
  });
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
  const most = 12;
  return amounts.map((own, index) => {
    const last = amounts[index - 1];
    const next = amounts[index + 1];
    const before = contentBeside(side, own.at - 1, -1, { most, within: 'sentence' });
    const after = contentBeside(side, own.end, 1, { most, within: next ? 'sentence' : 'clause' });
    return {
      before: last ? before.filter((term) => term >= borders(side, last.end, own.at).to) : before,
      after: next ? after.filter((term) => term < borders(side, own.end, next.at).from) : after,
    };
  });
}

/** Between two numbers: where the words of the first end, and those of the second begin. What is between is nobody's. */
function borders(side: Side, from: number, to: number): { from: number; to: number } {
  const cuts: number[] = [];
  for (let index = from; index < to; index++) {
    const before = side.terms[index - 1];
    if (before && before.clause !== side.terms[index]?.clause) cuts.push(index);
  }
  for (const { at, end } of side.hits('joints')) if (at >= from && at < to) cuts.push(end);
  cuts.sort((one, other) => one - other);
  const first = cuts[0];
  const last = cuts.at(-1);
  return first === undefined || last === undefined ? { from, to } : { from: first, to: last };
}
