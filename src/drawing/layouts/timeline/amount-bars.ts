import { rectangle } from '../../scene/outline.js';
import type { Kit } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { EventsAsked } from './events-asked.js';
import type { Label } from './label.js';

/** How thick bars are, in parts of the body's size: as thick as there is room for. */
export const barSizes = [1.6, 1.2, 0.8] as const;

/** What of a label's room a bar has: where it begins, from the label's left, and how long the longest is. */
interface BarRoom {
  indent: number;
  width: number;
  /** In parts of the body's size. */
  thick: number;
}

/** A label with the amount that its event tells drawn to scale under its words; the label alone where it tells none. */
export function withBar<L extends Label>(
  kit: Kit,
  label: L,
  index: number,
  { amounts, focus, tone }: Pick<EventsAsked, 'amounts' | 'focus' | 'tone'>,
  { indent, width, thick }: BarRoom,
): L {
  const amount = amounts?.get(index);
  if (!amounts || amount === undefined) return label;
  const { body } = kit.scale;
  const length = (width * amount) / Math.max(...amounts.values());
  const top = label.height + body * 0.3;
  return {
    ...label,
    height: top + body * thick,
    draw(at) {
      label.draw(at);
      kit.pen.shape({
        d: rectangle(at.x + indent, Math.round(at.y + top), length, body * thick),
        fill: colorOf(index, { amounts, focus, tone }),
        mark: { chart: 'amounts', value: amount, length },
      });
    },
  };
}

/** The focus is pointed at, or else the largest. */
function colorOf(
  index: number,
  { amounts, focus, tone }: { amounts: ReadonlyMap<number, number>; focus: number; tone: Tone },
): string {
  const most = Math.max(...amounts.values());
  const pointed = amounts.has(focus) ? focus : [...amounts].find(([, amount]) => amount === most)?.[0];
  return index === pointed ? tone.accent : tone.pale;
}
