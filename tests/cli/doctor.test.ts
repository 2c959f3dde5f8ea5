import { readdirSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { lostWithout } from '../../src/cli/doctor/scopes.js';
import { readScopes } from '../../src/lib/manifest-file.js';
import { createTempFolder } from '../../src/lib/temp-folder.js';
import { freePort } from '../support/free-port.js';
import { startWorld, type World } from '../support/world.js';
import { cli } from './support.js';

const report = z.object({
  ok: z.boolean(),
  checks: z.array(
    z.object({
      check: z.string(),
      state: z.enum(['ok', 'problem', 'warning', 'skipped']),
      message: z.string(),
      mend: z.string().optional(),
    }),
  ),
});

async function doctor(settings: Record<string, string>) {
  const { exitCode, json } = await cli(['doctor', '--json'], settings);
  const { ok, checks } = report.parse(json);
  const found = (check: string) => checks.find((one) => one.check === check);
  return { exitCode, ok, checks, found };
}

/** A server that answers everything in one way; closed after the test. */
const servers: Server[] = [];
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

describe('doctor beside the running app', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  it('finds all well, exits with 0 and says so', async () => {
    const { exitCode, ok, checks } = await doctor(world.settings);
    expect(checks.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect([exitCode, ok]).toEqual([0, true]);
    const { out } = await cli(['doctor'], world.settings, { alone: true });
    expect(out).toContain('ok       balance: T0PLAYGRD has 100 credits available and 0 held');
    expect(out).toContain('No problems found.');
  });

  it('names the scopes that the token lacks', async () => {
    world.slack.setScopes(['commands', 'chat:write', 'users:read', 'im:write']);
    const { exitCode, found } = await doctor(world.settings).finally(() =>
      world.slack.setScopes(readScopes().asked),
    );
    expect(exitCode).toBe(1);
    expect(found('slack scopes')).toMatchObject({
      state: 'problem',
      message: 'the token lacks files:write',
      mend: expect.stringContaining('reinstall'),
    });
  });

  it('says what is lost without each optional scope, and finds no fault with it', async () => {
    const { asked, required } = readScopes();
    const optional = asked.filter((scope) => !required.includes(scope));
    expect([...lostWithout.keys()]).toEqual(optional);
    world.slack.setScopes(required);
    const { exitCode, found } = await doctor(world.settings).finally(() => world.slack.setScopes(asked));
    expect(exitCode).toBe(0);
    expect(found('slack scopes')).toEqual({
      check: 'slack scopes',
      state: 'ok',
      message: 'commands, chat:write, files:write, users:read, im:write',
    });
    const { state, message = '', mend } = found('optional scopes') ?? {};
    expect([state, mend]).toEqual(['warning', expect.stringContaining('reinstall')]);
    for (const scope of optional) expect(message).toContain(`${scope} (${lostWithout.get(scope)})`);
  });

  it('tells a refused bot token and a refused key of fal, and still checks the rest', async () => {
    const settings = { ...world.settings, SLACK_BOT_TOKEN: 'xoxb-wrong', FAL_KEY: 'wrong-key' };
    const { exitCode, found } = await doctor(settings);
    expect(exitCode).toBe(1);
    expect(found('slack token')).toMatchObject({
      state: 'problem',
      message: expect.stringContaining('invalid_auth'),
    });
    expect(found('slack scopes')).toMatchObject({ state: 'skipped' });
    expect(found('balance')).toMatchObject({ state: 'skipped' });
    expect(found('fal key')).toMatchObject({ state: 'problem', message: expect.stringContaining('401') });
    expect(found('fal prices')).toMatchObject({ state: 'skipped' });
    expect(found('database')).toMatchObject({ state: 'ok' });
    expect(found('public url')).toMatchObject({ state: 'ok' });
  });

  it('tells a PUBLIC_URL that leads somewhere else, and one that redirects', async () => {
    const elsewhere = await doctor({ ...world.settings, PUBLIC_URL: world.slack.url });
    expect(elsewhere.found('public url')).toMatchObject({
      state: 'problem',
      message: expect.stringContaining("isn't the app"),
    });
    const redirecting = await serve((_request, response) => {
      response.writeHead(301, { location: 'https://other.example/' }).end();
    });
    const { found } = await doctor({ ...world.settings, PUBLIC_URL: redirecting });
    expect(found('public url')).toMatchObject({
      state: 'problem',
      message: expect.stringContaining('redirects to https://other.example/'),
    });
  });

  it('tells a clock that is wrong, by how much and in which direction', async () => {
    const behind = await serve((_request, response) => {
      response.sendDate = false;
      response.writeHead(200, { date: new Date(Date.now() - 600_000).toUTCString() }).end('{}');
    });
    const { found } = await doctor({ ...world.settings, FAL_API_URL: behind });
    expect(found('clock')).toMatchObject({
      state: 'problem',
      message: expect.stringMatching(/(599|600|601) s ahead of fal's/),
    });
  });

  it('skips PUBLIC_URL where the app does not run', async () => {
    const { found } = await doctor({ ...world.settings, PORT: String(await freePort()) });
    expect(found('public url')).toMatchObject({
      state: 'skipped',
      mend: expect.stringContaining('npm start'),
    });
  });

  it('tells a workspace without credits the command that mends it', async () => {
    const folder = await createTempFolder();
    const { found } = await doctor({ ...world.settings, DATA_DIR: folder.path });
    const unset = await doctor({ ...world.settings, DATA_DIR: folder.path, TRIAL_CREDITS: '' });
    await folder.remove();
    expect(found('balance')).toMatchObject({
      state: 'problem',
      mend: 'npm run -s infograph -- credits grant T0PLAYGRD 100',
    });
    expect(unset.found('balance')).toMatchObject({
      state: 'ok',
      message: 'T0PLAYGRD gets 10 credits when someone first types /infograph',
    });
  });

  it('goes on where Slack, fal and the database are all away', async () => {
    const away = `http://127.0.0.1:${await freePort()}`;
    const { exitCode, found } = await doctor({
      ...world.settings,
      SLACK_API_URL: away,
      FAL_API_URL: away,
      MONGODB_URI: away.replace('http:', 'mongodb:'),
    });
    expect(exitCode).toBe(1);
    for (const check of ['slack token', 'fal key', 'database']) {
      expect(found(check)).toMatchObject({
        state: 'problem',
        message: expect.stringContaining("can't be reached"),
        mend: expect.stringMatching(/\w/),
      });
    }
    expect(found('clock')).toMatchObject({ state: 'skipped' });
  });

  it('shows no secret', async () => {
    const lines = await Promise.all([
      cli(['doctor', '--production'], world.settings),
      cli(['doctor', '--json'], { ...world.settings, SLACK_BOT_TOKEN: 'xoxb-very-secret' }),
    ]);
    const text = lines.map(({ out, err }) => out + err).join('\n');
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'FAL_KEY']) {
      expect(text).not.toContain(world.settings[name]);
    }
    expect(text).not.toContain('xoxb-very-secret');
  });
});

