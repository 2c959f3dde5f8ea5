import { unitNamed } from '../../../briefs/numbers/index.js';
import type { Content, Fact } from '../../content/content.js';
import { amountsIn } from '../../content/reading.js';

/** How long a step takes. */
export interface Duration {
  seconds: number;
  /** Seconds of the unit that it is told in. */
  unit: number;
}

/** The mean month of the Gregorian calendar, in seconds: 365.2425 days in twelve. */
const MONTH = (365.2425 / 12) * 86_400;

/** With a longest one so many times the shortest that one would not be seen. */
const MOST_TIMES = 60;

/**
 * How long each step takes, where it says so in digits, once: so many minutes, days, months, or at most so many.
 * @returns nothing where fewer than two do, or where they differ too much to be drawn on one scale
 */
export function durationsOf(
  facts: readonly Fact[],
  { language }: Pick<Content, 'language'>,
): Array<Duration | undefined> | undefined {
  const found = facts.map((fact) => durationOf(fact, language));
  const told = found.flatMap((duration) => (duration ? [duration.seconds] : []));
  const isOnOneScale = Math.max(...told) <= MOST_TIMES * Math.min(...told);
  return told.length >= 2 && told.length * 2 >= facts.length && isOnOneScale ? found : undefined;
}

function durationOf({ value, text, emphasis = [] }: Fact, language: string): Duration | undefined {
  const written = value ? [value.written] : emphasis.map(([start, end]) => text.slice(start, end));
  const told = written.flatMap((words) =>
    amountsIn(words, language).flatMap(({ kind: what, unit: name, per, low, high }) => {
      // "1 h 57 min" is read in minutes.
      const { kind, factor, base } = unitNamed(name ?? (what === 'time' ? 'min' : ''));
      if (kind !== 'duration' || per !== undefined || low !== high || !(low > 0)) return [];
      const unit = base === 'month' ? factor * MONTH : factor;
      return [{ seconds: low * unit, unit }];
    }),
  );
  return told.length === 1 ? told[0] : undefined;
}
