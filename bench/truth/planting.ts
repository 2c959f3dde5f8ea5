import type { Facts } from '../../src/models/facts.js';

/** What is planted, and whether a picture with it is wrong; a misspelt word is a slip. */
export const errors = [
  'digit',
  'mark',
  'swapped',
  'extra number',
  'missing point',
  'misspelt',
  'language',
] as const;
export type Planted = (typeof errors)[number];

export const isWrong = (planted: Planted | undefined): boolean =>
  planted !== undefined && planted !== 'misspelt';

/** Those in a number. */
const inNumbers: ReadonlySet<Planted> = new Set(['digit', 'mark', 'swapped', 'extra number']);
export const isInNumber = (planted: Planted | undefined): boolean =>
  planted !== undefined && inNumbers.has(planted);

type Random = () => number;

/** What can be planted: into what is drawn, or into what a picture that was read is held against. */
export interface Soil {
  brief: Facts;
  /** A brief of the same language about something else. */
  other: Facts;
  /** The same brief in another language. */
  translated: Facts;
  /** Into what is drawn; else an extra number is one that the brief lacks, and a missing point one that it has more. */
  drawn: boolean;
}

/** The brief with an error; undefined where that cannot be in this one. */
export function plant(planted: Planted, soil: Soil, random: Random): Facts | undefined {
  const { brief, other, translated, drawn } = soil;
  switch (planted) {
    case 'digit':
      return inText(
        brief,
        random,
        (text) => /\p{Nd}/u.test(text),
        (text) => otherDigit(text, random),
      );
    case 'mark':
      return inText(
        brief,
        random,
        (text) => MARK.test(text),
        (text) => text.replace(MARK, '$1$2'),
      );
    case 'swapped':
      return swappedFigures(brief, random) ?? swappedPoints(brief, random);
    case 'extra number':
      return drawn ? withNumber(brief, other, random) : withoutNumber(brief, random);
    case 'missing point':
      return drawn ? withoutPoint(brief, random) : withPoint(brief, other, random);
    case 'misspelt':
      return inText(
        brief,
        random,
        (text) => wordsIn(text).length > 0,
        (text) => misspelt(text, random),
      );
    case 'language':
      return translated;
  }
}

/** The mark before decimals; three digits after it may be thousands. */
const MARK = /(\p{Nd})[.,٫](\p{Nd}{1,2})(?!\p{Nd})/u;

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];

/** Changes one of the texts that can be changed: the title, a point, a value. */
function inText(
  brief: Facts,
  random: Random,
  can: (text: string) => boolean,
  change: (text: string) => string,
): Facts | undefined {
  const places: ((by: (text: string) => string) => Facts)[] = [];
  const { title, points, numbers } = brief;
  if (can(title)) places.push((by) => ({ ...brief, title: by(title) }));
  for (const [at, { text }] of points.entries())
    if (can(text)) places.push((by) => ({ ...brief, points: points.with(at, { text: by(text) }) }));
  for (const [at, { value, measures }] of numbers.entries())
    if (can(value))
      places.push((by) => ({ ...brief, numbers: numbers.with(at, { value: by(value), measures }) }));
  const changed = pick(places, random)?.(change);
  return changed && JSON.stringify(changed) !== JSON.stringify(brief) ? changed : undefined;
}

function otherDigit(text: string, random: Random): string {
  const places = [...text.matchAll(/\p{Nd}/gu)].map(({ index }) => index);
  const at = pick(places, random) ?? 0;
  const code = text.charCodeAt(at);
  // Each script has its ten digits in a row, and those of ours begin at a multiple of 16, or 6 after it (Devanagari).
  const zero = [0x30, 0x660, 0x966].find((first) => code >= first && code < first + 10) ?? 0x30;
  const isFirst = !/\p{Nd}/u.test(text[at - 1] ?? '');
  const digits = Array.from({ length: 10 }, (_, digit) => zero + digit).filter(
    (digit) => digit !== code && !(isFirst && digit === zero),
  );
  return text.slice(0, at) + String.fromCharCode(pick(digits, random) ?? zero) + text.slice(at + 1);
}

