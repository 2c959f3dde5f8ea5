import type { Chart } from '../../content/content.js';
import type { MarkName } from '../../marks/drawn/catalogue.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, BELOW, heightOf } from '../../text/pen.js';
import { type Kit, paragraph } from '../../themes/kit.js';
import { isTall, type Tone } from '../../themes/theme.js';
import { barShapes, isPictorialBar, isStandingOn, LEAST_STANDING, shortestPicture } from './bar-pictures.js';
import type { Block } from './block.js';
import { chartTitle, mostOf } from './chart-parts.js';
import { FOCAL } from './figure.js';
import { alignedTo, type LaidOut, type Lanes, type LanesAsked, laidOut, laidOver } from './lane-values.js';

const LINE = 4;
/** Of the width: names that are no wider stand beside their bars. */
const MOST_NAME = 0.2;
/** From a name to its bar, in parts of the body's size. */
const ABOVE_BAR = 0.5;
/** How much further apart lanes may stand where there is room, in parts of the body's size. */
const SPREAD = 1.5;
/** What does not touch the line under it: it is so far above it, in parts of its lane. */
const flying: ReadonlySet<MarkName> = new Set<MarkName>(['plane']);
const ALOFT = 0.1;
/** Of the gap between two lanes: what it has of that over its own. */
const OVER_FLYING = 0.4;
/** How far a figure may reach over its lane where nothing stands over that, in parts of the body's size. */
const REACH = 0.3;
/** The shortest bar that is a picture is so many times as long as high. */
const SLENDER = 2.2;

/**
 * Values in lanes one below the other, from one zero: each side's name before its bar, or over it, its value at the bar's end, a base
 * line under it; bars are pictures of what they stand for where that can be.
 * @returns undefined where values are too wide
 */
export function lanesBlock(
  kit: Kit,
  chart: Chart,
  width: number,
  tone: Tone,
  asked: LanesAsked,
): Block | undefined {
  const { body, large, figure } = kit.scale;
  const arranged = arrangedLanes(kit, chart, width, tone, asked);
  if (!arranged) return undefined;
  const { lanes, plain } = arranged;
  const { isOver, labels, left, names } = lanes;
  const title = chartTitle(kit, chart, names > 0 ? names - body * 0.4 : width, tone);
  if (names > 0 && title && (title.lines.length > 2 || title.broken)) return undefined;
  const isParted = left > 0 && labels.some((label) => label.lines.length > 1);
  const head = title && names === 0 ? heightOf(title) + body * (isParted ? 0.9 : 0.55) : 0;
  const between = body * (left > 0 ? 0.6 : 0.75);
  const count = chart.bars.length;
  const words = plain.written.map(({ size }, index) => wordsOver(lanes, isOver ? size : 0, index));
  const fixed = head + words.reduce((sum, own) => sum + own + LINE, (count - 1) * between);
  // A figure may reach a little over its lane.
  const focal = asked.isFocal && names > 0 ? ABOVE * FOCAL + BELOW : 1.12;
  const highest = left > 0 ? Math.max(...labels.map(heightOf)) : 0;
  const least = isOver
    ? body * 1.8
    : Math.max(body * 1.3, large * focal - (names > 0 ? body * REACH : 0), highest, leastPicture(asked));
  const apart = body * SPREAD * (isTall(kit.format) ? 1.5 : 1);
  const thickest = Math.max(
    least,
    Math.min(
      isTall(kit.format) ? width * 0.28 : Math.min(width * 0.17, figure * 1.1),
      (asked.grid && pictureHeight(lanes, plain)) || Number.POSITIVE_INFINITY,
    ),
  );
  return {
    height: Math.max(fixed + count * least, asked.least ?? 0),
    grows: 1.4,
    most: Math.max(fixed + count * thickest + (count - 1) * apart, asked.least ?? 0),
    draw({ x, y, height }) {
      const room = height - fixed;
      const high = Math.min(thickest, room / count);
      const found = (own: number) =>
        isOver ? undefined : focused(lanes, { thick: own, title, head, between });
      const first = found(high) ?? plain;
      const thick = Math.max(least, Math.min(high, pictureHeight(lanes, first) || high));
      const laid = thick < high ? (found(thick) ?? plain) : first;
      const spread = count > 1 ? Math.min(apart, (room - thick * count) / (count - 1)) : 0;
      const pictures = pictureHeight(lanes, laid);
      if (names === 0) title?.draw(x, y);
      let top = y + head;
      for (const [index, own] of words.entries()) {
        const free = index > 0 && left > 0 ? between * OVER_FLYING + spread : 0;
        const baseline = drawLane(lanes, laid, { index, x, top, words: own, thick, free, highest: pictures });
        // What is measured stands on the line of the first name.
        if (names > 0 && index === 0) title?.draw(x, baseline - ABOVE * body);
        top = Math.round(top + own) + thick + LINE + between + Math.max(0, spread);
      }
      if (left === 0) return;
      const foot = top - between - Math.max(0, spread);
      kit.pen.shape({ d: rectangle(x + left - LINE, y + head, LINE, foot - y - head), fill: tone.ink });
    },
  };
}

