import type { SoakReport } from './soak.js';

const ACKNOWLEDGED_WITHIN_MS = 1_000;
/** What the memory may have more at the end than when it was warm: allocators keep pages, and what was stored is held in memory. */
const GROWTH_MB = 150;
const GROWTH_MB_PER_1000_INFOGRAPHS = 60;

const byTime = (times: readonly number[], part: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;

/** How slow it was, in words, at the pace at which it is measured; empty where it was quick enough. */
export function slownessOf({ measured, share }: SoakReport): string[] {
  const times = measured.answers.map(({ ms }) => ms);
  const p99 = byTime(times, 0.99) * share;
  return p99 <= ACKNOWLEDGED_WITHIN_MS
    ? []
    : [`ordinary commands were acknowledged after ${p99.toFixed()} ms at p99`];
}

/** What must not have been, on a machine of any speed, in words; empty where all held. */
export function faultsOf(report: SoakReport): string[] {
  const { ended, measured, memory, ordinary, infographs, broken } = report;
  const unanswered = measured.answers.filter(({ status }) => status !== 200);
  const allowedMb = allowed(infographs);
  return [
    ...(ended ? [`the app ended ${ended}`] : []),
    ...(unanswered.length > 0
      ? [`${unanswered.length} ordinary commands were not acknowledged: ${unanswered[0]?.words}`]
      : []),
    ...(ended || memory.end - memory.warm <= allowedMb
      ? []
      : [`memory grew from ${memory.warm.toFixed()} to ${memory.end.toFixed()} MB`]),
    ...(ended || ordinary.posted > 0 ? [] : ['no ordinary member got an image']),
    ...(ordinary.canceled === 0
      ? []
      : [`${ordinary.canceled} ordinary infographs were canceled by somebody`]),
    ...broken,
  ];
}

const allowed = (infographs: number) => GROWTH_MB + (infographs / 1_000) * GROWTH_MB_PER_1000_INFOGRAPHS;

/** The figures, for people. */
export function figuresOf({ measured, share, acts, memory, ordinary, infographs }: SoakReport): string {
  const times = measured.answers.map(({ ms }) => ms);
  const ms = (part: number, of = 1) => `${(byTime(times, part) * of).toFixed()} ms`;
  const kinds = new Map<string, number>();
  for (const [trick, count] of Object.entries(acts)) {
    const kind = trick.split('/')[0] ?? trick;
    kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  }
  return [
    `ordinary commands  ${times.length}, acknowledged after ${ms(0.5)} at p50, ${ms(0.99)} at p99, ${ms(1)} at most`,
    `machine            let the app run in ${(share * 100).toFixed()} % of the time in which it could: p99 of that time ${ms(0.99, share)}; the measuring process was late by ${measured.ownDelayMs.toFixed()} ms at p99`,
    `hostile acts       ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
    `memory             ${memory.warm.toFixed()} MB when warm, ${memory.end.toFixed()} MB at the end, ${memory.peak.toFixed()} MB at most; readers beside it ${memory.readersPeak.toFixed()} MB at most`,
    `infographs         ${infographs}; of the ordinary ones ${ordinary.posted} images, ${ordinary.refunded} given back`,
  ].join('\n');
}
