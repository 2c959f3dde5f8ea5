import type { Face } from '../scene/scene.js';

export type { Face } from '../scene/scene.js';

/** A stretch of text that one font file's family draws. */
export interface FamilyRun {
  text: string;
  /** As it is registered with the engine; it is the only one that is ever named for this stretch. */
  family: string;
  weight: number;
  /** `font-variation-settings`, where the family is variable: "'opsz' 60". */
  variation?: string;
  /** Of its letters above and below the baseline, in parts of its size: from the font's own tables. */
  ascent: number;
  descent: number;
}

/** What the engine is to register: `registerFont({ name: family, data: <path>, weight, unicodeRange })`. */
export interface FamilyFile {
  family: string;
  /** Absent where the font is variable: the engine then sets the weight along its axis. */
  weight?: number;
  path: string;
  /** Which characters this file serves, where a family has several: those that it has, and no others. */
  unicodeRange?: [number, number][];
}

/** The fonts that there are, on this machine, now. */
export interface FontBook {
  /**
   * Cuts a text into stretches of one family each, in its order; joined they are `drawnText(text)`. What no font has goes
   * with what stands before it: ask `missing` first.
   */
  runsOf(text: string, face: Face, language: string): FamilyRun[];
  /**
   * What no font has of a text, each once, as readers see characters: a letter with its marks, an emoji of several
   * parts. Never spaces, marks of direction, joiners and controls.
   */
  missing(text: string): string[];
  /** What the engine has to be given so that it can draw these runs; nothing that it was given before. */
  filesFor(runs: readonly FamilyRun[]): readonly FamilyFile[];
}
