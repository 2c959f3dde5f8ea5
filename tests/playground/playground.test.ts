import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTempFolder, type TempFolder } from '../../src/lib/temp-folder.js';
import { startPlayground } from '../../src/playground/index.js';
import { cli, cliProcess, killLeftovers, printed } from '../cli/support.js';
import { helpers } from '../support/helpers.js';

const quick = { queueMs: 0, runMs: 0, imageScale: 0.1 };

let folder: TempFolder;
let settings: Record<string, string>;
beforeEach(async () => {
  folder = await createTempFolder();
  settings = { DATA_DIR: join(folder.path, 'playground'), PORT: '0' };
});
afterEach(async () => {
  killLeftovers();
  for (const stop of stops.splice(0)) await stop();
  await folder.remove();
});

/** Of every playground that was started: a test that fails must not leave it running. */
const stops: Array<() => Promise<void>> = [];

/** A playground without waiting, and all that it said. */
async function start(extra: Record<string, string> = {}, quiet = false) {
  const said: string[] = [];
  const playground = await startPlayground(
    { ...settings, ...extra },
    { say: (line) => void said.push(line), fal: quick, editEveryMs: 200, quiet, drawing: helpers.drawing },
  );
  stops.push(playground.stop);
  return { ...playground, said };
}

/** How a question is answered that names the server as a browser would after DNS rebinding. */
async function statusUnder(url: string, host: string): Promise<number | undefined> {
  const asked = request(url, { headers: { host } });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}

async function isPng(path: string): Promise<boolean> {
  return (await readFile(path)).subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
}

