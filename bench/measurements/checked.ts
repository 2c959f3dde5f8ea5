import { setTimeout as sleep } from 'node:timers/promises';
import { type Spread, spread } from '../report/summary.js';
import { type Infograph, startInfograph } from '../support/infograph.js';
import { type Setting, withSetting } from '../support/setting.js';
import { acceptedCommands } from './commands.js';

/** Of one person, not more requests an hour get an outline, without which there is nothing to compare with. */
const AT_ONCE = 14;
/** As long as a model takes that sees pictures. */
export const READ_MS = 5_000;
const SUBMITTED_WITHIN_MS = 60_000;
const VISIBLE_WITHIN_MS = 120_000;
/** What it says is there already, so that nobody thinks it out first. */
const LIST = 'A port in a year\n- 24 ships left the port\n- Tea was drunk at noon';

export interface CheckedNumbers {
  infographs: number;
  /** Command -> image visible, in ms: of pictures that are read and found right, and of such that nobody reads. */
  checked: Spread;
  unchecked: Spread;
}

/** What reading a picture before it is shown costs the person who waits for it, where a reader takes some seconds. */
export async function measureChecked(): Promise<CheckedNumbers> {
  return await withSetting(0, async (setting) => {
    const { settings, standIns } = setting;
    await standIns.call('readSlowly', { ms: READ_MS });
    const app = await startInfograph({ ...settings, PROMPT_OUTLINE: 'show' });
    try {
      const unchecked = await burst(setting, app, `${LIST} --no-check`);
      const checked = await burst(setting, app, LIST);
      const read = await standIns.call('readings', undefined);
      if (read !== checked.length) throw new Error(`${read} of ${checked.length} pictures were read`);
      return { infographs: checked.length, checked: spread(checked), unchecked: spread(unchecked) };
    } finally {
      await app.discard();
    }
  });
}

/** From the first of many commands at once until each image can be seen, in ms. */
async function burst(setting: Setting, app: Infograph, text: string): Promise<number[]> {
  const { commandFields, standIns } = setting;
  const before = (await standIns.call('jobs', undefined)).length;
  const fields = { ...commandFields, text };
  const { sentAt } = await acceptedCommands({ ...setting, commandFields: fields }, app.url, AT_ONCE, AT_ONCE);
  const infographs = await submitted(setting, before);
  const visible = await standIns.call('visible', { infographs, withinMs: VISIBLE_WITHIN_MS });
  return visible.map((at) => {
    if (at === undefined) throw new Error('an image never came');
    return at - Math.min(...sentAt);
  });
}

/** The infographs whose jobs came to fal since then. */
async function submitted({ standIns }: Setting, before: number): Promise<string[]> {
  const until = performance.now() + SUBMITTED_WITHIN_MS;
  while (performance.now() < until) {
    const jobs = (await standIns.call('jobs', undefined)).slice(before);
    if (jobs.length >= AT_ONCE)
      return jobs.map(({ webhookUrl }) => new URL(webhookUrl).pathname.split('/').at(-2) ?? '');
    await sleep(50);
  }
  throw new Error('not all commands have come to fal');
}
