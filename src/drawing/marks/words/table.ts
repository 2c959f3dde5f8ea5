import type { MarkName } from '../drawn/catalogue.js';

/**
 * What a language calls our marks, in the forms that news use: without accents where its letters have them. Words
 * stand apart by spaces; `_` joins those of a phrase. `none`: phrases in which such a word means something else. Japanese
 * and Chinese words are found within the text, the longest first; Korean ones with their particles.
 */
export type WordTable = Readonly<Partial<Record<MarkName | 'none', string>>>;
