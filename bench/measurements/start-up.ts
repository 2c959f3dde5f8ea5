import { type Spread, spread } from '../report/summary.js';
import { startInfograph } from '../support/infograph.js';
import { withSetting } from '../support/setting.js';

/** Start of the process -> ready, with an empty embedded database. */
export async function measureStartUp(starts: number): Promise<Spread> {
  return await withSetting(undefined, async ({ settings }) => {
    const times: number[] = [];
    for (let start = 0; start < starts; start++) {
      const app = await startInfograph(settings);
      times.push(app.readyAfterMs);
      await app.discard();
    }
    return spread(times);
  });
}
