import { sameAmount } from '../../numbers/index.js';
import type { Comparison, Rule } from '../words/comparison.js';
import type { Side } from '../words/side.js';

/** What two clauses say of two things, each of its own, stays with each. */
export const crossedHolds: Rule = (comparison) => {
  const parts = partsByClause(comparison);
  for (const [index, one] of parts.entries()) {
    for (const other of parts.slice(index + 1)) {
      if (isCrossed(one, other)) return 'its quotation has the two the other way round';
    }
  }
  return undefined;
};

/** The clauses of the quotation in which the words of one clause of the fact stand, in the fact's order. */
type Part = readonly number[];

/** Each begins where the other ends. */
function isCrossed(one: Part, other: Part): boolean {
  const [a, b] = [one[0], one.at(-1)];
  if (a === undefined || b === undefined || a === b) return false;
  return other[0] === b && other.at(-1) === a && new Set([...one, ...other]).size === 2;
}

function partsByClause({ told, said, links }: Comparison): Part[] {
  const clauses = clausesOf(told);
  const theirs = clausesOf(said);
  const parts = new Map<number, number[]>();
  const put = (index: number, places: readonly number[]) => {
    const of = new Set(places.map((place) => theirs[place]));
    const [only] = of;
    if (of.size !== 1 || only === undefined) return;
    const clause = clauses[index] ?? 0;
    parts.set(clause, [...(parts.get(clause) ?? []), only]);
  };
  const numbers = new Map(told.amounts.map((amount) => [amount.at, amount.amount]));
  for (let index = 0; index < told.terms.length; index++) {
    const amount = numbers.get(index);
    if (amount)
      put(
        index,
        said.amounts.filter((place) => sameAmount(amount, place.amount)).map(({ at }) => at),
      );
    else if (told.content[index]) put(index, links[index]?.to ?? []);
  }
  return [...parts.values()];
}

/** For each term the number of its clause; "and" and "while" begin one, too. */
function clausesOf(side: Side): number[] {
  const joins = new Set(side.hits('joints').map(({ at }) => at));
  let joined = 0;
  return side.terms.map(({ clause }, index) => {
    if (joins.has(index)) joined++;
    return clause + joined;
  });
}
