/**
 * Words of one kind by language. A line is `class: word word`; without a class all of a row are of one. `_` stands for
 * the space in a phrase; `*` at a word's end for any ending, at its start for any beginning.
 */
export type Rows = Readonly<Record<string, string>>;
