/** What themes ask for: a kind of letters and a weight; see `FontBook` for the families that answer to it. */
export interface Face {
  /** `serif`: Source Serif 4. `condensed`: Barlow Condensed. `narrow`: Barlow Semi Condensed. And their like in other scripts. */
  kind: 'serif' | 'condensed' | 'narrow';
  weight: 500 | 700;
}

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

/** The fonts that there are, on this machine, now. */
export interface FontBook {
  /** Cuts a text into stretches of one family each, in its order; joined they are the text. */
  runsOf(text: string, face: Face, language: string): FamilyRun[];
  /** The characters of a text that no font has, each once; never spaces and marks of direction. */
  missing(text: string): string[];
  /** What the engine has to be given so that it can draw these runs; nothing that it was given before. */
  filesFor(runs: readonly FamilyRun[]): ReadonlyArray<{
    family: string;
    weight: number;
    path: string;
    /** Which characters this file serves, where a family has several. */
    unicodeRange?: [number, number][];
  }>;
}
