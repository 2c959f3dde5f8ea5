/** A text with its digits in ASCII and one sign for each use, character by character: all offsets stay as they are. */
export function fold(text: string): string {
  return text
    .replace(/[\p{Nd}％]/gu, (sign) =>
      sign.length > 1 ? sign : sign === '％' ? '%' : String(digitValue(sign.charCodeAt(0))),
    )
    .replace(/[．，＋：]/g, (sign) => foldedSigns.get(sign) ?? sign);
}

const foldedSigns = new Map([
  ['．', '.'],
  ['，', ','],
  ['＋', '+'],
  ['：', ':'],
]);

/** In Unicode the ten digits of a script stand in a row that begins at ...0 or ...6. */
function digitValue(code: number): number {
  const row = code & ~0xf;
  return isDecimalDigit.test(String.fromCharCode(row)) ? code - row : code - row - 6;
}

const isDecimalDigit = /\p{Nd}/u;
const letter = /[\p{L}\p{M}]/u;
const blank = /\s/u;

export const isDigit = (sign: string | undefined): boolean =>
  sign !== undefined && sign >= '0' && sign <= '9';
export const isLetter = (sign: string | undefined): boolean => sign !== undefined && letter.test(sign);
export const isBlank = (sign: string | undefined): boolean => sign !== undefined && blank.test(sign);

/** Scripts that divide words by no blanks, and those that hang letters on a number: there a letter before digits is no part of them. */
const loose =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}ー]/u;
export const isLooseLetter = (sign: string | undefined): boolean => sign !== undefined && loose.test(sign);

/** Where the blanks from a place on end; a few at most belong to one amount. */
export function afterBlanks(text: string, at: number, most = 2): number {
  let end = at;
  while (end - at < most && text[end] !== '\n' && isBlank(text[end])) end++;
  return end;
}

/** A sticky expression's match at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** A tag's language: "pt" of "pt-BR". */
export const baseLanguage = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** Words as tables hold them. */
export const asKey = (words: string): string =>
  asSigns(words.normalize('NFC').replaceAll('İ', 'i').toLowerCase()).replace(/[’‘]/g, "'");

/** Signs as tables hold them, where capitals count. */
export const asSigns = (signs: string): string => signs.replace(/\s/g, ' ');

let last = { text: '', key: '', signs: '' };

/** Makes a text's keys before its parts are looked up. Also: no later comparison with it reads it through. */
export function prepareKeys(text: string): string {
  last = { text, key: asKey(text), signs: asSigns(text) };
  return text;
}

/**
 * A part of a text as tables hold it. The whole text is made so once, as its parts are asked for many times over;
 * but each part by itself where a character grew or shrank.
 */
export function keyOfPart(text: string, start: number, end: number, caseSensitive: boolean): string {
  if (last.text !== text) prepareKeys(text);
  if (caseSensitive) return last.signs.slice(start, end);
  return last.key.length === text.length ? last.key.slice(start, end) : asKey(text.slice(start, end));
}
