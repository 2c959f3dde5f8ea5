import type { Content } from './content.js';
import { splitAround } from './splitting.js';
import type { Statement } from './statements.js';
import { contentWordsOf, isSaidIn, placeOf } from './words.js';

type Hero = NonNullable<Content['hero']>;

/**
 * The figure that a picture turns on, and the statements that are left without it: the one whose value the title names;
 * else, unless only that will do, the one whose words have most in common with the title's, then the first, numbers
 * before points. A value in the middle of a point comes with the words before it as its lead.
 */
export function heroOf(
  statements: readonly Statement[],
  title: string,
  { onlyNamed, language }: { onlyNamed: boolean; language: string },
): { hero?: Hero; left: readonly Statement[] } {
  const heroes = statements.flatMap((statement) => {
    const hero = asHero(statement, language);
    return hero ? [{ statement, hero }] : [];
  });
  const named = heroes.find(({ hero }) => isFigure(hero) && placeOf(hero.value.written, title));
  const found = named ?? (onlyNamed ? undefined : likeliest(heroes, title, language));
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
      const common = words.filter((word) =>
        isSaidIn(word, `${hero.lead ?? ''} ${hero.text}`, language),
      ).length;
      const isNumber = statement.from.numbers !== undefined;
      return { candidate, score: (common >= 2 ? common : 0) + (isNumber ? 0.5 : 0) + (hero.lead ? 0 : 0.25) };
    });
  return scored.reduce<(typeof scored)[number] | undefined>(
    (best, next) => (best && best.score >= next.score ? best : next),
    undefined,
  )?.candidate;
}

/** A year says when; it is no figure to turn on. */
const isFigure = ({ value }: Hero): boolean =>
  value.parts.some(({ kind, text }) => kind === 'digits' && /[\p{Nd}\p{No}]/u.test(text)) &&
  (value.amount !== undefined || value.unit !== '' || value.parts.length > 1);

function asHero({ from, split: { isLabel: _, ...split } }: Statement, language: string): Hero | undefined {
  const { value } = split;
  if (value) return { from, ...split, value };
  const parts = splitAround(split.text, language);
  return parts && { from, ...(split.head === undefined ? {} : { head: split.head }), ...parts };
}
