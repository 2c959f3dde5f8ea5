import type { Chart } from '../../content/content.js';
import type { Kit } from '../../themes/kit.js';
import type { Frame, Tone } from '../../themes/theme.js';
import { type Block, row, stack } from '../blocks/block.js';
import { figureBlock } from '../blocks/figure.js';
import { pictorialBlock } from '../blocks/pictorial.js';
import { isMany, type Picture } from '../blocks/picture.js';
import { COLUMN_GAP } from '../blocks/strip.js';
import { type Hero, isWide } from './parts.js';

/** How many times its size a figure may become where nothing else fills its place. */
const ALONE = 2.4;

/** Of a row the part that a figure takes beside its marks. */
const LEAST_FIGURE = 0.42;
const MOST_FIGURE = 0.64;

export interface Focus {
  hero: Hero;
  /** How it is drawn to scale, where it is. */
  picture: Picture | undefined;
}

/** The figure over its marks, or alone and larger. @param foot see `pictorialBlock` */
export function heroStack(
  kit: Kit,
  { hero, picture }: Focus,
  width: number,
  tone: Tone,
  foot?: number,
): Block | undefined {
  if (!picture) return figureBlock(kit, hero, width, tone, { most: ALONE });
  const figure = figureBlock(kit, hero, width, tone);
  const marks = pictorialBlock(kit, picture, width, tone, foot === undefined ? {} : { foot });
  return figure && stack([figure, marks], Math.round(kit.scale.body * 0.5));
}

/** The figure with its marks beside it; alone it stands there with its words beside it. */
export function heroRow(kit: Kit, { hero, picture }: Focus, width: number, tone: Tone): Block | undefined {
  if (!picture) return figureBlock(kit, hero, width, tone, { most: ALONE, beside: true });
  const natural = figureBlock(kit, hero, width * MOST_FIGURE, tone);
  if (!natural) return undefined;
  const left = Math.max((width - COLUMN_GAP) * LEAST_FIGURE, natural.width);
  const right = width - left - COLUMN_GAP;
  const figure = figureBlock(kit, hero, left, tone);
  const marks = pictorialBlock(kit, picture, right, tone, { align: 'end' });
  return figure && row([figure, marks], [left, right], COLUMN_GAP);
}

/** One below the other in a tall picture; side by side where that leaves room to a chart, or to one shape. */
export function heroTall(
  kit: Kit,
  { hero, picture }: Focus,
  width: number,
  { tone, chart }: { tone: Tone; chart: Chart | undefined },
): Block | undefined {
  if (kit.format === '9:16') return heroStack(kit, { hero, picture }, width, tone);
  if (!picture || chart || !isMany(picture)) return heroRow(kit, { hero, picture }, width, tone);
  const figure = figureBlock(kit, hero, width, tone, { beside: true });
  const marks = pictorialBlock(kit, picture, width, tone);
  return figure && stack([figure, marks], Math.round(kit.scale.body * 0.8));
}

/** In its own place on a panel; its marks as well unless they stand on the ground beside it. */
export function heroPanel(
  kit: Kit,
  focus: Focus & { isAlone: boolean },
  place: NonNullable<Frame['hero']>,
): Block | undefined {
  const { box, tone } = place;
  const picture = focus.isAlone ? undefined : focus.picture;
  const isColumn = isWide(kit) || kit.format === '9:16';
  return isColumn
    ? heroStack(kit, { ...focus, picture }, box.width, tone)
    : heroRow(kit, { ...focus, picture }, box.width, tone);
}
