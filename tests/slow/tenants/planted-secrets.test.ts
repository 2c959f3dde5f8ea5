import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { program } from '../../api/support.js';
import { cli } from '../../cli/support.js';
import { install, oauth, startManyWorld } from '../../support/installs.js';
import { cancelable, ended, pressCancel, threadOf, type, until } from '../../support/story.js';
import { signingSecret, type World } from '../../support/world.js';

/** People's words: in every input that takes words. */
const WORDS = 'Nightingale sings at Quorra';
/** In addresses that are given to the app, where secrets usually are. */
const IN_ADDRESS = 'PLANTED0in0an0address';
/** What the operator sets, each known by its value. */
const settings = {
  SLACK_CLIENT_SECRET: oauth.clientSecret,
  SLACK_STATE_SECRET: 'PLANTED0state0secret0of0some0length',
  ENCRYPTION_KEY: 'f00dfacecafe4321'.repeat(4),
  S3_ACCESS_KEY_ID: 'PLANTED0S3ID',
  METRICS_TOKEN: 'PLANTED0metrics0token',
  S3_SECRET_ACCESS_KEY: 'PLANTED0s3/secret+key',
  SMTP_URL: 'smtp://mailer:PLANTED0smtp0password@127.0.0.1:1',
  SMTP_FROM: 'infograph@example.com',
  S3_BUCKET: 'images',
  S3_ENDPOINT: 'http://127.0.0.1:1',
};
/** Settings that hold a secret and are not planted here, and why. */
const elsewhere: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN: 'with OAuth the token is that of an installation; see tests/lib/log.test.ts',
  SLACK_APP_TOKEN: 'in Socket Mode alone',
  MONGODB_URI: 'here the app runs its own database',
};

let world: World;
const console_: string[] = [];
/** Each secret by what it is. */
const secrets: Record<string, string[]> = {};
/** What the app answered to those who may not see more: refusals and errors. */
const refusals: string[] = [];
/** What came of each command of the operator that writes something out. */
const exports: Record<string, string> = {};
let metrics = '';
let files: Array<{ path: string; text: string }> = [];

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    jest.spyOn(console, method).mockImplementation((...words) => void console_.push(words.join(' ')));
  }
  world = await startManyWorld({
    settings,
    fal: { imageScale: 0.1, key: 'PLANTED0fal0id:PLANTED0fal0secret' },
  });
  await walkThrough();
  const authorization = `Bearer ${settings.METRICS_TOKEN}`;
  metrics = await (await fetch(`${world.app.url}/metrics`, { headers: { authorization } })).text();
  await runCommands();
  await world.app.stop();
  files = await filesIn(world.settings.DATA_DIR ?? '');
}, 120_000);
afterAll(async () => {
  await world.stop();
  jest.restoreAllMocks();
});

async function filesIn(folder: string): Promise<typeof files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return await Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, 'latin1') })));
}

/** Happy and unhappy paths, with words in every input and a secret in every place for one. */
async function walkThrough(): Promise<void> {
  const { slack, fal } = world;
  const { admin, member2 } = slack.users;
  await install(world, slack);
  const { id: workspace } = slack.workspace;
  await world.app.credits.grant(workspace, { key: 'start', credits: 100, actor: 'cli' });

  await type(world, `${WORDS} well`);
  await ended(world, `${WORDS} well`);
  fal.outcome({ kind: 'model_error', type: 'content_policy_violation', msg: `No: ${WORDS}` });
  await type(world, `${WORDS} badly`);
  await ended(world, `${WORDS} badly`);
  fal.fail('submit', { kind: 'http', status: 422, body: { detail: WORDS, key: fal.key } });
  await type(world, `${WORDS} refused`);
  await ended(world, `${WORDS} refused`);
  slack.fail('chat.postMessage', { kind: 'error', error: 'fatal_error' });
  slack.fail('files.completeUploadExternal', { kind: 'reset' });
  await type(world, `${WORDS} with a broken Slack`);
  await ended(world, `${WORDS} with a broken Slack`);
  slack.clearFaults();
  fal.outcome({ kind: 'never' });
  await type(world, `${WORDS} canceled`);
  await pressCancel(world, await cancelable(world, `${WORDS} canceled`), member2);
  await pressCancel(world, await cancelable(world, `${WORDS} canceled`));
  for (const text of [`topup 5 ${WORDS}`, `${WORDS} --wrong flag`, `topup ${WORDS}`, `history of ${WORDS}`])
    await type(world, text, { user: admin });
  await rawCommand(`${WORDS} raw`);
  await world.app.settings
    .change(workspace, admin, (await world.app.settings.read(workspace, true)).rev + 1, {
      blocked: [{ user: member2, by: admin, at: new Date(), reason: WORDS }],
      pause: { words: WORDS, by: admin, at: new Date() },
    })
    .catch(() => undefined);
  await world.app.models.workspaceSettings.updateOne({ _id: workspace }, { $unset: { pause: 1 } });
  await programs(workspace);
  await forgeries();
  await keepSecrets(workspace);
}

