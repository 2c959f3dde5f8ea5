import type { Chart } from '../../content/content.js';
import type { Drawn } from '../../scene/drawing.js';
import type { Kit } from '../../themes/kit.js';
import { LEAST_BODY, type Tone } from '../../themes/theme.js';
import { barKinds, barsBlock } from './bars.js';
import type { Block } from './block.js';
import type { ChartAsked } from './chart-parts.js';
import { columnsBlock } from './columns.js';
import { lineBlock } from './line.js';
import { partsAcross } from './parts-across.js';
import { partsUpright } from './parts-upright.js';

export interface ChartBlock extends Block {
  kind: NonNullable<Drawn['chart']>;
}

/** Letters that are hardly larger than the least. */
const SMALL = 44;

/**
 * Values that may be compared, in the way that suits them: a whole in its parts, lying bars where they are trains,
 * planes, walls or roads, a line where they are many by time, else columns where their labels are short, else lying
 * bars.
 * @returns undefined where none of them fits into the width
 */
export function chartBlock(
  kit: Kit,
  chart: Chart,
  width: number,
  tone: Tone,
  asked: ChartAsked = {},
): ChartBlock | undefined {
  if (chart.isWhole) {
    const isAcross = kit.format === '16:9' && width > kit.width * 0.7;
    const whole = (isAcross ? partsAcross : partsUpright)(kit, chart, width, tone, { isFocus: false });
    if (whole) return { ...whole, kind: 'parts' };
  }
  if (!chart.byTime && barKinds(kit, chart)) {
    const pictures = barsBlock(kit, chart, width, tone);
    if (pictures) return { ...pictures, kind: 'bars' };
  }
  const line = lineBlock(kit, chart, width, tone);
  if (line) return { ...line, kind: 'line' };
  const columns = columnsBlock(kit, chart, width, tone, asked);
  if (columns) return { ...columns, kind: 'columns' };
  // Time runs along a line: smaller letters rather than years one below the other.
  if (chart.byTime && kit.scale.body > SMALL) return undefined;
  if (asked.least !== undefined && areColumns(kit, chart, asked.least, tone)) return undefined;
  const bars = barsBlock(kit, chart, width, tone, asked);
  return bars && { ...bars, kind: 'bars' };
}

/** Whether values find room as columns in the least letters. */
function areColumns(kit: Kit, chart: Chart, width: number, tone: Tone): boolean {
  const least = { ...kit, scale: { ...kit.scale, body: LEAST_BODY } };
  return columnsBlock(least, chart, width, tone) !== undefined;
}
