import { compare } from '../../src/checking/compare/index.js';
import { isHeldOut } from './briefs.js';
import { type Case, casesOf } from './cases.js';
import type { Judged } from './measure.js';
import { recorded } from './recordings.js';
import { plainly } from './yardstick.js';

export const CASES = 600;

export interface Alone {
  /** The cases. */
  judged: readonly Judged[];
  /**
   * Pictures without an error in which the reader itself did not see a digit as it is. What was compared there is wrong, and
   * no comparing can tell that from a wrong picture: they are no cases.
   */
  misread: readonly Judged[];
  /** The cases again, as the plainest comparing there is calls them. */
  yardstick: readonly Judged[];
  /** Who read them, and how many pictures were read. */
  readers: readonly string[];
  pictures: number;
}

/** Compares transcripts that were recorded with briefs that errors were planted in: no reader is asked anything. */
export function measureAlone(count = CASES): Alone {
  const recordings = recorded();
  const told = recordings.filter(({ misread }) => misread === undefined);
  const mistaken = recordings.filter(({ misread }) => misread !== undefined);
  const judged = (cases: readonly Case[], by: typeof compare) =>
    cases.map(({ recording, brief, planted }) => ({
      language: recording.language,
      planted,
      heldOut: isHeldOut(recording),
      about: `${recording.topic}, ${recording.style}`,
      ...by(brief, recording.transcript),
    }));
  const cases = casesOf(told, count);
  return {
    judged: judged(cases, compare),
    misread: judged(casesOf(mistaken, mistaken.length), compare),
    yardstick: judged(cases, plainly),
    readers: [...new Set(recordings.map(({ transcript }) => transcript.by.model))].sort(),
    pictures: recordings.length,
  };
}
