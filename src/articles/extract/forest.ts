import { trees } from './forest-data.js';

/** A tree of yes-or-no questions about one number each, and what the way through it adds to the vote. */
type Tree = { feature: number; below: number; yes: Tree; no: Tree } | { vote: number };

const forest: Tree[] = trees.map(parseTree);

/**
 * The probability, by the forest in forest-data.ts, that a block belongs to the article.
 * Its features are in the order of `featureNames`.
 */
export function probability(features: readonly number[]): number {
  let sum = 0;
  for (let tree of forest) {
    while ('feature' in tree) tree = (features[tree.feature] ?? 0) <= tree.below ? tree.yes : tree.no;
    sum += tree.vote;
  }
  return 1 / (1 + Math.exp(-sum));
}

/**
 * Reads a tree written in preorder: a question is "feature<threshold" with the answer yes, then the answer no after it;
 * anything else is a vote.
 */
function parseTree(written: string): Tree {
  const parts = written.split(' ').values();
  const next = (): Tree => {
    const part = parts.next().value ?? '';
    const [feature, below] = part.split('<');
    if (below === undefined) return { vote: Number(part) };
    const yes = next();
    return { feature: Number(feature), below: Number(below), yes, no: next() };
  };
  return next();
}
