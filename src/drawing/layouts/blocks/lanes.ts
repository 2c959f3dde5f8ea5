import type { Chart } from '../../content/content.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, BELOW, heightOf } from '../../text/pen.js';
import { type Kit, paragraph } from '../../themes/kit.js';
import { isTall, type Tone } from '../../themes/theme.js';
import { barShapes, isPictorialBar, shortestPicture } from './bar-pictures.js';
import type { Block } from './block.js';
import { chartTitle, mostOf } from './chart-parts.js';
import { FOCAL } from './figure.js';
import { type LaidOut, type Lanes, type LanesAsked, laidOut, laidOver } from './lane-values.js';

const LINE = 4;
/** Of the width: names that are no wider stand beside their bars. */
const MOST_NAME = 0.2;
/** From a name to its bar, in parts of the body's size. */
const ABOVE_BAR = 0.5;
/** How much further apart lanes may stand where there is room, in parts of the body's size. */
const SPREAD = 2;
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
  const most = mostOf(chart);
  if (!most) return undefined;
  const face = kit.theme.faces.strong;
  const labels = chart.bars.map(({ label }, index) =>
    paragraph(kit, label, width, { face, size: body, color: asked.hues[index] ?? tone.ink }),
  );
  const over = isTall(kit.format)
    ? laidOver({ kit, chart, width, tone, asked, most, labels, isOver: true, left: 0 })
    : undefined;
  const widest = Math.max(...labels.map((label) => (label.lines.length > 1 ? width : label.width)));
  const left = !over && widest <= width * MOST_NAME ? Math.round(widest + body * 0.6) : 0;
  const lanes: Lanes = { kit, chart, width, tone, asked, most, labels, isOver: over !== undefined, left };
  const plain = over ?? laidOut(lanes, large);
  if (!plain) return undefined;
  const title = chartTitle(kit, chart, width, tone);
  const head = title ? heightOf(title) + body * 0.55 : 0;
  const between = body * (left > 0 ? 0.6 : 0.75);
  const count = chart.bars.length;
  const { isOver } = lanes;
  const words = plain.written.map(({ size }, index) => wordsOver(lanes, isOver ? size : 0, index));
  const fixed = head + words.reduce((sum, own) => sum + own + LINE, (count - 1) * between);
  const least = over ? body * 1.8 : Math.max(body * 1.3, large * 1.12);
  const apart = body * (isTall(kit.format) ? SPREAD * 2 : SPREAD);
  const thickest = isTall(kit.format) ? width * 0.26 : Math.min(width * 0.17, figure * 1.1);
  return {
    height: Math.max(fixed + count * least, asked.least ?? 0),
    grows: 1.4,
    most: Math.max(fixed + count * thickest + (count - 1) * apart, asked.least ?? 0),
    draw({ x, y, height }) {
      const room = height - fixed;
      const high = Math.min(thickest, room / count);
      const laid = (over ? undefined : focused(lanes, { thick: high, title, head, between })) ?? plain;
      const thick = Math.max(least, Math.min(high, pictureHeight(lanes, laid)));
      const spread = count > 1 ? Math.min(apart, (room - thick * count) / (count - 1)) : 0;
      title?.draw(x, y);
      let top = y + head;
      for (const [index, own] of words.entries()) {
        drawLane(lanes, laid, { index, x, top, words: own, thick });
        top = Math.round(top + own) + thick + LINE + between + Math.max(0, spread);
      }
    },
  };
}

/** How high name and value are over a bar, with the gap to it. @param size of the value there; 0: it is not there */
function wordsOver({ kit, labels, left }: Lanes, size: number, index: number): number {
  const { body } = kit.scale;
  if (left > 0) return 0;
  const label = labels[index];
  return Math.max(label ? heightOf(label) : 0, size > 0 ? ABOVE * size + BELOW * body : 0) + body * ABOVE_BAR;
}

function drawLane(
  { kit, chart, width, tone, asked, labels, isOver, left }: Lanes,
  { factor, written }: LaidOut,
  { index, x, top, words, thick }: { index: number; x: number; top: number; words: number; thick: number },
): void {
  const { body, large } = kit.scale;
  const [label, line, bar] = [labels[index], written[index], chart.bars[index]];
  if (!label || !line || !bar) return;
  const foot = Math.round(top + words);
  const length = bar.value.amount * factor;
  const shared = Math.round(top + ABOVE * line.size);
  const color = asked.hues[index] ?? tone.ink;
  const isPictured = chart.bars.every(({ value }, at) => {
    const mark = asked.marks[at];
    return isPictorialBar(mark) && value.amount * factor >= shortestPicture(mark, thick);
  });
  const mark = isPictured ? asked.marks[index] : undefined;
  const to = { chart: asked.chart, value: bar.value.amount, length };
  const fill = asked.fills?.[index] ?? color;
  const zero = x + left;
  kit.pen.shape(...barShapes({ x: zero, y: foot, width: length, height: thick }, { color: fill, mark, to }));
  kit.pen.shape({ d: rectangle(x, foot + thick, width, LINE), fill: tone.ink });
  const centered = foot + thick / 2 + (ABOVE * line.size) / 2;
  // Letters reach below the line, in some scripts further than in others.
  const behind = Math.round(Math.min(centered, foot + thick - Math.max(BELOW * large, body * 0.55)));
  const isHigh = left === 0 && line.size > large;
  const start = isOver
    ? Math.max(x + label.width + body * 0.5, x + length - line.set.width)
    : Math.max(zero + length, isHigh ? x + label.width : 0) + body * 0.5;
  const named = left > 0 ? behind : Math.round(top + ABOVE * body);
  kit.pen.text(label, { role: 'label', x, baseline: isOver ? shared : named, ground: tone.ground });
  kit.pen.line(line.set, {
    ...{ role: 'figure', x: start, baseline: isOver ? shared : behind, ground: tone.ground },
  });
}

/** A height at which pictures of the shortest bar are slender. */
function pictureHeight({ asked, chart }: Lanes, { factor }: LaidOut): number {
  if (!asked.marks.every(isPictorialBar)) return Number.POSITIVE_INFINITY;
  return Math.min(...chart.bars.map(({ value }) => value.amount * factor)) / SLENDER;
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
  const { asked, chart, kit, labels, left, width } = lanes;
  const { body, figure, large } = kit.scale;
  if (!asked.isFocus) return undefined;
  const [label, bar] = [labels[chart.highlight], chart.bars[chart.highlight]];
  const reach = chart.highlight > 0 ? between * 0.7 : head;
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
