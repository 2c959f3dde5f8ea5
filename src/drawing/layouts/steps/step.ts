import type { Fact } from '../../content/content.js';
import { readableOn } from '../../scene/color.js';
import { ABOVE } from '../../text/pen.js';
import type { SetLine, SetText } from '../../text/setting.js';
import { type Kit, oneLine, paragraph } from '../../themes/kit.js';
import { LEAST_BODY, type Tone } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { factPieces, headSet, textStack } from '../blocks/fact.js';
import { FOCAL } from '../blocks/figure.js';

/** How high digits are, in parts of their size: their tops stand in line with what is beside them. */
export const CAP = 0.68;

/** How the heads of all steps of a picture are set; a size: all words of those that are all short and have none. */
export type HeadSize = 'large' | 'body' | number;

/** So many characters are a head rather than a text. */
const HEADLINE = 40;
/** Scripts whose letters are as wide as they are high say as much in half as many. */
const FULL_WIDTH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether steps are all so short that their words can be set as heads. */
export const areHeadlines = (facts: readonly Fact[]): boolean => facts.every(isHeadline);

const isHeadline = ({ head, value, text }: Fact): boolean =>
  !head && !value && text.length * (FULL_WIDTH.test(text) ? 2 : 1) <= HEADLINE;

/** Heads are large where each finds room on one line, steps that are nothing but heads on two. */
export function headSizeFor(kit: Kit, facts: readonly Fact[], width: number): HeadSize {
  if (areHeadlines(facts)) return fitLarge(kit, facts, width, 2) ? kit.scale.large : kit.scale.body;
  return fitLarge(kit, facts, width, 1) ? 'large' : 'body';
}

const fitLarge = (kit: Kit, facts: readonly Fact[], width: number, lines: number): boolean =>
  facts.every(({ head, text }) => {
    const words = head ?? (lines > 1 ? text : '');
    const set = words ? largeHead(kit, words, width) : undefined;
    return !set || (!set.broken && set.lines.length <= lines);
  });

function largeHead(
  kit: Kit,
  head: string,
  width: number,
  { color = '#000000', size = kit.scale.large } = {},
): SetText {
  const style = { face: kit.theme.faces.strong, size, color };
  return paragraph(kit, head, width, { ...style, tight: true });
}

/** A step's words: its head strong or large, the rest below, values emphasized where they stand. */
export function stepBlock(kit: Kit, fact: Fact, width: number, tone: Tone, heads: HeadSize): Block {
  return textStack(kit, stepSets(kit, fact, { width, tone, heads }), tone);
}

type Paragraphs = ReturnType<typeof stepSets>;

interface Worded {
  width: number;
  tone: Tone;
  heads: HeadSize;
}

/** A step's words in paragraphs. */
export function stepSets(kit: Kit, fact: Fact, { width, tone, heads }: Worded) {
  const { head, ...rest } = fact;
  const isLarge = heads === 'large';
  if (typeof heads === 'number') {
    const style = { color: tone.ink, size: heads };
    return [{ set: largeHead(kit, fact.text, width, style), role: 'body' as const }];
  }
  const set =
    head && isLarge ? largeHead(kit, head, width, { color: tone.ink }) : headSet(kit, fact, width, tone);
  const pieces = factPieces(kit, rest, tone);
  const style = { face: kit.theme.faces.text, size: kit.scale.body, color: tone.ink };
  const words = pieces.length > 0 ? paragraph(kit, pieces, width, style) : undefined;
  return [
    ...(set ? [{ set, role: 'label' as const }] : []),
    ...(words ? [{ set: words, role: 'body' as const }] : []),
  ];
}

/** The words of all steps, set alike. */
export interface StepWords {
  blocks: readonly Block[];
  /** A word had to be broken. */
  isBroken: boolean;
  /** The size of the largest of them. */
  size: number;
  /** They are nothing but heads, of no size that anything else has to have. */
  isHeadline: boolean;
  /** Of the widest line. */
  width: number;
}

/** Headlines are at most so large in parts of a title, so that it leads, and no larger than this of the body. */
const MOST_HEADLINE = 0.92;
const MOST_LARGER = 1.6;

/** So much smaller words are better than most on one line, the others on two. */
const ONE_LINE = 0.78;
/** A width that no line is too long for. */
export const ENDLESS = 10_000;

