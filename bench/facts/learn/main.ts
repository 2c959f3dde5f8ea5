import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { featuresOfGiven } from '../../../src/briefs/check/given.js';
import { SURE } from '../../../src/briefs/check/weighing/features.js';
import { type Stated, statementsIn } from '../folder.js';
import { type Boosting, boosted, type Sample, scoreOf, type Tree } from './boost.js';

const HERE = import.meta.dirname;
const OUT = join(HERE, '../../../src/briefs/check/weighing/learned.ts');
const FOLDS = 10;
/** The rules were tuned on `dev`, so their voices are less to be trusted than they seem there. */
const WEIGHTS = { weighed: 1, dev: 0.5 } as const;
const BOOSTING: Boosting = {
  trees: 250,
  depth: 4,
  rate: 0.05,
  samples: 0.6,
  features: 0.3,
  leaf: 8,
  seed: 1,
};

/** Above any score. */
const SURELY = 1000;

interface Known extends Sample {
  sure: boolean;
  set: keyof typeof WEIGHTS;
  /** Statements of one article are learned from together, or not at all. */
  article: string;
}

/**
 * Learns how the check weighs what its rules say and how a fact's words lie in its quotation, and writes that down in
 * src/briefs/check/weighing/learned.ts. First it measures: what was learned without a tenth of the articles is tried on
 * that tenth, and the bound is set so that of the true statements of `weighed` the share `--keep` (0.9) is kept.
 */
function main(): void {
  const { values } = parseArgs({
    options: { keep: { type: 'string', default: '0.9' }, dry: { type: 'boolean', default: false } },
  });
  const keep = Number(values.keep);
  if (!(keep > 0.5 && keep < 1)) throw new Error('--keep is a share between 0.5 and 1');
  const { names, known } = samples();
  // What a rule is sure about is refused whatever the trees say.
  const scores = scoresAcross(known).map((score, index) => (known[index]?.sure ? SURELY : score));
  const of = (set: keyof typeof WEIGHTS, label: 0 | 1) =>
    known.flatMap((each, index) => (each.set === set && each.label === label ? [scores[index] ?? 0] : []));
  const bound = quantile(of('weighed', 0), keep);
  for (const set of ['weighed', 'dev'] as const) {
    for (const share of [0.95, 0.92, 0.9, 0.85]) {
      const at = quantile(of(set, 0), share);
      console.log(`${set}: kept ${percent(share)}, refused ${percent(shareAbove(of(set, 1), at))}`);
    }
    console.log(
      `${set} by the bound: kept ${percent(1 - shareAbove(of(set, 0), bound))}, refused ${percent(shareAbove(of(set, 1), bound))}`,
    );
  }
  if (values.dry) return;
  const { start, trees } = boosted(known, BOOSTING);
  writeFileSync(OUT, written({ names, start, bound, trees }));
  console.log(`${trees.length} trees of ${known.length} statements: ${OUT}`);
}

function samples(): { names: string[]; known: Known[] } {
  const found = (['weighed', 'dev'] as const).flatMap((set) =>
    groupsOf(statementsIn(join(HERE, '../statements', set))).flatMap((group) => {
      const [{ article = '', language = '' } = {}] = group;
      const features = featuresOfGiven({ article, articleLanguage: language, language, facts: group });
      return group.flatMap(({ holds, group: name }, index) => {
        const own = features[index];
        return own
          ? [{ set, article: `${set} ${name}`, label: holds ? (0 as const) : (1 as const), own }]
          : [];
      });
    }),
  );
  const names = [...new Set(found.flatMap(({ own }) => [...own.keys()]))].sort();
  const known = found.map(
    ({ set, article, label, own }): Known => ({
      set,
      article,
      label,
      weight: WEIGHTS[set],
      sure: own.get(SURE) === 1,
      features: names.map((name) => own.get(name) ?? 0),
    }),
  );
  return { names, known };
}

function groupsOf(statements: readonly Stated[]): Stated[][] {
  const groups = new Map<string, Stated[]>();
  for (const each of statements) groups.set(each.group, [...(groups.get(each.group) ?? []), each]);
  return [...groups.values()];
}

/** The score of each statement by trees that were learned without its article. */
function scoresAcross(known: readonly Known[]): number[] {
  const articles = [...new Set(known.map(({ article }) => article))];
  const foldOf = new Map(articles.map((article, index) => [article, (index * 7919) % FOLDS]));
  const scores = known.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ article }: Known) => foldOf.get(article) === fold;
    const { start, trees } = boosted(
      known.filter((each) => !isOut(each)),
      BOOSTING,
    );
    for (const [index, each] of known.entries()) {
      if (isOut(each))
        scores[index] = trees.reduce<number>((sum, tree) => sum + scoreOf(tree, each.features), start);
    }
  }
  return scores;
}

function quantile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const shareAbove = (list: readonly number[], bound: number): number =>
  list.filter((score) => score > bound).length / Math.max(1, list.length);

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

interface Written {
  names: readonly string[];
  start: number;
  bound: number;
  trees: readonly Tree[];
}

function written({ names, start, bound, trees }: Written): string {
  const used = new Set(trees.flatMap(featuresIn));
  const features = names.filter((_, index) => used.has(index));
  const numberOf = new Map(features.map((name, index) => [names.indexOf(name), index]));
  const texts = trees.map((tree) => textOf(tree, numberOf));
  return `// Written by \`npm run learn:check\`, from the statements in bench/facts/statements: not to be changed by hand.
// biome-ignore format: one tree a line
export const learned = {
  features: ${JSON.stringify(features)},
  start: ${start.toFixed(3)},
  bound: ${bound.toFixed(3)},
  trees: [
${texts.map((text) => `    '${text}',`).join('\n')}
  ],
};
`;
}

const featuresIn = (tree: Tree): number[] =>
  typeof tree === 'number' ? [] : [tree.feature, ...featuresIn(tree.left), ...featuresIn(tree.right)];

function textOf(tree: Tree, numberOf: ReadonlyMap<number, number>): string {
  if (typeof tree === 'number') return String(tree);
  const { feature, below, left, right } = tree;
  return `${numberOf.get(feature) ?? 0}<${below} ${textOf(left, numberOf)} ${textOf(right, numberOf)}`;
}

main();
