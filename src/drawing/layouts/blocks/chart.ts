import type { Chart } from '../../content/content.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, BELOW, heightOf } from '../../text/pen.js';
import { oneLine, paragraph, valuePieces } from '../../themes/kit.js';
import type { Kit, Tone } from '../../themes/theme.js';
import type { Block } from './block.js';

/** Of the picture's height: a chart of three values or more is at least so high where it is not the whole picture. */
const LEAST_SHARE = 0.3;

/** What all values of a chart measure, above it; nothing where the title says it. */
function chartTitle(kit: Kit, chart: Chart, width: number, tone: Tone) {
  if (!chart.title) return undefined;
  const style = { face: kit.theme.faces.text, size: kit.scale.body, color: tone.ink };
  return paragraph(kit, chart.title, width, style);
}

/**
 * Upright columns from zero: values above, labels below, one pointed at with its value larger.
 * @returns undefined where labels or values are wider than their columns
 */
export function columnsBlock(kit: Kit, chart: Chart, width: number, tone: Tone): Block | undefined {
  const { display, text, strong } = kit.theme.faces;
  const { body, large } = kit.scale;
  const count = chart.bars.length;
  const pitch = width / (count - 0.36);
  const thick = pitch * 0.64;
  const title = chartTitle(kit, chart, width, tone);
  const columns = chart.bars.map(({ label, value }, index) => {
    const isPointedAt = index === chart.highlight;
    const color = isPointedAt ? tone.accent : tone.ink;
    return {
      ...{ value, color, isPointedAt },
      label: paragraph(kit, label, pitch * 0.94, { face: isPointedAt ? strong : text, size: body, color }),
      written: isPointedAt
        ? oneLine(kit, valuePieces(value, { face: display, size: large, color }), {
            face: display,
            size: large,
            color,
          })
        : oneLine(kit, value.written, { face: text, size: body, color }),
    };
  });
  const fits = columns.every(
    ({ isPointedAt, label, written }) =>
      !label.broken &&
      label.lines.length <= 2 &&
      label.width <= pitch &&
      written.width <= (isPointedAt ? pitch * 1.5 : pitch * 0.98),
  );
  if (!fits) return undefined;
  const labelHeight = Math.max(...columns.map(({ label }) => heightOf(label))) + body * 0.4;
  const above = large * (ABOVE + 0.25) + (title ? heightOf(title) + body * 0.4 : 0);
  return {
    height: Math.max(above + labelHeight + body * 4, kit.height * LEAST_SHARE),
    grows: 1,
    draw({ x, y, height }) {
      if (title)
        kit.pen.text(title, {
          role: 'label',
          x,
          baseline: Math.round(y + ABOVE * body),
          ground: tone.ground,
        });
      const zero = Math.round(y + height - labelHeight);
      const room = zero - y - above;
      const most = Math.max(...chart.bars.map(({ value }) => value.amount));
      for (const [index, { color, isPointedAt, label, value, written }] of columns.entries()) {
        const length = most > 0 ? (value.amount / most) * room : 0;
        const left = x + index * pitch;
        kit.pen.shape({
          d: rectangle(left, zero - length, thick, length),
          fill: isPointedAt ? tone.accent : tone.pale,
          mark: { chart: 'columns', value: value.amount, length },
        });
        const top = Math.round(zero - length - body * 0.28);
        const centered = left + thick / 2;
        const far = Math.min(x + width - written.width, Math.max(x, centered - written.width / 2));
        kit.pen.line(written, { role: 'figure', x: far, baseline: top, ground: tone.ground });
        const baseline = Math.round(zero + body * 0.4 + ABOVE * body);
        kit.pen.text(label, { role: 'label', x: centered, baseline, ground: tone.ground, align: 'middle' });
        void color;
      }
      kit.pen.shape({ d: rectangle(x, zero, width, 4), fill: tone.ink });
    },
  };
}

/** Lying bars from zero, each under its label, its value at its end. For labels that are too wide for columns. */
export function barsBlock(kit: Kit, chart: Chart, width: number, tone: Tone): Block | undefined {
  const { display, text, strong } = kit.theme.faces;
  const { body, large } = kit.scale;
  const title = chartTitle(kit, chart, width, tone);
  const bars = chart.bars.map(({ label, value }, index) => {
    const isPointedAt = index === chart.highlight;
    const color = isPointedAt ? tone.accent : tone.ink;
    return {
      ...{ value, isPointedAt },
      label: paragraph(kit, label, width, { face: isPointedAt ? strong : text, size: body, color }),
      written: isPointedAt
        ? oneLine(kit, valuePieces(value, { face: display, size: large, color }), {
            face: display,
            size: large,
            color,
          })
        : oneLine(kit, value.written, { face: text, size: body, color }),
    };
  });
  const widest = Math.max(...bars.map(({ written }) => written.width));
  const room = width - widest - body * 0.4;
  if (room < width * 0.3) return undefined;
  const least = body * 0.9;
  const inner = body * 0.24;
  const between = body * 0.5;
  const labels = bars.reduce((sum, { label }) => sum + heightOf(label), 0);
  const head = title ? heightOf(title) + body * 0.5 : 0;
  const height = head + labels + bars.length * (inner + least) + (bars.length - 1) * between;
  return {
    height,
    grows: 1,
    draw({ x, y, height: given }) {
      if (title)
        kit.pen.text(title, {
          role: 'label',
          x,
          baseline: Math.round(y + ABOVE * body),
          ground: tone.ground,
        });
      const spare = Math.max(0, given - height) / bars.length;
      const thick = least + Math.min(spare * 0.6, large * 0.9);
      const step = between + Math.min(spare * 0.4, body);
      const most = Math.max(...chart.bars.map(({ value }) => value.amount));
      let top = y + head;
      for (const { isPointedAt, label, value, written } of bars) {
        kit.pen.text(label, {
          role: 'label',
          x,
          baseline: Math.round(top + ABOVE * body),
          ground: tone.ground,
        });
        top += heightOf(label) + inner;
        const length = most > 0 ? (value.amount / most) * room : 0;
        kit.pen.shape({
          d: rectangle(x, top, length, thick),
          fill: isPointedAt ? tone.accent : tone.pale,
          mark: { chart: 'bars', value: value.amount, length },
        });
        const size = isPointedAt ? large : body;
        const baseline = Math.round(top + thick / 2 + (ABOVE * size) / 2);
        kit.pen.line(written, { role: 'figure', x: x + length + body * 0.4, baseline, ground: tone.ground });
        top += thick + step;
      }
    },
  };
}
void BELOW;