/** A command whose answers go to an address that is itself a secret. */
async function rawCommand(text: string): Promise<void> {
  const { slack } = world;
  const body = new URLSearchParams({
    command: '/infograph',
    text,
    team_id: slack.workspace.id,
    user_id: slack.users.member,
    channel_id: slack.channels.secret,
    trigger_id: `1.2.${IN_ADDRESS}`,
    response_url: `${slack.url}/commands/${IN_ADDRESS}`,
  }).toString();
  const contentType = { 'content-type': 'application/x-www-form-urlencoded' };
  const { status } = await slack.post({ body, headers: { ...contentType, ...slack.sign(body) } });
  expect(status).toBe(200);
  await threadOf(world, text);
}

async function programs(workspace: string): Promise<void> {
  const client = await program(world, { workspace, name: 'Website' });
  secrets['API token'] = [client.secret];
  const { channels, users } = world.slack;
  const asked = await client.post(
    '/api/infographs/create/',
    {
      prompt: `${WORDS} by a program`,
      channel: channels.general,
      notify_user: users.member,
      callback_url: `https://127.0.0.1:1/${IN_ADDRESS}?key=${IN_ADDRESS}`,
    },
    { 'idempotency-key': IN_ADDRESS },
  );
  // Such an address is refused, and one with a name in it is not connected to.
  refusals.push(JSON.stringify(asked.body));
  // A program's image is kept before it is told of, and there is no bucket here.
  world.fal.outcome({ kind: 'model_error', type: 'content_policy_violation', msg: `No: ${WORDS}` });
  const taken = await client.post(
    '/api/infographs/create/',
    {
      prompt: `${WORDS} by a program`,
      channel: channels.general,
      callback_url: `https://nobody.invalid/${IN_ADDRESS}?key=${IN_ADDRESS}`,
    },
    { 'idempotency-key': IN_ADDRESS },
  );
  expect(taken.status).toBe(201);
  const [{ events_url }] = taken.body.infographs;
  secrets['ticket of a stream'] = [new URL(events_url).searchParams.get('ticket') ?? 'none'];
  const stream = await fetch(events_url);
  await stream.body?.cancel();
  secrets['secret of callbacks'] = [(await client.get('/api/callbacks')).body.secret];
  await ended(world, `${WORDS} by a program`);
  await until('a try of the callback', async () =>
    world.app.models.notices.findOne({ kind: 'callback', 'tries.0': { $exists: true } }).lean(),
  );
}

