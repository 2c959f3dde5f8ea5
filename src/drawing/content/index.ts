import { isLanguage } from '../../briefs/text/language.js';
import type { DrawableBrief } from '../scene/drawing.js';
import type { DrawnLayout } from '../scene/look.js';
import { arrangements } from './arrange.js';
import type { Content } from './content.js';
import { directionOf } from './direction.js';
import { sourceWordOf } from './lexicon.js';
import { sourceOf } from './source.js';

export type { Chart, Content, DatedFact, Fact, Side, Value } from './content.js';
export { wordsIn, wordsOf } from './words.js';

/**
 * Sorts a brief's words for a layout: for the one asked for where the brief can be drawn in it, else for the best; see
 * `layout` and `layouts` of what comes out. It never throws, and takes a few milliseconds.
 */
export function contentOf(brief: DrawableBrief, layout?: DrawnLayout): Content {
  const language = isLanguage(brief.language) ? brief.language : 'und';
  const made = arrangements(brief, language);
  const layouts = [...made.keys()];
  const chosen = layout !== undefined && made.has(layout) ? layout : (layouts[0] ?? 'list');
  const source = sourceOf(brief.source, language);
  return {
    title: brief.title,
    ...(brief.subtitle ? { subtitle: brief.subtitle } : {}),
    language: brief.language,
    direction: directionOf(language, brief.title),
    layout: chosen,
    layouts,
    ...(made.get(chosen) ?? { facts: [], pairs: [], events: [], sides: [] }),
    ...(source === undefined ? {} : { source }),
    sourceWord: sourceWordOf(language),
  };
}
