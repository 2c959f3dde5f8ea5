import { type Finding, ok, problem, skipped } from './finding.js';

/** Slack's signatures and fal's are refused when they are five minutes away; so much is left to each side. */
const MAX_SKEW_MS = 60_000;

/** Compares this machine's clock with those of the services that answered. */
export function checkClock(seen: ReadonlyArray<{ service: string; aheadMs: number | undefined }>): Finding {
  const known = seen.flatMap(({ service, aheadMs }) => (aheadMs === undefined ? [] : [{ service, aheadMs }]));
  if (known.length === 0)
    return skipped('clock', 'no service answered, so there is no clock to compare with');
  const [worst] = known.sort((a, b) => Math.abs(b.aheadMs) - Math.abs(a.aheadMs));
  if (!worst || Math.abs(worst.aheadMs) <= MAX_SKEW_MS) {
    return ok('clock', `agrees with ${known.map(({ service }) => service).join(' and ')}`);
  }
  const seconds = Math.round(Math.abs(worst.aheadMs) / 1000);
  return problem(
    'clock',
    `this machine's clock is ${seconds} s ${worst.aheadMs > 0 ? 'ahead of' : 'behind'} ${worst.service}'s: signatures are refused at 300 s`,
    'Turn on time synchronization: `timedatectl set-ntp true`.',
  );
}
