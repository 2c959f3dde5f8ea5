import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventSource } from 'eventsource';
import { Webhook } from 'standardwebhooks';
import { type Client, program } from '../api/support.js';
import { until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';
import { type CallbackReceiver, startReceiver } from './receiver.js';

describe('a program that asks for infographics', () => {
  let world: World;
  let receiver: CallbackReceiver;
  let client: Client;
  beforeAll(async () => {
    receiver = await startReceiver();
    world = await startWorld({ settings: { CALLBACK_ALLOW_HOSTS: receiver.host } });
    client = await program(world);
  });
  afterAll(async () => {
    await world.stop();
    await receiver.stop();
  });

  async function create(body: object): Promise<{ id: string; events_url: string }> {
    return (await client.post('/api/infographs/create/', body)).body.infographs[0];
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

    const call = await until('the callback', async () =>
      receiver.received.find(({ body }) => JSON.parse(body).id === id),
    );
    const { secret } = (await client.get('/api/callbacks/')).body;
    const told = new Webhook(secret).verify(call.body, call.headers as Record<string, string>);
    const { body: status } = await client.get(`/api/infographs/status/${id}/`);
    expect(told).toEqual({ type: 'infograph.completed', ...status, image_url: expect.any(String) });
    const image = await fetch((told as { image_url: string }).image_url);
    expect(image.headers.get('content-type')).toMatch(/^image\//);

    const dm = await world.slack.waitFor('the direct message', () =>
      world.slack
        .messages(world.slack.dm(world.slack.users.member))
        .find((message) => world.slack.plainText(message).includes('Your infographic is ready')),
    );
    expect(world.slack.plainText(dm)).toContain('The water cycle');

    const log = await until('the log of deliveries', async () => {
      const { deliveries } = (await client.get(`/api/infographs/${id}/deliveries/`)).body;
      return (
        deliveries.every((delivery: { status: string }) => delivery.status === 'delivered') && deliveries
      );
    });
    expect(log).toMatchObject([
      { kind: 'callback', to: receiver.url.replace(/\?.*/, ''), tries: [{ http_status: 204, fault: null }] },
      { kind: 'slack', to: world.slack.users.member },
    ]);
  });

  it('is called back about what failed', async () => {
    const refused = { kind: 'model_error', type: 'content_policy_violation' } as const;
    world.fal.outcome(refused, { when: ({ prompt }) => prompt === 'Something refused' });
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

  it('reads its own log of deliveries, has its receivers resumed, and sees nothing of other workspaces', async () => {
    const { id } = await create({ prompt: 'Without a callback' });
    expect((await client.get(`/api/infographs/${id}/deliveries`)).body).toEqual({ deliveries: [] });
    const { host } = receiver;
    const { notices, receivers } = world.app.models;
    const origin = `http://${host}`;
    const called = await create({ prompt: 'With a callback', callback_url: receiver.url });
    // The end of a delivery clears what is set here.
    await until('all callbacks to be delivered', async () => {
      const callbacks = await notices.find({ kind: 'callback' }).lean();
      const ofThis = callbacks.some(({ infograph }) => infograph === called.id);
      return ofThis && callbacks.every(({ status }) => status === 'delivered');
    });
    const failing = { failures: 12, failingSince: new Date(), offAt: new Date() };
    await receivers.updateOne({ token: client.id, origin }, { $set: failing });
    const before = (await client.get('/api/callbacks/')).body;
    expect(before.receivers).toMatchObject([{ origin, off_since: failing.offAt.toISOString() }]);
    const after = (await client.post('/api/callbacks/resume/')).body;
    expect(after).toMatchObject({ secret: before.secret, receivers: [{ origin, off_since: null }] });

    const foreign = await program(world, { workspace: 'T0OTHER' });
    expect((await foreign.get(`/api/infographs/${id}/deliveries/`)).status).toBe(404);
    expect((await foreign.get('/api/callbacks/')).body).not.toMatchObject({ secret: before.secret });
    const reader = await program(world, { scopes: ['read'] });
    expect((await reader.get('/api/callbacks/')).status).toBe(403);
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
    const body = { prompt: 'The water cycle', callback_url };
    expect(await client.post('/api/infographs/create/', body)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('callback_url') } },
    });
    expect(receiver.received).toHaveLength(before);
  });
});
