import type { DatedFact } from '../../content/content.js';
import type { MarkName } from '../../marks/drawn/catalogue.js';
import type { Tone } from '../../themes/theme.js';

/** What stands along an axis of time. */
export interface EventsAsked {
  events: readonly DatedFact[];
  focus: number;
  /** Whether the focus's date is the figure of the picture. */
  isFigure: boolean;
  /** What the focus carries, where there is room for it. */
  subject?: MarkName | undefined;
  /** What events tell of one measure, by their places: drawn to scale under their words. */
  amounts?: ReadonlyMap<number, number>;
  tone: Tone;
}