/** Where names and bars stand, and what fits there without a figure; names share their column with other measures. */
function arrangedLanes(
  kit: Kit,
  chart: Chart,
  width: number,
  tone: Tone,
  asked: LanesAsked,
): { lanes: Lanes; plain: LaidOut } | undefined {
  const { body, large } = kit.scale;
  const most = mostOf(chart);
  if (!most) return undefined;
  const face = kit.theme.faces.strong;
  const labelsIn = (room: number) =>
    chart.bars.map(({ label }, index) =>
      paragraph(kit, label, room, { face, size: body, color: asked.hues[index] ?? tone.ink }),
    );
  const { grid } = asked;
  const shared = grid && labelsIn(grid.bars - grid.names - body * 0.4);
  const isShared = shared?.every((label) => label.lines.length <= 2 && !label.broken) ?? false;
  const labels = shared && isShared ? shared : labelsIn(width);
  const widest = Math.max(...labels.map((label) => (label.lines.length > 1 ? width : label.width)));
  const names = grid && isShared ? grid.names : 0;
  const plainly = { kit, chart, width, tone, asked, most, labels, names };
  const own = widest <= width * MOST_NAME ? Math.round(widest + body * 0.6) : 0;
  const left = grid && isShared ? grid.bars : own;
  const isAlone = isTall(kit.format) && !grid;
  const over = isAlone ? laidOver({ ...plainly, isOver: true, left: 0 }) : undefined;
  const lanes: Lanes = { ...plainly, isOver: over !== undefined, left: over ? 0 : left };
  const plain = over ?? laidOut(lanes, large);
  return plain && { lanes, plain };
}

/** How high lanes are at least for what stands on their bars. */
const leastPicture = ({ marks }: LanesAsked): number =>
  marks.every(Boolean) && marks.some((mark) => mark && isStandingOn(mark)) ? LEAST_STANDING : 0;

/** How high name and value are over a bar, with the gap to it. @param size of the value there; 0: it is not there */
function wordsOver({ kit, labels, left }: Lanes, size: number, index: number): number {
  const { body } = kit.scale;
  if (left > 0) return 0;
  const label = labels[index];
  return Math.max(label ? heightOf(label) : 0, size > 0 ? ABOVE * size + BELOW * body : 0) + body * ABOVE_BAR;
}

interface LaneAsked {
  index: number;
  x: number;
  top: number;
  /** What its name takes over it. */
  words: number;
  thick: number;
  /** Between it and the lane over it. */
  free: number;
  /** Of pictures; 0 where there are none. */
  highest: number;
}