function swappedFigures(brief: Facts, random: Random): Facts | undefined {
  const { numbers } = brief;
  const pairs = numbers.flatMap((one, at) =>
    numbers
      .slice(at + 1)
      .flatMap((two, after) => (one.value === two.value ? [] : [[at, at + 1 + after] as const])),
  );
  const pair = pick(pairs, random);
  if (!pair) return undefined;
  const [first, second] = [numbers[pair[0]], numbers[pair[1]]];
  if (!first || !second) return undefined;
  const swapped = numbers
    .with(pair[0], { ...first, value: second.value })
    .with(pair[1], { ...second, value: first.value });
  return { ...brief, numbers: swapped };
}

const NUMBER = /\p{Nd}+(?:[.,٫\u00a0 ]\p{Nd}{1,3})?/u;

/** The first numbers of two points change places. */
function swappedPoints(brief: Facts, random: Random): Facts | undefined {
  const { points } = brief;
  const having = points.flatMap(({ text }, at) => {
    const number = NUMBER.exec(text)?.[0];
    return number === undefined ? [] : [{ at, text, number }];
  });
  const one = pick(having, random);
  const two = pick(
    having.filter(({ number }) => number !== one?.number),
    random,
  );
  if (!one || !two) return undefined;
  const swapped = points
    .with(one.at, { text: one.text.replace(NUMBER, two.number) })
    .with(two.at, { text: two.text.replace(NUMBER, one.number) });
  return { ...brief, points: swapped };
}

/** Either a figure that is about something else, or a number after a point. */
function withNumber(brief: Facts, other: Facts, random: Random): Facts {
  const { points, numbers } = brief;
  const figure = pick(other.numbers, random);
  if (figure && random() < 0.5) return { ...brief, numbers: [...numbers, figure] };
  const at = Math.floor(random() * points.length);
  const text = `${points[at]?.text} (${20 + Math.floor(random() * 900)})`;
  return { ...brief, points: points.with(at, { text }) };
}

/** Without a figure, or without a number in a point. */
function withoutNumber(brief: Facts, random: Random): Facts | undefined {
  const { points, numbers } = brief;
  const having = [...points.keys()].filter((at) => NUMBER.test(points[at]?.text ?? ''));
  const point = pick(having, random);
  const figure = Math.floor(random() * numbers.length);
  if (point === undefined || (numbers.length > 0 && random() < 0.5))
    return numbers.length === 0 ? undefined : { ...brief, numbers: numbers.filter((_, at) => at !== figure) };
  const text = (points[point]?.text ?? '').replace(NUMBER, '').replace(/ {2,}/g, ' ').trim();
  return { ...brief, points: points.with(point, { text }) };
}

function withoutPoint(brief: Facts, random: Random): Facts | undefined {
  const gone = Math.floor(random() * brief.points.length);
  if (brief.points.length < 2) return undefined;
  return { ...brief, points: brief.points.filter((_, at) => at !== gone) };
}

function withPoint(brief: Facts, other: Facts, random: Random): Facts | undefined {
  const more = pick(other.points, random);
  return more && { ...brief, points: [...brief.points, more] };
}

/** Words of five letters and more: what is wrong in a shorter one may make another word of it. */
const wordsIn = (text: string): RegExpMatchArray[] => [...text.matchAll(/[\p{L}\p{M}]{5,40}/gu)];

/** One letter lost, doubled or in its neighbor's place: never the first, and none that looks like the one it becomes. */
function misspelt(text: string, random: Random): string {
  const word = pick(wordsIn(text), random);
  if (!word) return text;
  const letters = [...word[0]];
  const places = letters.flatMap((letter, at) => {
    const next = letters[at + 1];
    const isPlain = at > 0 && next !== undefined && letter !== next && !/[\p{M}il]/u.test(letter + next);
    return isPlain ? [at] : [];
  });
  const at = pick(places, random);
  if (at === undefined) return text;
  const [letter = '', next = ''] = [letters[at], letters[at + 1]];
  const way = Math.floor(random() * 3);
  const changed = way === 0 ? [] : way === 1 ? [letter, letter] : [next, letter];
  letters.splice(at, way === 2 ? 2 : 1, ...changed);
  return text.slice(0, word.index) + letters.join('') + text.slice((word.index ?? 0) + word[0].length);
}
