import type { ThemeName } from '../scene/look.js';
import { block } from './block.js';
import { indexColumns } from './index-columns.js';
import { paper } from './paper.js';
import { stage } from './stage.js';
import type { Theme } from './theme.js';

export const themeNamed: Readonly<Record<ThemeName, Theme>> = { paper, block, stage, index: indexColumns };
