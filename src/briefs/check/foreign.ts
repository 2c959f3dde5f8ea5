import { amountsIn, sameAmount } from '../numbers/index.js';
import { baseLanguage } from '../text/language.js';
import { negation } from './lexicon/negation.js';
import { type Hit, lexicon } from './words/phrases.js';
import { termsOf } from './words/terms.js';

const findNegation = lexicon(negation);

interface Languages {
  language: string;
  articleLanguage: string;
}

/** Of a fact in another language than its quotation only numbers, names and negation can be compared. */
export function holdForeign(
  told: string,
  quote: string,
  context: string,
  { language, articleLanguage }: Languages,
): string | undefined {
  const theirs = amountsIn(quote, articleLanguage);
  for (const own of amountsIn(told, language)) {
    const isTrivial = own.spelled && own.low <= 1 && own.unit === undefined;
    const same = theirs.some(
      (other) => sameAmount(own, other) || (own.unit === undefined && own.low === other.low),
    );
    if (!same && !isTrivial) return `its quotation does not have "${own.text}"`;
  }
  const strange = strangeName(told, `${quote} ${context}`, { language, articleLanguage });
  if (strange !== undefined) return `its quotation does not name ${strange}`;
  const denies = hasNegation(told, language);
  const denied = hasNegation(quote, articleLanguage);
  if (denies !== undefined && denied !== undefined && denies && !denied) return 'its quotation has no "not"';
  if (denies !== undefined && denied !== undefined && !denies && denied)
    return 'its quotation says that it is not so';
  return undefined;
}

/** Whether a text says that something is not so; undefined where nobody knows how its language does. */
function hasNegation(text: string, language: string): boolean | undefined {
  if (!Object.hasOwn(negation, baseLanguage(language))) return undefined;
  const hits = findNegation(text, termsOf(text, language), language);
  return hits.some(({ classes }: Hit) => classes.includes('not') || classes.includes('soft'));
}

const CAPITALS = new Set(['en', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'sv', 'uk', 'cs', 'tr']);
const LATIN = /^\p{Script=Latin}+$/u;

/** A name that is in neither, although both are written in the same letters. */
function strangeName(
  told: string,
  source: string,
  { language, articleLanguage }: Languages,
): string | undefined {
  if (!CAPITALS.has(baseLanguage(language))) return undefined;
  const known = termsOf(source, articleLanguage);
  const isLatin = known.some(({ raw }) => LATIN.test(raw) && raw.length > 3);
  for (const { raw, first, word } of termsOf(told, language)) {
    if (first || raw.length < 3 || !/^\p{Lu}/u.test(raw)) continue;
    const base = plain(word);
    // Countries and months have a name in each language: a name that begins like none is told apart only in one script.
    if (!LATIN.test(raw) || !isLatin) continue;
    if (known.some((term) => plain(term.word).slice(0, 3) === base.slice(0, 3))) continue;
    return raw;
  }
  return undefined;
}

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
