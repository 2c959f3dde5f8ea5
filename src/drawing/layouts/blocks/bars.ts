import type { Chart } from '../../content/content.js';
import { markFor } from '../../marks/choose.js';
import type { MarkName } from '../../marks/drawn/catalogue.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, BELOW, heightOf } from '../../text/pen.js';
import { type Kit, oneLine, paragraph, valuePieces } from '../../themes/kit.js';
import type { Box, Tone } from '../../themes/theme.js';
import { barShapes, drawInCorner, isPictorialBar, shortestPicture } from './bar-pictures.js';
import type { Block } from './block.js';
import { type ChartAsked, chartTitle, mostOf, sharedBaseline } from './chart-parts.js';

/** Of the width: labels that are no wider stand beside their bars, others above them. */
const BESIDE = 0.36;

/** Lying bars from zero, each value at its bar's end, labels beside their bars or above them. */
export function barsBlock(
  kit: Kit,
  chart: Chart,
  width: number,
  tone: Tone,
  { subject }: ChartAsked = {},
): Block | undefined {
  const { body, large } = kit.scale;
  const most = mostOf(chart);
  if (most === undefined) return undefined;
  const title = chartTitle(kit, chart, width, tone);
  const bars = barsOf(kit, chart, width, tone);
  const isBeside = bars.every(({ narrow }) => narrow.lines.length <= 2 && !narrow.broken);
  const labelWidth = Math.max(...bars.map(({ narrow }) => narrow.width));
  const start = isBeside ? labelWidth + body * 0.6 : 0;
  const widest = Math.max(...bars.map(({ written }) => written.width));
  const room = width - start - widest - body * 0.4;
  if (room < width * 0.3) return undefined;
  const highest = Math.max(...bars.map(({ narrow }) => heightOf(narrow)));
  const least = isBeside ? Math.max(body * 1.05, highest) : body * 0.9;
  const inner = body * 0.24;
  const between = body * (isBeside ? 0.25 : 0.5);
  const labels = isBeside ? 0 : bars.reduce((sum, { label }) => sum + heightOf(label) + inner, 0);
  const head = title ? heightOf(title) + body * 0.5 : 0;
  // The value that is pointed at is larger than its bar may be thick.
  const below = Math.max(0, (ABOVE * large - least) / 2 + BELOW * large);
  const height = head + labels + bars.length * least + (bars.length - 1) * between + below;
  const lengthOf = (amount: number) => (most ? (amount / most) * room : 0);
  return { height, grows: 1, draw };

  function draw({ x, y, height: given }: Box): void {
    if (title) title.draw(x, y);
    const spare = Math.max(0, given - height) / bars.length;
    const named = barKinds(kit, chart);
    // A train and its like need a length for their height.
    const highestPictured = named?.reduce((most, kind, index) => {
      const length = lengthOf(chart.bars[index]?.value.amount ?? 0);
      return Math.min(most, (0.98 * length) / shortestPicture(kind, 1));
    }, large * 2);
    const kinds = highestPictured && highestPictured >= least ? named : undefined;
    const wanted = least + Math.min(spare * 0.65, large * 2);
    const thick = kinds ? Math.min(wanted, highestPictured ?? wanted) : wanted;
    const step = between + Math.min(spare * 0.35 + (wanted - thick) / 2, body * 2.4);
    let top = y + head;
    const taken: Box[] = [];
    for (const [index, { color, isPointedAt, label: wide, narrow, value, written }] of bars.entries()) {
      const label = isBeside ? narrow : wide;
      const labelled = { role: 'label', x, ground: tone.ground } as const;
      const middle = (isBeside ? top : top + heightOf(label) + inner) + thick / 2;
      const over = isBeside ? ((narrow.lines.length - 1) * narrow.leading - ABOVE * body) / 2 : 0;
      const size = isPointedAt ? large : body;
      const shared = sharedBaseline(kit, middle, size, isBeside ? narrow.lines.length : 0);
      const named = narrow.lines.length > 1 ? middle - over : shared;
      const baseline = isBeside ? named : top + ABOVE * body;
      kit.pen.text(label, { ...labelled, baseline: Math.round(baseline) });
      const length = lengthOf(value.amount);
      const box = { x: x + start, y: middle - thick / 2, width: length, height: thick };
      const to = { chart: 'bars', value: value.amount, length };
      kit.pen.shape(...barShapes(box, { color: isPointedAt ? color : tone.pale, mark: kinds?.[index], to }));
      const end = { x: x + start + length + body * 0.4, baseline: shared };
      kit.pen.line(written, { role: 'figure', ...end, ground: tone.ground });
      taken.push({ x, y: top, width: end.x + written.width - x, height: middle + thick / 2 - top });
      top = middle + thick / 2 + step;
    }
    if (subject && !kinds) {
      drawInCorner(kit, subject, { x, y: y + head, width, height: top - step - y - head }, taken, tone);
    }
    if (!isBeside) return;
    kit.pen.shape({
      d: rectangle(x + start - 4, y + head, 4, top - step - y - head),
      fill: tone.ink,
    });
  }
}

/**
 * What the bars are drawn as where their own words, or their chart's, name trains, planes, walls, roads or the like: all
 * of them or none.
 */
export function barKinds({ language }: Kit, { bars, title }: Chart): readonly MarkName[] | undefined {
  const kinds = bars.flatMap(({ label }) => {
    const kind = markFor(title ? [label, title] : [label], language);
    return isPictorialBar(kind) ? [kind] : [];
  });
  return kinds.length === bars.length ? kinds : undefined;
}

function barsOf(kit: Kit, chart: Chart, width: number, tone: Tone) {
  const { display, text, strong } = kit.theme.faces;
  const { body, large } = kit.scale;
  return chart.bars.map(({ label, value }, index) => {
    const isPointedAt = index === chart.highlight;
    const color = isPointedAt ? tone[kit.theme.hues.chart] : tone.ink;
    const style = isPointedAt ? { face: display, size: large, color } : { face: text, size: body, color };
    const labelled = { face: isPointedAt ? strong : text, size: body, color };
    return {
      ...{ value, color, isPointedAt },
      label: paragraph(kit, label, width, labelled),
      narrow: paragraph(kit, label, width * BESIDE, labelled),
      written: oneLine(kit, isPointedAt ? valuePieces(value, style, body) : value.written, style),
    };
  });
}
