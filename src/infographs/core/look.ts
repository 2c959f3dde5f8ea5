import { pixelsOf } from '../../drawing/pixels.js';
import type { Drawn } from '../../drawing/scene/drawing.js';
import { drawnLayouts, type Look } from '../../drawing/scene/look.js';
import { defined } from '../../lib/defined.js';
import { type LeftOut, type ThemeName, themes } from '../../models/drawing.js';
import type { Infograph } from '../../models/infograph.js';

/** As it was chosen when it was drawn before; else as it was asked for. */
export function lookOf(infograph: Infograph): Look {
  const { drawn, ratio, resolution } = infograph;
  const layout = drawnLayouts.find((known) => known === drawn?.layout);
  return {
    ratio,
    pixels: pixelsOf(ratio, resolution),
    ...defined({ theme: drawn?.theme ?? themeOf(infograph), layout }),
  };
}

/** What a picture had no room for, as it is stored; undefined: nothing. @param of how many points and numbers there are */
export function leftOutOf(
  { leftOut, pages }: Pick<Drawn, 'leftOut' | 'pages'>,
  of: number,
): LeftOut | undefined {
  const points = [...leftOut.points];
  const numbers = [...leftOut.numbers];
  return points.length + numbers.length > 0 ? { points, numbers, of, ...defined({ pages }) } : undefined;
}

/** Several of one brief differ in their themes: else they would be the same picture. */
function themeOf({ batchSize, position, theme }: Infograph): ThemeName | undefined {
  if (batchSize === 1) return theme;
  const first = theme ? themes.indexOf(theme) : 0;
  return themes[(first + position - 1) % themes.length];
}
