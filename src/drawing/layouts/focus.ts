import type { Content } from '../content/content.js';
import type { Kit } from '../themes/kit.js';
import type { Frame } from '../themes/theme.js';
import type { Block } from './blocks/block.js';
import { figureBlock } from './blocks/figure.js';

/**
 * Places a figure where the theme has a place for it; else what comes back is to be drawn above the rest.
 * @returns undefined where it fits nowhere
 */
export function placedFocus(
  kit: Kit,
  hero: NonNullable<Content['hero']>,
  { hero: panel, aside, main, tone }: Frame,
): { above: Block | undefined } | undefined {
  const place = panel ?? (aside && { box: aside, tone });
  if (!place) {
    const above = figureBlock(kit, hero, main.width, tone, { beside: true });
    return above && { above };
  }
  const { box } = place;
  const figure = figureBlock(kit, hero, box.width, place.tone);
  if (!figure || figure.height > box.height) return undefined;
  const y = aside && !panel ? box.y + box.height - figure.height : box.y;
  figure.draw({ ...box, y, height: figure.height });
  return { above: undefined };
}
