import type { Content, Fact } from '../../content/content.js';
import { splitAround } from '../../content/splitting.js';

type Hero = NonNullable<Content['hero']>;

/** A list of fewer has its subject, or its first statement, to lead it. */
const FEWEST = 4;
/** A longer value is no figure. */
const FIGURE_CHARACTERS = 16;
/** Units that say more than the number of something does. */
const telling = new Set(['%', 'USD', 'EUR', 'GBP', 'JPY', 'INR', 'CNY']);

/**
 * Of a list that its title gives no figure the statement whose value can lead it: a share or an amount of money before
 * another; the first of several alike.
 */
export function tellingOf({ facts, hero, language }: Content): { fact: Fact; figure: Hero } | undefined {
  if (hero || facts.length < FEWEST) return undefined;
  const found = facts.flatMap((fact) => {
    const figure = figureIn(fact, language);
    return figure && figure.value.written.length <= FIGURE_CHARACTERS ? [{ fact, figure }] : [];
  });
  return found.find(({ figure }) => telling.has(figure.value.unit)) ?? found[0];
}

/** A statement in three, around its value; its head is read before it. */
function figureIn({ head, value, emphasis: _, ...fact }: Fact, language: string): Hero | undefined {
  const parts = value ? { value, text: fact.text } : head ? undefined : splitAround(fact.text, language);
  if (parts?.value.amount === undefined) return undefined;
  return { ...fact, ...parts, ...(head ? { lead: head } : {}) };
}
