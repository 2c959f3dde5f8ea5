import { copiedOf } from '../rules/free.js';
import type { Comparison } from '../words/comparison.js';
import { isCapital, type Side } from '../words/side.js';
import { type Anchor, contentIn, type SetFeature } from './anchors.js';

/** From one word of a fact to the next that stands in its quotation. */
interface Step {
  /** What lies between the two in the quotation. */
  jump: 'sentence' | 'clause' | 'none';
  /** Whether the fact tells both in one clause. */
  together: boolean;
  backward: boolean;
  forward: boolean;
  /** Whether one of the two is a name or a number. */
  named: boolean;
  /** Telling words between them in the quotation, and in the fact. */
  gap: number;
  between: number;
  /** Numbers and names between them in the quotation. */
  rivals: number;
}

/** How the words of a fact follow one another in its quotation. */
export function stepFeatures(comparison: Comparison, anchors: readonly Anchor[], set: SetFeature): void {
  const steps = stepsOf(comparison, anchors);
  const copied = copiedOf(comparison);
  const count = (fits: (step: Step) => boolean) => steps.filter(fits).length;
  const pairs = Math.max(1, steps.length);
  const back = count(({ backward }) => backward);
  const squeezed = steps.filter(({ between, forward, gap }) => between > 0 && forward && gap <= between + 1);
  set(
    'jumps between sentences',
    count(({ jump }) => jump === 'sentence'),
  );
  set(
    'jumps between clauses',
    count(({ jump }) => jump === 'clause'),
  );
  set(
    'jumps in one clause',
    count(({ jump, together }) => together && jump !== 'none'),
  );
  set('jump share', count(({ jump }) => jump !== 'none') / pairs);
  set('backward', back);
  set('backward share', back / pairs);
  set(
    'backward names',
    count(({ backward, named }) => backward && named),
  );
  set('backward copied', (back / pairs) * copied);
  set('squeezed in', squeezed.length);
  set('squeezed in copied', squeezed.length * copied);
  set('insertion gap', squeezed.length === 0 ? 0 : squeezed.some(({ gap }) => gap === 0) ? 2 : 1);
  set(
    'longest gap',
    steps.reduce((most, { gap }) => Math.max(most, gap), 0),
  );
  set('mean gap', steps.reduce((sum, { gap }) => sum + gap, 0) / pairs);
  set(
    'rivals passed',
    Math.min(
      6,
      steps.reduce((sum, { rivals, together }) => sum + (together ? rivals : 0), 0),
    ),
  );
  set('inversions', inversions(anchors));
  set('inversions of names', inversions(anchors.filter(({ kind }) => kind === 'name')));
  set('inversions of numbers', inversions(anchors.filter(({ kind }) => kind === 'number')));
}

/** More than any point has. */
const MOST_STEPS = 200;

function stepsOf({ told, said }: Comparison, anchors: readonly Anchor[]): Step[] {
  return anchors.slice(1, MOST_STEPS).flatMap((next, before): Step[] => {
    const last = anchors[before];
    if (!last) return [];
    const [one, other] = [said.terms[last.at], said.terms[next.at]];
    const [from, to] = [Math.min(last.at, next.at) + 1, Math.max(last.at, next.at)];
    const jump =
      one?.sentence !== other?.sentence ? 'sentence' : one?.clause !== other?.clause ? 'clause' : 'none';
    return [
      {
        jump,
        together: told.terms[last.index]?.clause === told.terms[next.index]?.clause,
        backward: next.at < last.at,
        forward: next.at > last.at,
        named: next.kind !== 'word' || last.kind !== 'word',
        gap: contentIn(said, from, to),
        between: contentIn(told, last.index + 1, next.index),
        rivals: rivalsIn(said, from, to),
      },
    ];
  });
}

function rivalsIn(said: Side, from: number, to: number): number {
  let count = said.amounts.filter(({ at }) => at >= from && at < to).length;
  for (let at = from; at < to; at++) if (said.content[at] && isCapital(said, at)) count++;
  return count;
}

/** The share of pairs that stand the other way round in the quotation. */
function inversions(anchors: readonly Anchor[]): number {
  let [turned, pairs] = [0, 0];
  for (const [first, one] of anchors.entries()) {
    for (const other of anchors.slice(first + 1, first + MOST_STEPS)) {
      if (one.at === other.at) continue;
      pairs++;
      if (one.at > other.at) turned++;
    }
  }
  return pairs === 0 ? 0 : turned / pairs;
}
