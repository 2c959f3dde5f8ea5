const plain = new Map([
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['đ', 'd'],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ى', 'ي'],
  ['ة', 'ه'],
]);

/**
 * A text as keywords are compared: small letters without accents, points and stretching; the signs of Devanagari and of
 * Japanese stay, since they are letters there.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u0652\u0670]/gu, '')
    .normalize('NFC')
    .replace(/[ıłøßæœđأإآىة]/gu, (letter) => plain.get(letter) ?? letter);
}
