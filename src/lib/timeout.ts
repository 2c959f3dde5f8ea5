/** What comes of it within so many milliseconds; undefined where it takes longer or fails. What was begun goes on. */
export async function inTime<T>(work: Promise<T>, withinMs: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.max(0, withinMs));
  });
  const done = work.catch(() => undefined);
  return await Promise.race([done, late]).finally(() => clearTimeout(timer));
}
