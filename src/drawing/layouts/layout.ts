import type { Content } from '../content/content.js';
import type { Drawn } from '../scene/drawing.js';
import type { DrawnLayout, Format } from '../scene/look.js';
import type { Kit } from '../themes/kit.js';
import type { Frame, TypeScale } from '../themes/theme.js';

/** One way to arrange a brief's content in what a theme leaves to it. */
export interface Layout {
  name: DrawnLayout;
  /** So many facts (events, steps, sides' facts) it is designed for, by format, at most. */
  capacity: Readonly<Record<Format, number>>;
  /** How many ways it has to arrange a content, the best first: each is tried at all scales; one where absent. */
  ways?: number;
  /**
   * Ways before each of these numbers are better without a silhouette beside them than those from it on are with one;
   * in ascending order, none where absent.
   */
  best?: readonly number[];
  /** Whether a way is to be tried at a scale; all are at all where absent. */
  suits?(way: number, scale: TypeScale, format: Format): boolean;
  /** The scale that a content is rather drawn at, where its title is to be smaller than at the one that is tried. */
  titled?(kit: Kit, content: Content): TypeScale;
  /**
   * Draws all of the content's facts into the frame.
   * @param way from 0
   * @returns what kind of chart it has (`none`: no chart), or undefined where it does not fit at this scale
   */
  compose(
    kit: Kit,
    content: Content,
    frame: Frame,
    way: number,
  ): NonNullable<Drawn['chart']> | 'none' | undefined;
}
