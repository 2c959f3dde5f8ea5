import type { DatedFact } from '../../content/content.js';
import type { Kit } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import { FOCAL } from '../blocks/figure.js';
import { dateSet } from './label.js';

/** As large as a figure may be here; undefined where that is no figure. */
export function figureSize(
  kit: Kit,
  { events, focus, tone }: { events: readonly DatedFact[]; focus: number; tone: Tone },
  width: number,
): number | undefined {
  const event = events[focus];
  if (!event || event.isDateInText) return undefined;
  const { figure, large } = kit.scale;
  for (let digits = figure; digits >= FOCAL * large; digits -= 8) {
    const set = dateSet(kit, event, { width, isFocus: true, size: { digits, words: large } }, tone);
    if (set && set.width <= width && set.size === digits) return digits;
  }
  return undefined;
}
