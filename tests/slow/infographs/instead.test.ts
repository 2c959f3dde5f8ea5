import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { noSettings } from '../../../src/models/workspace-settings.js';
import { type AppProcess, startAppProcess } from '../../support/app-process.js';
import { brokenPromises, type CrashLab, openCrashLab } from '../../support/crash-lab.js';
import { oneModel } from '../../support/one-model.js';
import { resultsSeen } from '../../support/seen.js';
import { withStoredData } from '../../support/stored-data.js';
import { until } from '../../support/story.js';

let lab: CrashLab;
let apps: AppProcess[];
beforeEach(async () => {
  lab = await openCrashLab({ ...oneModel, PROMPT_OUTLINE: 'show' });
  apps = [];
});
afterEach(async () => {
  for (const app of apps) if (app.isAlive()) await app.kill();
  await lab.stop();
});

const start = async (...given: Parameters<typeof startAppProcess>) => {
  const app = await startAppProcess(...given);
  apps.push(app);
  return app;
};

it.each(['instead:stored', 'draw:stored', 'settle:stored'] as const)(
  'what fal could not draw is drawn by code, seen once and free, where the app is killed at %s',
  async (at) => {
    const { fal, settings, slack } = lab;
    const { general } = slack.channels;
    await withStoredData(settings.DATA_DIR ?? '', async ({ models }) => {
      const { _id, ...chosen } = noSettings(slack.workspace.id);
      const $set = { ...chosen, defaults: { exactInstead: true } };
      await models.workspaceSettings.updateOne({ _id }, { $set }, { upsert: true });
    });
    fal.outcome({ kind: 'model_error', status: 500, type: 'internal_server_error' }, { times: 2 });
    const doomed = await start(settings, { crash: { at } });
    const text = 'Killed\n- Honesty\n- Tea';
    await slack.command({ text, channel: general }).catch(() => undefined);
    expect(await doomed.gone).toEqual({ code: null, signal: 'SIGKILL' });
    const app = await start(settings);
    await slack.waitFor('the picture', () => resultsSeen(slack, general).length > 0, 60_000);
    await until('rest', async () => {
      const metrics = await (await fetch(`${settings.PUBLIC_URL}/metrics`)).text();
      return /^infograph_in_flight 0$/m.test(metrics);
    });
    expect(await app.stop()).toEqual({ code: 0, signal: null });
    const books = await lab.inspect();
    expect(brokenPromises(lab, books)).toEqual([]);
    expect(books.infographs).toMatchObject([{ draw: 'exact', costCredits: 1, paidCredits: 0 }]);
    expect(books.audit).toMatchObject([{ available: 1_000, held: 0 }]);
    expect(fal.jobs).toHaveLength(2);
  },
);