describe('doctor with Socket Mode', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ socketMode: true });
  });
  afterAll(() => world.stop());

  it('opens the app token, and needs no PUBLIC_URL', async () => {
    const { exitCode, found } = await doctor(world.settings);
    expect(exitCode).toBe(0);
    expect(found('slack app token')).toMatchObject({ state: 'ok' });
    expect(found('public url')).toMatchObject({ state: 'skipped' });
  });

  it('tells an app token that opens nothing', async () => {
    const { exitCode, found } = await doctor({ ...world.settings, SLACK_APP_TOKEN: 'xapp-wrong' });
    expect(exitCode).toBe(1);
    expect(found('slack app token')).toMatchObject({
      state: 'problem',
      mend: expect.stringContaining('connections:write'),
    });
  });
});

describe('doctor without settings', () => {
  it('is well in a playground, before its first start too, and makes nothing there', async () => {
    const folder = await createTempFolder();
    const { exitCode, ok, found } = await doctor({ DATA_DIR: folder.path });
    expect([exitCode, ok]).toEqual([0, true]);
    expect(found('Playground')).toMatchObject({
      state: 'ok',
      message: '`npm start` opens it, everything runs on this machine, no account needed',
    });
    expect(readdirSync(folder.path)).toEqual([]);
    expect((await cli(['doctor'], { DATA_DIR: folder.path })).out).toContain('No problems found.');
    await folder.remove();
  });

  it('finds fault where the database of a real installation lies there, and in production', async () => {
    const folder = await createTempFolder();
    await cli(['credits', 'grant', 'T1', '1'], { DATA_DIR: folder.path });
    const real = await doctor({ DATA_DIR: folder.path });
    const production = await doctor({ DATA_DIR: folder.path, NODE_ENV: 'production' });
    await folder.remove();
    expect([real.exitCode, production.exitCode]).toEqual([1, 1]);
    expect(real.found('settings')).toMatchObject({
      state: 'problem',
      message: expect.stringContaining('a real installation'),
    });
    expect(real.found('database')).toMatchObject({ state: 'ok' });
    expect(production.found('settings')).toMatchObject({
      state: 'problem',
      message: expect.stringContaining('FAL_KEY is missing'),
      mend: expect.stringContaining('infograph -- init'),
    });
    expect(production.found('database')).toMatchObject({ state: 'ok' });
  });

  it('tells what is odd about the settings, as other commands do only where one is missing', async () => {
    const remark = 'FAL_KEYS is no setting; did you mean FAL_KEY?';
    const { json } = await cli(['doctor', '--json'], { PORT: 'abc' }, { remarks: [remark] });
    expect(report.parse(json).checks[1]).toMatchObject({ state: 'warning', message: remark });
    const { err } = await cli(['credits', 'balance'], { PORT: 'abc' }, { remarks: [remark] });
    expect(err).toMatch(/PORT must be a port number\nThis may be why:\n {2}- FAL_KEYS is no setting/);
  });

  it('says that a setting cannot be read, where that keeps it from looking further', async () => {
    const { exitCode, checks } = await doctor({ PORT: 'abc' });
    expect(exitCode).toBe(1);
    expect(checks).toMatchObject([{ check: 'settings', state: 'problem' }]);
  });
});
