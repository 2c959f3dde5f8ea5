import { setTimeout as sleep } from 'node:timers/promises';
import { type Spread, spread } from '../report/summary.js';
import { startInfograph } from '../support/infograph.js';
import { writePast } from '../support/past.js';
import { withSetting } from '../support/setting.js';
import { acceptedCommands } from './commands.js';

const PEOPLE = 500;
const INFOGRAPHS = 100_000;
const MINUTE_MS = 60_000;
const GRANTED = 1_000_000;
/** Of so many one failed. */
const FAILED_EACH = 30;
/** Of fewer, the 95th percentile would be the slowest. */
const OPENINGS = 41;
/** One person's Home is published once a second at most, and what took longer to be read follows the opening. */
const APART_MS = 2_000;
const OPENERS = 100;
const ASKING = 20;
const CROWD_DRAW_MS = 2_000;

export interface HomeNumbers {
  people: number;
  infographs: number;
  /** From the opening of an admin's Home until Slack has it, in ms. */
  published: Spread;
  /** The very first after the start. */
  firstMs: number;
  crowd: HomeCrowdNumbers;
}

export interface HomeCrowdNumbers {
  openers: number;
  asking: number;
  /** Event or command -> 200, all of them sent in one moment. */
  acknowledged: Spread;
  /** From that moment until each has a Home, in ms. */
  allPublishedMs: number;
}

/** An admin opens Home, in a workspace with a past; then many people do at once, in a new one. */
export async function measureHome(): Promise<HomeNumbers> {
  return { ...(await measureAdmin()), crowd: await measureCrowd() };
}

async function measureAdmin(): Promise<Omit<HomeNumbers, 'crowd'>> {
  return await withSetting(undefined, async ({ standIns, settings }) => {
    const { admin, workspace } = await standIns.call('people', undefined);
    const people = [admin, ...Array.from({ length: PEOPLE - 1 }, (_, n) => `U0PERSON${n}`)];
    const start = Date.now() - INFOGRAPHS * MINUTE_MS;
    const past = {
      ...{ workspace, people, granted: GRANTED },
      times: Array.from({ length: INFOGRAPHS }, (_, n) => start + n * MINUTE_MS),
      failed: (n: number) => n % FAILED_EACH === 0,
    };
    const app = await startInfograph(settings, (dataDir) => writePast(dataDir, past));
    try {
      await standIns.call('leadTo', { url: app.url });
      const times: number[] = [];
      for (let opening = 0; opening < OPENINGS; opening++) {
        times.push(await standIns.call('openHome', { user: admin }));
        await sleep(APART_MS);
      }
      const [firstMs = Number.NaN, ...later] = times;
      return { people: PEOPLE, infographs: INFOGRAPHS, published: spread(later), firstMs };
    } finally {
      await app.discard();
    }
  });
}

/** Jobs run and more are asked for while everybody opens Home in the same moment. */
async function measureCrowd(): Promise<HomeCrowdNumbers> {
  return await withSetting(CROWD_DRAW_MS, async (setting) => {
    const { commandFields: fields, load, settings, signingSecret, standIns } = setting;
    const openers = await standIns.call('hire', { count: OPENERS });
    const app = await startInfograph(settings);
    try {
      await acceptedCommands(setting, app.url, ASKING, ASKING);
      const startedAt = performance.now();
      const run = await load.call('crowd', { url: app.url, signingSecret, fields, openers, asking: ASKING });
      if (run.statuses[200] !== OPENERS + ASKING)
        throw new Error(`the crowd was answered ${JSON.stringify(run.statuses)}`);
      while ((await standIns.call('homes', { users: openers })) < OPENERS) await sleep(20);
      const allPublishedMs = performance.now() - startedAt;
      return { openers: OPENERS, asking: ASKING, acknowledged: spread(run.latenciesMs), allPublishedMs };
    } finally {
      await app.discard();
    }
  });
}
