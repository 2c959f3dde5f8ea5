import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Infograph } from '../../src/models/infograph.js';
import { balance, ended, parent, pressCancel, replySaying, type, underWay } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

const PRO = 'fal-ai/nano-banana-pro';
const SECOND = 'google/nano-banana-2.1';
const GPT = 'openai/gpt-image-2';
const VECTOR = 'fal-ai/recraft/v4/text-to-vector';

let world: World;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'infograph-falling-back-'));
  const PRICES_FILE = join(folder, 'prices.json');
  // GPT Image 2 stays dearer at 2K, and Nano Banana 2.1 is cheaper than Pro at 4K.
  writeFileSync(PRICES_FILE, JSON.stringify({ [SECOND]: 1 }));
  world = await startWorld({
    settings: { PRICES_FILE, PROMPT_OUTLINE: 'show', MEND_BUDGET_USD: '1', COLLECT_AFTER_S: '1' },
    fal: { imageScale: 0.05 },
  });
});
beforeEach(() => uses([PRO, SECOND, GPT, VECTOR]));
afterEach(() => world.fal.clearFaults());
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the workspace uses, in its order. */
async function uses(models: string[]): Promise<void> {
  const { app, slack } = world;
  const { rev } = await app.settings.read(app.workspace.id, true);
  await app.settings.change(app.workspace.id, slack.users.admin, rev, { models });
}

const breaks = (...endpoints: string[]) =>
  world.fal.outcome(
    { kind: 'model_error', status: 500, type: 'internal_server_error' },
    { times: Number.POSITIVE_INFINITY, when: (_input, endpoint) => endpoints.includes(endpoint) },
  );
/** Which models got a job of it, in order. */
const askedIn = (infograph: Infograph | undefined) => infograph?.requests.map(({ model }) => model);

async function made(prompt: string, flags = '') {
  const before = (await balance(world)).available;
  await type(world, `${prompt} ${flags}`);
  const [infograph] = await ended(world, prompt);
  const { available, held } = await balance(world);
  expect(held).toBe(0);
  return { infograph, spent: before - available };
}
const replyOf = async (prompt: string, words = 'your infographic') =>
  world.slack.plainText(await replySaying(world, prompt, words));

