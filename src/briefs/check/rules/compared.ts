import { comparisons } from '../lexicon/comparisons.js';
import { type Comparison, contentBeside, type Rule } from '../words/comparison.js';
import { type Hit, lexicon } from '../words/phrases.js';
import type { Placed, Side } from '../words/side.js';

const find = lexicon(comparisons);

/** One thing set above (1) or below (-1) another. */
interface Compared {
  sign: 1 | -1;
  /** The terms of the one, and of the other. */
  one: readonly number[];
  other: readonly number[];
}

/** How far from its "more" a "than" may stand, in terms. */
const MOST_BETWEEN = 6;

/** Which of two is ahead, larger or better stays as the quotation has it, by its words or by its numbers. */
export const comparedHolds: Rule = (comparison) => {
  const { told, said } = comparison;
  const ours = comparedIn(told);
  if (ours.length === 0) return undefined;
  const theirs = comparedIn(said);
  const isWrong = ours.some((pair) =>
    theirs.length > 0
      ? theirs.some((other) => isTurned(comparison, pair, other))
      : isAgainstNumbers(comparison, pair),
  );
  return isWrong ? 'its quotation compares the two the other way round' : undefined;
};

function comparedIn(side: Side): Compared[] {
  const hits = find(side.text, side.terms, side.language);
  const sentenceOf = (at: number) => side.terms[at]?.sentence;
  return hits.flatMap((hit): Compared[] => {
    const [kind] = hit.classes;
    if (kind === 'over' || kind === 'under') return [pairOf(side, hit, hit, kind === 'over')];
    if (kind !== 'than') return [];
    const measure = hits.findLast(
      ({ classes, end, at }) =>
        (classes.includes('more') || classes.includes('less')) &&
        end <= hit.at &&
        hit.at - end <= MOST_BETWEEN &&
        sentenceOf(at) === sentenceOf(hit.at),
    );
    // "More than 20" compares nothing with another.
    if (!measure || side.amounts.some(({ at }) => at === hit.end)) return [];
    return [pairOf(side, measure, hit, measure.classes.includes('more'))];
  });
}

function pairOf(side: Side, measure: Hit, than: Hit, isMore: boolean): Compared {
  return {
    sign: isMore ? 1 : -1,
    one: contentBeside(side, measure.at - 1, -1, { most: 9, within: 'sentence' }),
    other: contentBeside(side, than.end, 1, { most: 3, within: 'clause' }),
  };
}

function isTurned({ told, said, links }: Comparison, ours: Compared, theirs: Compared): boolean {
  const [one, other] = [new Set(theirs.one), new Set(theirs.other)];
  // What both sides share, "the price of", tells nothing.
  const only = (indexes: readonly number[], within: ReadonlySet<number>, without: ReadonlySet<number>) =>
    indexes.filter((index) => {
      const to = links[index]?.to ?? [];
      return to.some((place) => within.has(place)) && !to.some((place) => without.has(place));
    }).length;
  const isPassive = told.hits('agents').length > 0 !== said.hits('agents').length > 0;
  const isSame = (ours.sign === theirs.sign) !== isPassive;
  const crossed = only(ours.other, one, other) > 0 && only(ours.other, other, one) === 0;
  const moved = only(ours.one, other, one) > 0 && only(ours.one, one, other) === 0;
  const kept = only(ours.other, other, one) > 0 && only(ours.one, one, other) > 0;
  return isSame ? moved && (crossed || only(ours.other, other, one) === 0) : kept && !moved && !crossed;
}

/** "Oil lasts longer than wax" where wax has the larger number. */
function isAgainstNumbers({ said, links }: Comparison, { sign, one, other }: Compared): boolean {
  const numbers = said.amounts.filter(
    ({ amount }) => amount.kind !== 'year' && amount.kind !== 'date' && !Number.isNaN(amount.low),
  );
  if (numbers.length < 2) return false;
  const places = (indexes: readonly number[]) =>
    indexes.flatMap((index) => (links[index]?.to.length === 1 ? (links[index]?.to ?? []) : []));
  const theirs = new Set(places(other));
  const first = numberBy(
    said,
    places(one).filter((place) => !theirs.has(place)),
    numbers,
    theirs,
  );
  const last = numberBy(said, [...theirs], numbers, new Set(places(one)));
  if (!first || !last || first === last) return false;
  const [a, b] = [first.amount, last.amount];
  if (a.unit !== undefined && b.unit !== undefined && a.unit !== b.unit) return false;
  return a.low !== b.low && a.low > b.low !== (sign === 1);
}

/** The number in a clause that has words of the one and none of the other. */
function numberBy(
  said: Side,
  places: readonly number[],
  numbers: readonly Placed[],
  others: ReadonlySet<number>,
): Placed | undefined {
  const clauseOf = (place: number) => said.terms[place]?.clause;
  const strange = new Set([...others].map(clauseOf));
  const own = new Set(places.map(clauseOf).filter((clause) => !strange.has(clause)));
  const found = numbers.filter(({ at }) => own.has(clauseOf(at)));
  return found.length === 1 ? found[0] : undefined;
}
