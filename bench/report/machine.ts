import { cpus, loadavg, totalmem } from 'node:os';

/** What it ran on, for whoever compares the numbers. */
export function machine(): string {
  const all = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const model = all[0]?.model.trim() || 'unknown processor';
  return `${all.length} cores (${model}), ${gigabytes} GB, ${process.platform} ${process.arch}, Node ${process.version}`;
}

/** How many processes wanted a core at once, over the last minute. */
export function load(): number {
  return loadavg()[0] ?? Number.NaN;
}
