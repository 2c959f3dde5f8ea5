import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedMongo } from '@infograph/embedded-mongodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { pixelsOf } from '../../../src/drawing/pixels.js';
import type { CrashPoint } from '../../../src/infographs/core/crash-points.js';
import { kept } from '../../images/support.js';
import { type AppProcess, startAppProcess } from '../../support/app-process.js';
import { brokenPromises, type CrashLab, openCrashLab } from '../../support/crash-lab.js';
import { freePort } from '../../support/free-port.js';
import { startS3Server } from '../../support/s3-server.js';
import { resultsSeen } from '../../support/seen.js';
import { balance, ended, imagesOf, infographsOf, type, until } from '../../support/story.js';
import { startWorld } from '../../support/world.js';

const list = (title: string) => `${title}\n- Honesty\n- Tea`;

/** With a price, so that nothing can be paid twice without being seen. */
let prices: string;
beforeAll(async () => {
  prices = join(await mkdtemp(join(tmpdir(), 'infograph-prices-')), 'prices.json');
  await writeFile(prices, JSON.stringify({ exact: 3 }));
});
afterAll(() => rm(join(prices, '..'), { recursive: true, force: true }));

describe('An exact infographic with a price', () => {
  let lab: CrashLab;
  let apps: AppProcess[];
  beforeEach(async () => {
    lab = await openCrashLab({ PRICES_FILE: prices });
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

  async function expectOneSeenAndPaid(): Promise<void> {
    const books = await lab.inspect();
    expect(brokenPromises(lab, books)).toEqual([]);
    expect(books.infographs).toMatchObject([{ status: 'completed', delivery: 'posted', costCredits: 3 }]);
    expect(books.audit).toMatchObject([{ available: 997, held: 0 }]);
    expect(lab.fal.jobs).toHaveLength(0);
  }

  const moments: CrashPoint[] = [
    'brief:handed',
    'draw:drawn',
    'draw:stored',
    'store:fetched',
    'store:uploaded',
    'store:stored',
    'deliver:posted',
    'settle:stored',
  ];

  it.each(moments)('is seen and paid once, where the app is killed at %s', async (at) => {
    const { slack } = lab;
    const { general } = slack.channels;
    const doomed = await start(lab.settings, { crash: { at } });
    await slack.command({ text: `${list('Killed')} --draw exact`, channel: general }).catch(() => undefined);
    expect(await doomed.gone).toEqual({ code: null, signal: 'SIGKILL' });
    const app = await start(lab.settings);
    await slack.waitFor('the image', () => resultsSeen(slack, general).length > 0, 60_000);
    await atRest(lab.settings);
    expect(await app.stop()).toEqual({ code: 0, signal: null });
    await expectOneSeenAndPaid();
  });

  it.each(['draw:drawn', 'store:uploaded', 'deliver:posted'])(
    'is seen and paid once, where one of two processes stands still at %s for longer than its lease',
    async (at) => {
      const { slack } = lab;
      const { general } = slack.channels;
      const database = await startEmbeddedMongo({ dir: `${lab.settings.DATA_DIR}/mongodb` });
      const shared = { ...lab.settings, MONGODB_URI: database.uri };
      const standing = await start(shared, { crash: { at, what: 'stopped' } });
      const answered = slack.command({ text: `${list('Stands')} --draw exact`, channel: general });
      const port = String(await freePort());
      const other = { ...shared, PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` };
      const app = await start(other);
      await answered.catch(() => undefined);
      await slack.waitFor('the image', () => resultsSeen(slack, general).length > 0, 60_000);
      standing.signal('SIGCONT');
      await atRest(other);
      for (const one of [standing, app]) await one.stop();
      await database.stop();
      await expectOneSeenAndPaid();
    },
  );
});

/** Nothing is due any more: the app itself says so. */
async function atRest({ PUBLIC_URL }: Record<string, string>): Promise<void> {
  await until('rest', async () => {
    const metrics = await (await fetch(`${PUBLIC_URL}/metrics`)).text();
    return /^infograph_in_flight 0$/m.test(metrics);
  });
}

describe('Where it cannot be kept or shown', () => {
  it('it is drawn again for a store that was away: the same bytes', async () => {
    const s3 = await startS3Server();
    const world = await startWorld({ settings: s3.settings });
    try {
      s3.mood = 'away';
      const prompt = list('Kept later');
      await type(world, `${prompt} --draw exact`);
      const [infograph] = await ended(world, prompt);
      expect(infograph).toMatchObject({ delivery: 'posted' });
      expect(infograph?.image).toBeUndefined();
      expect(await imagesOf(world, prompt)).toHaveLength(1);
      // What was drawn is forgotten with the process.
      await world.restart();
      s3.mood = 'well';
      await kept(world, infograph?._id ?? '');
      const [first, again] = world.drawing.drawn;
      expect(again?.png.equals(first?.png ?? Buffer.of())).toBe(true);
      expect([...s3.objects.values()].some(({ bytes }) => again?.png.equals(bytes))).toBe(true);
    } finally {
      await world.stop();
      await s3.stop();
    }
  });

  it('Slack is offered its file until it takes it, where nobody reaches a copy of ours', async () => {
    const world = await startWorld({ socketMode: true });
    try {
      const fault = { kind: 'error', error: 'storage_limit_reached' } as const;
      world.slack.fail('files.getUploadURLExternal', fault, { times: 6 });
      const prompt = list('Offered again');
      await type(world, `${prompt} --draw exact`);
      await until('the first refusal', async () => (await infographsOf(world, prompt))[0]?.filesRefusedAt);
      expect(await ended(world, prompt)).toMatchObject([{ delivery: 'posted' }]);
      expect((await infographsOf(world, prompt))[0]?.linkInstead).toBeUndefined();
      expect(await balance(world)).toMatchObject({ held: 0 });
    } finally {
      await world.stop();
    }
  });
});

it("By the app's own engine it comes in the size and the language that were asked for", async () => {
  const world = await startWorld({ ownDrawing: true });
  try {
    const prompts = [
      'What a cup of coffee costs\n- Beans: 41%\n- Milk: 30%\n- Rent: 29%',
      '\u304a\u8336\u306e\u6642\u9593\n- \u304a\u6e6f\u3092\u6cb8\u304b\u3059\n- \u8336\u8449\u3092\u5165\u308c\u308b\n- \u4e09\u5206\u5f85\u3064',
      '\u0627\u0644\u0634\u0627\u064a\n- \u0645\u0627\u0621\n- \u0623\u0648\u0631\u0627\u0642',
    ];
    for (const prompt of prompts) await type(world, `${prompt} --draw exact --res 1K --ratio 4:5`);
    for (const prompt of prompts) {
      const [infograph] = await ended(world, prompt);
      expect(infograph).toMatchObject({ delivery: 'posted', drawn: { width: pixelsOf('4:5', '1K') } });
      const [file] = await imagesOf(world, prompt);
      expect(file).toBeDefined();
    }
  } finally {
    await world.stop();
  }
});
