import { ABOVE } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Box } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { FOCAL } from '../blocks/figure.js';
import { COLUMN_GAP } from '../blocks/strip.js';
import {
  ARROW_GAP,
  areFocal,
  arrowColor,
  arrowOf,
  drawMarker,
  drawRule,
  focalArea,
  iconSizeFor,
  type MarkerStyle,
  MOST_ICON,
  markerWidth,
  paddingOf,
  pointOf,
  type StepsAsked,
  TIGHT,
} from './marker.js';
import { focalSize, ordinalsWidth, type StepWords, stepWords } from './step.js';

export interface RowsAsked extends StepsAsked {
  /** Nothing else in the picture is as large as the body is. */
  isAlone: boolean;
  columns: 1 | 2;
  /** With less around the ordinals and between the columns: where nothing else fits. */
  isSlim?: boolean;
}

/** Words beside ordinals have at least this width, in parts of the body's size. */
const LEAST_WORDS = 7;
/** The ordinals of so few steps are what a picture is seen by, as long as its words can be smaller. */
const FEW = 6;
/** Ordinals are so much larger than headlines: the broad arrows that they stand on lead as well. */
const HEADLINE_FOCAL = 1.6;
/** Of what each row has of the height, an ordinal takes so much. */
const ORDINAL_SHARE = 0.7;
/** They are so much larger than titles are at most, so that words have room. */
const LARGEST = 2.5;
/** Of a column's width, for the digits of its ordinals. */
const MOST_ORDINAL = 0.2;
/** Slim ones have so much of what usually is around ordinals, and less between columns. */
const SLIM = 0.55;
const SLIM_COLUMN_GAP = 40;
/** How broad arrows are at most, in parts of a column: they are what a picture is seen by. */
const MOST_ARROW = 0.36;
const MOST_BARE_ARROW = 0.34;
/** Of the whole, they take a little more than what makes them its focus. */
const MORE = 1.06;
/** Around an ordinal and its icon, and between them, in parts of the ordinal's height. */
const AROUND = 0.52;
/** As long as words are so much larger than the least, steps that have icons are drawn with them. */
const ICONS_FIRST = 1.25;
/** Words that are larger are rather a little smaller than in rows that differ. */
const ROOMY = 48;
const UNEVEN = 1.02;
/** Of a column, for an ordinal and its icon. */
const ICON_ARROW = 0.36;
/** How high icons are at most, in parts of their ordinals' height. */
const LARGER_ICON = 1.15;
/** By what part of its arrow's point a step stands lower than in the middle. */
const LOWER = 0.3;

/**
 * Steps one below the other, in one column or two, their ordinals on arrows that lead from one to the next.
 * @returns undefined where there is no room for them
 */
export function stepRows(
  kit: Kit,
  asked: RowsAsked,
  room: { width: number; height: number },
): Block | undefined {
  const { facts, columns, isSlim = false } = asked;
  const { body, figure, large } = kit.scale;
  const long = Math.ceil(facts.length / columns);
  const between = isSlim ? SLIM_COLUMN_GAP : COLUMN_GAP;
  const each = (room.width - (columns - 1) * between) / columns;
  const share = (room.height - ARROW_GAP * (long - 1)) / long;
  const inner = share * ORDINAL_SHARE - pointOf(kit) * 0.3;
  let most = Math.min(figure, Math.round(large * LARGEST));
  while (most > FOCAL * body && ordinalsWidth(kit, facts.length, most) > MOST_ORDINAL * each) most -= 8;
  const isTight = facts.length > FEW || body <= TIGHT;
  const focal = [large, body].flatMap((words) => focalSize(most, FOCAL * words, inner) ?? []);
  const tries = isTight ? [...focal, large] : focal;
  const sized = { each, between, long, height: room.height };
  for (const size of withIcons(kit, asked, { most: tries[0] ?? 0, each })) {
    const found = rowsFor(kit, asked, { ...sized, size });
    if (found) return found;
  }
  // Words are rather a little smaller than without their pictures.
  if (asked.icons && body > ICONS_FIRST * TIGHT) return undefined;
  for (const size of new Set(tries)) {
    const found = rowsFor(kit, { ...asked, icons: undefined }, { ...sized, size });
    if (found) return found;
  }
  return undefined;
}

/** The largest ordinals that leave their icons room; none where there is none. */
function withIcons(
  kit: Kit,
  { facts, icons }: RowsAsked,
  { most, each }: { most: number; each: number },
): number[] {
  if (!icons) return [];
  const free = ICON_ARROW * each - 2 * paddingOf(kit);
  for (let size = most; size >= FOCAL * kit.scale.body; size -= 8)
    if (markerWidth(kit, { size, icons, count: facts.length }) <= free) return [size];
  return [];
}

interface Sized {
  /** Of the ordinals. */
  size: number;
  /** How wide a column is, and what stands between two. */
  each: number;
  between: number;
  /** How many rows the columns have. */
  long: number;
  height: number;
}

