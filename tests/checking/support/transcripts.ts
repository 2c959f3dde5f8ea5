import type { SeenText, Transcript } from '../../../src/checking/transcript.js';
import type { Facts } from '../../../src/models/facts.js';

/** Numbers from 0 to 1 that are the same each time (https://en.wikipedia.org/wiki/Lehmer_random_number_generator). */
export function randomFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

type Random = () => number;

/** A line of a picture, and where in it. */
type Placed = SeenText & { box: NonNullable<SeenText['box']> };

const wrap = (text: string, characters: number): string[] => {
  const isDense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text);
  const words = isDense ? [...text] : text.split(' ');
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' || isDense ? line + word : `${line} ${word}`;
    if (longer.length > characters && line !== '') {
      lines.push(line.trim());
      line = word;
    } else line = longer;
  }
  return [...lines, line.trim()].filter((one) => one !== '');
};

/** Sets a text below one place; returns where it ends. */
function set(placed: Placed[], text: string, x: number, y: number, size: number, characters: number): number {
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text) ? 2 : 1;
  const lines = wrap(text, Math.max(4, Math.floor(characters / dense)));
  for (const [at, line] of lines.entries()) {
    const width = Math.min(0.9, line.length * size * 0.3 * dense);
    placed.push({ text: line, box: { x, y: y + at * size * 1.3, width, height: size } });
  }
  return y + lines.length * size * 1.3;
}

/** A picture of a brief as a reader without mistakes sees it, in one of some ways to set it. */
export function pictureOf(brief: Facts, random: Random): Placed[] {
  const placed: Placed[] = [];
  let y = set(placed, brief.title, 0.06, 0.05, 0.05, 44);
  if (brief.subtitle) y = set(placed, brief.subtitle, 0.06, y + 0.01, 0.03, 60);
  y += 0.03;
  const way = Math.floor(random() * 4);
  const columns = way === 0 ? 1 : 2;
  const isListed = random() < 0.5 && (brief.layout === 'steps' || brief.layout === 'list');
  const top = y;
  for (const [at, { value, measures }] of brief.numbers.entries()) {
    const x = 0.06 + (way < 2 ? (at % columns) * 0.45 : 0);
    if (way < 2) {
      const end = set(placed, value, x, y, 0.05, 40);
      const below = set(placed, measures, x, end + 0.005, 0.022, 30);
      if (at % columns === columns - 1) y = below + 0.03;
    } else if (way === 2) {
      placed.push({ text: value, box: { x: 0.4 + random() * 0.4, y, width: 0.1, height: 0.025 } });
      y = set(placed, measures, x, y, 0.022, 34) + 0.02;
    } else y = set(placed, measures === '' ? value : `${value} ${measures}`, x, y, 0.025, 70) + 0.02;
  }
  y = Math.max(y, top) + 0.04;
  for (const [at, { text }] of brief.points.entries()) {
    const x = 0.1 + (at % columns) * 0.45;
    if (isListed) placed.push({ text: String(at + 1), box: { x: x - 0.05, y, width: 0.03, height: 0.04 } });
    const end = set(placed, text, x, y, 0.025, columns === 2 ? 34 : 60);
    if (at % columns === columns - 1) y = end + 0.03;
  }
  return placed;
}

/** How much of each kind of mistake a reader makes, from 0 to 1. */
interface Noise {
  joined: number;
  split: number;
  alike: number;
  accents: number;
  boxes: boolean;
  order: 'read' | 'columns' | 'any';
}

const swaps: readonly (readonly [RegExp, string])[] = [
  [/l/, '1'],
  [/I/, 'l'],
  [/i/, 'l'],
  [/l/, 'I'],
  [/O/, '0'],
  [/o/, '0'],
];

/** What a reader makes of a picture. */
export function readWith(noise: Noise, picture: readonly Placed[], random: Random): Transcript {
  const lines = picture.map((one) => ({ ...one, text: misread(one.text, noise, random) }));
  const ordered =
    noise.order === 'any' ? shuffled(lines, random) : noise.order === 'columns' ? rowsOf(lines) : [...lines];
  return {
    texts: ordered.map(({ text, box }) => (noise.boxes ? { text, box } : { text })),
    by: { kind: 'local', model: 'noise' },
  };
}

