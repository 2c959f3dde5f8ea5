/** A word of a text, and where it stands. */
export interface Piece {
  word: string;
  from: number;
  to: number;
}

/** Accents of Latin letters, and the points of Hebrew and Arabic, which many leave out; and the stroke that lengthens. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670\u0640]/gu;

const letters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['æ', 'ae'],
  ['ı', 'i'],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ى', 'ي'],
  ['ة', 'ه'],
]);

/** Without capitals and accents, so that what people leave out makes no difference. */
export function folded(text: string, base: string): string {
  const lower = base === 'tr' ? text.toLocaleLowerCase('tr') : text.toLowerCase();
  // Japanese is written with marks that make other letters of them, not accents: these are one letter again after NFC.
  const plain =
    base === 'ja' ? lower.normalize('NFKC') : lower.normalize('NFKD').replace(MARKS, '').normalize('NFC');
  return plain.replace(/[ßłøæıأإآىة]/gu, (letter) => letters.get(letter) ?? letter);
}

/** The words of a text, in their order. */
export function pieces(text: string): Piece[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }));
}
