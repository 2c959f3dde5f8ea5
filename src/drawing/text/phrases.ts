import { joinsChinese, joinsJapanese, joinsOther } from './phrase-rules.js';

const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN = /\p{Script=Han}/u;

/** Whether a stretch without blanks holds several words: Japanese, Chinese, Thai and their like. */
export function isWithoutSpaces(text: string): boolean {
  return WITHOUT_SPACES.test(text);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, known);
  return known;
}

/**
 * The phrases of a stretch without blanks, between which a line may break; joined they are the stretch. Words come from
 * the dictionaries that Node has (ICU); rules join what a reader wants together: a Japanese word with its endings and
 * particles, a number with its counter, punctuation with what it belongs to.
 */
export function phrasesOf(text: string, language: string): string[] {
  const isJapanese = KANA.test(text) || (HAN.test(text) && language.startsWith('ja'));
  const joins = isJapanese ? joinsJapanese : HAN.test(text) ? joinsChinese : joinsOther;
  const own = isJapanese ? 'ja' : HAN.test(text) ? 'zh' : 'th';
  const phrases: string[] = [];
  for (const { segment } of segmenterOf(own).segment(text)) {
    const last = phrases.at(-1);
    if (last !== undefined && joins(last, segment)) phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  return phrases;
}
