import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedMongo } from '@infograph/embedded-mongodb';
import { type AppProcess, startAppProcess } from '../support/app-process.js';
import { brokenPromises, openCrashLab } from '../support/crash-lab.js';
import { freePort } from '../support/free-port.js';

export interface CrashRun {
  jobs: number;
  kills: number;
  /** The same seed kills at the same moments of the run, as far as a machine can be told to. */
  seed: number;
  /** More than one share a database that outlives them, and the kills hit one after the other. */
  processes: number;
  say?: (line: string) => void;
}

export interface CrashReport {
  accepted: number;
  posted: number;
  notCharged: number;
  kills: number;
  submissions: number;
  broken: string[];
}

const LONGEST_LIFE_MS = 2_500;
const END_WITHIN_MS = 240_000;

/**
 * Types commands while the app is killed at random moments and started again, then waits for all to end.
 * What comes of it is compared with the promise, from the books and from what Slack shows.
 */
export async function runCrashes({
  jobs,
  kills,
  seed,
  processes,
  say = () => undefined,
}: CrashRun): Promise<CrashReport> {
  const random = generator(seed);
  const lab = await openCrashLab({ JOB_DEADLINE_S: '600' }, jobs * 4);
  const shared =
    processes > 1 ? await startEmbeddedMongo({ dir: `${lab.settings.DATA_DIR}/mongodb` }) : undefined;
  const apps: AppProcess[] = [];
  const settingsOf: Record<string, string>[] = [];
  try {
    for (let index = 0; index < processes; index++) {
      const port = index === 0 ? Number(lab.settings.PORT) : await freePort();
      settingsOf.push({
        ...lab.settings,
        PORT: String(port),
        PUBLIC_URL: `http://127.0.0.1:${port}`,
        LOG_LEVEL: 'info',
        ...(shared ? { MONGODB_URI: shared.uri } : {}),
      });
    }
    for (const settings of settingsOf) apps.push(await startAppProcess(settings));

    const typed = typeCommands(lab, settingsOf, jobs, random);
    for (let kill = 1; kill <= kills; kill++) {
      await sleep(200 + random() * LONGEST_LIFE_MS);
      const index = kill % processes;
      const settings = settingsOf[index];
      await apps[index]?.kill();
      say(`kill ${kill} of ${kills}`);
      if (settings) apps[index] = await startAppProcess(settings);
    }
    await typed;
    await nothingInFlight(settingsOf[0]?.PUBLIC_URL ?? '');
    for (const app of apps) await app.stop();
    await shared?.stop();

    const books = await lab.inspect();
    const { infographs } = books;
    return {
      accepted: infographs.length,
      posted: infographs.filter(({ delivery }) => delivery === 'posted').length,
      notCharged: infographs.filter(({ delivery }) => delivery !== 'posted').length,
      kills,
      submissions: lab.fal.jobs.length,
      broken: brokenPromises(lab, books),
    };
  } finally {
    for (const app of apps) if (app.isAlive()) await app.kill();
    await shared?.stop().catch(() => undefined);
    await lab.stop();
  }
}

/** One after the other, as people do; a command that met a dead app, or one that is too busy, is typed again by somebody. */
async function typeCommands(
  { slack }: Awaited<ReturnType<typeof openCrashLab>>,
  apps: readonly Record<string, string>[],
  jobs: number,
  random: () => number,
): Promise<void> {
  for (let job = 1; job <= jobs; job++) {
    const app = apps[job % apps.length];
    slack.setEventsUrl(`${app?.PUBLIC_URL}/slack/events`);
    const type = () =>
      slack.command({ text: `Job ${job} of the crash run`, channel: slack.channels.general });
    for (let tries = 0; tries < 100; tries++) {
      const answer = await type().catch(() => undefined);
      if (answer?.status === 200 && !answer.body.includes('swamped')) break;
      await sleep(300);
    }
    await sleep(random() * 150);
  }
}

async function nothingInFlight(url: string): Promise<void> {
  const until = Date.now() + END_WITHIN_MS;
  while (Date.now() < until) {
    const metrics = await fetch(`${url}/metrics`).then(
      (response) => response.text(),
      () => '',
    );
    if (/^infograph_in_flight 0$/m.test(metrics)) return;
    await sleep(250);
  }
}

/** Mulberry32: small, and the same on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
