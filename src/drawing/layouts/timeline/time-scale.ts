/** Marks closer than this, in design pixels, cannot be told apart. */
const LEAST_APART = 11;

/** Where events stand on an axis of time. */
export interface TimeScale {
  /** From the first to each event, in parts of the axis. */
  shares: readonly number[];
  /** Whether a distance says how much time went by. */
  isToScale: boolean;
  /** Which stretches, by the event at their end, stand for more time than their length says. */
  broken: readonly number[];
  /** Round years, months or minutes between the first and the last, in parts of the axis; none where it is broken. */
  ticks: readonly number[];
}

/**
 * Places events to scale on an axis of so many design pixels; where that would put marks upon each other, all at equal
 * distances, and the axis is broken wherever it leaves out time.
 * @param times in order, at least two
 * @param apart how near marks may be, in design pixels
 */
export function timeScale(times: readonly number[], length: number, apart = LEAST_APART): TimeScale {
  const first = times[0] ?? 0;
  const whole = (times.at(-1) ?? 0) - first;
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  const least = Math.min(...gaps.filter((gap) => gap > 0));
  if (whole > 0 && (least / whole) * length >= apart) {
    const shares = times.map((time) => (time - first) / whole);
    return { shares, isToScale: true, broken: [], ticks: ticksOf(first, whole, length) };
  }
  const distinct = gaps.filter((gap) => gap > 0).length;
  let passed = 0;
  const shares = times.map((_, index) => {
    if (index > 0 && (gaps[index - 1] ?? 0) > 0) passed++;
    return distinct > 0 ? passed / distinct : 0;
  });
  const broken = gaps.flatMap((gap, index) => (gap > least * 1.01 ? [index + 1] : []));
  return { shares, isToScale: false, broken, ticks: [] };
}

const MINUTE = 1 / (365.25 * 24 * 60);
const steps = [
  ...[1, 5, 10, 15, 30, 60, 120, 240].map((minutes) => minutes * MINUTE),
  ...[1, 3].map((months) => months / 12),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].map((years) => years),
];

/** Ticks closer than this, in design pixels, are a smear. */
const LEAST_BETWEEN = 22;

function ticksOf(first: number, whole: number, length: number): number[] {
  const step = steps.find((years) => (years / whole) * length >= LEAST_BETWEEN);
  if (step === undefined || whole / step < 3) return [];
  const found: number[] = [];
  for (let at = Math.ceil(first / step + 1e-6); at * step < first + whole - step * 1e-6; at++)
    found.push((at * step - first) / whole);
  return found;
}
