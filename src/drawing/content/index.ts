import { isLanguage } from '../../briefs/text/language.js';
import type { DrawableBrief } from '../scene/drawing.js';
import type { DrawnLayout } from '../scene/look.js';
import { arrangements } from './arrange.js';
import type { Content } from './content.js';
import { directionOf } from './direction.js';
import { sourceWordOf } from './lexicon.js';
import { sourceOf } from './source.js';

export type { Chart, Content, Fact, Value } from './content.js';
export { wordsIn, wordsOf } from './words.js';

/** Composing asks for one layout after the other. A brief does not change. */
const known = new WeakMap<DrawableBrief, ReturnType<typeof arrangements>>();

function arrangedOf(brief: DrawableBrief, language: string): ReturnType<typeof arrangements> {
  const made = known.get(brief) ?? arrangements(brief, language);
  known.set(brief, made);
  return made;
}

/**
 * Sorts a brief's words for a layout: for the one asked for where the brief can be drawn in it, else for the best; see
 * `layout` and `layouts` of what comes out. It never throws, and takes a few milliseconds.
 */
export function contentOf(brief: DrawableBrief, layout?: DrawnLayout): Content {
  const language = isLanguage(brief.language) ? brief.language : 'und';
  const made = arrangedOf(brief, language);
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
    ...(brief.page ? { page: brief.page } : {}),
  };
}
