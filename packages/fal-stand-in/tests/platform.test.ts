import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FalStandIn, startFalStandIn } from '../src/index.js';
import { ask, call, type JsonObject, jsonOf, MODEL, reached, submit } from './helpers.js';

let fal: FalStandIn;
let clock = Date.parse('2026-03-01T12:00:00Z');
beforeEach(async () => {
  clock = Date.parse('2026-03-01T12:00:00Z');
  fal = await startFalStandIn({ imageScale: 0.05, now: () => clock });
});
afterEach(() => fal.stop());

async function get(path: string, query: Record<string, string> = {}) {
  const answer = await call(fal, `${fal.urls.api}${path}?${new URLSearchParams(query)}`);
  return { status: answer.status, body: await jsonOf(answer) };
}
const history = async (query: Record<string, string> = {}) => {
  const { status, body } = await get('/models/requests/by-endpoint', { endpoint_id: MODEL, ...query });
  return { status, body, items: (body.items ?? []) as JsonObject[] };
};
const idsOf = (items: JsonObject[]) => items.map((item) => item.request_id);
async function finished(input: unknown = { prompt: 'How a bill becomes law', seed: 42 }): Promise<string> {
  const id = await submit(fal, input);
  await reached(fal, id, 'COMPLETED');
  return id;
}

describe('bills', () => {
  it('tell what each job has cost, and nothing of those that were not charged', async () => {
    const charged = await finished();
    fal.outcome({ kind: 'no_images' });
    const free = await finished();
    const { status, body } = await get('/models/billing-events', { request_id: `${charged},${free}` });
    expect(status).toBe(200);
    expect(body).toEqual({
      billing_events: [
        {
          ...{ request_id: charged, endpoint_id: MODEL, timestamp: '2026-03-01T12:00:00.000Z' },
          ...{ output_units: 1, unit_price: 0.15, percent_discount: 0 },
          ...{ cost_subtotal: 0.15, cost_discount: 0, cost_total: 0.15, cost_estimate_nano_usd: 150_000_000 },
        },
      ],
      next_cursor: null,
      has_more: false,
    });
    expect((await get('/models/billing-events', { request_id: 'none' })).status).toBe(400);
    // A day back, unless more is asked for.
    clock += 2 * 86_400_000;
    expect((await get('/models/billing-events', { request_id: charged })).body.billing_events).toEqual([]);
  });
});

describe('the history of requests', () => {
  it('finds a submission whose answer was lost by its seed', async () => {
    fal.fail('submit', { kind: 'lost' });
    await submit(fal, { prompt: 'Lost and found', seed: 4711 }).catch(() => undefined);
    const [job] = fal.jobs;
    await fal.waitFor('the end', () => job?.state === 'COMPLETED');
    const { items } = await history({ expand: 'payloads' });
    expect(items).toEqual([
      {
        request_id: job?.requestId,
        endpoint_id: MODEL,
        sent_at: '2026-03-01T12:00:00.000Z',
        started_at: '2026-03-01T12:00:00.000Z',
        ended_at: '2026-03-01T12:00:00.000Z',
        status_code: 200,
        duration: 0,
        json_input: { prompt: 'Lost and found', seed: 4711 },
        json_output: { images: [expect.any(Object)], description: '' },
      },
    ]);
  });

  it('has payloads only where they are asked for and were stored', async () => {
    await finished();
    expect((await history()).items[0]).not.toHaveProperty('json_input');
    const secret = await submit(fal, { prompt: 'Secret' }, { headers: { 'x-fal-store-io': '0' } });
    await reached(fal, secret, 'COMPLETED');
    const inline = await finished({ prompt: 'Inline', sync_mode: true });
    const { items } = await history({ expand: 'payloads' });
    const byId = new Map(items.map((item) => [item.request_id, item]));
    expect(byId.get(secret)).not.toHaveProperty('json_input');
    expect(byId.get(inline)).toHaveProperty('json_input');
    expect(byId.get(inline)).not.toHaveProperty('json_output');
  });

  it('lists what is running without an end, and not what waits or was removed', async () => {
    fal.outcome({ kind: 'never' }, { times: 2 });
    fal.outcome({ kind: 'stuck' });
    const [waiting, removed, running] = [await submit(fal), await submit(fal), await submit(fal)];
    await ask(fal, removed, '/cancel');
    await reached(fal, running, 'IN_PROGRESS');
    const { items } = await history();
    expect(items).toMatchObject([{ request_id: running, ended_at: null, status_code: null, duration: null }]);
    expect(idsOf(items)).not.toContain(waiting);
  });

  it('goes by id, endpoint, time and status', async () => {
    const early = await finished();
    clock += 60_000;
    fal.outcome({ kind: 'infra_error', status: 503, errorType: 'runner_disconnected' });
    const broken = await finished();
    const wrong = await finished({});
    expect(idsOf((await history({ request_id: early })).items)).toEqual([early]);
    expect(idsOf((await history({ endpoint_id: `${MODEL}/edit` })).items)).toEqual([]);
    expect(idsOf((await history({ end: '2026-03-01T12:01:00Z' })).items)).toEqual([early]);
    expect(idsOf((await history({ start: '2026-03-01T12:01:00Z' })).items).sort()).toEqual(
      [broken, wrong].sort(),
    );
    expect(idsOf((await history({ status: 'success' })).items)).toEqual([early]);
    expect(idsOf((await history({ status: 'error' })).items)).toEqual([broken]);
    expect(idsOf((await history({ status: 'user_error' })).items)).toEqual([wrong]);
  });

  it('looks back a day, and 90 days for an id', async () => {
    const id = await finished();
    clock += 25 * 3_600_000;
    expect((await history()).items).toEqual([]);
    expect(idsOf((await history({ request_id: id })).items)).toEqual([id]);
    clock += 90 * 86_400_000;
    expect((await history({ request_id: id })).items).toEqual([]);
  });

  it('comes in pages, the last ended first', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      ids.unshift(await finished());
      clock += 1000;
    }
    const first = await history({ limit: '2' });
    expect([idsOf(first.items), first.body.has_more]).toEqual([ids.slice(0, 2), true]);
    const second = await history({ limit: '2', cursor: String(first.body.next_cursor) });
    expect([idsOf(second.items), second.body.has_more, second.body.next_cursor]).toEqual([
      ids.slice(2),
      false,
      null,
    ]);
  });

  it.each([
    { endpoint_id: '' },
    { limit: '101' },
    { request_id: 'not-a-uuid' },
    { start: 'yesterday' },
    { status: 'failed' },
  ])('refuses %j', async (query) => {
    const asked = Object.entries(query).filter(([, value]) => value !== '');
    const path = '/models/requests/by-endpoint';
    const { status, body } = await get(path, {
      ...(asked.length > 0 && { endpoint_id: MODEL }),
      ...Object.fromEntries(asked),
    });
    expect({ status, body }).toMatchObject({ status: 400, body: { error: { type: 'validation_error' } } });
  });

  it('is for the owner of the key', async () => {
    const answer = await fetch(`${fal.urls.api}/models/requests/by-endpoint?endpoint_id=${MODEL}`);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { type: 'authorization_error' } });
  });
});

