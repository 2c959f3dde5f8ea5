import { cjkScales, letterScales, scales } from './data/scales.js';
import { byLanguage, entriesOf, FormTable } from './table.js';
import { afterBlanks, isDigit, isLetter, matchAt } from './text.js';

const own = byLanguage(scales, (power) => [10 ** Number(power)]);

/** In a language of which we know no words, "billion" may be either. */
const anybodys = new FormTable<readonly number[]>();
const powers = new Map<string, Set<number>>();
for (const list of scales.values())
  for (const [power, forms] of entriesOf(list))
    for (const form of forms) powers.set(form, (powers.get(form) ?? new Set()).add(10 ** Number(power)));
for (const [form, values] of powers) anybodys.add(form, [...values]);

function scaleTable(language: string): FormTable<readonly number[]> {
  return scales.has(language) ? own(language) : anybodys;
}

export interface Scale {
  /** What the number before is multiplied by. */
  readonly factor: number;
  readonly or: readonly number[];
  readonly end: number;
}

const letters = new FormTable<number>(true);
for (const [sign, factor] of letterScales) letters.add(sign, factor);
/** Those that multiply without money, too. */
const lone = new Set(['k', 'K', 'M', 'B', 'bn', 'Bn', 'mn', 'tn']);
const money = /\s?(?:[€$£¥₹₽]|EUR|USD|CHF|GBP)/y;
const dozens =
  /\s(?:dozen|Dutzend|douzaines?|docenas?|dozzine?|dúzias?|dozijn|tuzin\p{L}{0,3}|дюжин\p{L}{0,2}|dussin|düzine|दर्जन|دزينة)(?!\p{L})/iuy;
const footnote = /\[\w{1,4}\]/y;

/** The word, letter or sign behind a number that multiplies it. */
export function scaleAfter(text: string, at: number, language: string, isMoney: boolean): Scale | undefined {
  const spaced = letters.at(text, afterBlanks(text, at, 1));
  const ofMoney = spaced && (isMoney || matchAt(money, text, spaced.end)) ? spaced : undefined;
  const letter = ofMoney ?? letters.at(text, at);
  if (letter && (ofMoney || lone.has(text.slice(at, letter.end))))
    // "5k" and "5M" may be a run and a motorway.
    return { factor: letter.value, or: ofMoney ? [] : [1], end: letter.end };
  const from = afterBlanks(text, at + (matchAt(footnote, text, at)?.[0].length ?? 0));
  const word =
    scaleTable(language).at(text, text[from] === '-' ? from + 1 : from) ??
    (language === 'en' || !scales.has(language) ? undefined : scaleTable('en').at(text, from));
  if (!word) {
    const dozen = matchAt(dozens, text, at);
    return dozen ? { factor: 12, or: [], end: at + dozen[0].length } : undefined;
  }
  const [factor = 1, ...or] = word.value;
  // "5 Mio. Euro"
  const dot =
    text[word.end] === '.' && word.end - from <= 5 && followsUnit(text, afterBlanks(text, word.end + 1))
      ? 1
      : 0;
  return then(text, { factor, or, end: word.end + dot }, language);
}

const followsUnit = (text: string, at: number): boolean =>
  isLetter(text[at]) || matchAt(money, text, at) !== undefined;

/** "3 mil millones", "2 hundred thousand": one scale multiplies another. */
function then(text: string, scale: Scale, language: string): Scale {
  const next = scaleTable(language).at(text, afterBlanks(text, scale.end));
  const [factor = 1] = next?.value ?? [];
  if (!next || factor < 1e3 || factor === scale.factor) return scale;
  return { factor: scale.factor * factor, or: [], end: next.end };
}

/** "1億2,345万": the signs of East Asia, each with a number of its own. */
export function eastAsianAfter(
  text: string,
  at: number,
  first: number,
): { value: number; end: number } | undefined {
  let [total, current, end, scaled] = [0, first, at, false];
  for (let parts = 0; parts < 5; parts++) {
    const before = end;
    let last = 1;
    for (
      let factor = cjkScales.get(text[afterBlank(text, end, before)] ?? '');
      factor !== undefined;
      factor = cjkScales.get(text[end] ?? '')
    ) {
      end = afterBlank(text, end, before) + 1;
      current *= factor;
      last = factor;
      scaled = true;
    }
    if (end === before) break;
    total += current;
    const digits = matchAt(smaller, text, end);
    if (last < 1e3 || !digits) return { value: total, end };
    const value = Number((digits[1] ?? '').replace(/,/g, ''));
    const next = end + digits[0].length;
    if (value >= last) return { value: total, end };
    if (!cjkScales.has(text[next] ?? ''))
      return isDigit(text[next]) ? { value: total, end } : { value: total + value, end: next };
    current = value;
    end = next;
  }
  return scaled ? { value: total, end } : undefined;
}

const smaller = / ?(\d{1,3}(?:,\d{3})?|\d{1,4})(?![\d.,]\d|\d)/y;
const afterBlank = (text: string, at: number, first: number): number =>
  at === first && text[at] === ' ' && /[만억조]/.test(text[at + 1] ?? '') ? at + 1 : at;
