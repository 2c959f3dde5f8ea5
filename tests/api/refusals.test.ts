import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SettingsPatch } from '../../src/workspaces/settings/index.js';
import { heldBatch } from '../support/batch.js';
import { endOf } from '../support/settle.js';
import { balance, until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';
import { type Client, call, program } from './support.js';

let world: World;
let client: Client;
beforeAll(async () => {
  world = await startWorld({ credits: 20, fal: { imageScale: 0.05 } });
  client = await program(world);
});
afterAll(() => world.stop());

const create = (body: unknown, headers?: Record<string, string>) =>
  client.post('/api/infographs/create/', body, headers);
const count = () => world.app.models.infographs.countDocuments({});
const quiet = () =>
  until(
    'nothing under way',
    async () => (await world.app.credits.balance(world.app.workspace.id)).held === 0,
  );

describe('who may call', () => {
  it.each([
    ['no token', {}],
    ['another scheme', { authorization: 'Basic aW5mb2dyYXBo' }],
    ['an unknown token', { authorization: `Bearer infograph_${'a'.repeat(43)}` }],
    ['something that is no token', { authorization: 'Token {"$gt":""}' }],
  ])('nobody with %s', async (_what, headers: Record<string, string>) => {
    const answer = await call(world, 'GET', '/api/credits/', headers);
    expect(answer).toMatchObject({ status: 401, body: { error: { code: 'unauthorized' } } });
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
  });

  it('nobody with a token that was revoked or has expired, and both forms of the header are taken', async () => {
    const gone = await program(world, { expiresAt: new Date(Date.now() - 1) });
    expect((await gone.get('/api/credits/')).body.error.message).toContain('expired');
    const { models } = world.app;
    const revoked = await program(world);
    expect((await revoked.get('/api/credits/', { authorization: `Bearer ${revoked.secret}` })).status).toBe(
      200,
    );
    await models.apiTokens.updateOne({ _id: revoked.id }, { $set: { revokedAt: new Date() } });
    expect((await revoked.get('/api/credits/')).body.error.message).toContain('revoked');
  });

  it('whoever lacks the scope is told which', async () => {
    const reader = await program(world, { scopes: ['read'] });
    for (const answer of [
      await reader.post('/api/infographs/create/', { prompt: 'A prompt' }),
      await reader.post('/api/infographs/ig_00/cancel/'),
    ]) {
      expect(answer).toMatchObject({ status: 403, body: { error: { code: 'insufficient_scope' } } });
      expect(answer.body.error.message).toContain('"generate"');
    }
    expect((await reader.get('/api/credits/')).status).toBe(403);
    const maker = await program(world, { scopes: ['generate'] });
    expect((await maker.get('/api/infographs/')).status).toBe(403);
  });

  it('whoever can only generate sees and cancels what it asked for itself, and nothing else', async () => {
    const maker = await program(world, { scopes: ['generate'] });
    const own = await maker.post('/api/infographs/create/', { prompt: 'Its own' });
    const theirs = await create({ prompt: "Another program's" });
    const [[{ id: mine }], [{ id: other }]] = [own.body.infographs, theirs.body.infographs];
    expect(await maker.get(`/api/infographs/status/${mine}/`)).toMatchObject({
      status: 200,
      body: { id: mine },
    });
    expect((await maker.get(`/api/infographs/${mine}/deliveries/`)).status).toBe(200);
    for (const path of [`status/${other}`, `${other}/deliveries`, `${other}/events`, 'status/ig_unknown']) {
      expect((await maker.get(`/api/infographs/${path}/`)).status).toBe(404);
    }
    expect((await maker.post(`/api/infographs/${other}/cancel/`)).status).toBe(404);
    await quiet();
  });

  it("another workspace's infographics are not there for it", async () => {
    const { body } = await create({ prompt: 'Ours alone' });
    const [{ id }] = body.infographs;
    const other = await program(world, { workspace: 'T0OTHER' });
    expect((await other.get(`/api/infographs/status/${id}/`)).status).toBe(404);
    expect((await other.post(`/api/infographs/${id}/cancel/`)).status).toBe(404);
    expect((await other.get('/api/infographs/')).body.infographs).toEqual([]);
    expect((await client.get('/api/infographs/status/ig_unknown/')).status).toBe(404);
    await quiet();
  });

  it('notes when a token was used, and keeps its secret nowhere', async () => {
    const used = await program(world);
    await used.get('/api/credits/');
    const stored = await until('the note', async () => {
      const found = await world.app.models.apiTokens.findById(used.id).lean();
      return found?.lastUsedAt && found;
    });
    expect(JSON.stringify(stored)).not.toContain(used.secret.slice(10));
    expect(world.log.join('')).not.toContain(used.secret.slice(10));
  });
});

describe('what makes no sense is told with the name of its field, and changes nothing', () => {
  it.each([
    ['prompt', {}],
    ['prompt', { prompt: 'ab' }],
    ['prompt', { prompt: null, blog_url: '' }],
    ['prompt', { prompt: { $gt: '' } }],
    ['prompt', { prompt: 'x'.repeat(4_001) }],
    ['aspect_ratio', { prompt: 'A prompt', aspect_ratio: '16-9' }],
    ['resolution', { prompt: 'A prompt', resolution: '8K' }],
    ['number_of_infographs', { prompt: 'A prompt', number_of_infographs: 5 }],
    ['number_of_infographs', { prompt: 'A prompt', number_of_infographs: 0 }],
    ['number_of_infographs', { prompt: 'A prompt', number_of_infographs: '2' }],
    ['number_of_infographs', { prompt: 'A prompt', number_of_infographs: 1.5 }],
    ['blog_url', { blog_url: 'ftp://example.com/a' }],
    ['blog_url', { blog_url: 'http://127.0.0.1:3000/a' }],
    ['blog_url', { blog_url: 'http://[::1]/a' }],
    ['language', { prompt: 'A prompt', language: 'Klingonish' }],
    ['channel', { prompt: 'A prompt', channel: '#general' }],
    ['notify_user', { prompt: 'A prompt', notify_user: '@anna' }],
    ['callback_url', { prompt: 'A prompt', callback_url: 'http://example.com/hook' }],
    ['callback_url', { prompt: 'A prompt', callback_url: 'https://user:pass@example.com/hook' }],
    ['callback_url', { prompt: 'A prompt', callback_url: 'https://10.0.0.8/hook' }],
  ])('%s: %j', async (field, body) => {
    const before = await count();
    const answer = await create(body);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid_request' } } });
    expect(answer.body.error.message).toContain(`${field}: `);
    expect(await count()).toBe(before);
  });

  it.each([
    ['no body', undefined, 400],
    ['an array', [], 400],
    ['a number', 7, 400],
    ['null', null, 400],
  ])('%s', async (_what, body, status) => {
    expect((await create(body)).status).toBe(status);
  });

  it('a wrong cursor, limit or state', async () => {
    for (const query of ['cursor=xyz', 'limit=0', 'limit=a', 'status=done', 'status=failed&status=failed']) {
      expect([query, (await client.get(`/api/infographs/?${query}`)).status]).toEqual([query, 400]);
    }
  });
});

describe('credits', () => {
  it('not enough: 402, all or none, and how many are affordable', async () => {
    await quiet();
    const { id } = world.app.workspace;
    const { available } = await balance(world);
    const allButTwo = heldBatch({ workspace: id, unitCredits: available - 2 });
    await world.app.credits.hold(id, allButTwo);
    const before = await count();
    const answer = await create(
      { prompt: 'Too many', number_of_infographs: 3 },
      { 'idempotency-key': 'poor' },
    );
    expect(answer).toMatchObject({ status: 402, body: { error: { code: 'insufficient_credits' } } });
    expect(answer.body.error.message).toContain("That's enough for 2 infographics");
    expect(await count()).toBe(before);
    // A refusal stores nothing: the same key can be used once there are credits.
    await world.app.credits.grant(id, { key: 'more', credits: 50, actor: 'cli' });
    expect(
      (await create({ prompt: 'Too many', number_of_infographs: 3 }, { 'idempotency-key': 'poor' })).status,
    ).toBe(201);
    expect((await client.get('/api/credits/')).body).toMatchObject({ workspace: id });
    for (const held of allButTwo.infographs) await world.app.credits.settle(id, endOf(held, 'canceled'));
  });

  it("a token's own cap binds it, whatever the workspace has, and what failed does not count", async () => {
    const capped = await program(world, { cap: 3 });
    const ask = (n: number) =>
      capped.post('/api/infographs/create/', { prompt: 'Capped', number_of_infographs: n });
    const refuses = { kind: 'model_error', type: 'content_policy_violation' } as const;
    world.fal.outcome(refuses, { when: ({ prompt }) => prompt === 'Capped' });
    const first = await ask(1);
    expect(first.status).toBe(201);
    await until('its failure', async () => {
      const { body } = await capped.get(`/api/infographs/status/${first.body.infographs[0].id}/`);
      return body.status === 'failed';
    });
    const together = await Promise.all([ask(2), ask(2)]);
    expect(together.map(({ status }) => status).sort()).toEqual([201, 402]);
    const refused = together.find(({ status }) => status === 402);
    expect(refused?.body.error.message).toContain('this API token can spend 1 more this month');
    expect((await ask(1)).status).toBe(201);
    expect((await ask(1)).status).toBe(402);
  });
});

describe("the workspace's rules", () => {
  it.each<[string, SettingsPatch, Record<string, unknown>, number, string, boolean]>([
    ['paused', { pause: { words: 'Until noon', by: 'cli', at: new Date() } }, {}, 403, '“Until noon”', false],
    ['resolution', { caps: { resolutions: ['2K'] } }, { resolution: '4K' }, 403, '2K only', false],
    [
      'images',
      { caps: { maxImages: 1 } },
      { number_of_infographs: 2 },
      403,
      '1 infographic per request',
      false,
    ],
    ['forbidden_words', { forbidden: [{ kind: 'exact', text: 'ruled' }] }, {}, 403, "aren't allowed", false],
    ['channel', { channels: ['C0RANDOM1'] }, { channel: 'C0GENERAL' }, 403, 'in this channel', false],
    ['at_once', { caps: { atOnce: 1 } }, { number_of_infographs: 2 }, 429, 'at once', false],
    ['cap', { caps: { personDay: 0 } }, {}, 429, 'UTC', true],
  ])('%s: is told by its code and in words', async (rule, patch, more, status, words, retry) => {
    const { id } = world.app.workspace;
    const put = async (wanted: SettingsPatch) =>
      await world.app.settings.change(id, 'cli', (await world.app.settings.read(id, true)).rev, wanted);
    await put(patch);
    const before = await count();
    const answer = await create({ prompt: 'It is ruled out', ...more });
    await put({ pause: undefined, caps: {}, forbidden: [], channels: undefined });
    expect(answer).toMatchObject({ status, body: { error: { code: `refused_by_${rule}` } } });
    expect(answer.body.error.message).toContain(words);
    expect(answer.body.error.message).toContain('Nothing was charged.');
    expect(answer.headers.has('retry-after')).toBe(retry);
    expect(await count()).toBe(before);
  });
});