describe('the playground', () => {
  it('says what is a stand-in, where to look and what to do, and tells what happens in Slack', async () => {
    const { said, page, slack, app, stop } = await start();
    expect(said.join('\n')).toContain('Slack and fal are stand-ins on this machine');
    expect(said.join('\n')).toContain(page);
    expect(said.join('\n')).toContain('npm run -s infograph -- try');
    expect((await fetch(page)).status).toBe(200);
    const doctor = await cli(['doctor'], settings);
    expect([doctor.exitCode, doctor.err]).toEqual([0, '']);
    expect(doctor.out).toContain(`Playground: ${page} is open, everything runs on this machine`);
    expect(doctor.out).toMatch(/ok {7}database: .*accepts writes/);
    expect(await app.credits.balance(app.workspace.id)).toEqual({ available: 100, held: 0 });

    await slack.command({ text: 'How a bill becomes law' });
    await slack.waitFor('the end', () => said.some((line) => line.includes('1 credit used')));
    expect(said.join('\n')).toContain('mia asked for an infographic');
    await stop();
    expect(said.at(-1)).toBe('Stopped.');
    await expect(fetch(page)).rejects.toThrow();
    await expect(fetch(app.url)).rejects.toThrow();
  });

  it('listens on loopback only, and lets nobody else read where it can be commanded', async () => {
    const { app, stop } = await start({ HOST: '0.0.0.0' }, true);
    const file = join(settings.DATA_DIR ?? '', 'playground.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { control, token } = JSON.parse(await readFile(file, 'utf8'));
    expect((await fetch(`${control}/hello`)).status).toBe(401);
    expect((await fetch(`${control}/hello`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(
      204,
    );
    expect(app.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
    await stop();
    expect(await readdir(settings.DATA_DIR ?? '')).not.toContain('playground.json');
  });

  it('answers under the names of this machine alone, on each of its ports: no page of another site reads it', async () => {
    const { app, page, fal, said } = await start();
    const file = join(settings.DATA_DIR ?? '', 'playground.json');
    const { control } = JSON.parse(await readFile(file, 'utf8'));
    const article = said.join('\n').match(/http:\/\/127\.0\.0\.1:\d+\/\w+/)?.[0];
    const places = [page, app.url, `${app.url}/api/docs`, fal.settings.FAL_QUEUE_URL, control, article ?? ''];
    for (const place of places) {
      const { port } = new URL(place);
      for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
        expect([place, name, await statusUnder(place, `${name}:${port}`)]).not.toContain(403);
      }
      for (const host of [
        `rebound.evil.example:${port}`,
        `localhost.evil.example:${port}`,
        `127.0.0.1.evil.example:${port}`,
        `127.0.0.1:${port}@evil.example`,
        `127.0.0.2:${port}`,
        '127.0.0.1:x',
      ]) {
        expect([place, host, await statusUnder(place, host)]).toEqual([place, host, 403]);
      }
    }
  });

  it('keeps to a database of its own', async () => {
    const { app, stop } = await start({ MONGODB_URI: 'mongodb://127.0.0.1:1' }, true);
    expect(app.database).toContain('embedded');
    await stop();
  });

  it.each([
    ['in production', { NODE_ENV: 'production' }],
    ['with a token of Slack', { SLACK_BOT_TOKEN: 'xoxb-1' }],
    ['with a key of fal', { FAL_KEY: '12345678' }],
    ['with a key of fal by its other name', { FAL_AI_API_KEY: '12345678' }],
  ])('does not start %s', async (_when, extra) => {
    await expect(start(extra)).rejects.toThrow('The playground only runs without');
  });

  it('starts once in a folder, and again when the first one has stopped, with all that was said', async () => {
    const first = await start({}, true);
    await expect(start()).rejects.toThrow(first.page);
    const { general } = first.slack.channels;
    const { member } = first.slack.users;
    await first.slack.command({ user: member, text: 'How a bill becomes law' });
    const seen = ({ slack }: typeof first) => slack.visibleImages(general);
    await first.slack.waitFor('the pictures in the channel and the thread', () => seen(first).length === 2);
    const [message] = first.slack.messages(general);
    await first.stop();
    const second = await start({}, true);
    expect(second.slack.messages(general)).toEqual([message]);
    expect(seen(second)).toEqual(seen(first));
    const [reply] = second.slack.replies(general, message?.ts ?? '');
    const share = { user: member, channel: general, ts: reply?.ts ?? '', actionId: 'result_share' };
    await second.slack.click(share);
    await second.slack.waitFor('the form of an old button', () => second.slack.views.opened[0]);
    await second.stop();
  });

  it('says on its page that messages are missing which an earlier version did not keep', async () => {
    await (await start({}, true)).stop();
    await rm(join(settings.DATA_DIR ?? '', 'slack'), { recursive: true });
    const older = await start({}, true);
    expect(await (await fetch(older.page)).text()).toContain('Messages from before aren');
    await older.stop();
    const next = await start({}, true);
    expect(await (await fetch(next.page)).text()).not.toContain('Messages from before');
  });

  it('does not touch the database of a real installation', async () => {
    await mkdir(join(settings.DATA_DIR ?? '', 'mongodb'), { recursive: true });
    await expect(start()).rejects.toThrow('real installation');
  });

  it('takes another port where 3000 is taken and none was asked for, but not where one was', async () => {
    const taken = createServer();
    await listen(taken, 3000);
    const { PORT: _port, ...withoutPort } = settings;
    settings = withoutPort;
    const { app, stop } = await start({}, true);
    expect(app.port).not.toBe(3000);
    const other = join(folder.path, 'other');
    await expect(start({ DATA_DIR: other, PORT: String(app.port) })).rejects.toThrow(
      'used by another program',
    );
    await stop();
    await new Promise((resolve) => taken.close(resolve));
  });
});

describe('infograph try', () => {
  it('has the running playground do it, tells what appears, saves the images and prints what is left', async () => {
    const { stop } = await start({}, true);
    const out = join(folder.path, 'images');
    const line = [
      'try',
      'How a bill',
      'becomes law',
      '--ratio',
      '9:16',
      '--res',
      '1K',
      '-n',
      '2',
      '--out',
      out,
    ];
    const { exitCode, out: told } = await cli(line, settings);
    expect(exitCode).toBe(0);
    expect(told).toContain('2 credits, 98 left');
    expect(told).toContain('9:16');
    expect(told).toMatch(/2 of 2 done, 2 credits used/);
    expect(told).toMatch(/98 (credits )?left/);
    const saved = await readdir(out);
    expect(saved).toHaveLength(2);
    for (const name of saved) {
      expect(told).toContain(join(out, name));
      expect(await isPng(join(out, name))).toBe(true);
    }
    const { json } = await cli(['try', 'Bees', '--json', '--out', out], settings);
    expect(json).toMatchObject({
      workspace: 'T0PLAYGRD',
      images: [expect.any(String)],
      available: 97,
      held: 0,
    });
    await stop();
  });

  it('ends with 1 and the reason where no image comes', async () => {
    const { fal, stop } = await start({}, true);
    expect(await cli(['try', 'Bees', '--ratio', '7:3', '--json'], settings)).toMatchObject({
      exitCode: 1,
      json: {
        error: { code: 'not_delivered', message: expect.stringContaining("I don't know the ratio 7:3") },
      },
    });
    fal.outcome({ kind: 'model_error', type: 'content_policy_violation' });
    const refused = await cli(['try', 'Bees'], settings);
    expect(refused.exitCode).toBe(1);
    expect(refused.out).toContain('No charge');
    expect(refused.err).toContain('0 of 1 infographic came');
    await stop();
  });

  it('says so where the playground is stopped meanwhile', async () => {
    const { fal, slack, stop } = await start({}, true);
    fal.outcome({ kind: 'never' });
    const trying = cli(['try', 'Bees'], settings);
    await slack.waitFor('the thread', () => slack.messages(slack.channels.general)[0]);
    await stop();
    expect(await trying).toMatchObject({
      exitCode: 1,
      err: 'The playground stopped before the command had come to its end.\n',
    });
  });

  it('starts a playground where none runs, and stops it at the end', async () => {
    const { exitCode, out } = await cli(['try', 'Bees', '--out', folder.path], settings);
    expect(exitCode).toBe(0);
    expect(out).toContain('99 credits left');
    expect(await readdir(settings.DATA_DIR ?? '')).not.toContain('playground.json');
    expect((await cli(['credits', 'balance', '--json'], settings)).json).toMatchObject({ available: 99 });
  });

  it.each([{ SLACK_BOT_TOKEN: 'xoxb-1' }, { FAL_KEY: '12345678' }, { NODE_ENV: 'production' }])(
    'is for the playground alone: not with %j',
    async (extra) => {
      expect(await cli(['try', 'Bees', '--json'], { ...settings, ...extra })).toMatchObject({
        exitCode: 1,
        json: { error: { code: 'not_playground' } },
      });
    },
  );
});

describe('the app without any setting', () => {
  it('is the playground, and Ctrl-C stops all of it', async () => {
    const app = cliProcess([], settings, 'dist/main.js');
    const [, page = ''] = await printed(app, /type a command: +(http\S+)/);
    expect((await fetch(page)).status).toBe(200);
    app.child.kill('SIGINT');
    expect(await app.gone).toBe(0);
    expect(app.errors()).toBe('');
    expect(await readdir(settings.DATA_DIR ?? '')).not.toContain('playground.json');
  });

  it('asks for its settings in production', async () => {
    const app = cliProcess([], { ...settings, NODE_ENV: 'production' }, 'dist/main.js');
    expect(await app.gone).toBe(1);
    expect(app.errors()).toContain('SLACK_BOT_TOKEN is missing');
  });
});

/** Whoever has the port, it is taken afterwards. */
async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve) => {
    server.once('error', () => resolve());
    server.listen(port, '127.0.0.1', resolve);
  });
}
