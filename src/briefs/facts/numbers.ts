import { baseLanguage } from '../text/language.js';
import { isPercent, scalesOf, spelledNumbers } from './number-words.js';

/** A number as a text has it: what it may mean, and what it counts. */
export interface WrittenNumber {
  /** Its digits and separators, in ASCII. */
  digits: string;
  /** What it is multiplied by; several where "5M" may be millions or a motorway. */
  scales: readonly number[];
  /** One value, or several where "1.234" or "5M" can be read in two ways. */
  values: readonly number[];
  percent: boolean;
  currency: string | undefined;
  /** As a word, not in digits. */
  spelled: boolean;
}

const GROUP = String.raw`[.,'’ \u00a0\u2009\u202f]`;
/**
 * Digits with groups of thousands (or lakhs), then perhaps decimals; or digits with dots or commas between them. No number
 * has more groups; a row of any length would be read to its end from each of them.
 */
const written = new RegExp(
  String.raw`\d{1,3}(?:${GROUP}\d{2,3}){0,10}${GROUP}\d{3}(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*`,
  'g',
);
const currencies = '$€£¥₹₩₽₺₴';

/**
 * All numbers of a text: digits of any script, thousands and decimals separated as anybody does, with the words,
 * signs and letters that multiply them, and those that are spelled out.
 */
export function numbersIn(text: string, language: string): WrittenNumber[] {
  const plain = asciiDigits(text);
  const inDigits = [...plain.matchAll(written)]
    .flatMap((match) => withoutFalseGroups(match[0], match.index))
    .map(({ digits, at }) =>
      described(plain, { digits, at, end: at + digits.length, spelled: false }, language),
    );
  const inWords = spelledNumbers(plain, language).map(({ value, end }) =>
    described(plain, { digits: String(value), at: end, end, spelled: true }, language),
  );
  return [...inDigits, ...inWords];
}

function described(
  text: string,
  { digits, at, end, spelled }: { digits: string; at: number; end: number; spelled: boolean },
  language: string,
): WrittenNumber {
  const after = text.slice(end, end + 24);
  const currency = currencyBeside(text.slice(Math.max(0, at - 3), at), after);
  const scales = scalesAfter(after, language, currency !== undefined);
  return {
    digits,
    scales,
    values: readings(digits, language).flatMap((value) => scales.map((scale) => value * scale)),
    percent: isPercent(after),
    currency,
    spelled,
  };
}

/** Digits of all scripts as ASCII; raised and lowered ones (m², CO₂, footnotes) are no numbers of their own. */
function asciiDigits(text: string): string {
  return text
    .replace(
      /(?<!\d)(\d*)[ \u00a0]?([½¼¾])/g,
      (_, whole: string, part: string) => `${whole || 0}${fractions.get(part)}`,
    )
    .replace(/[⁰¹²³⁴-⁹₀-₉]/gu, ' ')
    .replace(/[٫]/g, '.')
    .replace(/[٬]/g, ',')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)))
    .replace(/[％﹪]/g, '%');
}

const fractions: ReadonlyMap<string, string> = new Map([
  ['½', '.5'],
  ['¼', '.25'],
  ['¾', '.75'],
]);

/** In Unicode the ten digits of a script stand in a row that begins at ...0 or ...6; full-width ones too. */
function digitValue(codePoint: number): number {
  // The digits of mathematical alphabets are five rows without a gap.
  if (codePoint >= 0x1d7ce && codePoint <= 0x1d7ff) return (codePoint - 0x1d7ce) % 10;
  const row = codePoint & ~0xf;
  return /\p{Nd}/u.test(String.fromCodePoint(row)) ? codePoint - row : codePoint - row - 6;
}

