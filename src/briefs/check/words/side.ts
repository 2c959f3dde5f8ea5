import { type Amount, amountsIn } from '../../numbers/index.js';
import { attribution } from '../lexicon/attribution.js';
import {
  agents,
  causes,
  circumstances,
  joints,
  ranks,
  relatives,
  superlatives,
  ways,
} from '../lexicon/claims.js';
import { conditions } from '../lexicon/conditions.js';
import { general, grammar, pronouns } from '../lexicon/grammar.js';
import { modality } from '../lexicon/modality.js';
import { negation } from '../lexicon/negation.js';
import { notations } from '../lexicon/notations.js';
import { opposites } from '../lexicon/opposites.js';
import { quantities } from '../lexicon/quantities.js';
import type { Rows } from '../lexicon/rows.js';
import { synonyms } from '../lexicon/synonyms.js';
import { type Hit, lexicon, wordSet } from './phrases.js';
import { type Term, termsOf } from './terms.js';

/** An amount with the terms that it takes up: from `at` up to before `end`. */
export interface Placed {
  amount: Amount;
  at: number;
  end: number;
}

export type Kind =
  | 'negation'
  | 'notations'
  | 'attribution'
  | 'conditions'
  | 'modality'
  | 'quantities'
  | 'opposites'
  | 'causes'
  | 'superlatives'
  | 'synonyms'
  | 'joints'
  | 'relatives'
  | 'agents'
  | 'circumstances'
  | 'ranks'
  | 'ways'
  | 'pronouns';

/** What the check sees of a text. */
export interface Side {
  text: string;
  language: string;
  terms: readonly Term[];
  amounts: readonly Placed[];
  /** Which terms tell something: no grammar, no part of an amount. */
  content: readonly boolean[];
  hits: (kind: Kind) => readonly Hit[];
}

/** Each line is a class of its own; its sides, parted by a bar, are told apart by + and -. ~ marks those that turn who does it round: buy and sell. */
function lined(rows: Rows): Rows {
  return Object.fromEntries(
    Object.entries(rows).map(([language, row]) => [
      language,
      row
        .split('\n')
        .flatMap((line, index) =>
          line.trim().startsWith('none:')
            ? [line]
            : line.split(' | ').map((side, part) => {
                const mark = line.trim().startsWith('~') ? '~' : '';
                return `${mark}${index}${part === 0 ? '+' : '-'}: ${side.replace('~', '')}`;
              }),
        )
        .join('\n'),
    ]),
  );
}

const finders = {
  negation: lexicon(negation),
  notations: lexicon(notations),
  attribution: lexicon(attribution),
  conditions: lexicon(conditions),
  modality: lexicon(modality),
  quantities: lexicon(quantities),
  opposites: lexicon(lined(opposites)),
  causes: lexicon(causes),
  superlatives: lexicon(superlatives),
  synonyms: lexicon(lined(synonyms)),
  joints: lexicon(joints),
  relatives: lexicon(relatives),
  agents: lexicon(agents),
  circumstances: lexicon(circumstances),
  ranks: lexicon(ranks),
  ways: lexicon(ways),
  pronouns: lexicon(pronouns),
} as const;

const isGrammar = wordSet(grammar);
const isGeneralWord = wordSet(general);

/** Whether a word is so general that it need not stand in a quotation. */
export const isGeneral = (word: string, language: string): boolean => isGeneralWord(word, language);

export function sideOf(text: string, language: string): Side {
  const terms = termsOf(text, language);
  const amounts = placed(amountsIn(text, language), terms);
  const counted = new Set(
    amounts.flatMap(({ at, end }) => Array.from({ length: end - at }, (_, index) => at + index)),
  );
  const content = terms.map(
    ({ word }, index) => !counted.has(index) && /\p{L}/u.test(word) && !isGrammar(word, language),
  );
  const found = new Map<Kind, readonly Hit[]>();
  return {
    text,
    language,
    terms,
    amounts,
    content,
    hits: (kind) => {
      const known = found.get(kind);
      if (known) return known;
      const hits = finders[kind](text, terms, language).filter(({ classes }) => !classes.includes('none'));
      found.set(kind, hits);
      return hits;
    },
  };
}

function placed(amounts: readonly Amount[], terms: readonly Term[]): Placed[] {
  return amounts.flatMap((amount) => {
    const at = terms.findIndex(({ to }) => to > amount.start);
    if (at < 0) return [];
    let end = at;
    while (end < terms.length && (terms[end]?.from ?? 0) < amount.end) end++;
    return end > at ? [{ amount, at, end }] : [];
  });
}

/** Whether a term begins with a capital letter: in most scripts that have them, as a name does. */
export const isCapital = ({ terms }: Side, at: number): boolean => /^\p{Lu}/u.test(terms[at]?.raw ?? '');

/** The first term of the sentence in which one stands. */
export function sentenceStart({ terms }: Side, at: number): number {
  let from = at;
  while (from > 0 && terms[from - 1]?.sentence === terms[at]?.sentence) from--;
  return from;
}

/** The places from one up to before another. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
