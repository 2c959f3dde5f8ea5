import type { FamilyFile } from './face.js';

/** One file of a family, as far as it was looked at. */
export interface FamilyPart {
  file: FamilyFile;
  ascent: number;
  descent: number;
}

/** A family of fonts that can be asked for characters. */
export interface Family {
  name: string;
  /** The weight that is drawn where this one is wanted. */
  weight(wanted: number): number;
  /** The first of its files that has a character, in a weight. */
  partWith(code: number, weight: number): FamilyPart | undefined;
  /** The first of its files that has all of these. */
  partWithAll(codes: readonly number[], weight: number): FamilyPart | undefined;
}

/** What needs no glyph: it joins its neighbours, or is a blank. */
const NO_GLYPH = /^(?:\u200C|\u200D|[ \u00A0])$/u;

/** The code points of a character that a font must have. */
export function codesOf(character: string): number[] {
  const codes: number[] = [];
  for (const part of character) if (!NO_GLYPH.test(part)) codes.push(part.codePointAt(0) ?? 0);
  return codes;
}

/** Sorted code points as ranges, both ends included. */
export function rangesOf(codes: Iterable<number>): [number, number][] {
  const ranges: [number, number][] = [];
  let last: [number, number] | undefined;
  for (const code of [...codes].sort((a, b) => a - b)) {
    if (last !== undefined && code === last[1] + 1) last[1] = code;
    else {
      last = [code, code];
      ranges.push(last);
    }
  }
  return ranges;
}
