import { setTimeout as sleep } from 'node:timers/promises';
import { type Spread, spread } from '../report/summary.js';
import { startInfograph } from '../support/infograph.js';
import { writeLargeWorkspace } from '../support/large-workspace.js';
import { withSetting } from '../support/setting.js';

const PEOPLE = 500;
const INFOGRAPHS = 100_000;
const OPENINGS = 30;
/** One person's Home is published once a second at most. */
const APART_MS = 1_200;

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
    const size = { workspace, people, infographs: INFOGRAPHS };
    const app = await startInfograph(settings, (dataDir) => writeLargeWorkspace(dataDir, size));
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
