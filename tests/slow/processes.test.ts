import { startEmbeddedMongo } from '@infograph/embedded-mongodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type AppProcess, startAppProcess, startRealMain } from '../support/app-process.js';
import { brokenPromises, type CrashLab, openCrashLab } from '../support/crash-lab.js';
import { freePort } from '../support/free-port.js';
import { resultsSeen, saysItsEnd } from '../support/seen.js';

let lab: CrashLab;
let database: Awaited<ReturnType<typeof startEmbeddedMongo>>;
let apps: AppProcess[];

beforeEach(async () => {
  lab = await openCrashLab();
  database = await startEmbeddedMongo({ dir: `${lab.settings.DATA_DIR}/mongodb` });
  apps = [];
});
afterEach(async () => {
  for (const app of apps) if (app.isAlive()) await app.kill();
  await database.stop().catch(() => undefined);
  await lab.stop();
});

/** Settings of the nth process on the shared database. */
async function settingsOf(nth: number, more: Record<string, string> = {}): Promise<Record<string, string>> {
  const port = nth === 1 ? lab.settings.PORT : String(await freePort());
  return {
    ...lab.settings,
    MONGODB_URI: database.uri,
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    ...more,
  };
}

async function expectPromisesKept(expected: { posted: number }): Promise<void> {
  for (const app of apps) if (app.isAlive()) await app.stop();
  await database.stop();
  const books = await lab.inspect();
  expect(brokenPromises(lab, books)).toEqual([]);
  expect(books.infographs.filter(({ delivery }) => delivery === 'posted')).toHaveLength(expected.posted);
}

function charged(channel: string) {
  return () =>
    lab.slack.messages(channel).filter((message) => saysItsEnd(lab.slack.plainText(message))).length;
}

const moments = [
  'submit:intended',
  'submit:sent',
  'store:uploaded',
  'deliver:intended',
  'deliver:posted',
  'deliver:shown',
  'thread:intended',
];

describe.each([
  { what: 'stopped' as const, at: moments },
  { what: 'blocked' as const, at: ['submit:sent', 'deliver:posted', 'thread:intended'] },
])('a process that is $what for longer than its lease', ({ what, at: itsMoments }) => {
  it.each(itsMoments)('at %s wakes up to find that it decides nothing any more', async (at) => {
    const { slack } = lab;
    const { general } = slack.channels;
    const sleeper = await startAppProcess(await settingsOf(1), { crash: { at, what } });
    apps.push(sleeper);
    const answered = slack.command({ text: `Slept through ${at}`, channel: general });
    const second = await startAppProcess(await settingsOf(2));
    apps.push(second);
    await answered;
    await slack.waitFor('the end', () => charged(general)() >= 1, 60_000);
    if (what === 'stopped') sleeper.signal('SIGCONT');
    // It goes on where it was, and has to come to rest before the books are read.
    await quiet(sleeper);
    await expectPromisesKept({ posted: 1 });
  });
});

/** Its own health check answers, so whatever it had begun has had its turn. */
async function quiet(app: AppProcess): Promise<void> {
  const before = app.output.length;
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  if (app.output.length !== before) await quiet(app);
}

describe('two processes whose clocks are two minutes apart', () => {
  it.each([
    { words: 'ahead', skew: 120_000 },
    { words: 'behind', skew: -120_000 },
  ])('(one is $words) make each image once', async ({ skew }) => {
    const { slack } = lab;
    apps.push(await startAppProcess(await settingsOf(1, { CLOCK_SKEW_MS: String(skew), PATIENCE: '10' })));
    apps.push(await startAppProcess(await settingsOf(2, { PATIENCE: '10' })));
    for (let job = 1; job <= 10; job++) {
      await slack.command({ text: `Job ${job} under two clocks`, channel: slack.channels.general });
    }
    await slack.waitFor('all ends', () => charged(slack.channels.general)() === 10, 60_000);
    await expectPromisesKept({ posted: 10 });
  });
});

describe('SIGTERM under load', () => {
  it('ends the process within 10 seconds, and nothing accepted is lost', async () => {
    const { slack, fal } = lab;
    const { general } = slack.channels;
    const first = await startAppProcess(await settingsOf(1));
    apps.push(first);
    fal.outcome({ kind: 'stuck' }, { times: 5 });
    const answers = Promise.allSettled(
      Array.from({ length: 60 }, (_, job) =>
        slack.command({ text: `Job ${job} at the end`, channel: general }),
      ),
    );
    await slack.waitFor('the first images', () => resultsSeen(slack, general).length >= 3, 60_000);
    const stoppedAt = Date.now();
    expect(await first.stop()).toEqual({ code: 0, signal: null });
    expect(Date.now() - stoppedAt).toBeLessThan(10_000);
    const accepted = (await answers).filter(
      (answer) => answer.status === 'fulfilled' && /^$|Got it/.test(answer.value.body),
    ).length;
    for (const { requestId, state } of fal.jobs) if (state === 'IN_PROGRESS') fal.finish(requestId);

    apps.push(await startAppProcess(await settingsOf(1)));
    await slack.waitFor('all ends', () => charged(general)() >= accepted, 120_000);
    await expectPromisesKept({ posted: accepted });
  });
});

describe('a rejection that nothing handles', () => {
  it('is logged and ends the process, so that the supervisor starts a sound one', async () => {
    const app = await startRealMain(await settingsOf(1));
    apps.push(app);
    app.signal('SIGUSR2');
    expect(await app.gone).toEqual({ code: 1, signal: null });
    expect(app.output.join('\n')).toContain('a rejection that nobody handles');
  });
});
