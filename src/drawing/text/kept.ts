type ByLook<T> = Map<string, T>;

/**
 * What was made of texts, by text and by how it was to look, so that it is made once. What came of guessed widths is
 * kept apart, and forgotten when they are measured.
 */
export class Kept<T> {
  readonly #exact = new Map<string, ByLook<T>>();
  readonly #guessed = new Map<string, ByLook<T>>();

  /** @param guesses how often a width was guessed so far, and what was made of one was used */
  constructor(private readonly guesses: { count: number }) {}

  get(text: string, look: string, make: () => T): T {
    const exact = this.#exact.get(text)?.get(look);
    if (exact !== undefined) return exact;
    const guessed = this.#guessed.get(text)?.get(look);
    if (guessed !== undefined) {
      this.guesses.count++;
      return guessed;
    }
    const before = this.guesses.count;
    const made = make();
    const kept = this.guesses.count === before ? this.#exact : this.#guessed;
    const ofText = kept.get(text);
    if (ofText) ofText.set(look, made);
    else kept.set(text, new Map([[look, made]]));
    return made;
  }

  forgetGuessed(): void {
    this.#guessed.clear();
  }

  clear(): void {
    this.#exact.clear();
    this.#guessed.clear();
  }
}
