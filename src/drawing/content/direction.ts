/** Scripts that are written from right to left. Source: the Unicode Character Database, `Bidi_Class` of their letters. */
const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);
const firstLetter = /\p{L}/u;
const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Which way a language is written; of one that nobody knows, which way the first letter of a text is. */
export function directionOf(language: string, text: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(language).maximize().script;
  if (script !== undefined && language !== 'und') return rightToLeft.has(script) ? 'rtl' : 'ltr';
  return rightToLeftLetter.test(firstLetter.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
}
