import type { Message } from '@infograph/slack-stand-in';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { CrashPoint } from '../../../src/infographs/core/crash-points.js';
import { type AppProcess, startAppProcess } from '../../support/app-process.js';
import { brokenPromises, type CrashLab, openCrashLab } from '../../support/crash-lab.js';
import { resultsSeen, saysItsEnd } from '../../support/seen.js';
import { until } from '../../support/story.js';

let lab: CrashLab;
let apps: AppProcess[];
beforeEach(async () => {
  // Nobody decides anything but the test.
  lab = await openCrashLab({ PROMPT_OUTLINE: 'wait', ARTICLE_PAUSE_S: '600' });
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

const prompt = 'Values\n- Honesty\n- Tea\n- Sleep';
const killed = { code: null, signal: 'SIGKILL' };
const facts = () => {
  const { slack } = lab;
  const { general } = slack.channels;
  return slack
    .messages(general)
    .flatMap(({ ts }) => slack.replies(general, ts))
    .filter((message) => slack.plainText(message).includes("Here's what the infographic will say"));
};
const withDraft = () =>
  lab.slack.waitFor(
    'facts with their picture',
    () =>
      facts().find((message) => lab.slack.buttons(message).some(({ actionId }) => actionId === 'use_draft')),
    60_000,
  );
const press = async ({ channel, ts }: Message) =>
  await lab.slack.click({ channel, ts, actionId: 'use_draft' }).catch(() => undefined);
const drafts = () =>
  lab.slack.files.filter(({ name, deleted, completed }) => name === 'draft.png' && completed && !deleted);

async function atRest(): Promise<void> {
  const { settings, slack } = lab;
  const { general } = slack.channels;
  await slack.waitFor(
    'the end',
    () => slack.messages(general).some((message) => saysItsEnd(slack.plainText(message))),
    60_000,
  );
  await until('rest', async () => {
    const metrics = await (await fetch(`${settings.PUBLIC_URL}/metrics`)).text();
    return /^infograph_in_flight 0$/m.test(metrics);
  });
}

/** One exact infographic, seen once, for nothing; and nothing of its draft. */
async function expectTaken(app: AppProcess): Promise<void> {
  const { fal, slack } = lab;
  await slack.waitFor('the facts to go', () => facts().length === 0, 60_000);
  await slack.waitFor('their picture to go', () => drafts().length === 0, 60_000);
  expect(await app.stop()).toEqual({ code: 0, signal: null });
  expect(resultsSeen(slack, slack.channels.general)).toHaveLength(1);
  const books = await lab.inspect();
  expect(brokenPromises(lab, books)).toEqual([]);
  expect(books.infographs).toMatchObject([
    { delivery: 'posted', draw: 'exact', costCredits: 1, paidCredits: 0, instead: { why: 'chosen' } },
  ]);
  expect(books.audit).toMatchObject([{ available: 1_000, held: 0 }]);
  expect(fal.jobs).toHaveLength(0);
}

const moments: CrashPoint[] = ['facts:stored', 'draft:intended', 'draft:uploaded', 'draft:shown'];

it.each(moments)('a draft is seen once, and can be taken, where the app is killed at %s', async (at) => {
  const { settings, slack } = lab;
  const doomed = await start(settings, { crash: { at } });
  await slack.command({ text: prompt, channel: slack.channels.general }).catch(() => undefined);
  expect(await doomed.gone).toEqual(killed);
  const app = await start(settings);
  const shown = await withDraft();
  expect(facts()).toHaveLength(1);
  expect(drafts()).toHaveLength(1);
  expect(resultsSeen(slack, slack.channels.general)).toMatchObject([{ ts: shown.ts }]);
  await press(shown);
  await atRest();
  await expectTaken(app);
});

const later: CrashPoint[] = ['brief:handed', 'draw:stored', 'settle:stored', 'draft:gone'];

it.each(later)(
  'a draft that was taken is one infographic for nothing, where the app is killed at %s',
  async (at) => {
    const { settings, slack } = lab;
    const doomed = await start(settings, { crash: { at } });
    await slack.command({ text: prompt, channel: slack.channels.general });
    await press(await withDraft());
    expect(await doomed.gone).toEqual(killed);
    const app = await start(settings);
    await atRest();
    await expectTaken(app);
  },
);
