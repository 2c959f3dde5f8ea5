import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ArticleServer, startArticleServer } from '../support/article-server.js';
import { balance, until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';
import { type Client, program } from './support.js';

let world: World;
let client: Client;
let site: ArticleServer;
beforeAll(async () => {
  site = await startArticleServer();
  world = await startWorld({
    credits: 1_000,
    fal: { imageScale: 0.05 },
    settings: { ARTICLE_ALLOW_HOSTS: site.host },
  });
  client = await program(world);
});
afterAll(async () => {
  await world.stop();
  await site.stop();
});

const create = (body: unknown, headers?: Record<string, string>) =>
  client.post('/api/infographs/create/', body, headers);
const idsOf = ({ body }: { body: { infographs: Array<{ id: string }> } }) =>
  body.infographs.map(({ id }) => id);

async function finished(id: string, status = 'completed') {
  return await until(`${id} to be ${status}`, async () => {
    const { body } = await client.get(`/api/infographs/status/${id}/`);
    return body.status === status && body;
  });
}

describe('the same Idempotency-Key', () => {
  it('makes one batch, however many come at once and however the JSON is spelt; told as it is now', async () => {
    const body = { prompt: 'Once only', number_of_infographs: 2 };
    const key = { 'idempotency-key': 'order 17' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => create(body, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map((answer) => idsOf(answer).join()))).toHaveProperty('size', 1);
    expect(await world.app.models.infographs.countDocuments({ prompt: 'Once only' })).toBe(2);
    const [first] = answers.map(idsOf);
    for (const id of first ?? []) await finished(id);
    const again = await create({ number_of_infographs: 2, blog_url: undefined, prompt: 'Once only' }, key);
    expect(again.body).toMatchObject({
      infographs: [{ status: 'completed', request_id: expect.any(String) }, { status: 'completed' }],
      credits_used: 2,
    });
    expect(idsOf(again)).toEqual(first);
  });

  it('with another body is refused; another program may use the same key', async () => {
    const key = { 'idempotency-key': 'k' };
    const first = await create({ prompt: 'First body' }, key);
    expect(await create({ prompt: 'Second body' }, key)).toMatchObject({
      status: 409,
      body: { error: { code: 'idempotency_key_reused' } },
    });
    const other = await program(world);
    const theirs = await other.post('/api/infographs/create/', { prompt: 'First body' }, key);
    expect(theirs.status).toBe(201);
    expect(idsOf(theirs)).not.toEqual(idsOf(first));
  });

  it('is forgotten after 24 hours', async () => {
    const key = { 'idempotency-key': 'yesterday' };
    const first = await create({ prompt: 'Each day anew' }, key);
    const batch = (await world.app.models.infographs.findById(idsOf(first)[0]).lean())?.batch ?? '';
    const stored = await world.app.models.requestKeys.findOne({ batch }).lean();
    const lifeMs = (stored?.expiresAt.getTime() ?? 0) - Date.now();
    expect(Math.round(lifeMs / 3_600_000)).toBe(24);
    // The database removes it a while after; it must not count in between.
    await world.app.models.requestKeys.updateOne(
      { batch },
      { $set: { expiresAt: new Date(Date.now() - 1) } },
    );
    const second = await create({ prompt: 'Each day anew' }, key);
    expect(second.status).toBe(201);
    expect(idsOf(second)).not.toEqual(idsOf(first));
  });

  it('must be one', async () => {
    expect((await create({ prompt: 'Long key' }, { 'idempotency-key': 'x'.repeat(256) })).status).toBe(400);
  });
});

describe('an article', () => {
  it('is read and made without anybody looking at it, with a focus and a language', async () => {
    const { body } = await create({ blog_url: site.url('/quiet'), prompt: 'the costs', language: 'German' });
    const { id } = body.infographs[0];
    expect((await finished(id)).image_url).toMatch(/^http/);
    const brief = await world.app.models.briefs.findOne({ focus: 'the costs' }).lean();
    expect(brief).toMatchObject({ language: 'de', pauses: false });
    const { body: list } = await client.get('/api/infographs/');
    const listed = list.infographs.find((one: { id: string }) => one.id === id);
    expect(listed).toMatchObject({ blog_url: site.url('/quiet'), status: 'completed' });
  });

  it('can be canceled while it is being read, and nothing is made of it', async () => {
    const before = await balance(world);
    const jobs = world.fal.jobs.length;
    world.fal.fail('llm', { kind: 'slow', ms: 600 });
    const created = client.post('/api/infographs/create/', { blog_url: site.url('/quiet?canceled') });
    const id = await until('the request', async () => {
      const prompt = site.url('/quiet?canceled');
      return (await world.app.models.infographs.findOne({ prompt }).lean())?._id;
    });
    expect(await client.post(`/api/infographs/${id}/cancel/`)).toMatchObject({
      status: 200,
      body: { cancel: 'canceled', image_url: null },
    });
    expect((await created).body.infographs).toEqual([expect.objectContaining({ id, request_id: null })]);
    await until('the reading to end', async () => {
      const brief = await world.app.models.briefs.findOne({ url: site.url('/quiet?canceled') }).lean();
      return brief && !brief.nextStepAt;
    });
    expect(world.fal.jobs).toHaveLength(jobs);
    expect((await balance(world)).available).toBe(before.available);
  });

  it('that cannot be read is told, and costs nothing', async () => {
    const before = await balance(world);
    const { body } = await create({ blog_url: site.url('/nowhere') });
    const end = await finished(body.infographs[0].id, 'failed');
    expect(end.error).toMatchObject({ code: 'article_missing' });
    expect((await balance(world)).available).toBe(before.available);
  });
});

describe('GET /api/infographs/', () => {
  it('goes through all of them page by page, the newest first, and none twice', async () => {
    await create({ prompt: 'More than a page', number_of_infographs: 4 });
    const seen: Array<{ id: string; created_at: string }> = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const after: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
      const { body } = await client.get(`/api/infographs/?limit=3${after}`);
      seen.push(...body.infographs);
      cursor = body.next_cursor;
    }
    expect(seen).toHaveLength(await world.app.models.infographs.countDocuments({}));
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const times = seen.map(({ created_at }) => Date.parse(created_at));
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('takes a state and a time', async () => {
    const earlier = (await client.get('/api/infographs?status=failed')).body.infographs.length;
    for (const page of ['/gone', '/lost']) {
      const [id = ''] = idsOf(await create({ blog_url: site.url(page) }));
      await finished(id, 'failed');
    }
    const failed = await client.get('/api/infographs?status=failed');
    expect(failed.body.infographs).toHaveLength(earlier + 2);
    const [{ created_at }] = failed.body.infographs;
    const from = await client.get(`/api/infographs/?created_from=${created_at}&status=failed`);
    expect(from.body.infographs).toHaveLength(1);
    const before = await client.get(`/api/infographs/?created_before=${created_at}&status=failed`);
    expect(before.body.infographs).toHaveLength(earlier + 1);
  });
});

describe('POST /api/infographs/:id/cancel/', () => {
  it('cancels the one that is named and no other, gives its credits back, and says so again', async () => {
    world.fal.outcome({ kind: 'never' }, { times: 2, when: ({ prompt }) => prompt === 'One of two' });
    const before = await balance(world);
    const created = await create({ prompt: 'One of two', number_of_infographs: 2 });
    const [first = '', second = ''] = idsOf(created);
    const canceled = await client.post(`/api/infographs/${first}/cancel/`);
    expect(canceled).toMatchObject({
      status: 200,
      body: { id: first, cancel: 'canceled', status: 'failed', error: { code: 'canceled' } },
    });
    expect((await client.post(`/api/infographs/${first}/cancel`)).status).toBe(200);
    expect((await balance(world)).available).toBe(before.available - 1);
    const { requestId } =
      world.fal.jobs.find(({ state, input }) => state === 'IN_QUEUE' && input.prompt === 'One of two') ?? {};
    world.fal.finish(requestId ?? '');
    await finished(second);
    expect(await client.post(`/api/infographs/${second}/cancel/`)).toMatchObject({
      status: 409,
      body: { error: { code: 'too_late' } },
    });
  });

  it('is too late once it is being drawn: it is delivered and paid', async () => {
    world.fal.outcome({ kind: 'stuck' }, { when: ({ prompt }) => prompt === 'Being drawn' });
    const created = await create({ prompt: 'Being drawn' });
    const [id = ''] = idsOf(created);
    const answer = await client.post(`/api/infographs/${id}/cancel/`);
    expect(answer.status).toBe(409);
    expect(answer.body.error.message).toContain('being drawn');
    world.fal.finish(created.body.infographs[0].request_id);
    await finished(id);
  });
});