/** What nobody should send, with words and secrets in it. */
async function forgeries(): Promise<void> {
  const { app, slack, fal } = world;
  const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${app.url}${path}`, { method: 'POST', body, headers });
    refusals.push(`${answer.status} ${await answer.text()}`);
  };
  const json = { 'content-type': 'application/json' };
  const secret = secrets['API token']?.[0] ?? '';
  await post('/api/infographs/create/', `{"prompt":"${WORDS}`, { ...json, authorization: `Token ${secret}` });
  await post('/api/infographs/create/', JSON.stringify({ prompt: WORDS }), {
    ...json,
    authorization: `Token ${secret.slice(0, -1)}0`,
  });
  await post(`/api/infographs/${WORDS}/cancel?ticket=${IN_ADDRESS}`, WORDS, {
    authorization: `Bearer ${secret}`,
  });
  await post('/slack/events', `{"text":"${WORDS}`, json);
  const body = new URLSearchParams({ command: '/infograph', text: WORDS, token: IN_ADDRESS }).toString();
  await post('/slack/events', body, { ...slack.sign(body), 'x-slack-signature': 'v0=00' });
  for (const path of [
    `/slack/oauth_redirect?code=${IN_ADDRESS}&state=${IN_ADDRESS}`,
    `/images/${IN_ADDRESS}`,
  ]) {
    refusals.push(await (await fetch(`${app.url}${path}`)).text());
  }
  const infograph = await app.models.infographs.findOne({}).lean();
  const url = `${world.settings.PUBLIC_URL}/api/infographs/webhook/${infograph?._id}/${infograph?.token}`;
  await fal.deliver({
    url,
    body: { request_id: 'r', status: 'OK', payload: { prompt: WORDS } },
    key: 'foreign',
  });
  await fal.deliver({ url, body: `not json ${WORDS}`, requestId: 'r' });
}

/** What the app made or was given meanwhile. */
async function keepSecrets(workspace: string): Promise<void> {
  const { models } = world.app;
  const { slack } = world;
  secrets['signing secret'] = [signingSecret];
  secrets.FAL_KEY = [world.fal.key];
  for (const name of [
    'SLACK_CLIENT_SECRET',
    'SLACK_STATE_SECRET',
    'ENCRYPTION_KEY',
    'S3_ACCESS_KEY_ID',
    'S3_SECRET_ACCESS_KEY',
  ] as const) {
    secrets[name] = [settings[name]];
  }
  secrets.SMTP_URL = ['PLANTED0smtp0password'];
  secrets['token of an installation'] = [...new Set(slack.calls.map(({ token }) => token))].filter((token) =>
    token.startsWith('xox'),
  );
  secrets['part of an address'] = [IN_ADDRESS];
  const infographs = await models.infographs.find({ workspace }, { token: 1 }).lean();
  secrets['token of a webhook'] = infographs.map(({ token }) => token);
  const threads = await models.threads.find({ workspace }, { responseUrl: 1 }).lean();
  secrets.response_url = threads.flatMap(({ responseUrl }) =>
    responseUrl ? [new URL(responseUrl).pathname] : [],
  );
}

async function runCommands(): Promise<void> {
  const { id } = world.slack.workspace;
  const lines = [
    ...[
      'credits balance',
      'credits history',
      'credits audit',
      'credits requests',
      'token list',
      'statement',
      'audit-log',
    ].map((line) => `${line} ${id}`),
    `statement ${id} --csv`,
    `workspace export ${id}`,
    ...['workspace list', 'report', 'doctor', 'audit-log', 'manifest'],
  ];
  for (const line of lines) {
    const { out, err } = await cli(line.split(' '), world.settings);
    exports[line] = out + err;
  }
}

const inDatabase = (path: string) => path.includes('/mongodb/');

/**
 * Where a secret is kept, and so is to be found: each in the database's own files and nowhere else. They let nobody into
 * Slack or fal: they are good for one infograph, or for half an hour.
 */
const keptInDatabase = ['token of a webhook', 'response_url', 'part of an address'];
/** The one export that is all that a workspace has stored: the address of its own callbacks is among it. */
const keptInExport = ['part of an address'];

describe('known secrets, planted wherever one can be', () => {
  it('are all that the settings can hold', async () => {
    const example = await readFile('.env.example', 'utf8');
    const names = [
      ...example.matchAll(/^#? ?([A-Z0-9_]*(?:SECRET|TOKEN|KEY|KEY_ID|_URI|SMTP_URL)[A-Z0-9_]*)=/gm),
    ].map(([, name = '']) => name);
    const planted = [...Object.keys(settings), 'SLACK_SIGNING_SECRET', 'FAL_KEY', ...Object.keys(elsewhere)];
    expect(names.length).toBeGreaterThan(6);
    expect(names.filter((name) => !planted.includes(name))).toEqual([]);
    for (const [name, values] of Object.entries(secrets)) {
      expect({ name, values: values.length, short: values.filter((value) => value.length < 8) }).toEqual({
        name,
        values: expect.any(Number),
        short: [],
      });
      expect({ name, some: values.length > 0 }).toEqual({ name, some: true });
    }
  });

  it('are in no line of the log, nothing on the console, no metric and no refusal', () => {
    const written = {
      log: world.log.join(''),
      console: console_.join('\n'),
      metrics,
      refusals: refusals.join('\n'),
    };
    expect(written.log.length).toBeGreaterThan(5_000);
    expect(found(written, secrets)).toEqual([]);
    expect(console_).toEqual([]);
  });

  it('are in no export, statement, history or page of the audit log', () => {
    expect(exports['audit-log']).toContain(world.slack.workspace.id);
    expect(exports[`workspace export ${world.slack.workspace.id}`]).toContain(WORDS);
    const others = Object.fromEntries(
      Object.entries(secrets).filter(([name]) => !keptInExport.includes(name)),
    );
    expect(found(exports, others)).toEqual([]);
    const { [`workspace export ${world.slack.workspace.id}`]: _whole, ...rest } = exports;
    expect(found(rest, secrets)).toEqual([]);
  });

  it('are in no file, but for those that the database has to keep', () => {
    // What is written there can be found by looking for it like this.
    expect(files.some(({ path, text }) => inDatabase(path) && text.includes(WORDS))).toBe(true);
    for (const [name, values] of Object.entries(secrets)) {
      const where = files
        .filter(({ text }) => values.some((value) => text.includes(value)))
        .map(({ path }) => path)
        .filter((path) => !(inDatabase(path) && keptInDatabase.includes(name)));
      expect({ name, where }).toEqual({ name, where: [] });
    }
  });
});

describe("people's words", () => {
  it('are in no line of the log, no metric, no refusal and no page of the audit log', () => {
    const written = {
      log: world.log.join(''),
      console: console_.join('\n'),
      metrics,
      refusals: refusals.join('\n'),
      audit: exports['audit-log'] ?? '',
      report: exports.report ?? '',
      doctor: exports.doctor ?? '',
      list: exports['workspace list'] ?? '',
    };
    expect(found(written, { words: ['Nightingale', 'sings at', 'Quorra'] })).toEqual([]);
  });

  it('are in no file outside the database', () => {
    const where = files.filter(({ path, text }) => !inDatabase(path) && text.includes('Nightingale'));
    expect(where.map(({ path }) => path)).toEqual([]);
  });
});

/** Which of these is in which of those, without telling it. */
function found(written: Record<string, string>, wanted: Record<string, readonly string[]>): string[] {
  return Object.entries(written).flatMap(([place, text]) =>
    Object.entries(wanted).flatMap(([name, values]) =>
      values.some((value) => text.includes(value)) ? [`${name} in ${place}`] : [],
    ),
  );
}
