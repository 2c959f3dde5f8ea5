import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventSource } from 'eventsource';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import { createTokens } from '../../src/tokens/index.js';
import { until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';
import { type CallbackReceiver, startReceiver } from './receiver.js';

describe('a program that asks for infographics', () => {
  let world: World;
  let receiver: CallbackReceiver;
  let authorization: string;
  beforeAll(async () => {
    receiver = await startReceiver();
    world = await startWorld({ settings: { CALLBACK_ALLOW_HOSTS: receiver.host } });
    const { models, workspace } = world.app;
    const tokens = createTokens({ models, clock: { now: Date.now, calibrate: async () => undefined } });
    const wanted = { name: 'website', scopes: ['generate', 'read'] as const, createdBy: 'cli' };
    authorization = `Token ${(await tokens.create(workspace.id, wanted)).secret}`;
  });
  afterAll(async () => {
    await world.stop();
    await receiver.stop();
  });

  const answers = z.looseObject({
    infographs: z.array(z.looseObject({ id: z.string(), events_url: z.string() })).default([]),
    deliveries: z.array(z.looseObject({ status: z.string() })).default([]),
    secret: z.string().default(''),
  });

  async function ask(path: string, body?: object) {
    const response = await fetch(`${world.app.url}/api/${path}`, {
      headers: { authorization, 'content-type': 'application/json' },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    const json: unknown = await response.json();
    return { status: response.status, json, body: answers.parse(json) };
  }

  async function create(body: object) {
    const [made] = (await ask('infographs/create/', body)).body.infographs;
    if (!made) throw new Error('nothing was made');
    return made;
  }

  it('is called back, sees each change of status, and has somebody told in Slack', async () => {
    const { id, events_url } = await create({
      prompt: 'The water cycle',
      callback_url: receiver.url,
      notify_user: world.slack.users.member,
    });
    const source = new EventSource(events_url);
    const statuses: string[] = [];
    source.addEventListener('status', ({ data }) => statuses.push(JSON.parse(data).status));
    await until('the end of the stream', async () => statuses.at(-1) === 'completed');
    source.close();
    expect(statuses).toEqual(['pending', 'processing', 'completed']);

    await until('the callback', async () => receiver.received.length > 0);
    const [call] = receiver.received;
    const { secret } = (await ask('callbacks/')).body;
    const told = new Webhook(secret).verify(call?.body ?? '', call?.headers as Record<string, string>);
    const { json } = await ask(`infographs/status/${id}/`);
    expect(told).toEqual({ type: 'infograph.completed', ...Object(json), image_url: expect.any(String) });
    const image = await fetch((told as { image_url: string }).image_url);
    expect(image.headers.get('content-type')).toMatch(/^image\//);

    const dm = await world.slack.waitFor('the direct message', () =>
      world.slack
        .messages(world.slack.dm(world.slack.users.member))
        .find((message) => world.slack.plainText(message).includes('Your infographic is finished')),
    );
    expect(world.slack.plainText(dm)).toContain('The water cycle');

    const log = await until('the log of deliveries', async () => {
      const { deliveries } = (await ask(`infographs/${id}/deliveries/`)).body;
      return deliveries.every(({ status }) => status === 'delivered') && deliveries;
    });
    expect(log).toMatchObject([
      { kind: 'callback', to: receiver.url.replace(/\?.*/, ''), tries: [{ http_status: 204, fault: null }] },
      { kind: 'slack', to: world.slack.users.member },
    ]);
  });

  it('is called back about what failed', async () => {
    world.fal.outcome({ kind: 'model_error', type: 'content_policy_violation' });
    const { id } = await create({ prompt: 'Something refused', callback_url: receiver.url });
    const call = await until('the callback', async () =>
      receiver.received.map(({ body }) => JSON.parse(body)).find((told) => told.id === id),
    );
    expect(call).toMatchObject({
      type: 'infograph.failed',
      status: 'failed',
      image_url: null,
      error: { code: 'content_refused' },
    });
  });

  it.each([
    'http://example.com/hook',
    'https://127.0.0.1/hook',
    'https://[::1]/hook',
    'https://user:secret@example.com/',
    'ftp://example.com/',
    'not an address',
  ])('is refused a callback to %s', async (callback_url) => {
    const before = receiver.received.length;
    expect(await ask('infographs/create/', { prompt: 'The water cycle', callback_url })).toMatchObject({
      status: 400,
      json: { error: { message: expect.stringContaining('callback_url') } },
    });
    expect(receiver.received).toHaveLength(before);
  });
});
