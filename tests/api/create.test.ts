import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resultsSeen } from '../support/seen.js';
import { balance, until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';
import { type Client, program } from './support.js';

let world: World;
let client: Client;
beforeAll(async () => {
  world = await startWorld({ credits: 1_000, fal: { imageScale: 0.05 } });
  client = await program(world);
});
afterAll(() => world.stop());

const create = (body: unknown, headers?: Record<string, string>) =>
  client.post('/api/infographs/create/', body, headers);

async function finished(id: string) {
  return await until(`the end of ${id}`, async () => {
    const { body } = await client.get(`/api/infographs/status/${id}/`);
    return (body.status === 'completed' || body.status === 'failed') && body;
  });
}

describe('POST /api/infographs/create/ and GET /api/infographs/status/:id/', () => {
  it('makes an infographic for a program alone: paid when its image can be loaded, and nothing in Slack', async () => {
    const posted = world.slack.messages(world.slack.channels.general).length;
    const before = await balance(world);
    const { status, body } = await create({
      prompt: 'The water cycle',
      aspect_ratio: '16/9',
      resolution: '2K',
      number_of_infographs: 1,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ infographs: [{ request_id: expect.any(String) }], credits_used: 1 });
    const { id } = body.infographs[0];
    const end = await finished(id);
    expect(end).toMatchObject({ id, status: 'completed', error: null, error_message: null });
    const image = await fetch(end.image_url);
    expect(image.status).toBe(200);
    expect(image.headers.get('content-type')).toMatch(/^image\//);
    expect(await balance(world)).toEqual({ ...before, available: before.available - 1 });
    expect(world.slack.messages(world.slack.channels.general)).toHaveLength(posted);
    expect(await world.app.models.threads.countDocuments({ prompt: 'The water cycle' })).toBe(0);
    expect(await world.app.models.infographs.findById(id).lean()).toMatchObject({ delivery: 'none' });
  });

  it('answers with and without the slash at the end, and never redirects', async () => {
    const { status, body } = await client.post('/api/infographs/create', { prompt: 'No slash' });
    expect(status).toBe(201);
    const [{ id }] = body.infographs;
    expect((await client.get(`/api/infographs/status/${id}`)).status).toBe(200);
    expect((await client.get(`/api/infographs/status/${id}/`)).body.id).toBe(id);
    await finished(id);
  });

  it('makes as many as asked for, each with an id and a request id of its own', async () => {
    const { body } = await create({ prompt: 'Four at once', number_of_infographs: 4, resolution: '4K' });
    const distinct = (field: string) =>
      new Set(body.infographs.map((one: Record<string, string>) => one[field])).size;
    expect(body.credits_used).toBe(8);
    expect([distinct('id'), distinct('request_id')]).toEqual([4, 4]);
    for (const { id } of body.infographs) await finished(id);
  });

  it("has the workspace's default language where it names none, also of an article", async () => {
    const { models, settings, workspace } = world.app;
    const change = async (defaults: object) => {
      const { rev } = await settings.read(workspace.id, true);
      expect(await settings.change(workspace.id, 'cli', rev, { defaults })).toBe('changed');
    };
    await change({ language: 'de' });
    const asked = async (body: object) => {
      const [{ id }] = (await create(body)).body.infographs;
      return await models.infographs.findById(id).lean();
    };
    expect((await asked({ prompt: 'The tides' }))?.imagePrompt).toContain('are in German.');
    expect((await asked({ prompt: 'The tides', language: 'fr' }))?.imagePrompt).toContain('are in French.');
    const article = await asked({ blog_url: 'https://blog.example/tides' });
    expect(await models.briefs.findById(article?.batch).lean()).toMatchObject({ language: 'de' });
    await change({});
    expect((await asked({ prompt: 'The tides' }))?.imagePrompt).toBeUndefined();
  });

  it('posts into a channel where one is named, and a program is no person to mention', async () => {
    const channel = world.slack.channels.random;
    const { body } = await create({ prompt: 'Into the channel', channel });
    const [{ id }] = body.infographs;
    const infograph = await until('its delivery', async () => {
      const found = await world.app.models.infographs.findById(id).lean();
      return found?.delivery === 'posted' && found;
    });
    const [parent] = world.slack.messages(channel);
    expect(parent && world.slack.plainText(parent)).toContain('nfographic for “Website” (API)');
    const thread = await world.app.models.threads.findById(infograph.batch).lean();
    expect(resultsSeen(world.slack, channel, thread?.ts ?? '')).toHaveLength(1);
    const said = JSON.stringify(world.slack.replies(channel, thread?.ts ?? ''));
    expect(said).toContain('Your infographic:');
    expect(said).not.toContain('api:');
    expect((await finished(id)).image_url).toMatch(/^http/);
  });

  it('goes to the person who is named where Slack refuses the channel, and can be loaded where nobody is', async () => {
    const channel = world.slack.channels.secret;
    const { member } = world.slack.users;
    const ask = async (prompt: string, more: object) => (await create({ prompt, channel, ...more })).body;
    const told = await ask('For somebody', { notify_user: member });
    const alone = await ask('For nobody', {});
    const delivered = await until('its delivery', async () => {
      const found = await world.app.models.infographs.findById(told.infographs[0].id).lean();
      return found?.delivery === 'posted' && found;
    });
    expect(delivered.reply?.channel).toMatch(/^D/);
    const { image_url } = await finished(alone.infographs[0].id);
    expect((await fetch(image_url)).status).toBe(200);
    const waiting = await world.app.models.infographs.findById(alone.infographs[0].id).lean();
    expect(waiting).toMatchObject({ delivery: 'waiting', status: 'completed' });
    const settled = await world.app.models.ledger.find({ infograph: waiting?._id ?? '' }).lean();
    expect(settled.map(({ kind }) => kind)).toEqual(['hold']);
  });

  it('tells why there is none, and charges nothing', async () => {
    const refused = { kind: 'model_error', type: 'content_policy_violation' } as const;
    world.fal.outcome(refused, { when: ({ prompt }) => prompt === 'Something refused' });
    const { body } = await create({ prompt: 'Something refused' });
    const end = await finished(body.infographs[0].id);
    expect(end).toMatchObject({ status: 'failed', image_url: null, error: { code: 'content_refused' } });
    expect(end.error_message).toBe(end.error.message);
    expect(end.error_message).toContain("You weren't charged");
  });
});
