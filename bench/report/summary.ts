import type { Run } from '../servers/load.js';

/** How some times are spread, in milliseconds. */
export interface Spread {
  count: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

/** What is told of some runs of the same kind. */
export interface Summary extends Spread {
  /** Answers a second: the median of the runs. */
  perSecond: number;
}

/** All latencies of the runs together; throughput as the median run had it. */
export function summarize(runs: readonly Run[]): Summary {
  const latencies = runs.flatMap(({ latenciesMs }) => latenciesMs);
  const rates = runs.map(({ latenciesMs, tookMs }) => (latenciesMs.length / tookMs) * 1000);
  return { ...spread(latencies), perSecond: percentile(rates, 50) };
}

/** The spread of some times in milliseconds. */
export function spread(times: readonly number[]): Spread {
  return {
    count: times.length,
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    p99: percentile(times, 99),
    max: percentile(times, 100),
  };
}

/** The smallest value that so many percent of all do not exceed (nearest rank). NaN of nothing. */
function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
