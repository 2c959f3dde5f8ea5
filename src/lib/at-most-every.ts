/**
 * Work that is done at most once in so many milliseconds, and never twice at a time, however often it is asked for: all
 * others are given what came of it last.
 */
export function atMostEvery<T>(everyMs: number, work: () => Promise<T>): () => Promise<T> {
  let last: { result: Promise<T>; freshUntil: number } | undefined;
  return () => {
    if (last && performance.now() < last.freshUntil) return last.result;
    const begun = { result: work(), freshUntil: Number.POSITIVE_INFINITY };
    const over = () => {
      begun.freshUntil = performance.now() + everyMs;
    };
    begun.result.then(over, over);
    last = begun;
    return begun.result;
  };
}
