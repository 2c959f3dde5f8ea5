import type { Chart, Content, Fact } from '../content/content.js';
import type { Kit } from '../themes/kit.js';
import { type Frame, isTall, type Tone } from '../themes/theme.js';
import { type Block, row, stack } from './blocks/block.js';
import { canFace, facingBlock } from './blocks/facing.js';
import { lanesBlock } from './blocks/lanes.js';
import { leveled } from './blocks/level-row.js';
import type { Paired } from './blocks/pair-measures.js';
import { type Grid, type PairRows, pairRowsBlock, type RowsAsked } from './blocks/pair-rows.js';
import { rankedBlock } from './blocks/ranked.js';
import { SIDE_GAP } from './blocks/sides.js';
import { between, type Compared, isOfWords, WIDEST } from './comparison/compared.js';
import { huesOf, isLike } from './comparison/hues.js';
import { areFacing, mainPair, marksOf } from './comparison/measures.js';
import { subjectIn } from './comparison/subject.js';
import { sidesOf, sidesUnder } from './comparison/told.js';
import { placedFocus } from './focus.js';
import type { Layout } from './layout.js';
import { stripOf } from './statistics/parts.js';

const COLUMN_GAP = 88;
/** Of the width, where the other measures stand beside the first one. */
const FIRST_SHARE = 0.58;
/** Of the picture's area: what the first measure has where it can. */
const FIRST_AREA = 0.24;
/** Of the height that a theme leaves: it has no more at least. */
const MOST_FIRST = 0.5;
/** As above, of things beside one another, which have more air around them. */
const FACING_SHARE = 0.57;
const FACING_AREA = 0.3;
const MOST_FACING = 0.7;
/** Of the height that there is: names are figures only where all takes so much. */
const LEAST_FULL = 0.42;
const LESS_FIRST = 0.36;

/** Two to four sides: one measure large and to scale, the others in rows of bars, what is said of each under its name. */
export const comparison: Layout = {
  name: 'comparison',
  capacity: { '16:9': 8, '4:5': 10, '1:1': 9, '9:16': 12 },
  ways: 4,
  compose(kit, content, frame, way) {
    const { pairs, chart } = content;
    const placed = placedFocus(kit, content, neutralFrame(frame));
    if (!placed) return undefined;
    const compared: Compared = { kit, content, tone: frame.tone, frame, way };
    const { main } = frame;
    const strip = stripFor(compared);
    for (const body of bodiesOf(compared)) {
      const blocks = [placed.above, body, strip].filter((block) => block !== undefined);
      const block = stack(blocks, between(kit), WIDEST);
      if (block.height > main.height || isSparse(compared, block)) continue;
      block.draw(main);
      return pairs.length > 0 || chart ? 'bars' : 'none';
    }
    return undefined;
  },
};

/** Whether names as large as figures leave their sides' words small and the place empty. */
const isSparse = ({ content, frame, way }: Compared, { height }: Block): boolean =>
  way === 0 && isOfWords(content) && height < frame.main.height * LEAST_FULL;

function stripFor({ kit, content, tone, frame }: Compared): Block | undefined {
  const facts = areTold(content) ? content.facts : [...content.sides.flatMap(namedFacts), ...content.facts];
  return stripOf({ kit, frame: neutralFrame(frame), tone: neutral(tone), facts }, frame.main.width);
}

/** What is of no side has no hue. */
function neutralFrame({ tone, band, ...frame }: Frame): Frame {
  return { ...frame, tone: neutral(tone), ...(band ? { band: neutral(band) } : {}) };
}

const neutral = (tone: Tone): Tone => ({ ...tone, accent: tone.ink, second: tone.ink });

/** What is said of a side that stands in no column under its name. */
function namedFacts({ name, facts }: Content['sides'][number]): Fact[] {
  return facts.map((fact) => (fact.head || isLike(fact.text, name) ? fact : { ...fact, head: name }));
}

/** The ways to arrange the measures and what is said of the sides, the best first. */
function* bodiesOf(compared: Compared): Iterable<Block> {
  const { content, frame } = compared;
  const { width, height } = frame.main;
  const more = content.pairs.length - 1 + (content.pairs.length > 0 && content.chart ? 2 : 0);
  const isWide = width / height > 1.5;
  // Two things need half of a picture that is wide itself.
  const isRoom = areFacing(content) ? more > 0 && compared.kit.format === '16:9' : more > 1;
  if (isRoom && isWide) yield* found(beside(compared));
  if (isWide || more <= 0) yield* found(below(compared, { columns: 1, isTitledBeside: true }));
  if (more > 0) yield* found(below(compared, { columns: 1 }));
  if (compared.way === 0) return;
  if (more > 0 && !isWide) yield* found(below(compared, { columns: 1, isTitledBeside: true }));
  if (compared.way > 1 && more === 1 && isWide && !isRoom) yield* found(beside(compared));
  // None is left alone in a row.
  for (const columns of [2, 3])
    if (more > 0 && more % columns === 0) yield* found(below(compared, { columns }));
  if (compared.way === 1) return;
  for (const columns of [2, 3, 4])
    if (more > columns && more % columns > 0) yield* found(below(compared, { columns }));
}

const found = (block: Block | undefined): Block[] => (block ? [block] : []);

