import type { Face, FamilyRun, FontBook } from '../fonts/face.js';
import { Kept } from './kept.js';
import type { MeasuredWord, SetText } from './set-text.js';

/** A run in the language that it is drawn in: fonts have other blanks and forms for some. */
export type RunOfLanguage = FamilyRun & { language: string };

/** Widths of runs in parts of their size, as the engine lays them out. */
export type MeasureRuns = (runs: readonly RunOfLanguage[]) => Promise<number[]>;

/**
 * Until the engine was asked, letters count as so wide, in parts of their size: less than they mostly are, so that a
 * try with guessed words goes as far as one with measured ones, and finds all the words that it needs.
 */
const GUESSED_WIDTH = 0.3;
/** Words that are kept, of all pictures so far: some megabytes. */
const MOST_KNOWN = 30_000;

/**
 * How wide words are. Composing asks for them without waiting; what nobody has measured yet is guessed and noted, and
 * what was composed of it is composed again until nothing of it was guessed.
 */
export class Measurer {
  /** Texts that were set: the same is asked for in many arrangements. */
  readonly sets: Kept<SetText>;
  readonly words: Kept<readonly MeasuredWord[]>;
  readonly #guesses = { count: 0 };
  readonly #known = new Map<string, Map<string, number>>();
  readonly #noted = new Map<string, Noted>();
  #size = 0;

  constructor(
    private readonly book: FontBook,
    private readonly measureRuns: MeasureRuns,
  ) {
    this.sets = new Kept(this.#guesses);
    this.words = new Kept(this.#guesses);
  }

  /** How wide a text is at size 1. */
  extent(text: string, face: Face, language: string): number {
    const width = this.#ofLook(face, language).get(text);
    if (width !== undefined) return width;
    this.#guesses.count++;
    this.#noted.set(`${face.kind} ${face.weight} ${language} ${text}`, { text, face, language });
    return text.length * GUESSED_WIDTH;
  }

  /** Whether anything was guessed since all of it was measured. */
  get isGuessing(): boolean {
    return this.#noted.size > 0;
  }

  /** Forgets what was made of texts, before another picture. */
  forget(): void {
    this.sets.clear();
    this.words.clear();
  }

  /** Has everything measured that was guessed. @returns whether anything was */
  async settle(): Promise<boolean> {
    const noted = [...this.#noted.values()];
    this.#noted.clear();
    if (noted.length === 0) return false;
    this.sets.forgetGuessed();
    this.words.forgetGuessed();
    if (this.#size > MOST_KNOWN) {
      this.#known.clear();
      this.#size = 0;
    }
    const cut = noted.map(({ face, language, text }) => ({
      ...{ face, language, text },
      runs: this.book.runsOf(text, face, language).map((run) => ({ ...run, language })),
    }));
    const widths = await this.measureRuns(cut.flatMap(({ runs }) => runs));
    let at = 0;
    for (const { face, language, runs, text } of cut) {
      let width = 0;
      for (const _ of runs) width += widths[at++] ?? 0;
      this.#ofLook(face, language).set(text, width);
    }
    this.#size += noted.length;
    return true;
  }

  #ofLook({ kind, weight }: Face, language: string): Map<string, number> {
    const key = `${kind}${weight}${language}`;
    const known = this.#known.get(key) ?? new Map<string, number>();
    this.#known.set(key, known);
    return known;
  }
}

interface Noted {
  text: string;
  face: Face;
  language: string;
}
