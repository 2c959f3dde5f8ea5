import type { Chart, Content, Fact } from '../content/content.js';
import { markFor } from '../marks/choose.js';
import type { Kit } from '../themes/kit.js';
import { type Frame, isTall, type Tone } from '../themes/theme.js';
import { type Block, row, stack } from './blocks/block.js';
import { lanesBlock } from './blocks/lanes.js';
import { type Paired, pairColumnsBlock } from './blocks/pair-columns.js';
import { rankedBlock } from './blocks/ranked.js';
import { sidesBlock, sidesStacked } from './blocks/sides.js';
import { placedFocus } from './focus.js';
import type { Layout } from './layout.js';
import { stripOf } from './statistics/parts.js';

const COLUMN_GAP = 80;
/** A pair whose smaller value is less of its larger one is better in columns than in lanes. */
const LEAST_PART = 0.1;

/** Two sides: their values as bars from one zero and as pairs of columns, what is said of each under its name. */
export const comparison: Layout = {
  name: 'comparison',
  capacity: { '16:9': 8, '4:5': 10, '1:1': 9, '9:16': 12 },
  ways: 3,
  compose(kit, content, frame, way) {
    const { hero, pairs, chart } = content;
    const placed = hero ? placedFocus(kit, hero, frame) : { above: undefined };
    if (!placed) return undefined;
    const compared: Compared = { kit, content, tone: frame.tone, frame, way };
    const { main } = frame;
    const isWide = main.width / main.height > 1.5;
    const strip = stripFor(compared);
    for (const arrange of way === 0 ? [below] : isWide ? [beside, below] : [below, beside]) {
      const body = arrange(compared, main.width);
      if (!body) continue;
      const blocks = [placed.above, body, strip].filter((block) => block !== undefined);
      const block = stack(blocks, kit.scale.body * 1.1);
      if (block.height > main.height) continue;
      block.draw(main);
      return pairs.length > 0 || chart ? 'bars' : 'none';
    }
    return undefined;
  },
};

interface Compared {
  kit: Kit;
  content: Content;
  tone: Tone;
  frame: Frame;
  way: number;
}

function stripFor({ kit, content, tone, frame }: Compared): Block | undefined {
  const facts = areTold(content) ? content.facts : [...content.sides.flatMap(namedFacts), ...content.facts];
  return stripOf({ kit, frame, tone, facts }, frame.main.width);
}

/** What is said of a side that stands in no column under its name. */
function namedFacts({ name, facts }: Content['sides'][number]): Fact[] {
  return facts.map((fact) => (fact.head || isLike(fact.text, name) ? fact : { ...fact, head: name }));
}

/** One below the other: lanes, columns, what is said of each side. */
function below(compared: Compared, width: number): Block | undefined {
  const { kit, content } = compared;
  const parts = [
    ...(content.pairs.length > 0 ? [first(compared, width)] : []),
    ...(content.chart ? [contenders(compared, content.chart, width)] : []),
    ...(content.pairs.length > 1 ? [others(compared, width)] : []),
    ...(areTold(content) ? [sidesOf(compared, width)] : []),
  ];
  const blocks = parts.filter((block) => block !== undefined);
  if (blocks.length < parts.length || blocks.length === 0) return undefined;
  return stack(blocks, kit.scale.body * 1.1);
}

/** The lanes beside what else there is. */
function beside(compared: Compared, width: number): Block | undefined {
  const { kit, content } = compared;
  const { chart, pairs } = content;
  const isMore = pairs.length > 1;
  if (pairs.length === 0 || !(isMore || chart || areTold(content))) return undefined;
  const left = Math.round((width - COLUMN_GAP) * 0.56);
  const right = width - COLUMN_GAP - left;
  const isFull = isMore || chart !== undefined;
  const parts = [
    ...(isMore ? [others(compared, right)] : []),
    ...(chart ? [contenders(compared, chart, right)] : []),
    ...(areTold(content) && !isFull ? [sidesOf(compared, right, true)] : []),
  ];
  const under = isFull && areTold(content) ? sidesOf(compared, left) : undefined;
  const upper = first(compared, left);
  const lanes = upper && under ? stack([upper, under], kit.scale.body * 1.1) : upper;
  const rest = parts.filter((block) => block !== undefined);
  if (!lanes || rest.length < parts.length) return undefined;
  const aside = stack(rest, kit.scale.body * 1.1);
  const { foot = 0 } = areTold(content) || chart ? {} : aside;
  // Both stand on one line.
  const start: Block = {
    ...lanes,
    height: lanes.height + foot,
    draw: (box) => lanes.draw({ ...box, height: box.height - foot }),
  };
  return row([start, aside], [left, right], COLUMN_GAP);
}

