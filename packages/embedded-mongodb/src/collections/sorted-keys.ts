const CHUNK = 1024;

/** A sorted set of strings, kept in chunks: found in logarithmic time, changed by splicing small arrays. */
export class SortedKeys {
  private chunks: string[][] = [];
  size = 0;

  /** Takes the place of everything in the set; the keys must be sorted and distinct. */
  fill(sorted: string[]): void {
    this.chunks = [];
    for (let at = 0; at < sorted.length; at += CHUNK / 2) this.chunks.push(sorted.slice(at, at + CHUNK / 2));
    this.size = sorted.length;
  }

  add(key: string): boolean {
    if (this.chunks.length === 0) this.chunks.push([]);
    const [at, offset] = this.find(key);
    const chunk = this.chunks[at];
    if (!chunk || chunk[offset] === key) return false;
    chunk.splice(offset, 0, key);
    this.size++;
    if (chunk.length > CHUNK) this.chunks.splice(at + 1, 0, chunk.splice(CHUNK / 2));
    return true;
  }

  delete(key: string): boolean {
    const [at, offset] = this.find(key);
    const chunk = this.chunks[at];
    if (chunk?.[offset] !== key) return false;
    chunk.splice(offset, 1);
    this.size--;
    if (chunk.length === 0) this.chunks.splice(at, 1);
    return true;
  }

  *all(): Generator<string> {
    for (const chunk of this.chunks) yield* chunk;
  }

  /** The keys from `low` on that are below `high`. */
  *range(low: string, high: string): Generator<string> {
    let [at, offset] = this.find(low);
    for (; at < this.chunks.length; at++, offset = 0) {
      const chunk = this.chunks[at] ?? [];
      for (; offset < chunk.length; offset++) {
        const key = chunk[offset] ?? high;
        if (key >= high) return;
        yield key;
      }
    }
  }

  /** How many keys `range` would yield, without walking them. */
  count(low: string, high: string): number {
    return Math.max(0, this.rank(high) - this.rank(low));
  }

  /** How many keys are below this one. */
  private rank(key: string): number {
    const [at, offset] = this.find(key);
    let below = offset;
    for (let i = 0; i < at; i++) below += this.chunks[i]?.length ?? 0;
    return below;
  }

  /** The chunk and the place in it where the key is or belongs. */
  private find(key: string): [chunk: number, offset: number] {
    let low = 0;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.chunks[middle]?.[0] ?? '') <= key) low = middle;
      else high = middle - 1;
    }
    const chunk = this.chunks[low] ?? [];
    let first = 0;
    let last = chunk.length;
    while (first < last) {
      const middle = (first + last) >> 1;
      if ((chunk[middle] ?? '') < key) first = middle + 1;
      else last = middle;
    }
    return [low, first];
  }
}