/** "12 345 678" is one number, but "in 2019 300 people" and "3, 500" are two: spaces group only after 1 to 3 digits, commas stand without spaces. */
function withoutFalseGroups(digits: string, at: number): { digits: string; at: number }[] {
  const separators = new Set(digits.replace(/\d/g, ''));
  const groups = digits.split(/\D/);
  const decimals = groups.length > 1 ? (groups.at(-1) ?? '') : '';
  const inner = groups.slice(1, -1);
  // One kind of separator all along, or another kind once, at the end, for the decimals.
  const kinds = separators.size;
  const grouped =
    groups.length <= 2 ||
    (kinds === 1 && groups.slice(1).every((group) => group.length === 3)) ||
    (kinds === 1 && isIndian(groups)) ||
    (kinds === 2 && inner.every((group) => group.length === 3 || group.length === 2) && decimals !== '');
  if (grouped) return [{ digits, at }];
  return [...digits.matchAll(/\d+/g)].map((part) => ({ digits: part[0], at: at + part.index }));
}

function isIndian(groups: readonly string[]): boolean {
  return groups.at(-1)?.length === 3 && groups.slice(1, -1).every((group) => group.length === 2);
}

/** What digits with separators may mean. Only "1.234" and "1,234" leave room for two readings. */
function readings(digits: string, language: string): number[] {
  const separators = digits.replace(/\d/g, '');
  if (separators === '') return [Number(digits)];
  const last = separators.at(-1) ?? '';
  const ungrouped = Number(digits.replace(/\D/g, ''));
  const [whole = '', part = ''] = [
    digits.slice(0, digits.lastIndexOf(last)),
    digits.slice(digits.lastIndexOf(last) + 1),
  ];
  const decimal = Number(`${whole.replace(/\D/g, '')}.${part}`);
  if (separators.length > 1) return [new Set(separators).size > 1 && /[.,]/.test(last) ? decimal : ungrouped];
  if (!/[.,]/.test(last)) return [ungrouped];
  if (part.length !== 3 || /^0/.test(whole) || whole.length > 3) return [decimal];
  const mark = decimalMark(language);
  if (mark === undefined) return [ungrouped, decimal];
  return [last === mark ? decimal : ungrouped];
}

/** What divides the decimals in a language; undefined where nobody knows the language. */
function decimalMark(language: string): string | undefined {
  if (language === 'und' || Intl.NumberFormat.supportedLocalesOf(baseLanguage(language)).length === 0)
    return undefined;
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value;
}

function scalesAfter(after: string, language: string, isMoney: boolean): number[] {
  const letter = (
    isMoney ? /^(?:[kKmMbB]|bn|tn)(?![\p{L}\p{N}])/u : /^(?:[kK]|M|B|bn|tn)(?![\p{L}\p{N}])/u
  ).exec(after)?.[0];
  // "5k" and "5M" may be a run and a motorway.
  if (letter) return [1, letterScales.get(letter) ?? 1];
  const spaced = /^[ \u00a0\u202f-]?(\p{L}+)/u.exec(after)?.[1];
  const word = spaced && /^[万萬億亿만억]/.test(spaced) ? spaced.slice(0, 1) : spaced;
  return word ? scalesOf(word, language) : [1];
}

const letterScales: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 1e3,
    K: 1e3,
    m: 1e6,
    M: 1e6,
    b: 1e9,
    B: 1e9,
    bn: 1e9,
    tn: 1e12,
  }),
);

function currencyBeside(before: string, after: string): string | undefined {
  const [left = ''] = before.trimEnd().slice(-1);
  if (left && currencies.includes(left)) return left;
  const [right = ''] = after.trimStart().slice(0, 1);
  return right && currencies.includes(right) ? right : undefined;
}

/** Whether two written numbers say the same: one value in common, and no other unit as far as a sign tells it. */
export function sameNumber(told: WrittenNumber, source: WrittenNumber): boolean {
  if (told.percent && !source.percent) return false;
  if (told.currency && source.currency && told.currency !== source.currency) return false;
  if (told.values.some((value) => source.values.some((other) => nearlyEqual(value, other)))) return true;
  // The same signs, read by the customs of two languages.
  return told.digits === source.digits && told.scales.some((scale) => source.scales.includes(scale));
}

/** Equal but for what binary fractions lose when they are scaled. */
function nearlyEqual(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.abs(one) * 1e-9;
}
