/** More than a drawing of a page's size ever is, in characters, with all that is repeated written out. */
const MOST_WRITTEN_OUT = 40_000_000;
/** So many things may be drawn by one another: a gradient by a shape, by a group, by a symbol. */
const DEEPEST = 24;
/** What a thing costs beside its own characters. */
const BASE = 60;

interface Part {
  weight: number;
  /** What is drawn each time that it is. */
  readonly named: string[];
}

/**
 * Reckons how much a drawing is once all that it repeats is written out: a few lines that use one another can be a
 * billion shapes.
 */
export class Weights {
  readonly #whole: Part = { weight: 0, named: [] };
  readonly #parts = new Map<string, Part>();
  readonly #open: Part[] = [this.#whole];

  /** @param named ids that it draws, or is painted by */
  enter(id: string | undefined, characters: number, named: readonly string[]): void {
    const around = this.#open.at(-1) ?? this.#whole;
    const part = id === undefined ? around : (this.#parts.get(id) ?? { weight: 0, named: [] });
    if (id !== undefined) {
      this.#parts.set(id, part);
      around.named.push(id);
    }
    part.weight += BASE + characters;
    for (const one of named) part.named.push(one);
    this.#open.push(part);
  }

  leave(): void {
    this.#open.pop();
  }

  /** Whether it is small enough to be drawn, and nothing in it draws itself. */
  isBearable(): boolean {
    const known = new Map<Part, number>();
    const weigh = (part: Part, depth: number): number => {
      const found = known.get(part);
      if (found !== undefined) return found;
      if (depth > DEEPEST) return Number.POSITIVE_INFINITY;
      // Whoever comes back here before it is weighed goes in a circle.
      known.set(part, Number.POSITIVE_INFINITY);
      let weight = part.weight;
      for (const id of part.named) {
        const named = this.#parts.get(id);
        if (named) weight += weigh(named, depth + 1);
      }
      known.set(part, weight);
      return weight;
    };
    return weigh(this.#whole, 0) <= MOST_WRITTEN_OUT;
  }
}
