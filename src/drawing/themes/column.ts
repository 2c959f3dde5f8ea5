import type { Content } from '../content/content.js';
import { type MarkName, marks } from '../marks/drawn/catalogue.js';
import { subjectNamed, subjectOf } from '../marks/subject.js';
import type { DrawnLayout } from '../scene/look.js';
import { isTall, type Kit, LEAST_BODY } from './theme.js';

/** These draw what they are about in a column that a theme leaves to it. */
const aboutSomething: ReadonlySet<DrawnLayout> = new Set(['list', 'steps']);

/** Whether a figure has something beside it; alone it has all of the picture. */
export const hasFigure = (
  { pictured }: Pick<Kit, 'pictured'>,
  { hero, chart, facts, events, layout, pairs, sides }: Content,
): boolean =>
  hero !== undefined &&
  (layout !== 'statistics' ||
    pictured !== false ||
    chart !== undefined ||
    [facts, events, pairs, sides].some((part) => part.length > 0));

/** What stands in a column of its own beside the rest, and how wide that is, in parts of a width. */
export interface Column {
  of: 'hero' | 'subject' | 'facts';
  share: number;
}

const FIGURE_SHARE = 0.36;
/** What is high and narrow needs the least, what is low and wide may have the most. */
const LEAST_SHARE = 0.27;
const MOST_SHARE = 0.38;
/** Where letters are at their least size, the rest needs more. */
const TIGHT_SHARE = 0.3;
/** Of a picture's height, what a column has. */
const COLUMN_HEIGHT = 0.58;

/**
 * What fills a column of its own beside the rest, in a wide picture: its figure, what it is about, or what is said
 * besides a chart. Without any there is none, as it would stand empty.
 */
export function columnFor(kit: Kit, content: Content): Column | undefined {
  if (isStacked(kit)) return undefined;
  const isTight = kit.scale.body <= LEAST_BODY;
  if (content.hero) {
    const { chart, layout } = content;
    const isFilled = kit.pictured !== false || chart !== undefined || layout !== 'statistics';
    const share = isTight ? TIGHT_SHARE : FIGURE_SHARE;
    return isFilled && (kit.isBeside || !mayStandAlone(content)) ? { of: 'hero', share } : undefined;
  }
  if (!kit.isBeside) return undefined;
  const subject = subjectBeside(content);
  if (!subject) return areFactsBeside(kit, content) ? { of: 'facts', share: TIGHT_SHARE } : undefined;
  const { width, height } = marks[subject];
  const filled = (kit.height * COLUMN_HEIGHT * width) / height / kit.width;
  const share = Math.max(LEAST_SHARE, Math.min(isTight ? TIGHT_SHARE : MOST_SHARE, filled));
  return { of: 'subject', share };
}

/** Whether a column is worth a try that a picture can do without. */
export const mayHaveColumn = (kit: Pick<Kit, 'theme'>, content: Content): boolean =>
  subjectBeside(content) !== undefined ||
  areFactsBeside(kit, content) ||
  (content.hero !== undefined && mayStandAlone(content));

/** Along a circle a figure stands in the middle of that. */
const mayStandAlone = ({ layout }: Content): boolean => layout === 'timeline';

/** So many facts fill a column. */
const FACTS = 3;

function areFactsBeside({ theme }: Pick<Kit, 'theme'>, { chart, facts, hero, layout }: Content): boolean {
  const isCharted = chart !== undefined && (layout === 'statistics' || layout === 'ranking');
  return theme.hasFactsBeside && isCharted && !hero && facts.length >= FACTS;
}

/** What it is about, where that may stand beside the rest. */
function subjectBeside(content: Content): MarkName | undefined {
  if (content.hero) return undefined;
  if (content.layout === 'timeline') return subjectOf(content);
  return aboutSomething.has(content.layout) ? subjectNamed(content) : undefined;
}

/** Whether all stands one below the other. */
export const isStacked = ({ format }: Pick<Kit, 'format'>): boolean => isTall(format) || format === '1:1';
