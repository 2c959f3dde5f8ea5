import { type Comparison, contentBeside, isSpokenOf, type Rule } from '../words/comparison.js';
import type { Hit } from '../words/phrases.js';
import { copiedOf, foundShare } from './free.js';

/** Rose or fell, more or less, before or after: the fact must say the side that its quotation says. */
export const directionHolds: Rule = (comparison) => {
  // In other words "higher prices" may stand where the quotation tells of a fall.
  if (isRetold(comparison)) return undefined;
  const { told, said } = comparison;
  const spoken = said.hits('opposites').filter(({ at }) => isSpokenOf(comparison, at));
  const theirs = new Set(spoken.flatMap(({ classes }) => classes));
  for (const hit of told.hits('opposites')) {
    if (hit.classes.some((side) => theirs.has(side))) {
      if (standsElsewhere(comparison, hit, spoken)) return 'its quotation says that of something else';
      continue;
    }
    if (isSaid(comparison, hit)) continue;
    if (!hit.classes.some((side) => theirs.has(otherSide(side)))) continue;
    const against = spoken.filter(({ classes }) =>
      classes.some((side) => hit.classes.includes(otherSide(side))),
    );
    if (against.some(({ at }) => isDenied(comparison, at)) !== isToldDenied(comparison, hit)) continue;
    if (against.some((rival) => isReordered(comparison, hit, rival))) continue;
    return 'its quotation says the opposite';
  }
  return undefined;
};

/** So little is copied that a direction may be told of something else, or by another measure. */
const COPIED = 0.45;
const FOUND = 0.9;

/** Hardly copied; the words of a short fact may all be the quotation's in another order. */
function isRetold(comparison: Comparison): boolean {
  const turns = comparison.told.hits('opposites').map(({ at }) => at);
  return copiedOf(comparison) < COPIED && foundShare(comparison, undefined, new Set(turns)) < FOUND;
}

/** Of a pair of opposites. */
export const otherSide = (side: string): string => `${side.slice(0, -1)}${side.endsWith('+') ? '-' : '+'}`;

/** The very word stands in the quotation, if not as one of a pair. */
function isSaid({ links, told, said }: Comparison, { at, end }: Hit): boolean {
  const link = links[at];
  if (end - at > 1) return false;
  const covered = new Set(
    said.hits('opposites').flatMap((hit) => (hit.end - hit.at > 1 ? [hit.at, hit.end - 1] : [])),
  );
  return (
    link?.level === 'same' &&
    link.to.some((index) => !covered.has(index) && said.terms[index]?.word === told.terms[at]?.word)
  );
}

function isDenied({ said }: Comparison, at: number): boolean {
  return said.hits('negation').some((hit) => hit.classes.includes('not') && Math.abs(hit.at - at) <= 3);
}

function isToldDenied({ told }: Comparison, { at }: Hit): boolean {
  return told.hits('negation').some((hit) => hit.classes.includes('not') && Math.abs(hit.at - at) <= 3);
}

/** "A before B" is "B after A". */
function isReordered(comparison: Comparison, hit: Hit, rival: Hit): boolean {
  const { told, said, links } = comparison;
  const { at, end } = hit;
  const after = contentBeside(told, end, 1, { most: 3, within: 'sentence' });
  const before = contentBeside(told, at - 1, -1, { most: 3, within: 'sentence' });
  const saidBefore = new Set(contentBeside(said, rival.at - 1, -1, { most: 4, within: 'sentence' }));
  const saidAfter = new Set(contentBeside(said, rival.end, 1, { most: 4, within: 'sentence' }));
  // "More often" has its "often" on both sides.
  if (links[end]?.to.includes(rival.end)) saidAfter.delete(rival.end);
  const has = (indexes: readonly number[], places: ReadonlySet<number>) =>
    indexes.some((index) => links[index]?.to.some((place) => places.has(place)));
  // Buying and selling turn round who does it; before and after, what comes first.
  if (rival.classes.some((side) => side.startsWith('~') && hit.classes.includes(otherSide(side))))
    return (has(after, saidBefore) || has(before, saidAfter)) && !has(before, saidBefore);
  return has(after, saidBefore) && has(before, saidAfter) && !has(after, saidAfter);
}

/** Both sides stand in the quotation: the fact's must be the one beside its subject. */
function standsElsewhere(comparison: Comparison, hit: Hit, spoken: readonly Hit[]): boolean {
  const { told, said, links } = comparison;
  const own = spoken.filter(({ classes }) => classes.some((side) => hit.classes.includes(side)));
  const rivals = spoken.filter(
    ({ classes }) =>
      classes.some((side) => hit.classes.includes(otherSide(side))) &&
      !classes.some((side) => hit.classes.includes(side)),
  );
  if (rivals.length === 0 || own.length === 0) return false;
  const clause = said.terms[own[0]?.at ?? 0]?.clause;
  if (rivals.some(({ at }) => said.terms[at]?.clause === clause)) return false;
  const beside = [
    ...contentBeside(told, hit.at - 1, -1, { most: 2, within: 'clause' }),
    ...contentBeside(told, hit.end, 1, { most: 2, within: 'clause' }),
  ];
  const places = beside.map((index) => links[index]?.to ?? []).filter((to) => to.length > 0);
  const near = places.filter((to) => to.some((place) => isNearest(said, place, own, rivals)));
  const far = places.filter((to) => to.every((place) => isNearest(said, place, rivals, own)));
  return far.length > 0 && near.length === 0;
}

/** Whether one of the hits is nearer to a word, in its clause, than all of the others. */
function isNearest(
  said: Comparison['said'],
  place: number,
  hits: readonly Hit[],
  others: readonly Hit[],
): boolean {
  const distance = (some: readonly Hit[]) => {
    let least = Number.POSITIVE_INFINITY;
    for (const { at } of some) {
      if (said.terms[at]?.clause === said.terms[place]?.clause) least = Math.min(least, Math.abs(at - place));
    }
    return least;
  };
  return distance(hits) < distance(others);
}
