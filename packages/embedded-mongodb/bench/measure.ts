export interface Load {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  maxMs: number;
}

/** Carries out `count` jobs, `atOnce` of them at any time, and measures how long each took. */
export async function load(
  count: number,
  atOnce: number,
  job: (number: number) => Promise<unknown>,
): Promise<Load> {
  const took: number[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const began = performance.now();
      await job(next++);
      took.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: took.length / seconds, ...spread(took) };
}

/** The middle, the slowest hundredth and the slowest of some times, in their unit. */
function spread(times: number[]): Omit<Load, 'perSecond'> {
  const sorted = [...times].sort((left, right) => left - right);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) };
}

/** One measured number and what it should be. */
export interface Result {
  what: string;
  measured: number;
  unit: string;
  bar: { atLeast: number } | { below: number };
}

const met = ({ measured, bar }: Result) =>
  'atLeast' in bar ? measured >= bar.atLeast : measured < bar.below;

/** A line of the report: what was measured, beside its bar. */
export function line(result: Result): string {
  const { what, measured, unit, bar } = result;
  const wanted = 'atLeast' in bar ? `at least ${bar.atLeast}` : `below ${bar.below}`;
  const value = measured >= 100 ? measured.toFixed(0) : measured.toFixed(1);
  return `${met(result) ? 'ok    ' : 'MISSED'} ${what.padEnd(58)} ${`${value} ${unit}`.padStart(12)}   ${wanted} ${unit}`;
}