describe('A model that is away, or fails by its own fault', () => {
  it('gives way to the next of the list at once where it is not there, and people are told', async () => {
    world.fal.modelAway(PRO);
    const { infograph, spent } = await made('Away');
    expect(infograph).toMatchObject({
      delivery: 'posted',
      model: PRO,
      requests: [
        { model: PRO, ended: 'refused' },
        { model: SECOND, endpoint: SECOND, purpose: 'draw', round: 1, seed: expect.any(Number) },
      ],
      fallbacks: [{ model: SECOND, why: 'submit_refused', credits: 1 }],
    });
    expect(spent).toBe(1);
    const words = await replyOf('Away');
    expect(words).toContain("Nano Banana Pro isn't answering, so Nano Banana 2.1 drew it.");
    expect(words).toContain('1 credit used · made with AI (Nano Banana 2.1)');
    expect(words).not.toContain('back');
  });

  it('is asked twice first where it breaks, as ever', async () => {
    breaks(PRO);
    const { infograph } = await made('Breaks');
    expect(askedIn(infograph)).toEqual([PRO, PRO, SECOND]);
    expect(await replyOf('Breaks')).toContain("Nano Banana Pro couldn't draw it, so Nano Banana 2.1 did.");
  });

  it('counts as away where no submission gets there', async () => {
    world.fal.fail(
      'submit',
      { kind: 'reset' },
      { times: Number.POSITIVE_INFINITY, when: (path) => path.includes(PRO) },
    );
    const { infograph } = await made('Gets nowhere');
    expect(askedIn(infograph)).toEqual([PRO, PRO, SECOND]);
    expect(infograph?.requests.slice(0, 2)).toMatchObject([{ ended: 'lost' }, { ended: 'lost' }]);
    expect(await replyOf('Gets nowhere')).toContain("isn't answering, so Nano Banana 2.1 drew it.");
  });

  it('leaves nothing of the next one to the submissions that never got there, where that answer is lost too', async () => {
    const gone = { times: Number.POSITIVE_INFINITY, when: (path: string) => path.includes(PRO) };
    world.fal.fail('submit', { kind: 'reset' }, gone);
    world.fal.fail('submit', { kind: 'lost' }, { when: (path) => path.includes(SECOND) });
    const { infograph, spent } = await made('Lost at the next one', '--res 4K');
    const [, , third] = infograph?.requests ?? [];
    expect(third).toMatchObject({ model: SECOND, requestId: infograph?.results[0]?.requestId });
    expect(spent).toBe(1);
    expect(await replyOf('Lost at the next one')).toContain('made with AI (Nano Banana 2.1)');
  });

  it('gives way to a cheaper one at the price of that', async () => {
    breaks(PRO);
    const { infograph, spent } = await made('Cheaper', '--res 4K');
    expect(infograph).toMatchObject({ costCredits: 2, paidCredits: 1 });
    expect(spent).toBe(1);
    expect(await replyOf('Cheaper')).toContain('so Nano Banana 2.1 did. 1 credit, 1 credit back.');
  });

  it.each([
    ['a dearer one', [PRO, GPT], ''],
    ['one that does not draw its shape', [PRO, VECTOR], '--ratio 21:9'],
    ['one that the workspace does not use', [PRO], ''],
  ])('never gives way to %s', async (what, models, flags) => {
    await uses(models);
    breaks(PRO);
    const prompt = `Not by ${what}`;
    const { infograph, spent } = await made(prompt, flags);
    expect(infograph).toMatchObject({ status: 'failed', failure: { code: 'model_failed' } });
    expect(askedIn(infograph)).toEqual([PRO, PRO]);
    expect(spent).toBe(0);
    expect(await replyOf(prompt, 'failed twice')).toContain('No charge.');
  });

  it('gives way to nobody where it is the content that it refuses', async () => {
    world.fal.outcome({ kind: 'model_error', type: 'content_policy_violation' });
    const { infograph } = await made('Against the rules');
    expect(infograph).toMatchObject({ status: 'failed', failure: { code: 'content_refused' } });
    expect(askedIn(infograph)).toEqual([PRO]);
  });

  it('gives way to each of the others once, and its own fault is told in the end', async () => {
    world.fal.modelAway(SECOND);
    breaks(PRO, VECTOR);
    const { infograph, spent } = await made('Nobody can');
    expect(infograph).toMatchObject({ status: 'failed', failure: { code: 'model_failed' } });
    expect(askedIn(infograph)).toEqual([PRO, PRO, SECOND, VECTOR, VECTOR]);
    expect(spent).toBe(0);
  });

  it('gives way where it paints for words that code sets, too', async () => {
    world.fal.modelAway(PRO);
    const prompt = 'Painted by another\n- Beans: 41 %\n- Water: 30 %\n- Milk: 29 %';
    const { infograph, spent } = await made(prompt, '--draw art --res 4K');
    expect(infograph).toMatchObject({ drawn: { art: { used: true, credits: 1 } }, paidCredits: 1 });
    expect(spent).toBe(1);
    expect(await replyOf(prompt)).toContain('art made with AI (Nano Banana 2.1)');
  });

  it('leaves mending to the one that drew', async () => {
    breaks(PRO);
    world.fal.outcome(
      { kind: 'slips', slips: [['24 ships', '42 ships']] },
      { when: (_input, endpoint) => endpoint === SECOND },
    );
    const prompt = 'Mended by another\n- 24 ships left the port\n- Tea was drunk at noon';
    const { infograph } = await made(prompt);
    expect(infograph?.requests.map(({ endpoint }) => endpoint)).toEqual([PRO, PRO, SECOND, `${SECOND}/edit`]);
    expect(infograph).toMatchObject({ chosen: { why: 'mended' } });
    expect(await replyOf(prompt)).toContain('made with AI (Nano Banana 2.1)');
  });

  it('is told of while the next one draws, and a cancel goes to that one', async () => {
    world.fal.modelAway(PRO);
    world.fal.outcome({ kind: 'never' });
    await type(world, 'Canceled there');
    await underWay(world, 'Canceled there');
    const words = "Nano Banana Pro isn't answering. Nano Banana 2.1 is drawing it …";
    const message = await parent(
      world,
      'Canceled there',
      'the other model',
      (text, { blocks }) => text.includes(words) && JSON.stringify(blocks).includes('cancel_batch'),
    );
    await pressCancel(world, structuredClone(message));
    const [infograph] = await ended(world, 'Canceled there');
    expect(infograph).toMatchObject({ status: 'canceled' });
    const job = world.fal.jobs.find(({ requestId }) => requestId === infograph?.requests[1]?.requestId);
    expect(job).toMatchObject({ endpoint: SECOND, state: 'REMOVED' });
  });
});
