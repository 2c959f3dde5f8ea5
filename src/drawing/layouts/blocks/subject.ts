import type { Content } from '../../content/content.js';
import { type MarkName, marks } from '../../marks/drawn/catalogue.js';
import { subjectNamed } from '../../marks/subject.js';
import { unitAt } from '../../marks/units.js';
import type { Kit } from '../../themes/kit.js';
import type { Frame } from '../../themes/theme.js';
import type { Block } from './block.js';
import { drawSubject, placeSubject } from './placed-subject.js';

/** Of the picture's height, for what stands in a column of its own. */
const MOST_ASIDE = 0.6;
/** Nor is any other larger, in parts of the picture's height. */
const MOST = 0.6;
/** A silhouette is worth drawing only from this height on, in parts of the body's size. */
const LEAST = 4;

/** Draws it in the middle of a column that the theme leaves free. @returns whether there was one, with room */
export function drawAside(
  kit: Kit,
  content: Content,
  { aside, asideTone, tone }: Pick<Frame, 'aside' | 'asideTone' | 'tone'>,
): boolean {
  const mark = aside && subjectNamed(content);
  const place = mark && placeSubject(kit, mark, { box: aside, side: 'start', others: [] }, MOST_ASIDE);
  if (!mark || !place) return false;
  const y = aside.y + (aside.height - place.height) / 2;
  drawSubject(kit, mark, { ...place, y }, (asideTone ?? tone)[kit.theme.hues.hero]);
  return true;
}

export interface SubjectAsked {
  color: string;
  align?: 'start' | 'end';
  /** Nothing stands over it: it is in the middle of its room, not on its foot. */
  isAlone?: boolean;
}

/** As large as a column allows, standing on the foot of its room. */
export function subjectBlock(
  kit: Kit,
  mark: MarkName,
  width: number,
  { color, align = 'start', isAlone = false }: SubjectAsked,
): Block {
  const { width: wide, height: high } = marks[mark];
  const largest = Math.min((width * high) / wide, kit.height * MOST);
  return {
    height: Math.min(kit.scale.body * LEAST, largest),
    grows: 3,
    draw({ x, y, height }) {
      const own = Math.min(height, largest);
      const left = align === 'end' ? x + width - (own * wide) / high : x;
      const top = y + (height - own) * (isAlone ? 0.5 : 1);
      kit.pen.shape(unitAt(mark, { x: left, y: top, scale: own / high }, color));
    },
  };
}