describe('the rest of the platform API', () => {
  it('tells prices', async () => {
    const { body } = await get('/models/pricing', { endpoint_id: `${MODEL},${MODEL}/edit` });
    expect(body.prices).toEqual([
      { endpoint_id: MODEL, unit_price: 0.15, unit: 'image', currency: 'USD' },
      { endpoint_id: `${MODEL}/edit`, unit_price: 0.15, unit: 'image', currency: 'USD' },
    ]);
    expect((await get('/models/pricing', { endpoint_id: 'nobody/nothing' })).status).toBe(404);
    expect((await get('/models/pricing')).status).toBe(400);
  });

  it('tells the balance when asked for it', async () => {
    expect((await get('/account/billing')).body).toEqual({ username: 'stand-in' });
    const { body } = await get('/account/billing', { expand: 'credits' });
    expect(body.credits).toEqual({ current_balance: expect.any(Number), currency: 'USD' });
  });

  it('tells everybody where webhooks come from', async () => {
    const answer = await fetch(`${fal.urls.api}/meta`);
    expect(await answer.json()).toEqual({ webhook_ip_ranges: ['127.0.0.1/32'] });
  });
});

describe('the LLM', () => {
  const complete = async (body: unknown, key = fal.key) => {
    const answer = await fetch(`${fal.urls.run}/openrouter/router`, {
      method: 'POST',
      headers: { authorization: `Key ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: await jsonOf(answer) };
  };
  const prompt = 'Five habits of teams\n1. They write decisions down\n2. They rest';

  it('makes a JSON outline of the prompt', async () => {
    const { status, body } = await complete({ prompt, model: 'google/gemini-2.5-flash', temperature: 0.2 });
    expect(status).toBe(200);
    expect(JSON.parse(String(body.output))).toEqual({
      title: 'Five habits of teams',
      points: ['They write decisions down', 'They rest'],
    });
    expect(body.usage).toMatchObject({ input_tokens: expect.any(Number), output_tokens: expect.any(Number) });
  });

  it('says what it is told to say, until that is taken back', async () => {
    fal.llm('{"half": ');
    expect((await complete({ prompt, model: 'any/model' })).body.output).toBe('{"half": ');
    const undo = fal.llm((input) => `You use ${String(input.model)}`);
    expect((await complete({ prompt, model: 'any/model' })).body.output).toBe('You use any/model');
    undo();
    expect(String((await complete({ prompt, model: 'any/model' })).body.output)).toContain('Five habits');
  });

  it('needs a prompt, a model and the key', async () => {
    expect(await complete({ prompt })).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['body', 'model'] }] },
    });
    expect((await complete({ prompt, model: 'any/model' }, 'wrong')).status).toBe(401);
  });
});
