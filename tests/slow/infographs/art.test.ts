import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CrashPoint } from '../../../src/infographs/core/crash-points.js';
import { type AppProcess, startAppProcess } from '../../support/app-process.js';
import { brokenPromises, type CrashLab, openCrashLab } from '../../support/crash-lab.js';
import { resultsSeen } from '../../support/seen.js';
import { until } from '../../support/story.js';

const moments: CrashPoint[] = [
  'submit:sent',
  'draw:drawn',
  'draw:stored',
  'store:uploaded',
  'deliver:posted',
  'settle:stored',
];

describe('Words over what a model has painted', () => {
  let lab: CrashLab;
  let apps: AppProcess[];
  beforeEach(async () => {
    lab = await openCrashLab();
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

  it.each(moments)('are seen, paid and painted once, where the app is killed at %s', async (at) => {
    const { slack } = lab;
    const { general } = slack.channels;
    const doomed = await start(lab.settings, { crash: { at } });
    const text = 'Killed\n- Honesty\n- Tea --draw art';
    await slack.command({ text, channel: general }).catch(() => undefined);
    expect(await doomed.gone).toEqual({ code: null, signal: 'SIGKILL' });
    const app = await start(lab.settings);
    await slack.waitFor('the image', () => resultsSeen(slack, general).length > 0, 60_000);
    await until('rest', async () => {
      const metrics = await (await fetch(`${lab.settings.PUBLIC_URL}/metrics`)).text();
      return /^infograph_in_flight 0$/m.test(metrics);
    });
    expect(await app.stop()).toEqual({ code: 0, signal: null });
    const books = await lab.inspect();
    expect(brokenPromises(lab, books)).toEqual([]);
    expect(books.infographs).toMatchObject([
      {
        status: 'completed',
        delivery: 'posted',
        draw: 'art',
        costCredits: 1,
        drawn: { art: { used: true } },
      },
    ]);
    expect(books.audit).toMatchObject([{ available: 999, held: 0 }]);
    expect(lab.fal.jobs).toHaveLength(1);
  });
});
