import type { DatedFact } from '../../../content/content.js';
import { rectangle } from '../../../scene/outline.js';
import type { Kit } from '../../../themes/kit.js';
import type { Box } from '../../../themes/theme.js';
import type { PanelAsked } from './asked.js';

type Size = Pick<Box, 'width' | 'height'>;

/** Lower ones are lines, whose area says nothing. */
const LEAST = 12;

/** A panel as small as an event's amount is next to that of the last; none where it tells none. */
export function scaledPanel({ amounts, events }: PanelAsked, index: number, panel: Size): Size | undefined {
  const [amount, most] = [amounts?.get(index), amounts?.get(events.length - 1)];
  if (amount === undefined || most === undefined) return undefined;
  const share = Math.sqrt(amount / most);
  const size = { width: panel.width * share, height: panel.height * share };
  return size.height >= LEAST ? size : undefined;
}

/** An event's value has the color of the panels where it is of the measure that these show. */
export function valueHue({ amounts, events, tone }: PanelAsked, event: DatedFact): { valueHue?: string } {
  return amounts?.has(events.indexOf(event)) ? { valueHue: tone.accent } : {};
}

/** Draws the panel of an event; to scale where it has an amount that others have as well. */
export function drawPanel(kit: Kit, { amounts, inside }: PanelAsked, index: number, box: Box): void {
  const value = amounts?.get(index);
  kit.pen.shape({
    d: rectangle(box.x, box.y, box.width, box.height),
    fill: inside.tone.ground,
    ...(value === undefined ? {} : { mark: { chart: 'areas', value, length: box.width * box.height } }),
  });
}
