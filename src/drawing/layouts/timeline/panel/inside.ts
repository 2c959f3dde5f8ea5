import { isUnspaced } from '../../../content/words.js';
import { marks } from '../../../marks/drawn/catalogue.js';
import { ABOVE, BELOW, heightOf } from '../../../text/pen.js';
import type { SetText } from '../../../text/setting.js';
import type { Kit } from '../../../themes/kit.js';
import type { Box } from '../../../themes/theme.js';
import { FOCAL } from '../../blocks/figure.js';
import { drawSubject } from '../../blocks/placed-subject.js';
import { drawWords, type HubAsked, type HubWords, linesOf, wordsOf } from '../dial/hub-words.js';

/** What stands on a panel: a figure with its words, and what the picture is about. */
export interface Inside {
  /** Of its figure's digits. */
  digits: number;
  width: number;
  height: number;
  /** So many its words take. */
  lines: number;
  /** In the middle of a box's height, from its left. */
  draw(box: Box): void;
}

interface Room {
  width: number;
  /** How high it may be. */
  most: number;
}

/** Figures may be so many times as large as they are elsewhere. */
const LARGEST = 2.2;
const STEP = 8;
/** Of the width, what words and subject have where they stand side by side. */
const shares = [
  { words: 0.6, subject: 0.35 },
  { words: 0.67, subject: 0.28 },
] as const;
/** Words beside a figure take the least of these widths that they have room in, in parts of their size. */
const besideWidths = [2.5, 3, 3.5, 4, 5, 6, 7, 8, 10] as const;
/** Between a figure and the words beside it, in parts of the body's size. */
const BESIDE = 0.9;

/** How large words on a panel may be, the best first. @param isStrict only as large as values */
export const wordSizes = ({ scale: { body, large } }: Kit, isStrict: boolean): number[] =>
  isStrict ? [large] : [large, body];

/**
 * As large as it can be: the figure between its words, over and under it or at both sides, the subject beside it.
 * @returns undefined where it does not fit with words of that size; if `isStrict`, where much of the width is empty
 */
export function insideFor(
  kit: Kit,
  asked: HubAsked,
  room: Room,
  { size, isStrict }: { size: number; isStrict: boolean },
): Inside | undefined {
  if (asked.subject) {
    const over = () => besideSubject(kit, asked, room, { size, way: stacked, order: shares });
    const row = () => besideSubject(kit, asked, room, { size, way: inRow, order: [...shares].reverse() });
    // Small words under a figure leave the middle empty.
    if (size < kit.scale.large) return row() ?? over() ?? besideFigure(kit, asked, room, size);
    return over() ?? besideFigure(kit, asked, room, size) ?? row();
  }
  const [best] = [stacked(kit, asked, room, size), inRow(kit, asked, room, size)]
    .filter((found) => found !== undefined)
    .filter(({ width }) => width >= room.width * (isStrict ? LEAST_FULL : 0))
    .sort((one, other) => other.digits * other.width - one.digits * one.width);
  return best;
}

/** What stands on a panel takes at least this part of its width: the rest would be empty. */
const LEAST_FULL = 0.6;

/** With the subject, then without. */
export const withoutSubject = (asked: HubAsked): HubAsked[] =>
  asked.subject ? [asked, { ...asked, subject: undefined }] : [asked];

/** The largest digits that a width and a height have room for, where these are enough for a figure. */
function digitsFor(kit: Kit, { figure }: HubWords, width: number, most: number): number | undefined {
  const { figure: usual, large } = kit.scale;
  const largest = Math.min(usual * LARGEST, (width - figure.rest) / figure.perDigits, most);
  const digits = Math.floor(largest / STEP) * STEP;
  return digits >= FOCAL * large ? digits : undefined;
}

/** How high digits may be where a figure and its words have a height. */
function digitsWithin(kit: Kit, words: HubWords, most: number): number {
  return (most - linesOf(kit, words, 0).height) / (ABOVE + words.tail);
}

function stacked(kit: Kit, asked: HubAsked, { width, most }: Room, size: number): Inside | undefined {
  const words = wordsOf(kit, asked, { width, size });
  if (!words || words.isWidowed) return undefined;
  const digits = digitsFor(kit, words, width, digitsWithin(kit, words, most));
  if (!digits) return undefined;
  const { height, lines } = linesOf(kit, words, digits);
  return {
    ...{ digits, height, lines: lines.length, width: Math.max(...lines.map((line) => line.width)) },
    draw: ({ x, y, height: given }) =>
      drawWords(kit, words, { x, y: y + (given - height) / 2, digits, ground: asked.tone.ground }),
  };
}

/** So many times as high as words a subject beside them may be. */
const HIGHER = { stacked: 1, inRow: 1.25 } as const;

