import { isContainer, type MarkName } from './drawn/catalogue.js';
import { type Hit, hitsIn } from './words/hits.js';
import { lexiconOf } from './words/lexicon.js';

/** What so many things are measured in that it is a picture only where there is no other. */
const weak: ReadonlySet<MarkName> = new Set(['clock', 'calendar', 'coin', 'banknote', 'flag']);

/**
 * The mark that a brief's words call for, or none: a wrong picture is worse than none.
 * @param words the fact first, then what it stands under, such as the title: the first that calls a mark decides
 * @param language BCP 47
 */
export function markFor(words: readonly string[], language: string): MarkName | undefined {
  const lexicon = lexiconOf(language);
  if (!lexicon) return undefined;
  let spare: MarkName | undefined;
  for (const text of words) {
    const hits = hitsIn(text, lexicon);
    const strong = hits.filter(({ name }) => !weak.has(name));
    if (strong.length > 0) return nearest(strong);
    spare ??= nearest(hits);
  }
  return spare;
}

/** The mark that words call for, where it is a thing that can be counted rather than what it is measured in. */
export function countedMark(words: readonly string[], language: string): MarkName | undefined {
  const name = markFor(words, language);
  return name && !weak.has(name) ? name : undefined;
}

/** The one that stands nearest to a number; none where two stand equally near. */
function nearest(hits: readonly Hit[]): MarkName | undefined {
  const least = hits.reduce((best, { distance }) => Math.min(best, distance), Infinity);
  const names = new Set(hits.filter(({ distance }) => distance === least).map(({ name }) => name));
  return names.size === 1 ? [...names][0] : undefined;
}

/** What a unit may be drawn in; anything else would be a riddle. */
const places = new Map<MarkName, readonly MarkName[]>([
  ['drop', ['cup', 'glass', 'bottle', 'barrel']],
  ['bean', ['cup']],
  ['person', ['house']],
  ['bolt', ['battery', 'bulb', 'house']],
]);

/** A container that the same words name and that such units belong into, as drops of water into a cup; or none. */
export function containerFor(
  unit: MarkName,
  words: readonly string[],
  language: string,
): MarkName | undefined {
  const lexicon = lexiconOf(language);
  const fitting = places.get(unit);
  if (!lexicon || !fitting) return undefined;
  for (const text of words) {
    const named = new Set(hitsIn(text, lexicon).map(({ name }) => name));
    const found = fitting.filter((name) => named.has(name) && isContainer(name));
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}
