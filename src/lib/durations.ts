const TENTHS = 10;

/** How long many things took, kept as counts of tenths of a second: a month of them needs no more memory than a day. */
export class Durations {
  readonly #counts = new Map<number, number>();
  #total = 0;

  add(ms: number): void {
    const tenths = Math.max(0, Math.round((ms / 1000) * TENTHS));
    this.#counts.set(tenths, (this.#counts.get(tenths) ?? 0) + 1);
    this.#total++;
  }

  /** The seconds within which `share` (0 … 1) of them were over (nearest rank); null where there are none. */
  percentile(share: number): number | null {
    const rank = Math.max(1, Math.ceil(share * this.#total));
    let seen = 0;
    for (const tenths of [...this.#counts.keys()].sort((a, b) => a - b)) {
      seen += this.#counts.get(tenths) ?? 0;
      if (seen >= rank) return tenths / TENTHS;
    }
    return null;
  }
}
