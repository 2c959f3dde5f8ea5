/** A split sends what is below its bound to the left; a leaf adds to the score. */
export type Tree = { feature: number; below: number; left: Tree; right: Tree } | number;

export interface Sample {
  features: readonly number[];
  /** 1 for what is to be found, 0 for the rest. */
  label: 0 | 1;
  weight: number;
}

export interface Boosting {
  trees: number;
  depth: number;
  /** How much of each tree counts. */
  rate: number;
  /** Shares of the samples and of the features that each tree sees. */
  samples: number;
  features: number;
  /** The least weight of the samples in a leaf. */
  leaf: number;
  seed: number;
}

const BINS = 48;

/**
 * Gradient boosting of regression trees on the logistic loss (J. H. Friedman, "Greedy function approximation", 2001, and
 * "Stochastic gradient boosting", 2002). The same samples and seed give the same trees.
 */
export function boosted(samples: readonly Sample[], options: Boosting): { start: number; trees: Tree[] } {
  const random = randomOf(options.seed);
  const columns = columnsOf(samples);
  const total = sum(samples.map(({ weight }) => weight));
  const share = sum(samples.map(({ weight, label }) => weight * label)) / total;
  const start = Math.log(share / (1 - share));
  const scores = samples.map(() => start);
  const trees: Tree[] = [];
  for (let count = 0; count < options.trees; count++) {
    const pulls = pullsOf(samples, scores);
    const rows = samples.flatMap((_, index) => (random() < options.samples ? [index] : []));
    const used = columns.flatMap((_, index) => (random() < options.features ? [index] : []));
    const tree = grown({ columns, pulls, used, options }, rows, options.depth);
    trees.push(tree);
    for (const [index, { features }] of samples.entries())
      scores[index] = (scores[index] ?? 0) + scoreOf(tree, features);
  }
  return { start, trees };
}

/** What a tree says to a sample. */
export function scoreOf(tree: Tree, features: readonly number[]): number {
  let node = tree;
  while (typeof node !== 'number') node = (features[node.feature] ?? 0) < node.below ? node.left : node.right;
  return node;
}

/** Which way each sample pulls its score, and how much that is to be trusted. */
interface Pulls {
  gradients: Float64Array;
  curves: Float64Array;
  weights: Float64Array;
}

function pullsOf(samples: readonly Sample[], scores: readonly number[]): Pulls {
  const chances = scores.map((score) => 1 / (1 + Math.exp(-score)));
  return {
    gradients: Float64Array.from(samples, ({ label, weight }, row) => weight * (label - (chances[row] ?? 0))),
    curves: Float64Array.from(samples, ({ weight }, row) => {
      const chance = chances[row] ?? 0;
      return weight * chance * (1 - chance);
    }),
    weights: Float64Array.from(samples, ({ weight }) => weight),
  };
}

/** A feature's bounds, ascending, and for each sample how many of them are not above its value. */
interface Column {
  bounds: readonly number[];
  bins: Uint8Array;
}

interface Ground {
  columns: readonly Column[];
  pulls: Pulls;
  used: readonly number[];
  options: Boosting;
}

function grown(ground: Ground, rows: readonly number[], depth: number): Tree {
  const best = depth > 0 ? bestSplit(ground, rows) : undefined;
  if (!best) return leafOf(ground, rows);
  const { feature, bin } = best;
  const column = ground.columns[feature];
  const isLeft = (row: number) => (column?.bins[row] ?? 0) <= bin;
  return {
    feature,
    below: column?.bounds[bin] ?? 0,
    left: grown(ground, rows.filter(isLeft), depth - 1),
    right: grown(
      ground,
      rows.filter((row) => !isLeft(row)),
      depth - 1,
    ),
  };
}

function leafOf({ pulls, options }: Ground, rows: readonly number[]): number {
  let [gradient, curve] = [0, 0];
  for (const row of rows) {
    gradient += pulls.gradients[row] ?? 0;
    curve += pulls.curves[row] ?? 0;
  }
  return Math.round(1000 * ((options.rate * gradient) / (curve + 1))) / 1000;
}

function bestSplit(
  { columns, pulls, used, options }: Ground,
  rows: readonly number[],
): { feature: number; bin: number } | undefined {
  let best: { feature: number; bin: number } | undefined;
  let gain = 1e-9;
  for (const feature of used) {
    const column = columns[feature];
    if (!column || column.bounds.length === 0) continue;
    const { gradients, curves, weights } = sumsOf(column, pulls, rows);
    const [allGradient, allCurve, allWeight] = [total(gradients), total(curves), total(weights)];
    let [gradient, curve, weight] = [0, 0, 0];
    for (let bin = 0; bin < column.bounds.length; bin++) {
      gradient += gradients[bin] ?? 0;
      curve += curves[bin] ?? 0;
      weight += weights[bin] ?? 0;
      if (weight < options.leaf || allWeight - weight < options.leaf) continue;
      const parted = worth(gradient, curve) + worth(allGradient - gradient, allCurve - curve);
      const won = parted - worth(allGradient, allCurve);
      if (won > gain) {
        gain = won;
        best = { feature, bin };
      }
    }
  }
  return best;
}

function sumsOf({ bounds, bins }: Column, { gradients, curves, weights }: Pulls, rows: readonly number[]) {
  const sums = {
    gradients: new Float64Array(bounds.length + 1),
    curves: new Float64Array(bounds.length + 1),
    weights: new Float64Array(bounds.length + 1),
  };
  for (const row of rows) {
    const bin = bins[row] ?? 0;
    sums.gradients[bin] = (sums.gradients[bin] ?? 0) + (gradients[row] ?? 0);
    sums.curves[bin] = (sums.curves[bin] ?? 0) + (curves[row] ?? 0);
    sums.weights[bin] = (sums.weights[bin] ?? 0) + (weights[row] ?? 0);
  }
  return sums;
}

const total = (list: Float64Array): number => list.reduce((one, other) => one + other, 0);

const worth = (gradient: number, curve: number): number => gradient ** 2 / (curve + 1);

/** Bounds lie between values that occur, at equal shares of the samples. */
function columnsOf(samples: readonly Sample[]): Column[] {
  const width = samples[0]?.features.length ?? 0;
  return Array.from({ length: width }, (_, feature) => {
    const values = samples.map(({ features }) => features[feature] ?? 0);
    const sorted = [...values].sort((one, other) => one - other);
    const bounds = new Set<number>();
    for (let step = 1; step < BINS; step++) {
      const at = Math.floor((step * sorted.length) / BINS);
      const [below, above] = [sorted.findLast((value) => value < (sorted[at] ?? 0)), sorted[at]];
      if (below !== undefined && above !== undefined)
        bounds.add(Math.round(((below + above) / 2) * 1000) / 1000);
    }
    const list = [...bounds].sort((one, other) => one - other);
    return {
      bounds: list,
      bins: Uint8Array.from(values, (value) => list.filter((bound) => bound <= value).length),
    };
  });
}

const sum = (list: readonly number[]): number => list.reduce((one, other) => one + other, 0);

/** Mulberry32: numbers from 0 to below 1, the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
