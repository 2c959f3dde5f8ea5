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
import { renamedHolds } from './rules/renamed.js';
import { rolesHold } from './rules/roles.js';
import { copyHolds, measureHolds, namesHold, wordsHold } from './rules/words.js';
import { type Features, featuresOf, sureVoice, voicesOf } from './weighing/features.js';
import { weighed } from './weighing/forest.js';
import { type Comparison, compare, type Rule } from './words/comparison.js';

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
  /** The stems of the article's words: a word that stands elsewhere in it is no synonym. */
  elsewhere?: ReadonlySet<string>;
  /** BCP 47: of the fact. */
  language: string;
  articleLanguage: string;
}

/** All that bears on a statement. By name: what was learned of them is known by these. */
const statementRules: Readonly<Record<string, Rule>> = {
  numbersHold,
  namesHold,
  renamedHolds,
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
};

/** What a number measures is a few words, not a statement: it has neither speaker nor condition. */
const figureRules: readonly Rule[] = [numbersHold, measureHolds, namesHold, directionHolds, wordsHold];

/** Texts with more words than these are no quotation, and no point: how words lie in them tells nothing. */
const QUOTE_WORDS = 150;
const FACT_WORDS = 100;

/**
 * Why a quotation does not show a fact, in a few words; undefined if it does, as far as its words tell: numbers with
 * their units and subjects, names, directions, negations, quantities, speakers, conditions and reasons. The rules are
 * weighed, since one alone may be wrong; but a number that the quotation does not have is always refused. Of a fact in another
 * language than the article's only numbers, names and negation are compared. Takes time linear in the quotation for a
 * fact of a point's length.
 */
export function holdFact({ text, quote, value, measures }: HeldFact, around: Around): string | undefined {
  if (text !== '' && value === undefined && bare(text) === bare(quote)) return undefined;
  const isForeign = baseLanguage(around.language) !== baseLanguage(around.articleLanguage);
  const why = (told: string, weigh: (comparison: Comparison) => string | undefined): string | undefined =>
    isForeign
      ? holdForeign(told, quote, contextOf(around), around)
      : weigh(comparisonOf(told, quote, around));
  const figure = [measures, value].filter(Boolean).join(' ');
  return (
    (text.trim() === ''
      ? undefined
      : why(text, (comparison) => statementFault(comparison, around.elsewhere))) ??
    (figure === '' ? undefined : why(figure, (comparison) => firstOf(figureRules, comparison)))
  );
}

/** What is known of a statement beside its quotation, both in the article's language. */
export function featuresOfStatement(text: string, quote: string, around: Around): Features {
  const comparison = comparisonOf(text, quote, around);
  return featuresOf(comparison, voicesOf(statementRules, comparison), around.elsewhere);
}

const contextOf = ({ title, before }: Around): string => [title, before].filter(Boolean).join('. ');

const comparisonOf = (told: string, quote: string, around: Around): Comparison =>
  compare(told, quote, contextOf(around), around.articleLanguage);

function statementFault(comparison: Comparison, elsewhere?: ReadonlySet<string>): string | undefined {
  const { told, said } = comparison;
  if (said.terms.length > QUOTE_WORDS || told.terms.length > FACT_WORDS)
    return firstOf(Object.values(statementRules), comparison);
  const voices = voicesOf(statementRules, comparison);
  const sure = sureVoice(comparison, voices);
  if (sure) return sure.reason;
  if (weighed(featuresOf(comparison, voices, elsewhere)) <= 0) return undefined;
  return voices[0]?.reason ?? 'its words do not stand together like that in its quotation';
}

function firstOf(rules: readonly Rule[], comparison: Comparison): string | undefined {
  for (const rule of rules) {
    const reason = rule(comparison);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
