import type { Content } from './content.js';
import { splitAround } from './splitting.js';
import { factOf, type Statement } from './statements.js';
import { contentWordsOf, isSaidIn, placeOf } from './words.js';

type Hero = NonNullable<Content['hero']>;

/** What a picture has beside its hero to turn on: something that fills it, a chart, or nothing. */
export type Besides = 'all' | 'chart' | 'nothing';

/**
 * The figure that a picture turns on, and the statements that are left without it: the one whose value the title names;
 * else, unless something else fills the picture, the one whose words have most in common with the title's, then the first, numbers
 * before points. A value in the middle of a point comes
 * with the words before it as its lead; beside a chart it
 * stays where it is, as does a value without an amount, which may be one that could not be drawn in the chart.
 */
export function heroOf(
  statements: readonly Statement[],
  title: string,
  { besides, language }: { besides: Besides; language: string },
): { hero?: Hero; left: readonly Statement[] } {
  const heroes = statements.flatMap((statement) => {
    const hero = asHero(statement, language);
    return hero ? [{ statement, hero }] : [];
  });
  const named = heroes.find(({ hero }) => isFigure(hero) && placeOf(hero.value.written, title));
  const free = heroes.filter(
    ({ hero }) => besides !== 'chart' || (hero.lead === undefined && hero.value.amount !== undefined),
  );
  const found = named ?? (besides === 'all' ? undefined : likeliest(free, title, language));
  if (!found) return { left: statements };
  return { hero: found.hero, left: statements.filter((statement) => statement !== found.statement) };
}

interface Candidate {
  statement: Statement;
  hero: Hero;
}

function likeliest(heroes: readonly Candidate[], title: string, language: string): Candidate | undefined {
  const words = contentWordsOf(title, language);
  const scored = heroes
    .filter(({ hero }) => isFigure(hero))
    .map((candidate) => {
      const { hero, statement } = candidate;
      const told = `${hero.lead ?? ''} ${hero.text} ${statement.measured}`;
      const common = words.filter((word) => isSaidIn(word, told, language)).length;
      const isNumber = statement.from.numbers !== undefined;
      return { candidate, score: (common >= 2 ? common : 0) + (isNumber ? 1.5 : 0) + (hero.lead ? 0 : 0.25) };
    });
  return scored.reduce<(typeof scored)[number] | undefined>(
    (best, next) => (best && best.score >= next.score ? best : next),
    undefined,
  )?.candidate;
}

/** A year says when; it is no figure to turn on. */
export const isFigure = ({ value }: Pick<Hero, 'value'>): boolean =>
  value.parts.some(({ kind, text }) => kind === 'digits' && /[\p{Nd}\p{No}]/u.test(text)) &&
  (value.amount !== undefined || value.unit !== '' || value.parts.length > 1);

function asHero(statement: Statement, language: string): Hero | undefined {
  const { emphasis: _, value, ...fact } = factOf(statement);
  if (value) return { ...fact, value };
  const parts = splitAround(fact.text, language);
  return parts && { ...fact, ...parts };
}
