import { timingSafeEqual } from 'node:crypto';

/** Compares what came from a stranger with a secret, in a time that does not tell how much of it was right. */
export function sameBytes(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}
