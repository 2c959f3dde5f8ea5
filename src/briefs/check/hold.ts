import { baseLanguage } from '../text/language.js';
import { holdForeign } from './foreign.js';
import { bare } from './quotation.js';
import { additionsHold, conditionHolds, modalityHolds, sourceHolds } from './rules/claims.js';
import { comparedHolds } from './rules/compared.js';
import { crossedHolds } from './rules/crossed.js';
import { joinedHolds } from './rules/joined.js';
import { partsHold } from './rules/merged.js';
import { negationHolds } from './rules/negation.js';
import { numbersHold } from './rules/numbers.js';
import { directionHolds } from './rules/opposites.js';
import { partiesHold } from './rules/parties.js';
import { quantityHolds } from './rules/quantities.js';
import { rolesHold } from './rules/roles.js';
import { copyHolds, namesHold, wordsHold } from './rules/words.js';
import { compare, type Rule } from './words/comparison.js';

/** A statement, or a number with what it measures (then the text may be empty), and what it rests on. */
export interface HeldFact {
  text: string;
  quote: string;
  value?: string;
  measures?: string;
}

/** What stands around a quotation: a pronoun in it stands for a name in these. */
export interface Around {
  /** The sentence before the quotation. */
  before?: string;
  /** Of the article. */
  title?: string;
  /** BCP 47: of the fact. */
  language: string;
  articleLanguage: string;
}

/** All that bears on a statement. */
const statementRules: readonly Rule[] = [
  numbersHold,
  namesHold,
  rolesHold,
  comparedHolds,
  crossedHolds,
  partiesHold,
  negationHolds,
  directionHolds,
  quantityHolds,
  conditionHolds,
  sourceHolds,
  modalityHolds,
  additionsHold,
  partsHold,
  joinedHolds,
  wordsHold,
  copyHolds,
];

/** What a number measures is a few words, not a statement: it has neither speaker nor condition. */
const figureRules: readonly Rule[] = [numbersHold, namesHold, directionHolds, wordsHold];

/**
 * Why a quotation does not show a fact, in a few words; undefined if it does, as far as its words tell: numbers with
 * their units and subjects, names, directions, negations, quantities, speakers, conditions and reasons. Of a fact in
 * another language than the article's only numbers, names and negation are compared. Takes time linear in the quotation
 * for a fact of a point's length.
 */
export function holdFact({ text, quote, value, measures }: HeldFact, around: Around): string | undefined {
  if (text !== '' && value === undefined && bare(text) === bare(quote)) return undefined;
  const context = [around.title, around.before].filter(Boolean).join('. ');
  const isForeign = baseLanguage(around.language) !== baseLanguage(around.articleLanguage);
  const why = (told: string, rules: readonly Rule[]): string | undefined => {
    if (isForeign) return holdForeign(told, quote, context, around);
    const comparison = compare(told, quote, context, around.articleLanguage);
    for (const rule of rules) {
      const reason = rule(comparison);
      if (reason !== undefined) return reason;
    }
    return undefined;
  };
  const figure = [measures, value].filter(Boolean).join(' ');
  return (
    (text.trim() === '' ? undefined : why(text, statementRules)) ??
    (figure === '' ? undefined : why(figure, figureRules))
  );
}
