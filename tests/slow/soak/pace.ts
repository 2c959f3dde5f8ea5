import { setTimeout as sleep } from 'node:timers/promises';

/** However little the machine lets the app run, nobody goes slower than this. */
const LEAST = 0.05;

let share = 1;

/**
 * Where other programs take half of what the machine could give the app, everybody goes half as fast: else they would wait
 * for those programs. An app that is slow by itself slows nobody down.
 * @param of the time in which the app could run, the part in which it did, 0 to 1
 */
export function slowTo(of: number): void {
  share = Math.max(LEAST, of);
}

/** Begins something again and again, at a fixed pace and waiting for nothing, until a moment of `performance.now()`. */
export async function paced(everyMs: number, until: number, begin: (n: number) => void): Promise<void> {
  for (let n = 0; performance.now() < until; n++) {
    begin(n);
    // Whoever goes slowly does not sleep beyond the end: everybody would wait for them.
    await sleep(Math.max(0, Math.min(everyMs / share, until - performance.now())));
  }
}
