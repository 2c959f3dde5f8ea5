import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { runCli } from '../../src/cli/run.js';
import { createTempFolder, type TempFolder } from '../../src/lib/temp-folder.js';
import { type FalStandIn, startFalStandIn } from '../../src/playground/stand-ins.js';
import { startArticleServer } from '../support/article-server.js';
import { freePort } from '../support/free-port.js';
import { cli } from './support.js';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const saved = z.looseObject({
  requestId: z.string(),
  model: z.string(),
  file: z.string(),
  bytes: z.number(),
});

let fal: FalStandIn;
let folder: TempFolder;
let settings: Record<string, string>;

beforeAll(async () => {
  fal = await startFalStandIn({ imageScale: 0.05 });
});
afterAll(() => fal.stop());
beforeEach(async () => {
  folder = await createTempFolder();
  settings = { ...fal.settings, HOST: '127.0.0.1', ARTICLE_LLM_MODEL: 'off' };
});
afterEach(async () => {
  fal.clearFaults();
  await folder.remove();
});

const generate = (line: readonly string[], more: Record<string, string> = {}) =>
  cli(['generate', ...line, '--out', folder.path], { ...settings, ...more });
const lastJob = () => fal.jobs.at(-1);
const firstBytes = async (file: string) => (await readFile(file)).subarray(0, 4);

