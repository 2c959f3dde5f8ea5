import type { VisionAnswer } from '@infograph/fal-stand-in';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CrashPoint } from '../../../src/infographs/core/crash-points.js';
import type { Infograph } from '../../../src/models/infograph.js';
import type { MendBudget } from '../../../src/models/mend-budget.js';
import { type AppProcess, startAppProcess } from '../../support/app-process.js';
import { brokenPromises, type CrashLab, openCrashLab } from '../../support/crash-lab.js';
import { resultsSeen, saysItsEnd } from '../../support/seen.js';
import { withStoredData } from '../../support/stored-data.js';
import { until } from '../../support/story.js';

let lab: CrashLab;
let apps: AppProcess[];
beforeEach(async () => {
  const settings = { PROMPT_OUTLINE: 'show', MEND_BUDGET_USD: '1', PATIENCE: '10' };
  lab = await openCrashLab(settings, 1_000, { answerWithinMs: 60_000 });
  apps = [];
});
afterEach(async () => {
  for (const app of apps) if (app.isAlive()) await app.kill();
  await lab.stop();
});

/** Reads what is there, but for the number. */
const misreads: Extract<VisionAnswer, (...given: never[]) => string> = (_input, texts) =>
  JSON.stringify({ texts: texts.map(({ text }) => ({ text: text.replace('24', '42') })) });
const slips = { kind: 'slips', slips: [['24 ships', '42 ships']] } as const;

const start = async (...given: Parameters<typeof startAppProcess>) => {
  const app = await startAppProcess(...given);
  apps.push(app);
  return app;
};

/** Until it is accepted: a machine with much else to do may say that it is busy. The process may die before it answers. */
async function ask(text: string): Promise<void> {
  const { slack } = lab;
  const place = { user: slack.users.member, channel: slack.channels.general };
  const refusals = () =>
    slack.ephemerals(place).filter((message) => slack.plainText(message).includes("couldn't start")).length;
  for (;;) {
    const before = refusals();
    await slack.command({ text, channel: place.channel }).catch(() => undefined);
    if (refusals() === before) return;
  }
}

/** Asked for, killed at that moment, started again, and left until nothing is due any more. */
async function killedAt(at: CrashPoint, text: string, settings: Record<string, string> = {}) {
  const { slack } = lab;
  const { general } = slack.channels;
  const all = { ...lab.settings, ...settings };
  const doomed = await start(all, { crash: { at } });
  await ask(text);
  expect(await doomed.gone).toEqual({ code: null, signal: 'SIGKILL' });
  const app = await start(all);
  await slack.waitFor(
    'the end',
    () => slack.messages(general).some((message) => saysItsEnd(slack.plainText(message))),
    60_000,
  );
  await until('rest', async () => {
    const metrics = await (await fetch(`${all.PUBLIC_URL}/metrics`)).text();
    return /^infograph_in_flight 0$/m.test(metrics);
  });
  expect(await app.stop()).toEqual({ code: 0, signal: null });
  return await judged();
}

/** What is promised of every end: one picture, one verdict in words, and money that adds up. */
async function judged(): Promise<{ infograph: Infograph; said: string; available: number }> {
  const { settings, slack } = lab;
  const { general } = slack.channels;
  const books = await lab.inspect();
  expect(brokenPromises(lab, books)).toEqual([]);
  const [infograph, ...others] = books.infographs;
  if (!infograph) throw new Error('nothing was accepted');
  expect(others).toEqual([]);
  const shown = resultsSeen(slack, general);
  expect(new Set(shown.map(({ fileId }) => fileId)).size).toBe(1);
  const said = slack
    .messages(general)
    .flatMap(({ ts }) => slack.replies(general, ts))
    .map((message) => slack.plainText(message))
    .join('\n');
  expect(said.match(/Text checked|Please check|Please look|Typo|Not checked|The AI version/g)).toHaveLength(
    1,
  );
  const { checks = [], requests } = infograph;
  expect(new Set(checks.map(({ requestId }) => requestId)).size).toBe(checks.length);
  expect(checks.every(({ begun, verdict }) => begun <= 2 && verdict)).toBe(true);
  const budgets = await withStoredData<MendBudget[]>(settings.DATA_DIR ?? '', ({ models }) =>
    models.mendBudgets.find().lean(),
  );
  const spent = budgets.reduce((sum, budget) => sum + budget.spent, 0);
  expect(spent).toBe(requests.reduce((sum, { reserved }) => sum + (reserved?.micros ?? 0), 0));
  expect(lab.fal.jobs.length).toBe(requests.filter(({ requestId }) => requestId).length);
  return { infograph, said, available: books.audit[0]?.available ?? 0 };
}

const list = (title: string) => `${title}\n- 24 ships left the port\n- Tea was drunk at noon`;

describe('A picture that is read, where the app is killed', () => {
  it.each(['verify:begun', 'verify:read', 'verify:stored', 'choose:stored'] as const)(
    'at %s is read again at most once, and shown with what was found',
    async (at) => {
      const { infograph, said, available } = await killedAt(at, list('Killed'));
      expect(infograph).toMatchObject({ checks: [{ verdict: 'right' }], chosen: { why: 'checked' } });
      expect(infograph.checks?.[0]?.begun).toBe(at === 'verify:begun' || at === 'verify:read' ? 2 : 1);
      expect(said).toContain('✓ Text checked: matches your outline.');
      expect(available).toBe(999);
      expect(lab.fal.jobs).toHaveLength(1);
    },
  );

  it.each(['mend:intended', 'mend:sent', 'mend:stored'] as const)(
    'at %s is mended, and what was sent is not sent again',
    async (at) => {
      lab.fal.outcome(slips, { times: 1 });
      const { infograph, said, available } = await killedAt(at, list('Killed'));
      const purposes = infograph.requests.map(({ purpose }) => purpose);
      // What was not sent is not known to fal: it is drawn again instead.
      expect(purposes).toEqual(at === 'mend:intended' ? ['draw', 'edit', 'draw'] : ['draw', 'edit']);
      expect(infograph).toMatchObject({ chosen: { why: 'mended' } });
      expect(infograph.checks?.map(({ verdict }) => verdict)).toEqual(['wrong', 'right']);
      expect(said).toContain('✓ Text checked');
      expect(available).toBe(999);
    },
  );

  it.each(['choose:stored', 'draw:stored', 'store:stored', 'deliver:intended', 'settle:stored'] as const)(
    'at %s is the exact one, for nothing, where it was wrong',
    async (at) => {
      lab.fal.vision(misreads);
      const { infograph, said, available } = await killedAt(at, list('Killed'), { MEND_BUDGET_USD: '0' });
      expect(infograph).toMatchObject({ draw: 'exact', paidCredits: 0, instead: { why: 'wrong_text' } });
      expect(said).toContain("The AI version had a wrong number, so here's the exact one. No charge.");
      expect(available).toBe(1_000);
      expect(lab.fal.jobs).toHaveLength(1);
    },
  );

  it.each(['choose:kept', 'settle:stored'] as const)(
    'at %s is shown with what is wrong where code cannot draw it',
    async (at) => {
      lab.fal.vision(misreads);
      const settings = { MEND_BUDGET_USD: '0', DRAWING_FAILS: '100' };
      const { infograph, said, available } = await killedAt(at, list('Killed'), settings);
      expect(infograph).toMatchObject({ chosen: { why: 'best' }, checks: [{ verdict: 'wrong' }] });
      expect(infograph.draw).toBeUndefined();
      expect(said).toContain('⚠ Please check: the picture says');
      expect(available).toBe(999);
    },
  );
});