/**
 * All steps' words, those that are nothing but heads as large as there is room for, then with smaller ones.
 * @param isAlone whether nothing else is as large as the body is: steps that are nothing but heads then have any size
 */
export function* stepWords(
  kit: Kit,
  facts: readonly Fact[],
  { tone, isAlone = false }: { tone: Tone; isAlone?: boolean },
  widthOf: (index: number) => number,
): Iterable<StepWords> {
  const { body } = kit.scale;
  const narrowest = Math.min(...facts.map((_, index) => widthOf(index)));
  const isHeadline = areHeadlines(facts);
  const larger = isAlone ? headlineSizes(kit) : [headSizeFor(kit, facts, narrowest)];
  for (const heads of new Set<HeadSize>(isHeadline ? [...larger, body] : ['body'])) {
    const setIn = (most: number) =>
      facts.map((fact, index) => stepSets(kit, fact, { width: Math.min(most, widthOf(index)), tone, heads }));
    const sets = isHeadline ? withLinesAlike(setIn) : setIn(ENDLESS);
    const all = sets.flat().map(({ set }) => set);
    const size = typeof heads === 'number' ? heads : body;
    const long = all.filter(({ lines }) => lines.length > 1).length;
    const isMixed = long > 0 && long <= all.length / 2;
    const isBetter = isMixed && areOneLine(kit, facts, size, narrowest);
    const isCrowded = all.some(({ broken, lines }) => broken || lines.length > 2);
    if (isHeadline && ((size > body && isCrowded) || isBetter)) continue;
    yield {
      blocks: sets.map((own) => textStack(kit, own, tone)),
      width: Math.max(...all.map(({ width }) => width)),
      isBroken: all.some(({ broken }) => broken),
      size,
      isHeadline,
    };
  }
}

/** Where most have two lines, those that are longer than any of these have two as well. */
function withLinesAlike(setIn: (most: number) => Paragraphs[]): Paragraphs[] {
  const sets = setIn(ENDLESS);
  const long = sets.flat().filter(({ set }) => set.lines.length === 2);
  if (long.length <= sets.length / 2) return sets;
  const narrower = setIn(Math.max(...long.map(({ set }) => set.width)));
  return narrower.flat().some(({ set }) => set.broken || set.lines.length > 2) ? sets : narrower;
}

/** Whether all these words would stand on one line each if they were a little smaller, and still legible. */
function areOneLine(kit: Kit, facts: readonly Fact[], size: number, width: number): boolean {
  const own = size * ONE_LINE;
  if (own < LEAST_BODY) return false;
  return facts.every(({ text }) => largeHead(kit, text, ENDLESS, { size: own }).width <= width);
}

function headlineSizes({ scale: { large, body } }: Kit): number[] {
  const sizes: number[] = [];
  const most = Math.min(large * MOST_HEADLINE, body * MOST_LARGER);
  for (let size = Math.floor(most / 4) * 4; size > body; size -= 4) sizes.push(size);
  return sizes;
}

/** Which step of the brief it is, from 1. */
export function ordinalLine(kit: Kit, index: number, size: number, color: string): SetLine {
  return oneLine(kit, String((kit.stepsBefore ?? 0) + index + 1), {
    face: kit.theme.faces.display,
    size,
    color,
  });
}

/** How wide the widest ordinal of so many steps is. */
export function ordinalsWidth(kit: Kit, count: number, size: number): number {
  return Math.max(...Array.from({ length: count }, (_, index) => ordinalLine(kit, index, size, '').width));
}

/** As large as ordinals may be within a height: figures, or as large as titles. */
export function ordinalSize({ scale }: Kit, height: number): number {
  return focalSize(scale.figure, FOCAL * scale.large, height) ?? scale.large;
}

/** The largest size of digits in a height, from one to another; undefined where even that is too high. */
export function focalSize(most: number, least: number, height: number): number | undefined {
  for (let size = most; size >= least; size -= 8) if (ABOVE * size <= height) return size;
  return undefined;
}

/** The colors on what is filled with one of them: all text can be read there. */
export function toneOn(ground: string, tone: Tone): Tone {
  const ink = readableOn(ground, [tone.ground, '#FFFFFF', tone.ink]);
  return { ground, ink, gray: ink, accent: ink, second: ink, pale: ink };
}
