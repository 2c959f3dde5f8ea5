/**
 * What is not drawn: marks of direction (the whole picture has one), controls, soft hyphens, invisible separators, and
 * what chooses between forms of a character (variation selectors, tags). Joiners are: Arabic and Indic letters look
 * different with them.
 */
const INVISIBLE = /(?!\u200C|\u200D)\p{Default_Ignorable_Code_Point}/gu;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
/** Few fonts have the thin blanks; the engine would take one from any font that it has. */
const NO_BREAK_BLANKS = /[\u2007\u202F]/g;
const BLANKS = /[\u1680\u2000-\u200A\u205F]/g;
const CONTROLS = /\p{Cc}/gu;
/** Latin and Cyrillic letters and usual signs: nothing in them changes, and each is a character of its own. */
const SIMPLE = /^[ -~\u00A0-\u00AC\u00AE-\u02FF\u0400-\u045F\u2010-\u2027\u20AC]*$/;
const MARKED = /[^\p{M}]\p{M}{1,8}/gu;

/**
 * A text as it is set: without what nobody sees, with a plain blank for every kind of blank, break and tab, and with letters and their marks in
 * one where Unicode has one ("e" and an acute accent are "é"), since fonts have that one.
 */
export function drawnText(text: string): string {
  if (SIMPLE.test(text)) return text;
  return text
    .replace(BREAKS, ' ')
    .replace(NO_BREAK_BLANKS, '\u00A0')
    .replace(BLANKS, ' ')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(MARKED, (letter) => letter.normalize('NFC'));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text's characters as readers see them: letters with their marks, emoji of several parts. */
export function charactersOf(text: string): string[] {
  if (SIMPLE.test(text)) return [...text];
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
