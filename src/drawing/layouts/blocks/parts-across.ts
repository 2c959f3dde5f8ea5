import type { Chart } from '../../content/content.js';
import { rectangle } from '../../scene/outline.js';
import { ABOVE, BELOW, heightOf } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from './block.js';
import { chartTitle, leastChart } from './chart-parts.js';
import { FOCAL } from './figure.js';
import { drawPart, focusLine, JOINT, type Part, type PartsAsked, partsOf } from './whole.js';

/** A bar that is a whole across the width, its parts' words under them. @returns undefined where these find no room */
export function partsAcross(
  kit: Kit,
  chart: Chart,
  width: number,
  tone: Tone,
  { isFocus }: PartsAsked,
): Block | undefined {
  const { body, large } = kit.scale;
  const title = chartTitle(kit, chart, width, tone);
  const parts = partsOf(kit, chart, width, tone);
  const head = title ? heightOf(title) + body * 0.6 : 0;
  const placed = underParts(kit, parts, width);
  if (!placed) return undefined;
  const under = Math.round((ABOVE + BELOW) * (large + body) + body * 0.9);
  const least = isFocus ? FOCAL * large * ABOVE + body * 0.9 : body * 2.4;
  return {
    height: Math.max(head + least + under, leastChart(kit)),
    grows: 1.4,
    most: head + width * 0.26 + under,
    draw({ x, y, height }) {
      const thick = height - head - under;
      const foot = y + head + thick;
      title?.draw(x, y);
      for (const [index, part] of parts.entries()) {
        const left = x + part.start;
        const shown = Math.max(2, part.length - (index < parts.length - 1 ? JOINT : 0));
        drawPart(kit, part, { x: left, y: foot - thick, width: shown, height: thick }, tone);
        kit.pen.shape({ d: rectangle(left, foot, JOINT, body * 0.5), fill: part.tick });
        const size = { thick, length: shown, tone, isFocus };
        const inside = part.isPointedAt ? focusLine(kit, part, size) : undefined;
        if (inside) {
          const baseline = Math.round(foot - thick / 2 + (ABOVE * inside.size) / 2);
          const at = { x: left + body * 0.5, baseline, ground: part.color };
          kit.pen.line(inside.line, { role: 'figure', ...at });
        }
        const at = { x: x + (placed[index] ?? 0), top: foot + body * 0.7, ground: tone.ground };
        drawWords(kit, part, { ...at, isValueInside: inside !== undefined });
      }
    },
  };
}

/** Value and name of a part, one below the other. */
function drawWords(
  kit: Kit,
  { isPointedAt, label, written }: Part,
  { x, top, ground, isValueInside }: { x: number; top: number; ground: string; isValueInside: boolean },
): void {
  const { body, large } = kit.scale;
  let baseline = top + ABOVE * body;
  if (!isValueInside) {
    const first = top + ABOVE * (isPointedAt ? large : body);
    kit.pen.line(written, { role: 'figure', x, baseline: Math.round(first), ground });
    baseline = first + body * 0.35 + ABOVE * body;
  }
  kit.pen.text(label, { role: 'label', x, baseline: Math.round(baseline), ground });
}

/** Words under parts, each from its part's start. @returns undefined where they would meet */
function underParts(kit: Kit, parts: readonly Part[], width: number) {
  const { body } = kit.scale;
  const placed: number[] = [];
  let next = width + body;
  for (const { start, label, written } of [...parts].reverse()) {
    if (label.lines.length > 1 || label.broken) return undefined;
    const own = Math.max(label.width, written.width);
    const x = Math.min(start + 12, width - own);
    if (x + own + body * 0.5 > next) return undefined;
    next = Math.min(start, x);
    placed.unshift(x);
  }
  return placed;
}
