import { pixelsOf } from '../../drawing/pixels.js';
import { drawnLayouts, type Look } from '../../drawing/scene/look.js';
import { defined } from '../../lib/defined.js';
import { type ThemeName, themes } from '../../models/drawing.js';
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

/** Several of one brief differ in their themes: else they would be the same picture. */
function themeOf({ batchSize, position, theme }: Infograph): ThemeName | undefined {
  if (batchSize === 1) return theme;
  const first = theme ? themes.indexOf(theme) : 0;
  return themes[(first + position - 1) % themes.length];
}
