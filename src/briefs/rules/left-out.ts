import type { Point } from '../../models/facts.js';
import { baseLanguage } from '../text/language.js';
import type { Listing } from './listing.js';

/** So much of the points are of an article's list where they tell that list. */
const OF_LIST = 0.7;

/**
 * Where points tell the steps or the things of a list, and not all of them: how many they tell, as a subtitle. Counted
 * are the entries that a point rests on, however many points that are; undefined where none is left out.
 * @param language BCP 47: of the facts
 */
export function leftOutOf(
  { total, areSteps, entryOf }: Listing,
  points: readonly Point[],
  language: string,
): string | undefined {
  const entries = points.flatMap(({ evidence }) => entryOf.get(evidence?.at ?? -1) ?? []);
  const told = new Set(entries).size;
  if (told >= total || entries.length < points.length * OF_LIST) return undefined;
  if (baseLanguage(language) !== 'en') return `${told} / ${total}`;
  return `${told} of ${total}${areSteps ? ' steps' : ''}`;
}
