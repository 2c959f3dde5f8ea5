import { baseLanguage, functionWordsOf, isLanguage, languageOf } from '../../briefs/text/language.js';
import type { Left } from './rest.js';

/** Fewer letters tell no language. */
const LEAST_LETTERS = 24;
const LEAST_DENSE = 6;

/**
 * The language of what stands in a picture and is not of its brief, where it is clearly another than the brief's: of
 * other letters, or of the same and told by its commonest words.
 * @param language BCP 47
 */
export function otherLanguage(left: readonly Left[], language: string): string | undefined {
  const text = left.map((part) => part.text).join(' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const dense = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu,
  );
  if (letters < LEAST_LETTERS && (dense?.length ?? 0) < LEAST_DENSE) return undefined;
  const seen = languageOf(undefined, text);
  if (seen === 'und' || !isLanguage(language) || language === 'und') return undefined;
  const [one, other] = [scriptsOf(seen), scriptsOf(language)];
  if (one !== other) return one === 'Han' && /^(?:Jpan|Kore|Hira)$/.test(other) ? undefined : seen;
  const isTellable = [seen, language].every((tag) => functionWordsOf(tag).size > 0);
  return isTellable && baseLanguage(seen) !== baseLanguage(language) ? seen : undefined;
}

/** Han of any style is one. */
function scriptsOf(language: string): string {
  const script = new Intl.Locale(language).maximize().script ?? '';
  return /^Han[st]$/.test(script) ? 'Han' : script;
}
