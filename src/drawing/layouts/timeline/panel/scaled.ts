import type { DatedFact } from '../../../content/content.js';
import { rectangle } from '../../../scene/outline.js';
import type { Kit } from '../../../themes/kit.js';
import type { Box, Tone } from '../../../themes/theme.js';

export type Size = Pick<Box, 'width' | 'height'>;

/** What happened, and how much it came to where several tell the same measure: their areas are to one scale. */
export interface Amounts {
  events: readonly DatedFact[];
  /** By place among the events. */
  amounts?: ReadonlyMap<number, number>;
}

/** Lower ones are lines, whose area says nothing. */
const LEAST = 12;
/** What is less of the last amount is rather shown as a part of that. */
const MOST_INSET = 0.1;

/** The one event whose amount is a small part of the last one's: away from that, nobody could tell how small. */
export function insetOf({ amounts, events }: Amounts): number | undefined {
  const last = events.length - 1;
  const others = [...(amounts ?? [])].filter(([index]) => index !== last);
  const [index, amount = 0] = others.length === 1 ? (others[0] ?? []) : [];
  return amount <= (amounts?.get(last) ?? 0) * MOST_INSET ? index : undefined;
}

/** A panel beside an event's words, as small as its amount is next to that of the last; none where it tells none. */
export const scaledPanel = (asked: Amounts, index: number, panel: Size): Size | undefined =>
  insetOf(asked) === undefined ? sizeOf(asked, index, panel) : undefined;

/** How large a panel is that shows an event's amount. */
export function sizeOf({ amounts, events }: Amounts, index: number, panel: Size): Size | undefined {
  const [amount, most] = [amounts?.get(index), amounts?.get(events.length - 1)];
  if (amount === undefined || most === undefined) return undefined;
  const share = Math.sqrt(amount / most);
  const size = { width: panel.width * share, height: panel.height * share };
  return size.height >= LEAST ? size : undefined;
}

/** An event's value has the color of the panels where it is of the measure that these show. */
export function valueHue(
  { amounts, events, tone }: Amounts & { tone: Tone },
  event: DatedFact,
): { valueHue?: string } {
  return amounts?.has(events.indexOf(event)) ? { valueHue: tone.accent } : {};
}

/** Draws the panel of an event; to scale where it has an amount that others have as well. */
export function drawPanel(
  kit: Kit,
  { amounts, inside }: Amounts & { inside: { tone: Pick<Tone, 'ground'> } },
  index: number,
  box: Box,
  fill = inside.tone.ground,
): void {
  const value = amounts?.get(index);
  kit.pen.shape({
    d: rectangle(box.x, box.y, box.width, box.height),
    fill,
    ...(value === undefined ? {} : { mark: { chart: 'areas', value, length: box.width * box.height } }),
  });
}
