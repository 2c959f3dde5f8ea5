import type { Features } from './features.js';
import { learned } from './learned.js';

/** What was learned from statements: trees whose leaves add up to a score, the higher the less a quotation says a fact. */
export interface Learned {
  /** Features by number. */
  features: readonly string[];
  start: number;
  /** Above this score a fact does not hold. */
  bound: number;
  /** Each tree with its root first: `3<0.5` asks whether feature 3 is below 0.5, and is followed by its yes and its no; other numbers are leaves. */
  trees: readonly string[];
}

type Node = { feature: number; below: number; yes: Node; no: Node } | number;

/** How much speaks against a fact: above 0 it does not hold. */
export const weighed = forestOf(learned);

/** Makes the score of what was learned. */
export function forestOf({ features, start, bound, trees }: Learned): (known: Features) => number {
  let grown: readonly Node[] | undefined;
  return (known) => {
    grown ??= trees.map(grownOf);
    const values = features.map((name) => known.get(name) ?? 0);
    let score = start - bound;
    for (const tree of grown) {
      let node = tree;
      while (typeof node !== 'number') node = (values[node.feature] ?? 0) < node.below ? node.yes : node.no;
      score += node;
    }
    return score;
  };
}

function grownOf(tree: string): Node {
  const parts = tree.split(' ');
  let next = 0;
  const node = (): Node => {
    const part = parts[next++] ?? '0';
    const [feature, below] = part.split('<');
    if (below === undefined) return Number(feature);
    return { feature: Number(feature), below: Number(below), yes: node(), no: node() };
  };
  return node();
}