/** Words at the left, the subject at the right. @param order of shares: the first with the fewest lines is taken */
function besideSubject(
  kit: Kit,
  { subject, ...asked }: HubAsked,
  { width, most }: Room,
  { size, way, order }: { size: number; way: typeof stacked; order: ReadonlyArray<(typeof shares)[number]> },
): Inside | undefined {
  if (!subject) return undefined;
  const [best] = order
    .flatMap((share) => {
      const words = way(kit, { ...asked, subject: undefined }, { width: width * share.words, most }, size);
      return words ? [{ words, share }] : [];
    })
    .sort((one, other) => one.words.lines - other.words.lines);
  if (!best) return undefined;
  const { words, share } = best;
  const mark = marks[subject];
  const high = Math.min(most, words.height * (way === inRow ? HIGHER.inRow : HIGHER.stacked));
  const wide = Math.min(width * share.subject, (high * mark.width) / mark.height);
  const height = (wide * mark.height) / mark.width;
  return {
    ...{ ...words, width, height: Math.max(height, words.height) },
    draw(box) {
      words.draw(box);
      const place = { x: box.x + width - wide, y: box.y + (box.height - height) / 2, height };
      drawSubject(kit, subject, place, asked.tone.accent);
    },
  };
}

/** The subject beside the figure alone, all words under both. */
function besideFigure(kit: Kit, asked: HubAsked, { width, most }: Room, size: number): Inside | undefined {
  const { subject, tone } = asked;
  const words = wordsOf(kit, asked, { width, size });
  if (!subject || !words || words.isWidowed || words.over.length > 0) return undefined;
  const mark = marks[subject];
  const gap = kit.scale.body;
  const perDigits = Math.min(ABOVE * (mark.width / mark.height), words.figure.perDigits * WIDEST);
  const room = (width - gap - words.figure.rest) / (words.figure.perDigits + perDigits);
  const digits = digitsFor(kit, words, width, Math.min(room, digitsWithin(kit, words, most)));
  if (!digits) return undefined;
  const { height, lines } = linesOf(kit, words, digits);
  const wide = perDigits * digits;
  return {
    ...{ digits, width, height, lines: lines.length },
    draw({ x, y, height: given }) {
      const top = y + (given - height) / 2;
      const high = (wide * mark.height) / mark.width;
      drawWords(kit, words, { x, y: top, digits, ground: tone.ground });
      const place = { x: x + width - wide, y: top + digits * ABOVE - high, height: high };
      drawSubject(kit, subject, place, tone.accent);
    },
  };
}

/** A subject beside a figure alone is at most so many times as wide. */
const WIDEST = 0.7;

/** What is said before the figure, the figure, what is said after it, on one baseline. */
function inRow(kit: Kit, asked: HubAsked, { width, most }: Room, size: number): Inside | undefined {
  const measured = besideWidths.flatMap((part) => {
    const words = wordsOf(kit, asked, { width: part * size, size });
    return words && !words.isWidowed && ![...words.over, ...words.under].some(endsInOneWord) ? [words] : [];
  });
  const found = measured.flatMap((words) => besideWords(kit, asked, words, { width, most }) ?? []);
  const largest = Math.max(0, ...found.map(({ digits }) => digits));
  return found.findLast(({ digits }) => digits >= largest * NEARLY);
}

/** Figures that are nearly as large are better where their words need fewer lines. */
const NEARLY = 0.75;

function besideWords(kit: Kit, asked: HubAsked, words: HubWords, { width, most }: Room): Inside | undefined {
  const gap = kit.scale.body * BESIDE;
  const [before, after] = [blockOf(kit, words.over), blockOf(kit, words.under)];
  const beside = [before.width, after.width].filter((part) => part > 0);
  const rest = width - beside.reduce((sum, part) => sum + part + gap, 0);
  const digits = digitsFor(kit, words, rest, most / ABOVE);
  if (!digits || Math.max(before.height, after.height) > digits * ABOVE * (1 + BELOW)) return undefined;
  const height = digits * ABOVE;
  const figure = words.figure.at(digits);
  return {
    ...{ digits, height, lines: linesOf(kit, words, digits).lines.length },
    width: width - rest + figure.width,
    draw(box) {
      const { ground } = asked.tone;
      const foot = Math.round(box.y + (box.height + height) / 2);
      let { x } = box;
      if (before.width > 0) x += before.draw(x, foot, ground) + gap;
      kit.pen.line(figure, { role: 'figure', x, baseline: foot, ground });
      after.draw(x + figure.width + gap, foot, ground);
    },
  };
}

/** Whether the last of its lines is one of several words. */
function endsInOneWord({ lines }: SetText): boolean {
  if (lines.length < 2) return false;
  const last = (lines.at(-1)?.pieces ?? []).map(({ text }) => text);
  const written = last.join('').trim();
  return !/\s/u.test(written) && !isUnspaced(written[0] ?? '');
}

/** Paragraphs one below the other, the last line of which stands on a baseline. */
function blockOf(kit: Kit, sets: HubWords['over']) {
  const between = kit.scale.body * 0.45;
  const height = sets.reduce((sum, set) => sum + heightOf(set) + between, -between);
  const foot = (set: SetText | undefined): number => (set ? BELOW * set.size : 0);
  return {
    height: Math.max(0, height - foot(sets.at(-1))),
    width: Math.max(0, ...sets.map((set) => set.width)),
    /** @returns its width */
    draw(x: number, baseline: number, ground: string): number {
      let top = baseline - height + foot(sets.at(-1));
      for (const set of sets) {
        kit.pen.text(set, { role: 'label', x, baseline: Math.round(top + ABOVE * set.size), ground });
        top += heightOf(set) + between;
      }
      return Math.max(0, ...sets.map((set) => set.width));
    },
  };
}
