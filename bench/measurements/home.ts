import { setTimeout as sleep } from 'node:timers/promises';
import { type Spread, spread } from '../report/summary.js';
import { startInfograph } from '../support/infograph.js';
import { writePast } from '../support/past.js';
import { withSetting } from '../support/setting.js';

const PEOPLE = 500;
const INFOGRAPHS = 100_000;
const MINUTE_MS = 60_000;
const GRANTED = 1_000_000;
/** Of so many one failed. */
const FAILED_EACH = 30;
const OPENINGS = 20;
/** One person's Home is published once a second at most, and what took longer to be read follows the opening. */
const APART_MS = 3_000;

export interface HomeNumbers {
  people: number;
  infographs: number;
  /** From the opening of an admin's Home until Slack has it, in ms. */
  published: Spread;
  /** The very first after the start. */
  firstMs: number;
}

/** An admin opens Home, in a workspace with a past. */
export async function measureHome(): Promise<HomeNumbers> {
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
