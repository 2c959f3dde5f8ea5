/** Nobody sees them: https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
/** A character that leaves something on the screen. */
const VISIBLE = /[^\p{Cc}\p{Z}\p{Default_Ignorable_Code_Point}]/u;
/**
 * What copies from pages, phones and word processors leave at the edges of words, and that means nothing there: soft
 * hyphens, spaces without a width, word joiners, marks of direction. Embeddings stay, for they come in pairs; so do
 * selectors of emoji.
 */
const EDGE = /[\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff]/;
/** They shape letters, also the last of a word, in the scripts that know them; elsewhere they mean nothing. */
const JOINER = /[\u200c\u200d]/;
const JOINED = /[\p{M}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}]/u;

/** Without all that nobody sees, for what is compared and not kept. */
export function visiblePart(text: string): string {
  return text.replace(IGNORABLE, '');
}

export function hasVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** The text with nothing invisible before or behind its words; within them it may mean something. */
export function withBareWords(text: string): string {
  return text.replace(/\S+/g, bareWord);
}

function bareWord(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && isLoose(word.charAt(start), word.charAt(start + 1))) start++;
  while (end > start && isLoose(word.charAt(end - 1), word.charAt(end - 2))) end--;
  return word.slice(start, end);
}

function isLoose(character: string, beside: string): boolean {
  return EDGE.test(character) || (JOINER.test(character) && !JOINED.test(beside));
}
