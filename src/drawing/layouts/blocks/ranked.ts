import type { Chart } from '../../content/content.js';
import { rectangle } from '../../scene/outline.js';
import { heightOf } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Box, Tone } from '../../themes/theme.js';
import { drawInCorner } from './bar-pictures.js';
import type { Block } from './block.js';
import { chartTitle, leastChart, mostOf } from './chart-parts.js';
import { drawRow, scaleIn } from './ranked-draw.js';
import { type Asked, BESIDE, type Ranked, type RankedAsked, rowsOf, SMALL, scaleFor } from './ranked-rows.js';

const MOST_BESIDE = 0.5;
/**
 * Lying bars from zero in their order, one pointed at: its value in it or at its end, larger than the others; labels
 * beside the bars where they are short and the place is not tall, else above them.
 * @returns undefined where they do not fit into the height, or the values leave the bars no room
 */
export function rankedBlock(
  kit: Kit,
  chart: Chart,
  width: number,
  asked: RankedAsked & { tone: Tone; height: number },
): Block | undefined {
  const isTall = kit.format === '9:16' || (kit.format !== '16:9' && chart.bars.length <= 6);
  const places = [BESIDE, 0, MOST_BESIDE];
  const { height } = asked;
  for (const share of isTall ? [0, BESIDE, MOST_BESIDE] : places) {
    const block = ranked(kit, chart, width, { ...asked, share });
    if (block && block.height <= height) return block;
  }
  return undefined;
}

function ranked(kit: Kit, chart: Chart, width: number, asked: Asked): Block | undefined {
  const { body, large } = kit.scale;
  const isBeside = asked.share > 0;
  const most = mostOf(chart);
  const rows = rowsOf(kit, chart, width, asked);
  if (!most || !rows) return undefined;
  const { bars, left } = rows;
  const all: Ranked = { ...asked, kit, most, rows, width };
  const plain = scaleFor(all, 'end');
  if (plain === undefined) return undefined;
  const title = chartTitle(kit, chart, width, asked.tone);
  const head = title ? heightOf(title) + body * 0.6 : 0;
  const words = bars.map(({ label }) => (isBeside ? 0 : heightOf(label) + body * 0.28));
  const highest = Math.max(...bars.map(({ label }) => heightOf(label)));
  const least = isBeside ? Math.max(body * 1.1, highest) : body * (body > SMALL ? 1.3 : 0.9);
  const between = body * (isBeside ? 0.22 : 0.5);
  const count = bars.length;
  const fixed = words.reduce((sum, own) => sum + own, head + (count - 1) * between);
  const thickest = Math.max(least, Math.min(width * 0.17, large * 3));
  return {
    height: Math.max(fixed + count * least, leastChart(kit)),
    grows: 1.4,
    most: fixed + count * thickest + (count - 1) * thickest * 0.5,
    draw({ x, y, height }) {
      const room = Math.max(count * least, height - fixed);
      const thick = Math.min(thickest, Math.max(least, (room / count) * 0.74));
      const spread = count > 1 ? (room - thick * count) / (count - 1) : 0;
      const scale = scaleIn(all, plain, thick);
      title?.draw(x, y);
      let top = y + head;
      let foot = top;
      const taken: Box[] = [];
      for (const [index, bar] of bars.entries()) {
        const from = isBeside ? top : Math.round(top + (words[index] ?? 0));
        const end = drawRow(all, bar, { ...scale, x, top, from, thick });
        foot = from + thick;
        taken.push({ x, y: top, width: end - x, height: foot - top });
        top = foot + between + spread;
      }
      const box = { x, y: y + head, width, height: foot - y - head };
      if (!scale.mark && asked.subject) drawInCorner(kit, asked.subject, box, taken, asked.tone);
      if (!isBeside) return;
      const axis = rectangle(x + left - 4, y + head, 4, foot - y - head);
      kit.pen.shape({ d: axis, fill: asked.tone.ink });
    },
  };
}
