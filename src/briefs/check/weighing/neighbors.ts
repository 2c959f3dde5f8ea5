import type { Comparison } from '../words/comparison.js';
import { isCapital, type Side } from '../words/side.js';
import type { Anchor, SetFeature } from './anchors.js';

/** Whether what stands beside a number or a name in the fact stands beside it, and not beside another, in the quotation. */
export function neighborFeatures(comparison: Comparison, anchors: readonly Anchor[], set: SetFeature): void {
  const { told, said } = comparison;
  for (const kind of ['number', 'name'] as const) {
    const rivals = rivalsOf(said, kind);
    let [near, far, nearest, distance] = [0, 0, 0, 0];
    for (const own of anchors.filter((anchor) => anchor.kind === kind)) {
      const others = rivals.filter((at) => Math.abs(at - own.at) > 1);
      const beside = besideOf(anchors, own).filter((anchor) => anchor.kind !== kind || kind === 'name');
      for (const [step, { at }] of beside.entries()) {
        const mine = distanceIn(said, at, own.at);
        distance = Math.max(distance, mine);
        const isFar = others.some((rival) => distanceIn(said, at, rival) < mine);
        if (isFar) far++;
        else near++;
        if (step === 0 && isFar) nearest++;
      }
    }
    set(`${kind} beside another's words`, far);
    set(`${kind} beside its own words`, near);
    set(`${kind} beside another's nearest word`, nearest);
    set(`${kind} farthest word`, Math.min(20, distance));
    set(`${kind} rivals`, Math.min(6, rivals.length));
    set(`${kind} share of another's`, far / Math.max(1, far + near));
  }
  formFeatures(comparison, anchors, set);
  set(
    'names told',
    told.terms.filter(({ first }, at) => !first && told.content[at] && isCapital(told, at)).length,
  );
}

function rivalsOf(said: Side, kind: 'number' | 'name'): number[] {
  if (kind === 'number') return said.amounts.map(({ at }) => at);
  return said.terms.flatMap((_, at) => (said.content[at] && isCapital(said, at) ? [at] : []));
}

/** The three anchors that stand nearest in the fact. */
function besideOf(anchors: readonly Anchor[], own: Anchor): Anchor[] {
  return anchors
    .filter((anchor) => anchor !== own)
    .sort((one, other) => Math.abs(one.index - own.index) - Math.abs(other.index - own.index))
    .slice(0, 3);
}

/** In words; a clause or a sentence between two words makes them farther. */
function distanceIn({ terms }: Side, one: number, other: number): number {
  const [a, b] = [terms[one], terms[other]];
  const clauses = Math.abs((a?.clause ?? 0) - (b?.clause ?? 0));
  const sentences = Math.abs((a?.sentence ?? 0) - (b?.sentence ?? 0));
  return Math.abs(one - other) + 3 * clauses + 6 * sentences;
}

/** Whether words have the form, and the small words beside them, that they have in the quotation. */
function formFeatures({ told, said }: Comparison, anchors: readonly Anchor[], set: SetFeature): void {
  let [same, before, beforeOther, after, afterOther, sameNames, names] = [0, 0, 0, 0, 0, 0, 0];
  for (const { index, at, kind } of anchors) {
    const isSame = told.terms[index]?.word === said.terms[at]?.word;
    if (isSame) same++;
    if (kind === 'name') {
      names++;
      if (isSame) sameNames++;
    }
    const [ours, theirs] = [small(told, index - 1), small(said, at - 1)];
    if (ours !== undefined && theirs !== undefined) ours === theirs ? before++ : beforeOther++;
    const [behind, beyond] = [small(told, index + 1), small(said, at + 1)];
    if (behind !== undefined && beyond !== undefined) behind === beyond ? after++ : afterOther++;
  }
  const count = Math.max(1, anchors.length);
  set('same form share', same / count);
  set('names in the same form', names === 0 ? -1 : sameNames / names);
  set('same small word before', before / count);
  set('other small word before', beforeOther);
  set('same small word after', after / count);
  set('other small word after', afterOther);
}

/** A word of grammar, and nothing else. */
const small = ({ terms, content }: Side, at: number): string | undefined =>
  content[at] === false ? terms[at]?.word : undefined;
