import { type Draft, draft } from './amount.js';
import { cjkUnitWords, counters } from './data/further-unit-words.js';
import { entriesOf } from './table.js';

const digits = new Map(
  [...'〇零一二三四五六七八九'].map((sign) => [sign, Math.max(0, '零一二三四五六七八九'.indexOf(sign))]),
);
for (const sign of '两兩') digits.set(sign, 2);
const multipliers = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const myriads = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['億', 1e8],
  ['亿', 1e8],
  ['兆', 1e12],
]);

/** What follows a number of one or two signs, which without it may be part of a name. */
const followers = new Set([
  ...counters,
  ...entriesOf(cjkUnitWords).flatMap(([, forms]) => forms.map((form) => form[0] ?? '')),
  ...'月号號つ級级周週季多余餘',
]);
const halves = /(?:一半|半分|半数|半數|절반)/gu;
const doubled = /(?:倍増|倍增|翻番|翻倍|翻了一番|두\s?배)/gu;
const parts =
  /([〇零一二三四五六七八九十百两兩]{1,6}|\d{1,4})分(?:之|の)([〇零一二三四五六七八九十百千两兩点]{1,10}|\d{1,4})/gu;
const chinese = /[〇零一二三四五六七八九十百千万萬億亿兆两兩]+/gu;
const vague = /[数數수](?:十|百|千|万|億|亿|십|백|천|만|억)(?![分])/gu;
const vagueValues = new Map(
  [...'十百千万'].map((sign, index): [string, number] => [sign, 10 ** (index + 1)]),
);
for (const [sign, value] of [
  ['億', 1e8],
  ['亿', 1e8],
  ['십', 10],
  ['백', 100],
  ['천', 1000],
  ['만', 1e4],
  ['억', 1e8],
] as const)
  vagueValues.set(sign, value);
const native =
  /(?<!\p{L})(한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무)\s?(?=명|개|배|번|마리|대|곳|시간|달|살|가지|차례)/gu;
const nativeValues = new Map([
  ...'한 두 세 네 다섯 여섯 일곱 여덟 아홉 열'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
  ['스무', 20],
]);
/** Longer is no number. */
const SIGNS = 20;

/** The numbers that a text spells in Han signs or in Korean, in order. */
export function eastAsianNumbers(text: string): Draft[] {
  if (!/[\p{Script=Han}\p{Script=Hangul}]/u.test(text)) return [];
  const found: Draft[] = [];
  const add = (at: number, length: number, value: number, more: Partial<Draft> = {}) =>
    found.push(draft(at, at + length, value, { spelled: true, ...more }));
  for (const match of text.matchAll(halves))
    add(match.index, match[0].length, 0.5, { kind: 'share', closed: true });
  for (const match of text.matchAll(doubled))
    add(match.index, match[0].length, 2, { kind: 'multiple', unit: 'times', closed: true });
  for (const { index, 0: whole, 1: under = '', 2: over = '' } of text.matchAll(parts)) {
    const [below, above] = [valueOfSigns(under), valueOfSigns(over)];
    if (under === '百' && above !== undefined)
      add(index, whole.length, above, { kind: 'share', unit: '%', closed: true });
    else if (below && above !== undefined)
      add(index, whole.length, above / below, { kind: 'share', closed: true });
  }
  for (const match of text.matchAll(vague))
    add(match.index, match[0].length, vagueValues.get(match[0][1] ?? '') ?? 0, {
      kind: 'magnitude',
      closed: true,
    });
  for (const match of text.matchAll(native))
    add(match.index, match[1]?.length ?? 0, nativeValues.get(match[1] ?? '') ?? 0);
  for (const { index, 0: signs } of text.matchAll(chinese)) {
    // "1億" is read with its digits.
    if (signs.length > SIGNS || /\d[.,]?$/.test(text.slice(Math.max(0, index - 12), index))) continue;
    const value = valueOfSigns(signs);
    if (value !== undefined && isNumber(text, index, signs)) add(index, signs.length, value);
  }
  const order = found.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return order.filter((each) => {
    if (each.start < end) return false;
    end = each.end;
    return true;
  });
}

function isNumber(text: string, at: number, signs: string): boolean {
  const next = text[at + signs.length] ?? '';
  if (/^[万萬億亿兆千百]+$/.test(signs)) return false;
  const follows = followers.has(next) || text[at - 1] === '第';
  if (signs.length === 1)
    return follows && (signs !== '一' || text[at - 1] === '第' || /[倍月年日天岁歳人名成割]/.test(next));
  return follows || (signs.length > 2 && /[十百千万億亿]/.test(signs));
}

/** "二千五百万", "二〇二四", "3"; undefined where it is no number. */
function valueOfSigns(signs: string): number | undefined {
  if (/^\d+$/.test(signs)) return Number(signs);
  const [whole = '', decimals] = signs.split('点');
  if (decimals !== undefined) {
    const value = valueOfSigns(whole);
    return value === undefined
      ? undefined
      : Number(`${value}.${[...decimals].map((sign) => digits.get(sign) ?? 0).join('')}`);
  }
  const inner = [...whole].map((sign) => digits.get(sign));
  if (inner.length > 1 && inner.every((digit) => digit !== undefined))
    return whole.length === 4 ? Number(inner.join('')) : undefined;
  let [total, section, digit] = [0, 0, 0];
  for (const sign of whole) {
    const small = multipliers.get(sign);
    const large = myriads.get(sign);
    if (small) section += (digit || 1) * small;
    else if (large) {
      total += (section + digit || 1) * large;
      section = 0;
    }
    digit = small || large ? 0 : (digits.get(sign) ?? 0);
  }
  return total + section + digit;
}
