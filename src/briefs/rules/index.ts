import { defined } from '../../lib/defined.js';
import type { Facts, Figure, Point } from '../../models/facts.js';
import type { Reading } from '../facts/reading.js';
import { cutCharacters, factLimits } from '../text/limits.js';
import { candidatesOf } from './candidates.js';
import { choose, pointOf } from './choose.js';
import { figuresOf, type Source } from './figures.js';
import { guessLayout } from './layout.js';
import { leftOutOf } from './left-out.js';
import { listingOf } from './listing.js';
import { rowFigures, rowPoints } from './rows.js';

const FEWEST = 3;
const FIGURES = 8;
/** So many of the weightiest sentences are looked through for figures, beside those that became points. */
const FIGURE_SOURCES = 12;

/**
 * The facts of an article without a model and without a network: the entries of its list or its steps, else whole
 * sentences of it that stand alone, the weightiest first; else the rows of its table. Each rests on the words that it
 * is made of, and all stay in the article's language. An article of which nothing stands alone yields no point.
 */
export function extractFacts(reading: Reading, focus = ''): Facts {
  const { language } = reading;
  const title = cutCharacters(reading.title, factLimits.titleCharacters);
  const candidates = candidatesOf(reading, focus);
  const chosen = choose(candidates);
  const listing = focus === '' ? listingOf(reading) : undefined;
  const points = listing?.points ?? prosePoints(chosen.map(pointOf), reading);
  const ranked = [...candidates].sort((one, other) => other.score - one.score).slice(0, FIGURE_SOURCES);
  const sources: Source[] = [...(listing ? [] : chosen), ...ranked];
  const numbers = numbersOf(figuresOf(sources, language, FIGURES), reading);
  return {
    title,
    ...defined({ subtitle: listing && leftOutOf(listing, points, language) }),
    points,
    numbers,
    layout: guessLayout(
      { title, points: points.map(({ text }) => text), numbers },
      { language, isStages: listing !== undefined },
    ),
    language,
  };
}

/** An article that is little more than a table is told by its rows. */
function prosePoints(points: readonly Point[], reading: Reading): readonly Point[] {
  if (points.length >= FEWEST) return points;
  return [...points, ...rowPoints(reading)].slice(0, factLimits.points);
}

function numbersOf(figures: readonly Figure[], reading: Reading): readonly Figure[] {
  if (figures.length >= FEWEST) return figures;
  const values = new Set(figures.map(({ value }) => value));
  const cells = rowFigures(reading).filter(({ value }) => !values.has(value));
  return [...figures, ...cells].slice(0, FIGURES);
}
