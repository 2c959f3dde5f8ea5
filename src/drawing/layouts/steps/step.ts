import type { Fact } from '../../content/content.js';
import { readableOn } from '../../scene/color.js';
import { ABOVE } from '../../text/pen.js';
import type { SetLine, SetText } from '../../text/setting.js';
import { type Kit, oneLine, paragraph } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { factPieces, headSet, textStack } from '../blocks/fact.js';
import { FOCAL } from '../blocks/figure.js';

/** How high digits are, in parts of their size: their tops stand in line with what is beside them. */
export const CAP = 0.68;

/** How the heads of all steps of a picture are set, and the words of those that are all short and have none. */
export type HeadSize = 'large' | 'body' | 'all-large';

/** So many characters are a head rather than a text. */
const HEADLINE = 40;
/** Scripts whose letters are as wide as they are high say as much in half as many. */
const FULL_WIDTH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether steps are all so short that their words can be set as heads. */
const areHeadlines = (facts: readonly Fact[]): boolean =>
  facts.every(
    ({ head, value, text }) => !head && !value && text.length * (FULL_WIDTH.test(text) ? 2 : 1) <= HEADLINE,
  );

/** Heads are large where each finds room on one line, steps that are nothing but heads on two. */
export function headSizeFor(kit: Kit, facts: readonly Fact[], width: number): HeadSize {
  if (areHeadlines(facts)) return fitLarge(kit, facts, width, 2) ? 'all-large' : 'body';
  return fitLarge(kit, facts, width, 1) ? 'large' : 'body';
}

const fitLarge = (kit: Kit, facts: readonly Fact[], width: number, lines: number): boolean =>
  facts.every(({ head, text }) => {
    const words = head ?? (lines > 1 ? text : '');
    const set = words ? largeHead(kit, words, width) : undefined;
    return !set || (!set.broken && set.lines.length <= lines);
  });

function largeHead(kit: Kit, head: string, width: number, color = '#000000'): SetText {
  const style = { face: kit.theme.faces.display, size: kit.scale.large, color };
  return paragraph(kit, head, width, { ...style, tight: true });
}

/** A step's words: its head strong or large, the rest below, values emphasized where they stand. */
export function stepBlock(kit: Kit, fact: Fact, width: number, tone: Tone, heads: HeadSize): Block {
  return textStack(kit, setsOf(kit, fact, { width, tone, heads }), tone);
}

interface Worded {
  width: number;
  tone: Tone;
  heads: HeadSize;
}

function setsOf(kit: Kit, fact: Fact, { width, tone, heads }: Worded) {
  const { head, ...rest } = fact;
  const isLarge = heads === 'large';
  if (heads === 'all-large')
    return [{ set: largeHead(kit, fact.text, width, tone.ink), role: 'body' as const }];
  const set = head && isLarge ? largeHead(kit, head, width, tone.ink) : headSet(kit, fact, width, tone);
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
  /** Of the widest line. */
  width: number;
}

/** All steps' words: with large heads where there is room for those, then with smaller ones. */
export function stepWords(
  kit: Kit,
  facts: readonly Fact[],
  tone: Tone,
  widthOf: (index: number) => number,
): StepWords[] {
  const narrowest = Math.min(...facts.map((_, index) => widthOf(index)));
  const best = headSizeFor(kit, facts, narrowest);
  const isHeaded = facts.some(({ head }) => head);
  return [...new Set<HeadSize>([best, 'body'])].map((heads) => {
    const sets = facts.map((fact, index) => setsOf(kit, fact, { width: widthOf(index), tone, heads }));
    return {
      blocks: sets.map((own) => textStack(kit, own, tone)),
      width: Math.max(...sets.flatMap((own) => own.map(({ set }) => set.width))),
      isBroken: sets.some((own) => own.some(({ set }) => set.broken)),
      size: heads === 'all-large' || (heads === 'large' && isHeaded) ? kit.scale.large : kit.scale.body,
    };
  });
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
