import type { Content } from '../../content/content.js';
import type { Kit } from '../../themes/kit.js';
import type { Frame, Tone } from '../../themes/theme.js';
import type { Hued } from './hues.js';

/** What is compared, where, and by which of the ways. */
export interface Compared extends Hued {
  kit: Kit;
  content: Content;
  tone: Tone;
  frame: Frame;
  way: number;
}

/** Between parts that stand one below the other; and how many times as much at most: there is to be no less to the source. */
export const between = ({ scale }: Kit): number => scale.body * 1.1;
export const WIDEST = 1.2;

/** Whether nothing is compared by numbers. */
export const isOfWords = ({ chart, hero, pairs }: Content): boolean => pairs.length === 0 && !hero && !chart;
