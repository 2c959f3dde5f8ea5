import { z } from 'zod';

export const MICROS = 1_000_000;

/** Dollars as people and JSON have them, in micro-dollars; not a whole number where there are more than 6 decimals. */
export function microsOf(dollars: number): number {
  const micros = Math.round(dollars * MICROS);
  // The nearest number to six decimals is the very number that was written, if it had no more of them.
  return micros / MICROS === dollars ? micros : dollars * MICROS;
}

/** US dollars as people write them, in micro-dollars. */
export const dollars = z
  .number('must be a number of US dollars')
  .min(0, 'must be 0 or more US dollars')
  .max(1_000, 'must be at most 1000 US dollars')
  .transform(microsOf)
  .refine((micros) => Number.isInteger(micros), 'must have at most 6 decimals');
