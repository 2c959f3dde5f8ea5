import type { Facts } from '../../models/facts.js';
import type { Reading } from '../facts/reading.js';
import { cutCharacters, factLimits } from '../text/limits.js';
import { choosePoints } from './choose.js';
import { guessLayout } from './layout.js';
import { chooseNumbers } from './measures.js';

/**
 * The facts of an article without a model and without a network: its own stages or its weightiest sentences, made
 * short, and its amounts. They stay in the article's language. A tiny article may yield fewer than 3 points, an
 * empty one none.
 */
export function extractFacts(reading: Reading, focus = ''): Facts {
  const { language, blocks } = reading;
  const title = cutCharacters(reading.title, factLimits.titleCharacters);
  const { points, isStages } = choosePoints(reading, focus);
  const sentences = blocks.filter(({ kind }) => kind !== 'heading').flatMap((block) => block.sentences);
  const numbers = chooseNumbers(points, sentences, language);
  return {
    title,
    points: points.map((text) => ({ text })),
    numbers,
    layout: guessLayout({ title, points, numbers }, { language, isStages }),
    language,
  };
}
