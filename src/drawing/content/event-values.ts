import type { Content, DatedFact, Fact, Value } from './content.js';
import { isFigure } from './hero.js';
import { splitAround } from './splitting.js';
import { contentWordsOf, isSaidIn } from './words.js';

/** Fewer values are no chart. */
const FEWEST = 3;

/** What an event tells in a value, and the words around that. */
export type EventValue = Pick<Fact, 'lead' | 'text'> & { value: Value };

/** The one value that an event tells: at its beginning, or in the middle of its sentence. No year, which says when. */
export function valueOfEvent(event: DatedFact, language: string): EventValue | undefined {
  if (event.isDateInText || event.head) return undefined;
  const { value, text } = event;
  const told = value ? { value, text } : splitAround(text, language);
  return told && isFigure(told) ? told : undefined;
}

/**
 * The amounts of events that may be drawn to one scale, by their places among the events: three or more of one unit,
 * which say what they measure in a word that all of these have; what is counted is such a word itself.
 * @param fewest as few may be drawn
 * @returns undefined where there are none
 */
export function amountsOfEvents(
  { events, language }: Pick<Content, 'events' | 'language'>,
  fewest = FEWEST,
): ReadonlyMap<number, number> | undefined {
  const groups = new Map<string, Told[]>();
  for (const [index, event] of events.entries()) {
    const told = valueOfEvent(event, language);
    const amount = told?.value.amount;
    if (!told || amount === undefined || amount < 0) continue;
    const group = groups.get(told.value.unit) ?? [];
    group.push({ index, amount, words: `${told.lead ?? ''} ${told.value.written} ${told.text}` });
    groups.set(told.value.unit, group);
  }
  const found = [...groups.values()].flatMap((group) => alikeIn(group, language, fewest));
  const [largest] = found.sort((one, other) => other.length - one.length);
  return largest && new Map(largest.map(({ index, amount }) => [index, amount]));
}

interface Told {
  index: number;
  amount: number;
  words: string;
}

/** Those that have a word in common, for each word; only where they are enough for a chart. */
function alikeIn(group: readonly Told[], language: string, fewest: number): Told[][] {
  const words = new Set(group.flatMap((told) => contentWordsOf(told.words, language)));
  return [...words]
    .map((word) => group.filter((told) => isSaidIn(word, told.words, language)))
    .filter((alike) => alike.length >= fewest && alike.some(({ amount }) => amount > 0));
}
