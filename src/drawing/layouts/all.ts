import type { DrawnLayout } from '../scene/look.js';
import { comparison } from './comparison.js';
import type { Layout } from './layout.js';
import { list } from './list.js';
import { ranking } from './ranking.js';
import { statistics } from './statistics.js';
import { steps } from './steps.js';
import { timeline } from './timeline.js';

export const layoutNamed: Readonly<Record<DrawnLayout, Layout>> = {
  timeline,
  comparison,
  steps,
  statistics,
  list,
  ranking,
};
