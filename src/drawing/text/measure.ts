import type { Face, FamilyRun, FontBook } from '../fonts/face.js';

/** Widths of runs in parts of their size, as the engine lays them out. */
export type MeasureRuns = (runs: readonly FamilyRun[]) => Promise<number[]>;

/** What a stretch of text is like at size 1. */
export interface Extent {
  runs: readonly FamilyRun[];
  width: number;
}

/** Until the engine was asked, letters count as so wide: half of their size. */
const GUESSED_WIDTH = 0.5;

/**
 * How wide words are. Composing asks for them without waiting; what nobody has measured yet is guessed and noted, and a
 * picture is composed again until nothing of it was guessed.
 */
export class Measurer {
  readonly #known = new Map<string, Extent>();
  readonly #noted = new Map<string, { text: string; face: Face; language: string }>();

  constructor(
    private readonly book: FontBook,
    private readonly measureRuns: MeasureRuns,
  ) {}

  /** At size 1. */
  extent(text: string, face: Face, language: string): Extent {
    const key = `${face.kind} ${face.weight} ${language} ${text}`;
    const known = this.#known.get(key);
    if (known) return known;
    this.#noted.set(key, { text, face, language });
    return { runs: [], width: text.length * GUESSED_WIDTH };
  }

  /** Has everything measured that was guessed. @returns whether anything was */
  async settle(): Promise<boolean> {
    const noted = [...this.#noted];
    this.#noted.clear();
    if (noted.length === 0) return false;
    const cut = noted.map(([key, { text, face, language }]) => ({
      key,
      runs: this.book.runsOf(text, face, language),
    }));
    const widths = await this.measureRuns(cut.flatMap(({ runs }) => runs));
    let at = 0;
    for (const { key, runs } of cut) {
      let width = 0;
      for (const _ of runs) width += widths[at++] ?? 0;
      this.#known.set(key, { runs, width });
    }
    return true;
  }
}
