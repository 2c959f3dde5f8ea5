import { hasOrdinalDots } from '../../briefs/text/abbreviations.js';
import { leadingWords, lightVerbs, numberWords, rangeWords, trailingWords } from './bound-words.js';
import {
  currencyCodes,
  numberedWords,
  plainWords,
  scaleWords,
  shortUnits,
  titleWords,
  yearWords,
} from './glue-words.js';
import { glueOfPhrases } from './phrase-rules.js';

/**
 * How two neighbours hold together. `always`: on one line whatever comes. `firm`: unless that gets too long. `strong`: a
 * line ends between them only where all others read as badly. `soft`: a line should not end between them.
 */
export type Strength = 'always' | 'firm' | 'strong' | 'soft' | 'none';

interface Place {
  /** All that is joined before the place already. */
  line: string;
  /** The pieces before the place and after it. */
  earlier: string;
  before: string;
  after: string;
  /** The piece after that. */
  later: string;
  /** Between them; may be empty. */
  blank: string;
  language: string;
}

const CLOSING = /^[!?:;»”’)\]}…%‰]{1,4}$/;
const OPENING = /^[«„“‘([{¿¡]{1,3}$/;
const DASH = /^[-‐‒–—]$/;
const OPERATOR = /^[=×÷+±≈~<>≤≥*]$/;
const NUMBER = /^[\p{P}\p{S}]{0,3}\p{Lu}{0,2}\p{Sc}?\p{N}[\p{N}.,:'’/–\u00A0\u202F-]{0,30}$/u;
const NUMBER_ENDS = /[\p{N}\])]$/u;
const STARTS_WITH_NUMBER = /^[\p{Sc}±+−~≈-]{0,2}\p{N}/u;
const CURRENCY = /^\(?\p{Lu}{0,3}\p{Sc}$/u;
const UNIT_SYMBOL = /^(?:[%‰°′″\p{Sc}Ωµμ]|[kMG]?W\b|m[²³])/u;
const YEAR = /^(?:1\d\d\d|20\d\d)$/;
const GROUP_ENDS = /(?:^|\P{N})\d{1,3}(?: \d{3}){0,5}$/u;
const GROUP = /^\d{3}(?!\d)/;
const FRACTION = /^(?:hal(?:f|ves)|thirds?|quarters?|fifths?|sixths?|tenths?)\b/;
const ORDINAL = /^\(?\d{1,2}\.$/;
const INITIAL = /^\p{Lu}\.$/u;
const ONE_LETTER =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]$/u;

/** "QR" in a text of another script names the word after it. */
const ACRONYM = /^\p{Lu}{2,6}$/u;
const NOT_LATIN = /^[\p{Script=Devanagari}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}]/u;

/** Languages whose printers never leave a preposition of one letter at the end of a line. */
const KEEP_ONE_LETTER: ReadonlySet<string> = new Set(['pl', 'cs', 'sk', 'uk', 'ru', 'be']);

export function glueBetween(place: Place): Strength {
  if (place.blank === '') return glueOfPhrases(place.before, place.after, place.language);
  return ofMarks(place) ?? ofNumbers(place) ?? ofWords(place) ?? 'none';
}

function ofMarks({ line, before, after }: Place): Strength | undefined {
  if (CLOSING.test(after) || OPENING.test(before) || DASH.test(after)) return 'always';
  const isNumber = STARTS_WITH_NUMBER.test(after);
  if (OPERATOR.test(before) && isNumber) return 'always';
  if (OPERATOR.test(after) && NUMBER.test(before)) return 'firm';
  if (DASH.test(before) && isNumber && /\p{N}\S{0,3} \S$/u.test(line)) return 'firm';
  return undefined;
}

function ofNumbers({ line, earlier, before, after, later, language }: Place): Strength | undefined {
  const word = bare(after);
  if (STARTS_WITH_NUMBER.test(after)) {
    if (GROUP_ENDS.test(before) && GROUP.test(after)) return 'always';
    if (CURRENCY.test(before) || currencyCodes.has(before)) return 'always';
    if (numberedWords.has(before.toLowerCase())) return 'always';
    // "1 h 57 min"
    return shortUnits.has(bare(before)) && NUMBER.test(earlier) && line !== before ? 'firm' : undefined;
  }
  if (NUMBER.test(before) && NUMBER_ENDS.test(before)) {
    // "16 A", but "14 a week".
    if (UNIT_SYMBOL.test(after) || (shortUnits.has(word) && !after.startsWith('a'))) return 'always';
    if (rangeWords.has(word) && STARTS_WITH_NUMBER.test(later)) return 'strong';
    if (plainWords.has(word) || numberWords.has(word) || !/\p{L}/u.test(after)) return undefined;
    return YEAR.test(before) && yearWords.has(earlier.toLowerCase()) ? undefined : 'firm';
  }
  if (scaleWords.has(bare(before)) && NUMBER.test(earlier) && !plainWords.has(word))
    return lightVerbs.has(bare(later)) ? 'strong' : 'firm';
  if (ORDINAL.test(before) && hasOrdinalDots(primary(language)) && /^\p{L}/u.test(after)) return 'firm';
  return undefined;
}

function ofWords({ before, after, language }: Place): Strength | undefined {
  const own = primary(language);
  // "two thirds"
  if (own === 'en' && FRACTION.test(after) && leadingWords.get(own)?.has(opened(before))) return 'firm';
  if (ONE_LETTER.test(before) && KEEP_ONE_LETTER.has(own)) return 'firm';
  if (leadingWords.get(own)?.has(opened(before)) || trailingWords.get(own)?.has(bare(after))) return 'strong';
  if (ONE_LETTER.test(before) || (ACRONYM.test(before) && NOT_LATIN.test(after))) return 'soft';
  return INITIAL.test(before) || titleWords.has(before) ? 'soft' : undefined;
}

/** "Litres," as it stands in the lists: "litres". */
function bare(word: string): string {
  return word.toLowerCase().replace(/[,;:!?)।.]{1,3}$/u, '');
}

/** "(The" as it stands in the lists: "the". */
function opened(word: string): string {
  return word.toLowerCase().replace(/^["'«„“‘(]{1,2}/u, '');
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
