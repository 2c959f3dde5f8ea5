import { isSame } from '../rules/amounts.js';
import type { Comparison } from '../words/comparison.js';
import { isCapital, type Placed, type Side } from '../words/side.js';

/** Notes what is known of a fact. */
export type SetFeature = (name: string, value: number) => void;

/** A word or number of a fact with its place in the quotation. */
export interface Anchor {
  /** The term of the fact. */
  index: number;
  /** The term of the quotation. */
  at: number;
  kind: 'word' | 'name' | 'number';
}

/** What of a fact stands in its quotation, in the fact's order. Of several places a word has the one nearest to the last word's. */
export function anchorsOf(comparison: Comparison): Anchor[] {
  const { told, links } = comparison;
  const numbers = new Map(told.amounts.map((amount) => [amount.at, amount]));
  const anchors: Anchor[] = [];
  for (let index = 0; index < told.terms.length; index++) {
    const amount = numbers.get(index);
    const places = amount ? placesOf(comparison, amount) : (links[index]?.to ?? []);
    if (!amount && !told.content[index]) continue;
    const at = nearest(places, (anchors.at(-1)?.at ?? -1) + 1);
    if (at === undefined) continue;
    const name = !amount && isCapital(told, index);
    anchors.push({ index, at, kind: amount ? 'number' : name ? 'name' : 'word' });
  }
  return anchors;
}

const placesOf = (comparison: Comparison, amount: Placed): number[] =>
  comparison.said.amounts.flatMap((other) => (isSame(comparison, amount, other) ? [other.at] : []));

function nearest(places: readonly number[], to: number): number | undefined {
  let best: number | undefined;
  for (const place of places) {
    if (best === undefined || Math.abs(place - to) < Math.abs(best - to)) best = place;
  }
  return best;
}

/** How many terms tell something, from one place up to before another. */
export function contentIn({ content }: Side, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) if (content[index]) count++;
  return count;
}
