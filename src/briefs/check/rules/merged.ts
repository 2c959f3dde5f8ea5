import type { Comparison, Rule } from '../comparison.js';
import { isGeneral } from '../side.js';

/** What a fact has of one sentence or clause of its quotation. */
interface Part {
  at: number;
  /** The fact's terms that stand in this part alone. */
  own: readonly number[];
}

/** One subject's doings are not told of another: what stands in two sentences, each with its own subject, stays apart. */
export const partsHold: Rule = (comparison) =>
  isMerged(comparison, 'sentence') || isMerged(comparison, 'clause')
    ? 'it joins what its quotation says of two things'
    : undefined;

function isMerged(comparison: Comparison, unit: 'sentence' | 'clause'): boolean {
  const { told } = comparison;
  const parts = partsOf(comparison, unit);
  const [first] = parts.flatMap(({ own }) => own).sort((one, other) => one - other);
  const subject = parts.find(({ own }) => first !== undefined && own.includes(first));
  if (!subject || first === undefined) return false;
  const clause = told.terms[first]?.clause;
  // What the fact itself tells in clauses of their own it keeps apart.
  const others = parts.filter(
    (part) =>
      part !== subject &&
      part.own.filter((index) => told.terms[index]?.clause === clause).length >=
        Math.max(2, subject.own.length),
  );
  return others.some(
    (part) => hasOwnSubject(comparison, part, unit) && (subject.own.length <= 2 || unit === 'sentence'),
  );
}

function partsOf({ told, said, links }: Comparison, unit: 'sentence' | 'clause'): Part[] {
  const parts = new Map<number, number[]>();
  for (const [index, { to }] of links.entries()) {
    const places = new Set(to.map((place) => said.terms[place]?.[unit] ?? 0));
    const [only] = places;
    if (only === undefined || places.size > 1 || !told.content[index]) continue;
    parts.set(only, [...(parts.get(only) ?? []), index]);
  }
  return [...parts].map(([at, own]) => ({ at, own }));
}

/** Whether a part of the quotation begins with a subject of which the fact has nothing. */
function hasOwnSubject({ said, links }: Comparison, { at }: Part, unit: 'sentence' | 'clause'): boolean {
  const begin = said.terms.findIndex((term) => term[unit] === at);
  const relative = said.hits('relatives').some((hit) => hit.at >= begin && hit.at <= begin + 2);
  if (relative || said.hits('pronouns').some((hit) => said.terms[hit.at]?.[unit] === at)) return false;
  const places = new Set(links.flatMap(({ to }) => to));
  let seen = 0;
  for (
    let index = begin;
    index < said.terms.length && said.terms[index]?.[unit] === at && seen < 2;
    index++
  ) {
    if (!said.content[index]) continue;
    if (places.has(index)) return false;
    if (isGeneral(said.terms[index]?.word ?? '', said.language)) return false;
    seen++;
  }
  return seen > 0;
}
