import type { ThemeName } from '../../scene/look.js';
import { chartLed } from './chart-led.js';
import { indexTall, indexWide } from './index-columns.js';
import { blockMain, paperTall, paperWide } from './paper.js';
import type { Arrange } from './parts.js';
import { stageTall, stageWide } from './stage.js';

/** How each theme arranges statistics: what is led by its chart alike, then the best first. */
export function arrangementsFor(theme: ThemeName, isWide: boolean): readonly Arrange[] {
  return [chartLed, ...own(theme, isWide)];
}

function own(theme: ThemeName, isWide: boolean): readonly Arrange[] {
  if (theme === 'block') return [blockMain];
  if (theme === 'stage') return isWide ? [stageWide, paperWide] : [stageTall];
  if (theme === 'index') return isWide ? [indexWide] : [indexTall];
  return isWide ? [paperWide, paperTall] : [paperTall];
}
