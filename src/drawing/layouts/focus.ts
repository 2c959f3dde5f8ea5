import type { Content } from '../content/content.js';
import type { Kit } from '../themes/kit.js';
import type { Frame } from '../themes/theme.js';
import type { Block } from './blocks/block.js';
import { figureBlock } from './blocks/figure.js';
import { drawAside } from './blocks/subject.js';

/** How many times its size a figure may become in a place of its own. */
const MOST = 1.6;

/**
 * Places a figure where the theme has a place for it; else what comes back is to be drawn above the rest.
 * @returns undefined where it fits nowhere
 */
export function placedFocus(
  kit: Kit,
  content: Content,
  { hero: panel, aside, asideTone, main, tone }: Frame,
): { above: Block | undefined } | undefined {
  const { hero } = content;
  if (!hero) return { above: undefined };
  const place = panel ?? (aside && { box: aside, tone: asideTone ?? tone });
  if (!place) {
    const above = figureBlock(kit, hero, main.width, tone, { beside: true });
    return above && { above };
  }
  const { box } = place;
  const figure = figureBlock(kit, hero, box.width, place.tone, {
    most: MOST,
    beside: box.width > box.height,
  });
  if (!figure || figure.height > box.height) return undefined;
  const height = Math.min(box.height, figure.most ?? figure.height);
  const left = { ...box, y: box.y + height + kit.scale.body, height: box.height - height - kit.scale.body };
  const isAbout = drawAside(kit, content, { aside: left, tone: place.tone });
  // Alone in a column it stands in the middle of that.
  const y = isAbout ? box.y : box.y + (box.height - height) / 2;
  figure.draw({ ...box, y, height });
  return { above: undefined };
}