/** One below the other: the first measure, the others, what is said of each side. */
function below(compared: Compared, asked: RowsAsked): Block | undefined {
  const { kit, content, frame } = compared;
  const { width } = frame.main;
  const rest = content.pairs.length > 1 ? others(compared, width, asked) : undefined;
  const parts = [
    ...(content.pairs.length > 0 ? [first(compared, width, { grid: rest?.grid })] : []),
    ...(content.chart ? [contenders(compared, content.chart, width)] : []),
    ...(content.pairs.length > 1 ? [rest] : []),
    ...(areTold(content) ? [sidesOf(compared, width)] : []),
  ];
  const blocks = parts.filter((block) => block !== undefined);
  if (blocks.length < parts.length || blocks.length === 0) return undefined;
  return stack(blocks, between(kit), WIDEST);
}

/** The other measures beside the first, what is said of the sides across the whole width below. */
function beside(compared: Compared): Block | undefined {
  const { kit, content, frame } = compared;
  const { width } = frame.main;
  const share = areFacing(content) ? FACING_SHARE : FIRST_SHARE;
  // What is said of the sides stands in the same columns.
  const gap = areFacing(content) ? SIDE_GAP : COLUMN_GAP;
  const left = Math.round((width - gap) * share);
  const right = width - gap - left;
  const baselines: number[] = [];
  const leading = (own: Kit) => first({ ...compared, kit: own }, left, { baselines });
  const following = (own: Kit) => restOf({ ...compared, kit: own }, right);
  const [lanes, rest] = [leading(kit), following(kit)];
  const columns = { widths: [left, right], between: gap };
  const told = areTold(content) ? sidesUnder(compared, width, columns) : undefined;
  if (!lanes || !rest || (areTold(content) && !told)) return undefined;
  // What they leave free of their height is not to part them from what stands below.
  let spare = 0;
  const upper: Block = {
    ...row([lanes, rest], [left, right], gap),
    draw(box) {
      const boxes = [
        { ...box, width: left },
        { ...box, x: box.x + left + gap, width: right },
      ] as const;
      const found = leveled(kit, [leading, following], boxes);
      // What is drawn first, as it is read first, is to stand in the rows of what is beside it.
      baselines.push(...(found?.baselines ?? []));
      spare = found ? Math.max(0, box.y + box.height - found.end) : 0;
      lanes.draw(found?.boxes[0] ?? boxes[0]);
      rest.draw(found?.boxes[1] ?? boxes[1]);
    },
  };
  if (!told) return upper;
  const raised: Block = { ...told, draw: (box) => told.draw({ ...box, y: Math.round(box.y - spare) }) };
  return stack([upper, raised], between(kit), WIDEST);
}

/** All measures but the first, one below the other. */
function restOf(compared: Compared, width: number): Block | undefined {
  const { chart, pairs } = compared.content;
  const parts = [
    ...(pairs.length > 1 ? [others(compared, width, { columns: 1, isFilling: true })] : []),
    ...(chart ? [contenders(compared, chart, width)] : []),
  ];
  const blocks = parts.filter((block) => block !== undefined);
  return blocks.length === parts.length ? stack(blocks, between(compared.kit)) : undefined;
}

const areTold = ({ sides }: Content): boolean =>
  sides.length > 0 && sides.every(({ facts }) => facts.length > 0);

/** @param more the grid of the other measures below it, or the baselines of what stands beside it */
function first(
  compared: Compared,
  width: number,
  more: { grid?: Grid | undefined; baselines?: readonly number[] },
): Block | undefined {
  const { kit, content, frame, tone, way } = compared;
  const chosen = mainPair(content);
  if (!chosen) return undefined;
  const pair = { ...chosen, highlight: subjectIn(content.title, chosen) };
  const { language, hero } = content;
  const leastOf = (share: number, most = 0): number =>
    hero ? 0 : Math.min((share * kit.width * kit.height) / width, frame.main.height * most);
  const marks = marksOf(pair, language);
  const asked = { ...huesOf(compared, pair), marks, chart: 'pair', isFocus: !hero };
  const least = leastOf(FACING_AREA, [MOST_FACING, MOST_FIRST][way]);
  const facing = canFace(pair, marks)
    ? facingBlock(kit, pair, width, tone, { ...asked, ...more, least })
    : undefined;
  const lanes = { ...asked, least: leastOf(FIRST_AREA, [MOST_FIRST, LESS_FIRST][way]) };
  return facing ?? lanesBlock(kit, pair, width, tone, { ...lanes, isFocal: !hero && way <= 1, ...more });
}

const areSame = (one: Chart, other: Chart | undefined): boolean =>
  one.bars.every(({ label }, index) => label === other?.bars[index]?.label);

/** The other measures. */
function others(compared: Compared, width: number, asked: RowsAsked): PairRows | undefined {
  const { kit, content, tone, way } = compared;
  const main = mainPair(content);
  // Where all have the sides of the first, the hues of that tell them apart: what is tried last.
  const isBare = way === 3 && content.pairs.every((pair) => areSame(pair, main));
  const paired = content.pairs
    .map((chart, index): Paired => ({ chart, ...huesOf(compared, chart), id: `pair-${index}` }))
    .filter(({ chart }) => chart !== main);
  const isNarrow = way < 2 && isTall(kit.format);
  return pairRowsBlock(kit, paired, width, tone, { ...asked, isBare, isNarrow });
}

function contenders({ kit, content, tone, frame }: Compared, chart: Chart, width: number): Block | undefined {
  return rankedBlock(kit, chart, width, { tone, isFocus: !content.hero, height: frame.main.height });
}
