import type { MarkName } from '../drawn/catalogue.js';
import { folded } from './fold.js';
import { isUnspaced, type Lexicon, withoutArticle } from './lexicon.js';

/** A word that calls a mark, and how far it stands from the nearest number. */
export interface Hit {
  name: MarkName;
  /** In words, or in letters; Infinity where the text has no number. */
  distance: number;
}

/** A number before its noun is likelier to count it than one behind. */
const behind = 2;

interface Place {
  name: MarkName;
  from: number;
  to: number;
}

/** Everything in a text that calls a mark. */
export function hitsIn(text: string, lexicon: Lexicon): Hit[] {
  const { places, numbers } = isUnspaced(lexicon.language)
    ? lettersOf(folded(text), lexicon)
    : wordsOf(folded(text), lexicon);
  return places.map(({ name, from, to }) => ({
    name,
    distance: numbers.reduce((least, at) => {
      const far = at < from ? from - at : at - to + 1 + behind;
      return Math.min(least, far);
    }, Infinity),
  }));
}

function wordsOf(text: string, lexicon: Lexicon): { places: Place[]; numbers: number[] } {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const numbers = countsOf(words);
  const places: Place[] = [];
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(words, at, lexicon);
    const counted = found ? undefined : counterAt(words, at, lexicon.language);
    if (found && found.name !== 'none') places.push({ name: found.name, from: at, to: at + found.length });
    if (counted) places.push({ name: counted, from: at, to: at + 1 });
    at += found?.length ?? 1;
  }
  return { places, numbers };
}

/** Where numbers stand; years only where there is no other. */
function countsOf(words: readonly string[]): number[] {
  const all = words.flatMap((word, i) => (/\p{N}/u.test(word) ? [i] : []));
  const counts = all.filter((i) => !/^(?:1[5-9]|20)\d\d$/.test(words[i] ?? ''));
  return counts.length > 0 ? counts : all;
}

function phraseAt(words: readonly string[], at: number, { entries, longest, language }: Lexicon) {
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length);
    for (const form of formsOf(phrase, language)) {
      const name = entries.get(form);
      if (name) return { name, length };
    }
  }
  return undefined;
}

const particles = new Set(
  '은 는 이 가 을 를 의 에 에서 에게 와 과 로 으로 도 만 부터 까지 보다 이나 나 이다 입니다 들 들이 들은 들의 들을 당 마다 처럼 한 씩 이라 라고 값 수 량 용 별'.split(
    ' ',
  ),
);

/** The ways in which a phrase may stand in the lexicon: itself, without what is written together with it. */
function formsOf(phrase: readonly string[], language: string): string[] {
  const [first = '', ...rest] = phrase;
  if (language === 'ar') {
    const plain = phrase.map(withoutArticle);
    const bare = first.length > 3 ? [first.replace(/^[وفبلك]/u, ''), ...rest].map(withoutArticle) : plain;
    return [plain.join('_'), bare.join('_')];
  }
  if (language === 'he') {
    const behindArticle = rest.map((word) => (word.length > 3 ? word.replace(/^ה/u, '') : word));
    const bare = first.length > 3 ? first.replace(/^[הובלמשכ]/u, '') : first;
    return [phrase.join('_'), [first, ...behindArticle].join('_'), [bare, ...behindArticle].join('_')];
  }
  if (language === 'ko') return koreanForms(phrase);
  return [phrase.join('_')];
}

function koreanForms(phrase: readonly string[]): string[] {
  const last = phrase.at(-1) ?? '';
  const before = phrase.slice(0, -1);
  const forms = [phrase.join('_')];
  for (let length = last.length - 1; length > 0; length -= 1) {
    if (particles.has(last.slice(length))) forms.push([...before, last.slice(0, length)].join('_'));
  }
  return forms;
}

/** Words with which things are counted, right behind their number: 125만 명, 22.5億杯. */
const counters = new Map<string, readonly (readonly [RegExp, MarkName])[]>([
  [
    'ko',
    [
      [/^(?:\d+[만억천백]*)?명/u, 'person'],
      [/^(?:\d+[만억천백]*)?잔/u, 'cup'],
      [/^(?:\d+[만억천백]*)?그루/u, 'tree'],
    ],
  ],
  [
    'ja',
    [
      [/^[\d万億千百]人(?!\p{sc=Han})/u, 'person'],
      [/^[\d万億千百]杯(?!\p{sc=Han})/u, 'cup'],
      [/^[\d万億千百]冊(?!\p{sc=Han})/u, 'book'],
    ],
  ],
  [
    'zh',
    [
      [/^[\d万萬亿億千百]人/u, 'person'],
      [/^[\d万萬亿億千百]杯/u, 'cup'],
      [/^[\d万萬亿億千百][辆輛]/u, 'car'],
      [/^[\d万萬亿億千百]棵/u, 'tree'],
    ],
  ],
]);

function counterAt(words: readonly string[], at: number, language: string): MarkName | undefined {
  const word = words[at] ?? '';
  if (!/^\d/.test(word) && !/\p{N}/u.test(words[at - 1] ?? '')) return undefined;
  return counters.get(language)?.find(([pattern]) => pattern.test(word))?.[1];
}

function lettersOf(text: string, lexicon: Lexicon): { places: Place[]; numbers: number[] } {
  const places: Place[] = [];
  const numbers: number[] = [];
  const counted = counters.get(lexicon.language) ?? [];
  for (let at = 0; at < text.length; ) {
    if (/\d/.test(text[at] ?? '')) numbers.push(at);
    const found = longestAt(text, at, lexicon);
    const counter = counted.find(([pattern]) => pattern.test(text.slice(at, at + 3)))?.[1];
    if (found && found.name !== 'none') places.push({ name: found.name, from: at, to: at + found.length });
    if (!found && counter) places.push({ name: counter, from: at + 1, to: at + 2 });
    at += found?.length ?? 1;
  }
  return { places, numbers };
}

function longestAt(text: string, at: number, { entries, longest }: Lexicon) {
  for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
    const name = entries.get(text.slice(at, at + length));
    if (name && (name === 'none' || standsApart(text, at, length))) return { name, length };
  }
  return undefined;
}

/** A lone character is no word beside others of its kind; nor is a part of a word in katakana or in Latin letters. */
function standsApart(text: string, at: number, length: number): boolean {
  const word = text.slice(at, at + length);
  const before = text[at - 1] ?? '';
  const after = text[at + length] ?? '';
  for (const kind of [/[\p{sc=Katakana}ー]/u, /[a-z]/]) {
    if (kind.test(word[0] ?? '') && kind.test(before)) return false;
    if (kind.test(word.at(-1) ?? '') && kind.test(after)) return false;
  }
  return length > 1 || !(/\p{sc=Han}/u.test(before) || /\p{sc=Han}/u.test(after));
}
