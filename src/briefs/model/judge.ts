import { type CheckedFacts, checkAgainst } from '../check/check.js';
import type { Reading } from '../facts/reading.js';
import { isLanguage } from '../text/language.js';
import { readAnswer } from './answer.js';
import type { Wish } from './question.js';

const FEWEST_POINTS = 3;
/** So short an article need not have three points. */
const TINY_SENTENCES = 5;

/** What of a language model's answer holds, and what is wrong with it if that is not enough. */
export function judge(
  output: string,
  reading: Reading,
  { language }: Wish,
): { found?: CheckedFacts; fault?: string } {
  const wanted = language && isLanguage(language) ? language : reading.language;
  const answer = readAnswer(output, wanted);
  if (answer.fault !== undefined) return { fault: answer.fault };
  const found = checkAgainst(answer.facts, reading);
  const sentences = reading.blocks.reduce((sum, block) => sum + block.sentences.length, 0);
  const enough = found.facts.points.length >= (sentences > TINY_SENTENCES ? FEWEST_POINTS : 1);
  return enough
    ? { found }
    : { found, fault: 'there were fewer than 3 points whose numbers and words the article has' };
}