/** @returns the baseline of the name */
function drawLane(
  { kit, chart, width, tone, asked, labels, isOver, left, names }: Lanes,
  { factor, written }: LaidOut,
  { index, x, top, words, thick, free, highest }: LaneAsked,
): number {
  const { body, large } = kit.scale;
  const [label, line, bar] = [labels[index], written[index], chart.bars[index]];
  if (!label || !line || !bar) return top;
  const foot = Math.round(top + words);
  const length = bar.value.amount * factor;
  const shared = Math.round(top + ABOVE * line.size);
  const color = asked.hues[index] ?? tone.ink;
  const pictured = Math.min(thick, highest);
  const mark = pictured >= Math.max(body, leastPicture(asked)) ? asked.marks[index] : undefined;
  const to = { chart: asked.chart, value: bar.value.amount, length };
  const fill = asked.fills?.[index] ?? color;
  const zero = x + left;
  const own = mark ? pictured : thick;
  const aloft = mark && flying.has(mark) ? own * ALOFT : 0;
  // What flies has the gap over its lane as well.
  const longest = mark && aloft > 0 ? (length * 0.98) / shortestPicture(mark, 1) : own;
  const high = Math.min(longest, own - aloft + (aloft > 0 ? free : 0));
  const box = { x: zero, y: foot + thick - aloft - high, width: length, height: high };
  kit.pen.shape(...barShapes(box, { color: fill, mark, to }));
  if (mark ? !isStandingOn(mark) : left === 0) {
    kit.pen.shape({ d: rectangle(zero, foot + thick, width - left, LINE), fill: tone.ink });
  }
  const centered = foot + thick / 2 + (ABOVE * line.size) / 2;
  // Letters reach below the line, in some scripts further than in others.
  const lowest = foot + thick - Math.max(BELOW * large, body * 0.55);
  const behind = alignedTo(asked.baselines, Math.round(Math.min(centered, lowest)), lowest + body * 0.25);
  const isHigh = left === 0 && line.size > large;
  const start = isOver
    ? Math.max(x + label.width + body * 0.5, x + length - line.set.width)
    : Math.max(zero + length, isHigh ? x + label.width : 0) + body * 0.5;
  const lower = (label.lines.length - 1) * label.leading;
  const named = left > 0 ? behind - lower : Math.round(top + ABOVE * body);
  const baseline = isOver ? shared : named;
  kit.pen.text(label, { role: 'label', x: x + names, baseline, ground: tone.ground });
  kit.pen.line(line.set, {
    ...{ role: 'figure', x: start, baseline: isOver ? shared : behind, ground: tone.ground },
  });
  return baseline;
}

/** The height at which pictures of the shortest bar are slender; 0 where bars are no pictures. */
function pictureHeight({ asked, chart }: Lanes, { factor }: LaidOut): number {
  const highest = chart.bars.map(({ value }, index) => {
    const mark = asked.marks[index];
    if (!mark) return Number.POSITIVE_INFINITY;
    const length = value.amount * factor;
    return isPictorialBar(mark) ? length / SLENDER : (length * 0.98) / shortestPicture(mark, 1);
  });
  return asked.marks.every(Boolean) ? Math.min(...highest) : 0;
}

interface Above {
  thick: number;
  /** What stands over the first lane, and how high it is. */
  title: { width: number } | undefined;
  head: number;
  between: number;
}

/** With the value pointed at as the figure: as large as its lane, and as what is above it leaves free there. */
function focused(lanes: Lanes, { thick, title, head, between }: Above): LaidOut | undefined {
  const { asked, chart, kit, labels, left, names, width } = lanes;
  const { body, figure, large } = kit.scale;
  if (!asked.isFocus) return undefined;
  const [label, bar] = [labels[chart.highlight], chart.bars[chart.highlight]];
  const reach = chart.highlight > 0 ? between * 0.7 : Math.max(head, names > 0 ? body * REACH : 0);
  const words = wordsOver(lanes, 0, chart.highlight);
  const highest = (room: number) => Math.min(figure, (room - BELOW * large) / ABOVE);
  for (let size = highest(thick + words + reach); size >= FOCAL * large; size -= 8) {
    const found = laidOut(lanes, Math.floor(size / 2) * 2);
    if (!found) continue;
    // Beside a name that is longer than its bar it stands behind that.
    const end = left + (bar?.value.amount ?? 0) * found.factor;
    const start = left > 0 || !label ? end : Math.max(end, label.width);
    const behind = start + body * 0.5 + (found.written[chart.highlight]?.set.width ?? 0);
    if (label && (behind > width || (left === 0 && label.lines.length > 1))) continue;
    const isPastTitle = chart.highlight > 0 || start > (title?.width ?? 0);
    if (size <= highest(thick + words + (isPastTitle ? reach : 0))) return found;
  }
  return undefined;
}
