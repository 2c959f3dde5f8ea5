/**
 * What comes of it within so many milliseconds; undefined where it takes longer or fails. What was begun goes on.
 * @see raceTimeout where a fault is not the same as no answer
 */
export async function withTimeout<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  return await raceTimeout(
    work.catch(() => undefined),
    ms,
    () => undefined,
  );
}

/**
 * What comes of it within so many milliseconds, its fault too; else what `late` gives or throws. What was begun goes on.
 */
export async function raceTimeout<T, Late>(
  work: Promise<T>,
  ms: number,
  late: () => Late,
): Promise<T | Late> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, ms));
  }).then(late);
  return await Promise.race([work, overdue]).finally(() => clearTimeout(timer));
}

/**
 * What comes of work that a signal may end: once it is aborted, the reason at once, whether or not the work heeds it.
 * @param reason what it fails with; the signal's own unless said
 */
export async function untilAborted<T>(
  work: Promise<T>,
  signal: AbortSignal,
  reason: () => unknown = () => signal.reason,
): Promise<T> {
  let give = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    give = () => reject(reason());
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
  });
  return await Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', give));
}
