import { type Draft, draft } from './amount.js';

/** Centuries are counted in Roman numerals in many languages: "XIXe siècle", "siglo XXI", "XX век". */
const before =
  /(?<![\p{L}\d])([IVX]{1,6})(?:e|er|ème|\.|-(?:й|го|м))?(?=\s(?:siècles?|secol[io]|век[а-я]{0,2}|столет|wiek|century|centuries|столітт|Jahrh|Jh\.|eeuw|yüzyıl))/gu;
const after = /(?<=(?:siglos?|séculos?|secol(?:ul|o)|столетие)\s)([IVX]{1,6})(?![\p{L}\d])/gu;

/** The centuries of a text, in no order. */
export function romanCenturies(text: string): Draft[] {
  return [before, after].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) =>
      draft(match.index, match.index + match[0].length, valueOfNumeral(match[1] ?? ''), {
        kind: 'ordinal',
        closed: true,
        spelled: true,
      }),
    ),
  );
}

const values = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
]);

function valueOfNumeral(numeral: string): number {
  const digits = [...numeral].map((sign) => values.get(sign) ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}
