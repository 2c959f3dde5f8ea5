import { expect } from '@jest/globals';
import { program } from '../../api/support.js';
import { install, oauth } from '../../support/installs.js';
import { cancelable, ended, pressCancel, threadOf, type, until } from '../../support/story.js';
import { signingSecret, type World } from '../../support/world.js';

/** People's words: in every input that takes words. */
export const WORDS = 'Nightingale sings at Quorra';
/** In addresses that are given to the app, where secrets usually are. */
const IN_ADDRESS = 'PLANTED0in0an0address';
/** What the operator sets, each known by its value. */
export const settings = {
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

interface Planted {
  /** Each secret by what it is. */
  secrets: Record<string, string[]>;
  /** What the app answered to those who may not see more: refusals and errors. */
  refusals: string[];
}

/** Happy and unhappy paths, with words in every input and a secret in every place for one. */
export async function plant(world: World): Promise<Planted> {
  const planted: Planted = { secrets: {}, refusals: [] };
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
  const refuses = { kind: 'http', status: 422, body: { detail: WORDS, key: fal.key } } as const;
  const noLonger = fal.fail('submit', refuses, { times: Number.POSITIVE_INFINITY });
  await type(world, `${WORDS} refused`);
  await ended(world, `${WORDS} refused`);
  noLonger();
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
  await rawCommand(world, `${WORDS} raw`);
  await world.app.settings
    .change(workspace, admin, (await world.app.settings.read(workspace, true)).rev + 1, {
      blocked: [{ user: member2, by: admin, at: new Date(), reason: WORDS }],
      pause: { words: WORDS, by: admin, at: new Date() },
    })
    .catch(() => undefined);
  await world.app.models.workspaceSettings.updateOne({ _id: workspace }, { $unset: { pause: 1 } });
  await programs(world, planted, workspace);
  await forgeries(world, planted);
  await keepSecrets(world, planted, workspace);
  return planted;
}

/** A command whose answers go to an address that is itself a secret. */
async function rawCommand(world: World, text: string): Promise<void> {
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

async function programs(world: World, { secrets, refusals }: Planted, workspace: string): Promise<void> {
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
async function forgeries(world: World, { secrets, refusals }: Planted): Promise<void> {
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
async function keepSecrets(world: World, { secrets }: Planted, workspace: string): Promise<void> {
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
