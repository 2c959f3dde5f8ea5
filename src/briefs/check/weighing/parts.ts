import type { Comparison } from '../words/comparison.js';
import { isCapital, isGeneral, sentenceStart } from '../words/side.js';
import { type Anchor, contentIn, type SetFeature } from './anchors.js';

/** Which parts of its quotation a fact tells, and what it leaves out of them. */
export function partFeatures(comparison: Comparison, anchors: readonly Anchor[], set: SetFeature): void {
  const { told, said, links } = comparison;
  const places = new Set([...links.flatMap(({ to }) => to), ...anchors.map(({ at }) => at)]);
  for (const unit of ['sentence', 'clause'] as const) subjectFeatures(comparison, anchors, places, unit, set);
  const [first] = anchors;
  const last = told.terms.length - 1;
  const [low, high] = hull(anchors);
  let uncovered = 0;
  for (let at = low; at <= high; at++) if (said.content[at] && !places.has(at)) uncovered++;
  set('anchors', anchors.length);
  set('uncovered', uncovered);
  set('uncovered share', uncovered / Math.max(1, high - low + 1));
  const spoken = new Set(anchors.map(({ at }) => said.terms[at]?.clause));
  const left = said.terms.flatMap(({ clause, word }, at) =>
    spoken.has(clause) && said.content[at] && !places.has(at) && !isGeneral(word, said.language) ? [at] : [],
  );
  const names = left.filter((at) => !said.terms[at]?.first && isCapital(said, at));
  set('left of clauses', Math.min(10, left.length));
  set('names left of clauses', Math.min(4, names.length));
  set(
    'starts with the subject',
    first ? Math.min(5, contentIn(said, sentenceStart(said, first.at), first.at)) : 6,
  );
  set('ends unknown', told.content[last] && (links[last]?.to.length ?? 0) === 0 ? 1 : 0);
}

function hull(anchors: readonly Anchor[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, -1];
  for (const { at } of anchors) {
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  return high < 0 ? [0, -1] : [low, high];
}

/** Whether the fact's beginning and most of its rest stand in different sentences or clauses, and what the latter begins with. */
function subjectFeatures(
  { said }: Comparison,
  anchors: readonly Anchor[],
  places: ReadonlySet<number>,
  unit: 'sentence' | 'clause',
  set: SetFeature,
): void {
  const unitOf = (at: number) => said.terms[at]?.[unit] ?? 0;
  const [first] = anchors;
  const counts = new Map<number, number>();
  for (const { at } of anchors) counts.set(unitOf(at), (counts.get(unitOf(at)) ?? 0) + 1);
  const home = first ? unitOf(first.at) : 0;
  const others = [...counts].filter(([at]) => at !== home).sort((one, other) => other[1] - one[1]);
  const [main] = others;
  const elsewhere = others.reduce((sum, [, count]) => sum + count, 0);
  set(`other ${unit} words`, elsewhere);
  set(`other ${unit} share`, elsewhere / Math.max(1, anchors.length));
  set(`${unit}s spoken of`, counts.size);
  let [skipped, names, refers] = [0, 0, 0];
  if (main) {
    const begin = said.terms.findIndex((term) => term[unit] === main[0]);
    const stands = (kind: 'pronouns' | 'relatives') =>
      said.hits(kind).some((hit) => hit.at >= begin && hit.at <= begin + 2);
    if (stands('pronouns') || stands('relatives')) refers = 1;
    for (let at = begin; at < said.terms.length && unitOf(at) === main[0] && !places.has(at); at++) {
      if (!said.content[at]) continue;
      skipped++;
      if (isCapital(said, at)) names++;
    }
  }
  set(`${unit} subject skipped`, Math.min(4, skipped));
  set(`${unit} name skipped`, Math.min(3, names));
  set(`${unit} refers back`, refers);
  set(
    `${unit} subject lost`,
    main && refers === 0 ? Math.min(4, skipped) * (elsewhere / Math.max(1, anchors.length)) : 0,
  );
  set(`${unit} of the first alone`, counts.get(home) ?? 0);
}
