import type { Point } from '../../models/facts.js';
import type { Candidate } from './candidates.js';
import { isAlike } from './terms.js';

const FEWEST = 3;
const MOST = 7;
/** Beyond the fewest, a point must be worth this share of the best one. */
const WORTH = 0.15;
/** Of two sentences that share so much of their words, one is enough in the shortest text. */
const SAME = 0.75;

/** The weightiest sentences that do not say the same, the weightiest first; those that tell of years by the years. */
export function choose(candidates: readonly Candidate[]): Candidate[] {
  const wanted = wantedOf(candidates.length);
  const ranked = [...candidates].sort((one, other) => other.score - one.score);
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    if (chosen.length >= wanted) break;
    if (chosen.length >= FEWEST && candidate.score < WORTH * (ranked[0]?.score ?? 0)) break;
    if (!chosen.some((other) => isAlike(candidate.terms, other.terms))) chosen.push(candidate);
  }
  // A short text about one thing names it in every sentence.
  for (const candidate of ranked) {
    if (chosen.length >= FEWEST) break;
    const repeats = (other: Candidate) => isAlike(candidate.terms, other.terms, SAME);
    if (!chosen.includes(candidate) && !chosen.some(repeats)) chosen.push(candidate);
  }
  return byYears(chosen);
}

/** How many points an article gives of which so many sentences stand alone. */
function wantedOf(candidates: number): number {
  return Math.min(MOST, Math.max(FEWEST, Math.round(3 + candidates / 3.5)));
}

/** In order of time, where most of them name the year they tell of. */
function byYears(chosen: Candidate[]): Candidate[] {
  const years = new Map(
    chosen.flatMap((point) => {
      const year = yearOf(point.text);
      return year === undefined ? [] : [[point, year] as const];
    }),
  );
  if (years.size < FEWEST || years.size < chosen.length * 0.75 || new Set(years.values()).size < FEWEST)
    return chosen;
  const positions = [...years].sort(([one], [other]) => one.position - other.position);
  const rising = positions.every(
    ([, year], index) => index === 0 || year >= (positions[index - 1]?.[1] ?? 0),
  );
  return rising ? chosen.sort((one, other) => one.position - other.position) : chosen;
}

/** The first year that a sentence names. */
const yearOf = (text: string): number | undefined => {
  const found = /(?<![\p{Nd}.,])(?:1[4-9]|20)\p{Nd}{2}(?![\p{Nd}.,]\p{Nd}|\p{Nd})/u.exec(text)?.[0];
  return found === undefined ? undefined : Number(found);
};

export const pointOf = ({ text, at }: Candidate): Point => ({
  text,
  evidence: { quote: text, from: 'article', at },
});
