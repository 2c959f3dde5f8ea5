import type { ThemeName } from '../../scene/look.js';
import { indexTall, indexWide } from './index-columns.js';
import { blockMain, paperTall, paperWide } from './paper.js';
import type { Arrange } from './parts.js';
import { stageTall, stageWide } from './stage.js';

/** How each theme arranges statistics, the best first. */
export function arrangementsFor(theme: ThemeName, isWide: boolean): readonly Arrange[] {
  if (theme === 'block') return [blockMain];
  if (theme === 'stage') return isWide ? [stageWide, paperWide] : [stageTall];
  if (theme === 'index') return isWide ? [indexWide] : [indexTall];
  return isWide ? [paperWide, paperTall] : [paperTall];
}
