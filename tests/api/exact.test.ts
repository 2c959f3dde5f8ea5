import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balance, until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';
import { type Client, program } from './support.js';

let world: World;
let client: Client;
beforeAll(async () => {
  world = await startWorld();
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

const brief = {
  title: 'Coffee costs more than milk',
  points: ['Beans are the dearest part', { text: 'Water is cheap' }],
  numbers: [{ value: '41 %', measures: 'Beans' }],
  language: 'en',
  source: { title: 'What a cup costs', url: 'https://example.com/cup' },
};

describe('A brief that a program gives', () => {
  it('is drawn as it stands by code, without fal and for nothing', async () => {
    const { status, body } = await create({ brief, draw: 'exact', theme: 'stage' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ infographs: [{ request_id: null }], credits_used: 0 });
    const { id } = body.infographs[0];
    const end = await finished(id);
    expect(end).toMatchObject({ status: 'completed', error: null });
    const image = await fetch(end.image_url);
    const bytes = Buffer.from(await image.arrayBuffer());
    const { brief: drawn, look, png } = world.drawing.drawn.at(-1) ?? {};
    expect(drawn).toMatchObject({ title: brief.title, source: { title: 'What a cup costs' } });
    expect(look).toMatchObject({ theme: 'stage', ratio: '16:9', pixels: 2752 });
    expect(bytes.equals(png ?? Buffer.of())).toBe(true);
    expect(world.fal.jobs).toHaveLength(0);
    expect(await balance(world)).toMatchObject({ available: 100, held: 0 });
  });

  it('is set by code over what the model paints, and costs as an exact one where that is left out', async () => {
    const before = await balance(world);
    const used = await create({ brief, draw: 'art', theme: 'index' });
    const { id } = used.body.infographs[0];
    expect(await finished(id)).toMatchObject({ status: 'completed', error: null });
    expect(world.drawing.drawn.at(-1)?.look).toMatchObject({ theme: 'index' });
    expect(String(world.fal.jobs.at(-1)?.input.prompt)).toContain('without any text');
    expect(await balance(world)).toMatchObject({ available: before.available - 1, held: 0 });
    world.drawing.artFault = 'letters';
    const left = await create({ brief, draw: 'art' });
    expect(await finished(left.body.infographs[0].id)).toMatchObject({ status: 'completed', error: null });
    world.drawing.artFault = undefined;
    expect(await balance(world)).toMatchObject({ available: before.available - 1, held: 0 });
  });

  it('is what the image model is told, where no way to draw is named', async () => {
    const { body } = await create({ brief });
    await finished(body.infographs[0].id);
    expect(String(world.fal.jobs.at(-1)?.input.prompt)).toContain('Beans are the dearest part');
  });

  it('can be read, and so can the outline of a prompt', async () => {
    const given = await create({ brief, draw: 'exact' });
    await finished(given.body.infographs[0].id);
    const read = await client.get(`/api/infographs/${given.body.infographs[0].id}/brief/`);
    expect(read).toMatchObject({
      status: 200,
      body: { version: 1, brief: { title: brief.title, numbers: brief.numbers, source: brief.source } },
    });
    const typed = await create({ prompt: 'Three values\n- Honesty\n- Tea\n- Sleep', draw: 'exact' });
    await finished(typed.body.infographs[0].id);
    const outline = await client.get(`/api/infographs/${typed.body.infographs[0].id}/brief`);
    expect(outline.body.brief.points.map(({ text }: { text: string }) => text)).toEqual([
      'Honesty',
      'Tea',
      'Sleep',
    ]);
    const none = await create({ prompt: 'As it was typed' });
    expect(await client.get(`/api/infographs/${none.body.infographs[0].id}/brief/`)).toMatchObject({
      status: 404,
      body: { error: { code: 'not_found' } },
    });
    const stranger = await program(world, { workspace: 'T0ELSEWHERE' });
    expect((await stranger.get(`/api/infographs/${given.body.infographs[0].id}/brief/`)).status).toBe(404);
  });

  it.each([
    ['has no title', { points: ['One'] }, 'brief.title'],
    ['says nothing', { title: 'A title' }, 'Add at least one point or number'],
    ['has a point that is too long', { title: 'A', points: ['b', 'x'.repeat(300)] }, 'brief.points.1'],
    ['is no object', 'A title', 'brief'],
    ['has another layout', { ...brief, layout: 'spiral' }, 'layout'],
    ['has a value that is no text', { title: 'A', numbers: [{ value: 4, measures: 'b' }] }, 'brief.numbers'],
  ])('that %s is refused in words that name the field', async (_what, wrong, words) => {
    const { status, body } = await create({ brief: wrong, draw: 'exact' });
    expect(status).toBe(400);
    expect(body.error.message).toContain(words);
  });

  it('comes alone, and a theme with an exact layout', async () => {
    expect((await create({ brief, prompt: 'Both' })).body.error.message).toContain('brief');
    expect((await create({ prompt: 'A theme', theme: 'paper' })).body.error.message).toContain('theme');
    expect((await create({ prompt: 'A way', draw: 'crayon' })).body.error.message).toContain('draw');
  });

  it('sent twice with one key is one request', async () => {
    const headers = { 'idempotency-key': 'the same brief' };
    const [one, two] = await Promise.all([
      create({ brief, draw: 'exact' }, headers),
      create({ brief, draw: 'exact' }, headers),
    ]);
    expect(two.body.infographs[0].id).toBe(one.body.infographs[0].id);
    const other = { ...brief, title: 'Another' };
    expect((await create({ brief: other, draw: 'exact' }, headers)).status).toBe(409);
  });
});

describe('Programs', () => {
  it('get 50 exact ones a day for each token, and are told when there are more', async () => {
    const busy = await program(world);
    for (let batch = 0; batch < 12; batch++) {
      const { status } = await busy.post('/api/infographs/create/', {
        ...{ brief, draw: 'exact', number_of_infographs: 4 },
      });
      expect(status).toBe(201);
    }
    const { status, body, headers } = await busy.post('/api/infographs/create/', {
      ...{ brief, draw: 'exact', number_of_infographs: 4 },
    });
    expect(status).toBe(429);
    expect(body.error.code).toBe('refused_by_exact_day');
    expect(body.error.message).toContain('2 of your 50');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
