/** Scripts (ISO 15924) that have fonts of their own here; `Hani` is Jpan, Hans, Hant or Kore, by language. */
const scripts: ReadonlyArray<[string, RegExp]> = [
  ['Latn', /\p{Script=Latin}/u],
  ['Hani', /[\p{Script=Han}\p{Script=Bopomofo}]/u],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Kore', /\p{Script=Hangul}/u],
  ['Thai', /\p{Script=Thai}/u],
];

/** Of a character with its marks; undefined for what many scripts share (digits, punctuation) and for other scripts. */
export function scriptOf(character: string): string | undefined {
  return scripts.find(([, pattern]) => pattern.test(character))?.[0];
}

const known = new Map<string, string>();

/** The script that a language is written in: "Latn" for "de", "Hant" for "zh-TW". "Latn" where nobody knows. */
export function scriptOfLanguage(language: string): string {
  const script = known.get(language) ?? likelyScript(language);
  if (known.size < 1000) known.set(language, script);
  return script;
}

function likelyScript(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? 'Latn';
  } catch {
    return 'Latn';
  }
}