/** Lines of one row of the picture as one, as readers see columns. */
function rowsOf(lines: readonly Placed[]): Placed[] {
  const rows: Placed[] = [];
  for (const line of [...lines].sort((one, other) => one.box.y - other.box.y)) {
    const last = rows.at(-1);
    if (last && Math.abs(last.box.y - line.box.y) < 0.006) {
      const x = Math.min(last.box.x, line.box.x);
      const right = Math.max(last.box.x + last.box.width, line.box.x + line.box.width);
      const isMirrored = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(last.text + line.text);
      const text =
        last.box.x < line.box.x !== isMirrored ? `${last.text} ${line.text}` : `${line.text} ${last.text}`;
      rows[rows.length - 1] = { text, box: { ...last.box, x, width: right - x } };
    } else rows.push(line);
  }
  return rows;
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ one }) => one);
}

function misread(text: string, noise: Noise, random: Random): string {
  let read = '';
  const isAllJoined = random() < noise.joined / 2;
  for (const [at, sign] of [...text].entries()) {
    const isInWord = at > 0 && /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(sign);
    if (sign === ' ' && (isAllJoined || random() < noise.joined)) continue;
    if (isInWord && random() < noise.split / 6) read += ' ';
    const swap = swaps.find(([pattern]) => pattern.test(sign) && random() < 0.5);
    const digit = /[01]/.test(sign) && random() < noise.alike / 4;
    if (digit) read += sign === '0' ? 'O' : 'l';
    else if (swap && isInWord && random() < noise.alike) read += swap[1];
    else if (random() < noise.accents) read += sign.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    else read += sign;
  }
  return read;
}

/** What may be planted in a picture. */
export type Planted = 'digit' | 'swapped' | 'missing' | 'extra' | 'misspelt';

const digits = /\p{Nd}/gu;

/** A brief with one error in it: what a model may draw that was told the brief; none where the error cannot be. */
export function withError(brief: Facts, error: Planted, random: Random): Facts | undefined {
  const { points, numbers } = brief;
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  if (error === 'digit') {
    const at = pick([...numbers.keys(), ...points.map((_, one) => one + 100)]);
    return at === undefined ? undefined : edit(brief, at, (text) => changedDigit(text, random));
  }
  if (error === 'swapped') {
    const [one, other] = shuffled([...numbers.keys()], random);
    const [first, second] = [numbers[one ?? -1], numbers[other ?? -1]];
    if (!first || !second || first.value === second.value || !first.measures || !second.measures)
      return undefined;
    if (first.measures === second.measures) return undefined;
    const value = (at: number, own: string) => (at === one ? second.value : at === other ? first.value : own);
    return {
      ...brief,
      numbers: numbers.map((number, at) => ({ ...number, value: value(at, number.value) })),
    };
  }
  if (error === 'missing') {
    const gone = pick([...points.keys()]);
    return gone === undefined ? undefined : { ...brief, points: points.filter((_, at) => at !== gone) };
  }
  if (error === 'extra') {
    const value = String(Math.floor(random() * 900) + 20);
    const text = pick([`${value}%`, value, `${value} km`, `+${value}`]) ?? value;
    return { ...brief, numbers: [...numbers, { value: text, measures: '' }] };
  }
  const at = pick([...points.keys()]);
  if (at === undefined) return undefined;
  return edit(brief, at + 100, (text) => misspelt(text, random));
}

/** @param at of a number, or of a point plus 100 */
function edit(brief: Facts, at: number, change: (text: string) => string | undefined): Facts | undefined {
  const before = at < 100 ? brief.numbers[at]?.value : brief.points[at - 100]?.text;
  const after = change(before ?? '');
  if (after === undefined) return undefined;
  return {
    ...brief,
    numbers: brief.numbers.map((one, place) => (place === at ? { ...one, value: after } : one)),
    points: brief.points.map((one, place) => (place === at - 100 ? { ...one, text: after } : one)),
  };
}

function changedDigit(text: string, random: Random): string | undefined {
  const places = [...text.matchAll(digits)].map(({ index }) => index);
  const at = places[Math.floor(random() * places.length)];
  if (at === undefined) return undefined;
  const old = text.charCodeAt(at);
  const zero = [0x30, 0x660, 0x6f0, 0x966, 0xff10].find((one) => old >= one && old <= one + 9) ?? 0x30;
  const digit = (old - zero + 1 + Math.floor(random() * 8)) % 10 || 1;
  const changed = String.fromCharCode(zero + digit);
  return changed === text[at] ? undefined : text.slice(0, at) + changed + text.slice(at + 1);
}

function misspelt(text: string, random: Random): string | undefined {
  const places = [...text.matchAll(/\p{L}(?=\p{L})/gu)].map(({ index }) => index);
  const at = places[Math.floor(random() * places.length)];
  if (at === undefined || text[at] === text[at + 1]) return undefined;
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