function rowsFor(
  kit: Kit,
  { facts, tone, icons, columns, isSlim, isAlone }: RowsAsked,
  sized: Sized,
): Block | undefined {
  const { body, large } = kit.scale;
  const { size, each, between, height } = sized;
  const padding = Math.round(paddingOf(kit) * (isSlim ? SLIM : 1));
  const style = { tone, size, icons, count: facts.length };
  const least = markerWidth(kit, style) + 2 * padding;
  const focal = body > TIGHT ? Math.min((focalArea(kit) * MORE) / columns / height, each * MOST_ARROW) : 0;
  const wide = isSlim ? least : Math.ceil(Math.max(least, focal));
  const words = wide + Math.round(body * (isSlim ? 0.45 : 0.8));
  const width = each - words;
  if (width < LEAST_WORDS * body) return undefined;
  for (const set of stepWords(kit, facts, { tone, isAlone }, () => width)) {
    if (set.isBroken && body > TIGHT) continue;
    const times = set.isHeadline ? HEADLINE_FOCAL : FOCAL;
    if (size > large ? size < times * set.size : set.size > body) continue;
    const rows = rowsLeast(kit, set, sized, isSlim);
    const whole = Math.max(...rows.map(heightOfRows));
    if (whole > height || (body > ROOMY && !areEven(rows, height))) continue;
    // What short words leave makes their arrows broader.
    const most = icons ? markerWidth(kit, style) + 3 * AROUND * ABOVE * size : each * MOST_BARE_ARROW;
    const more = Math.round(Math.max(0, Math.min(most - wide, width - set.width)));
    const isLed = set.isHeadline || kit.width > kit.height;
    if (isLed && body > TIGHT && !areFocal(kit, columns * (wide + more) * height)) continue;
    const places = { each, between, padding, wide: wide + more, words: words + more };
    return {
      height: whole,
      grows: 1,
      draw: (box) =>
        drawRows(kit, style, {
          ...{ set, box, ...places },
          heights: rows.map((own) => grownTo(box.height, own)),
        }),
    };
  }
  return undefined;
}

const heightOfRows = (rows: readonly number[]): number =>
  rows.reduce((sum, own) => sum + own, ARROW_GAP * (rows.length - 1));

/** Whether all rows find room in equal parts of a height. */
const areEven = (columns: ReadonlyArray<readonly number[]>, height: number): boolean =>
  columns.every((own) => Math.max(...own) * own.length <= (height - ARROW_GAP * (own.length - 1)) * UNEVEN);

/** How high the rows of each column must be: the same in all that have equally many, unless they are slim. */
function rowsLeast(kit: Kit, set: StepWords, { size, long }: Sized, isSlim = false): number[][] {
  const marker = (ABOVE * size + pointOf(kit) * 0.3) / ORDINAL_SHARE;
  const around = Math.max(kit.scale.body * (isSlim ? 0.25 : 0.85), set.size * 0.6);
  const high = set.blocks.map(({ height }) => Math.max(marker, height + around));
  const columns: number[][] = [];
  for (let at = 0; at < high.length; at += long) columns.push(high.slice(at, at + long));
  if (isSlim) return columns;
  const shared = Array.from({ length: long }, (_, row) => Math.max(...columns.map((own) => own[row] ?? 0)));
  return columns.map((own) => shared.slice(0, own.length));
}

/** Rows that fill a height: all alike where the highest allows it, else each by the same more. */
function grownTo(height: number, least: readonly number[]): number[] {
  const free = height - ARROW_GAP * (least.length - 1);
  const equal = free / least.length;
  if (least.every((own) => own <= equal)) return least.map(() => equal);
  const spare = (free - least.reduce((sum, own) => sum + own, 0)) / least.length;
  return least.map((own) => own + spare);
}

interface Rows {
  set: StepWords;
  box: Box;
  /** Of a column and between two, its arrows, around an ordinal, and from its left to its words. */
  each: number;
  between: number;
  wide: number;
  padding: number;
  words: number;
  /** Of the rows of each column. */
  heights: ReadonlyArray<readonly number[]>;
}

function drawRows(kit: Kit, style: MarkerStyle, rows: Rows): void {
  const { set, box, each, between, wide, padding, words } = rows;
  const { blocks } = set;
  // Broad arrows point further, as far as their ordinals let them.
  const lowest = Math.min(...rows.heights.flat());
  const reach = Math.min(wide * 0.06, (lowest - ABOVE * style.size) * 0.5);
  const point = Math.round(Math.max(pointOf(kit), reach));
  const digits = ordinalsWidth(kit, blocks.length, style.size);
  const largest = Math.min(MOST_ICON, lowest - 1.3 * point, wide - 3 * padding - digits);
  const iconSize = Math.max(iconSizeFor(style.size), Math.min(largest, ABOVE * style.size * LARGER_ICON));
  // As much stands between an ordinal and its icon as on either side of both.
  const around = style.icons ? Math.max(padding, (wide - digits - iconSize) / 3) : padding;
  for (const [column, heights] of rows.heights.entries()) {
    const x = box.x + column * (each + between);
    let y = box.y;
    for (const [row, height] of heights.entries()) {
      const index = column * (rows.heights[0]?.length ?? 0) + row;
      const block = blocks[index];
      if (!block) break;
      const isLast = index === blocks.length - 1;
      const isEnd = row === heights.length - 1;
      const isPointed = !isLast && (!isEnd || height - ABOVE * style.size > 3.5 * point);
      const solid = height - (isEnd && isPointed ? point : 0);
      const shape = { point, isFirst: row === 0, isLast: !isPointed, to: 'down' } as const;
      const d = arrowOf({ x, y, width: wide, height: solid }, shape);
      kit.pen.shape({ d, fill: arrowColor(kit, style.tone) });
      // Over what is drawn an arrow reaches into it, and it reaches down into the next: all is a little lower.
      const shift = point * LOWER;
      const inner = { x: x + around, y: y + shift, width: wide - 2 * around, height };
      drawMarker(kit, { ...style, iconSize }, index, inner);
      const top = y + shift + (height - block.height) / 2;
      block.draw({ x: x + words, y: top, width: each - words, height: block.height });
      y += height + ARROW_GAP;
      if (!isEnd && !isLast)
        drawRule(kit, { x: x + words, y: y - ARROW_GAP / 2, width: each - words, tone: style.tone });
    }
  }
}
