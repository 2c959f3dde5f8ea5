/** Text that a reader saw in a picture, in one piece. */
export interface SeenText {
  text: string;
  /** Where: fractions of the picture, 0 to 1, from its left and its top. */
  box?: { x: number; y: number; width: number; height: number };
  /** How sure the reader is of the letter of which it is the least sure, 0 to 1. */
  sure?: number;
}

/** All that a reader saw, in no particular order; who reads is not told what should be there. */
export interface Transcript {
  texts: readonly SeenText[];
  /** BCP 47, where the reader tells. */
  language?: string;
  /** Why this reader thinks that it has not seen all, or not as it is written; then another one is asked. */
  doubt?: string;
  by: { kind: 'vision' | 'local'; model: string };
}
