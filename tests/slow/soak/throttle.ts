/** Between these parts of its time with something to do, an app keeps up with what comes. */
const BUSY = { low: 0.65, high: 0.8 };
const SLOWER = 0.7;
const FASTER = 1.1;
const LEAST = 0.05;

/** Is told how busy the app is, 0 to 1, again and again, and answers how fast to go, 1 for as fast as was meant. */
export type Throttle = (busy: number) => number;

/**
 * Keeps the members at a pace at which the app has a little time left, on a machine of any speed: beyond that, whoever
 * types waits the longer the longer it goes on, and that tells about the machine.
 */
export function createThrottle(): Throttle {
  let pace = 1;
  return (busy) => {
    if (busy > BUSY.high) pace = Math.max(LEAST, pace * SLOWER);
    else if (busy < BUSY.low) pace = Math.min(1, pace * FASTER);
    return pace;
  };
}