describe('generate', () => {
  it('makes an image of a prompt, saves it under the id of the request, and tells each step with its time', async () => {
    const { exitCode, out, err } = await generate([
      'How a bill',
      'becomes law',
      '--ratio',
      '9x16',
      '--res',
      '1k',
    ]);
    expect([exitCode, err]).toEqual([0, expect.stringContaining('Sending the job to fal')]);
    expect(lastJob()?.input).toMatchObject({
      prompt: 'How a bill becomes law',
      aspect_ratio: '9:16',
      resolution: '1K',
    });
    const file = join(folder.path, `infograph-${lastJob()?.requestId}.png`);
    expect(await firstBytes(file)).toEqual(PNG);
    expect(out).toMatch(new RegExp(`^Saved ${file} \\(\\d+ kB, [\\d.]+ s in total\\)\\n$`));
    expect(err).toMatch(/^Waiting for the image: done \(\d+\.\d s\)$/m);
    expect(err).toContain(`npm run -s infograph -- result ${lastJob()?.requestId}`);
  });

  it('prints one JSON value and nothing else with --json, in each mode', async () => {
    const port = await freePort();
    const reached = { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` };
    for (const mode of ['async', 'blocking', 'webhook']) {
      const { exitCode, err, json } = await generate(['Tides', '--mode', mode, '--json'], reached);
      expect([exitCode, err]).toEqual([0, '']);
      const { requestId, file, bytes } = saved.parse(json);
      expect(requestId).toBe(lastJob()?.requestId);
      expect((await readFile(file)).length).toBe(bytes);
    }
  });

  it('draws over one line with a spinner where a person watches', async () => {
    let err = '';
    const exitCode = await runCli(['generate', 'Tides', '--mode', 'blocking', '--out', folder.path], {
      environment: settings,
      out: () => undefined,
      err: (text) => {
        err += text;
      },
      interactive: true,
      stopped: () => new Promise(() => undefined),
    });
    expect(exitCode).toBe(0);
    expect(err).toContain('\r\u001b[K✔ Waiting for the image');
  });

  it('shows in blocking mode how far the queue is, as a bar', async () => {
    const slow = await startFalStandIn({ imageScale: 0.05, queueMs: 250, runMs: 250 });
    const { exitCode, err } = await generate(['Tides', '--mode', 'blocking'], { ...slow.settings });
    await slow.stop();
    expect(exitCode).toBe(0);
    const bars = [...err.matchAll(/^ {2}\[([#.]{20})\] (\S+) /gm)].map(([, bar, state]) => [bar, state]);
    expect(bars).toEqual([
      ['.'.repeat(20), 'waiting'],
      [`${'#'.repeat(10)}${'.'.repeat(10)}`, 'drawing'],
      ['#'.repeat(20), 'finished'],
    ]);
  });

  it('reads an article, shows its facts, and has those drawn', async () => {
    const articles = await startArticleServer();
    const more = { ARTICLE_ALLOW_HOSTS: articles.host };
    const made = await generate(['--url', articles.url('/quiet')], more);
    const missing = await generate(['--url', articles.url('/nowhere'), '--json'], more);
    await articles.stop();
    expect(made.exitCode).toBe(0);
    expect(made.err).toContain('The price of quiet');
    expect(lastJob()?.input.prompt).toContain('Title: "The price of quiet"');
    expect(missing).toMatchObject({ exitCode: 1, json: { error: { code: 'article_missing' } } });
  });

  it('asks a model that is in no catalogue with the prompt and what was named', async () => {
    await generate(['Tides', '--model', 'fal-ai/gemini-3-pro-image-preview', '--ratio', '1:1']);
    expect(lastJob()).toMatchObject({
      endpoint: 'fal-ai/gemini-3-pro-image-preview',
      input: { prompt: 'Tides', aspect_ratio: '1:1' },
    });
  });
});

describe('generate --mode webhook', () => {
  it('refuses in words where PUBLIC_URL is missing, and hands over nothing', async () => {
    const before = fal.jobs.length;
    const { exitCode, err } = await generate(['Tides', '--mode', 'webhook']);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/needs PUBLIC_URL: .*port 3000/);
    expect(fal.jobs).toHaveLength(before);
  });

  it('takes nothing but the signed call for its own job', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    fal.webhooks('held');
    const running = generate(['Tides', '--mode', 'webhook', '--json'], {
      PORT: String(port),
      PUBLIC_URL: url,
    });
    const before = fal.jobs.length;
    const job = await fal.waitFor(
      'the job',
      () => fal.jobs[before]?.state === 'COMPLETED' && fal.jobs[before],
    );
    const body = {
      request_id: job.requestId,
      status: 'OK',
      payload: { images: [{ url: `${fal.url}/media/forged.png` }] },
    };
    const forged = await fal.deliver({ url: job.webhookUrl ?? '', body, key: 'foreign' });
    const stray = await fal.deliver({ url: `${url}/api/infographs/webhook/other/token`, body });
    expect([forged.status, stray.status]).toEqual([401, 404]);
    await fal.releaseWebhooks();
    const { exitCode, json } = await running;
    expect([exitCode, saved.parse(json).requestId]).toEqual([0, job.requestId]);
    expect(lastJob()?.deliveries).toMatchObject([{ status: 200 }]);
  });
});

describe('generate that fails', () => {
  const failing = async (line: string[] = [], more: Record<string, string> = {}) => {
    const { exitCode, err, json } = await generate(['Tides', '--json', ...line], more);
    expect([exitCode, err]).toEqual([1, '']);
    return z.object({ error: z.object({ code: z.string(), message: z.string() }) }).parse(json).error;
  };

  it('tells a wrong key, a locked account and an unknown model apart', async () => {
    expect(await failing([], { FAL_KEY: 'a-wrong-key' })).toMatchObject({
      code: 'wrong_key',
      message: expect.stringContaining('fal.ai/dashboard/keys'),
    });
    fal.lockAccount();
    expect(await failing()).toMatchObject({
      code: 'account_locked',
      message: expect.stringContaining('billing'),
    });
    fal.unlockAccount();
    expect(await failing(['--model', 'fal-ai/nothing-like-it'])).toMatchObject({
      code: 'unknown_model',
      message: expect.stringContaining('fal-ai/nothing-like-it'),
    });
  });

  it.each([
    ['content_refused', { kind: 'model_error', type: 'content_policy_violation' }, 'content policy'],
    ['no_image', { kind: 'no_images' }, 'without an image'],
    [
      'model_failed',
      { kind: 'model_error', type: 'internal_server_error', status: 500 },
      'model or fal failed',
    ],
  ] as const)('says why: %s', async (code, outcome, message) => {
    fal.outcome(outcome);
    expect(await failing()).toMatchObject({ code, message: expect.stringContaining(message) });
  });

  it('finds a job whose answer was lost, and does not hand it over again', async () => {
    const before = fal.jobs.length;
    fal.fail('submit', { kind: 'lost' });
    const { exitCode, json } = await generate(['Tides', '--json']);
    expect([exitCode, saved.parse(json).requestId]).toEqual([0, lastJob()?.requestId]);
    expect(fal.jobs).toHaveLength(before + 1);
  });

  it('says at Ctrl-C how to get the image later', async () => {
    fal.outcome({ kind: 'stuck' });
    const before = fal.jobs.length;
    let out = '';
    const exitCode = await runCli(['generate', 'Tides', '--json', '--out', folder.path], {
      environment: settings,
      out: (text) => {
        out += text;
      },
      err: () => undefined,
      stopped: async () => {
        await fal.waitFor('a question', () =>
          fal.calls.some(
            ({ path, status }) => status > 0 && path.includes(`${fal.jobs[before]?.requestId}/status`),
          ),
        );
      },
    });
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      error: { code: 'stopped', message: expect.stringContaining(`result ${lastJob()?.requestId}`) },
    });
  });

  it('writes over no file unless it is told to, and looks before anything is spent', async () => {
    const file = join(folder.path, 'mine.png');
    await writeFile(file, 'mine');
    const before = fal.jobs.length;
    const line = ['generate', 'Tides', '--json', '--out', file];
    expect(await cli(line, settings)).toMatchObject({ exitCode: 1, json: { error: { code: 'exists' } } });
    expect([fal.jobs.length, await readFile(file, 'utf8')]).toEqual([before, 'mine']);
    expect((await cli([...line, '--force'], settings)).exitCode).toBe(0);
    expect(await firstBytes(file)).toEqual(PNG);
  });

  it.each([
    ['nothing to draw', []],
    ['two things to draw', ['Tides', '--url', 'https://example.com/']],
    ['a link that is none', ['--url', 'example.com']],
    ['a mode that is none', ['Tides', '--mode', 'fast']],
    ['a ratio that the model has not', ['Tides', '--ratio', '7:1']],
    ['an address in place of a model', ['Tides', '--model', 'https://evilfal.run/x']],
  ])('takes %s for a command line without sense', async (_what, line) => {
    expect(await cli(['generate', ...line, '--json'], settings)).toMatchObject({
      exitCode: 2,
      json: { error: { code: 'usage' } },
    });
  });

  it('demands FAL_KEY and no other setting', async () => {
    const { exitCode, err } = await cli(['generate', 'Tides'], {});
    expect(exitCode).toBe(1);
    expect(err).toContain('FAL_KEY is missing');
    expect(err).not.toContain('SLACK');
  });
});

describe('result', () => {
  it('fetches the image of a job made before, and says of others what is the matter', async () => {
    fal.outcome({ kind: 'never' });
    const stopped = () =>
      fal.waitFor('a job', () => fal.jobs.at(-1)?.state === 'IN_QUEUE').then(() => undefined);
    await runCli(['generate', 'Later', '--json'], {
      environment: settings,
      out: () => undefined,
      err: () => undefined,
      stopped,
    });
    const id = lastJob()?.requestId ?? '';
    const result = (line: string[]) => cli(['result', ...line, '--json', '--out', folder.path], settings);

    expect(await result([id])).toMatchObject({ exitCode: 1, json: { error: { code: 'not_finished' } } });
    fal.finish(id);
    await fal.waitFor('the end', () => lastJob()?.state === 'COMPLETED');
    const { exitCode, json } = await result([id]);
    expect([exitCode, await firstBytes(saved.parse(json).file)]).toEqual([0, PNG]);
    expect(await result([id])).toMatchObject({ exitCode: 1, json: { error: { code: 'exists' } } });
    expect(await result(['no-such-job'])).toMatchObject({
      exitCode: 1,
      json: { error: { code: 'unknown_request' } },
    });
    expect((await result(['../../v1/keys'])).exitCode).toBe(2);
  });
});
