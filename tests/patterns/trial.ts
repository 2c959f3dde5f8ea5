import { Worker } from 'node:worker_threads';
import type { Attack } from './attacks.js';

export interface Trial {
  place: string;
  source: string;
  flags: string;
  attacks: Attack[];
}

export interface Slow {
  place: string;
  source: string;
  attack: Attack;
  /** Absent: it was stopped. */
  tookMs?: number;
}

/**
 * Runs in a thread of its own, which alone can be stopped in the midst of a search. It tells each search before it
 * begins. A text of a tenth is searched first: what is quick there is so in the whole, were its time to grow with the
 * square. The time is the processor's, since others may have it meanwhile; what took long is tried again all the same,
 * since they may slow it, too.
 */
const script = `
const { parentPort, workerData } = require('node:worker_threads');
const { trials, characters, limitMs, from } = workerData;
const now = new Int32Array(workerData.shared);
const view = new Float64Array(workerData.clock);
const PART = 10;
const quickMs = limitMs / PART / PART / 3;
const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const textOf = ({ before = '', times = 1, repeated, after = '' }, part) => {
  const length = characters / part;
  const first = times === 1 ? before : before.repeat(Math.ceil(times / part));
  return first + repeated.repeat(Math.ceil(length / repeated.length)).slice(0, length) + after;
};
const search = (pattern, text) => {
  const started = processorMs();
  view[0] = started;
  if (pattern.global) text.replace(pattern, '');
  else pattern.exec(text);
  return processorMs() - started;
};
for (let at = from.trial; at < trials.length; at++) {
  const { source, flags, attacks } = trials[at];
  const pattern = new RegExp(source, flags);
  for (let n = at === from.trial ? from.attack : 0; n < attacks.length; n++) {
    now[0] = at; now[1] = n;
    if (search(pattern, textOf(attacks[n], PART)) < quickMs) continue;
    const text = textOf(attacks[n], 1);
    let took = search(pattern, text);
    for (let again = 0; again < 2 && took > limitMs; again++) took = Math.min(took, search(pattern, text));
    if (took > limitMs) { parentPort.postMessage({ trial: at, attack: n, tookMs: took }); break; }
  }
}
view[0] = 0;
`;

/** @returns the attacks that took longer, one for each expression at most */
export async function tryAll(
  trials: readonly Trial[],
  { characters, limitMs }: { characters: number; limitMs: number },
): Promise<Slow[]> {
  const slow: Slow[] = [];
  let from = { trial: 0, attack: 0 };
  while (from.trial < trials.length) {
    const stopped = await tryFrom(trials, { characters, limitMs, from }, slow);
    if (!stopped) break;
    slow.push(slowOf(trials, stopped));
    from = { trial: stopped.trial + 1, attack: 0 };
  }
  return slow;
}

function slowOf(trials: readonly Trial[], at: { trial: number; attack: number; tookMs?: number }): Slow {
  const trial = trials[at.trial];
  const attack = trial?.attacks[at.attack];
  if (!trial || !attack) throw new Error('No such trial');
  const { place, source } = trial;
  return { place, source, attack, ...(at.tookMs === undefined ? {} : { tookMs: at.tookMs }) };
}

/** @returns the attack that had to be stopped */
function tryFrom(
  trials: readonly Trial[],
  options: { characters: number; limitMs: number; from: { trial: number; attack: number } },
  slow: Slow[],
): Promise<{ trial: number; attack: number } | undefined> {
  const shared = new SharedArrayBuffer(8);
  const clock = new SharedArrayBuffer(8);
  const worker = new Worker(script, { eval: true, workerData: { trials, ...options, shared, clock } });
  return new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      const since = new Float64Array(clock)[0] ?? 0;
      const { user, system } = process.cpuUsage();
      if (since === 0 || (user + system) / 1000 - since < 4 * options.limitMs) return;
      clearInterval(watch);
      worker.terminate().catch(reject);
    }, 100);
    worker.on('message', (found) => slow.push(slowOf(trials, found)));
    worker.on('error', reject);
    worker.on('exit', () => {
      clearInterval(watch);
      const [trial = 0, attack = 0] = new Int32Array(shared);
      resolve(new Float64Array(clock)[0] === 0 ? undefined : { trial, attack });
    });
  });
}