const areTold = ({ sides }: Content): boolean =>
  sides.length > 0 && sides.every(({ facts }) => facts.length > 0);

/** The pair that is drawn in lanes: the first that both sides have a part in. */
function mainPair({ pairs }: Content): Chart | undefined {
  const part = ({ bars }: Chart) => {
    const amounts = bars.map(({ value }) => value.amount);
    return Math.min(...amounts) / Math.max(...amounts);
  };
  return pairs.find((pair) => !pair.byTime && part(pair) >= LEAST_PART) ?? pairs[0];
}

function first(compared: Compared, width: number): Block | undefined {
  const { kit, content, tone } = compared;
  const pair = mainPair(content);
  if (!pair) return undefined;
  const { language, hero } = content;
  return lanesBlock(kit, pair, width, tone, {
    hues: huesOf(compared, pair).hues,
    marks: pair.bars.map(({ label }) => markFor([label], language)),
    isFocus: !hero,
    chart: 'pair',
  });
}

const areSame = (one: Chart, other: Chart | undefined): boolean =>
  one.bars.every(({ label }, index) => label === other?.bars[index]?.label);

/** The other pairs, in rows of as many as find room. */
function others(compared: Compared, width: number): Block | undefined {
  const { kit, content, tone, way } = compared;
  const main = mainPair(content);
  // Where all have the sides of the first, the hues of that tell them apart: what is tried last.
  const isBare = way === 2 && content.pairs.every((pair) => areSame(pair, main));
  const paired = content.pairs
    .map((chart, index): Paired => ({ chart, ...huesOf(compared, chart), id: `pair-${index}` }))
    .filter(({ chart }) => chart !== main);
  for (let columns = Math.min(4, paired.length); columns >= 1; columns--) {
    const rows: Array<Block | undefined> = [];
    for (let at = 0; at < paired.length; at += columns)
      rows.push(pairColumnsBlock(kit, paired.slice(at, at + columns), width, tone, isBare));
    const found = rows.filter((block) => block !== undefined);
    if (found.length === rows.length) return stack(found, kit.scale.body * 0.8);
  }
  const lanes = paired.map(({ chart, hues, id }) =>
    lanesBlock(kit, chart, width, tone, { hues, marks: [], isFocus: false, chart: id }),
  );
  const found = lanes.filter((block) => block !== undefined);
  return found.length === lanes.length ? stack(found, kit.scale.body * 0.8) : undefined;
}

function contenders({ kit, content, tone, frame }: Compared, chart: Chart, width: number): Block | undefined {
  return rankedBlock(kit, chart, width, { tone, isFocus: !content.hero, height: frame.main.height });
}

function sidesOf({ kit, content, tone, way }: Compared, width: number, isBeside = false): Block | undefined {
  const { sides, pairs, hero, chart } = content;
  const isFocus = pairs.length === 0 && !hero && !chart;
  const hues = [tone.accent, tone.second];
  const names = isFocus && way === 0 ? 'figure' : 'large';
  const isStacked = isBeside || (isFocus && isTall(kit.format));
  const stacked = isStacked ? sidesStacked(kit, sides, width, tone, { hues, names }) : undefined;
  return stacked ?? sidesBlock(kit, sides, width, tone, { hues, names });
}

/** A side has one hue in the whole picture; two times of one thing have none. */
function huesOf({ content, tone }: Compared, pair: Chart): Pick<Paired, 'fills' | 'hues'> {
  if (pair.byTime) return { fills: [tone.pale, tone.ink], hues: [tone.ink, tone.ink] };
  const names = namesOf(content);
  const own = [tone.accent, tone.second] as const;
  const hues = pair.bars.map(({ label }, index) => {
    const named = names.findIndex((name) => isLike(label, name));
    return own[(named >= 0 ? named : index) % 2] ?? tone.ink;
  });
  // Two of one hue could not be told apart.
  const told = new Set(hues).size === hues.length ? hues : own;
  return { fills: told, hues: told };
}

function namesOf(content: Content): readonly string[] {
  const { sides, pairs } = content;
  if (sides.length > 0) return sides.map(({ name }) => name);
  return pairs.find(({ byTime }) => !byTime)?.bars.map(({ label }) => label) ?? [];
}

function isLike(label: string, name: string): boolean {
  const [one, other] = [label.toLowerCase(), name.toLowerCase()];
  return one.includes(other) || other.includes(one);
}
