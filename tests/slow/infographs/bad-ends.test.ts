import type { Outcome } from '@infograph/fal-stand-in';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { oneModel } from '../../support/one-model.js';
import { balance, ended, imagesOf, replySaying, type } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

describe('what ends without an image', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ settings: oneModel });
  });
  let before: Awaited<ReturnType<typeof balance>>;
  beforeEach(async () => {
    before = await balance(world);
  });
  afterEach(() => world.fal.clearFaults());
  afterAll(() => world.stop());

  async function expectRefund(prompt: string, words: string, code: string): Promise<void> {
    const [infograph] = await ended(world, prompt);
    expect(infograph).toMatchObject({ status: 'failed', failure: { code } });
    const reply = await replySaying(world, prompt, words);
    const { slack } = world;
    expect(slack.plainText(reply)).toContain('No charge.');
    expect(slack.mentions(reply)).toEqual([slack.users.member]);
    expect(await imagesOf(world, prompt)).toEqual([]);
    expect(await balance(world)).toEqual(before);
  }

  const ends: Array<{ what: string; outcome: Outcome; times?: number; words: string; code: string }> = [
    {
      what: 'a prompt that the model refuses',
      outcome: { kind: 'model_error', type: 'content_policy_violation' },
      words: 'content rules',
      code: 'content_refused',
    },
    {
      what: 'an input that the model finds invalid',
      outcome: { kind: 'model_error', type: 'string_too_long' },
      words: 'Try a shorter or simpler prompt',
      code: 'input_invalid',
    },
    {
      what: 'an answer without an image',
      outcome: { kind: 'no_images' },
      words: 'finished without an image',
      code: 'no_image',
    },
    {
      what: 'a model that says that nothing came of it',
      outcome: { kind: 'model_error', type: 'no_media_generated' },
      words: 'finished without an image',
      code: 'no_image',
    },
    {
      what: 'a model that breaks twice',
      outcome: { kind: 'model_error', status: 500, type: 'internal_server_error' },
      times: 2,
      words: 'failed twice',
      code: 'model_failed',
    },
    {
      what: "a fault of fal's machinery, twice",
      outcome: { kind: 'infra_error', status: 503, errorType: 'runner_scheduling_failure' },
      times: 2,
      words: 'failed twice',
      code: 'model_failed',
    },
    {
      what: 'an image that the host denies having',
      outcome: { kind: 'image', status: 404 },
      words: "couldn't get the finished image",
      code: 'image_gone',
    },
    {
      what: 'a file that is no image',
      outcome: { kind: 'image', bytes: Buffer.from('<html>not an image</html>') },
      words: "couldn't be used",
      code: 'image_unusable',
    },
    {
      what: 'an image that leads to a host which is not allowed',
      outcome: { kind: 'image', redirectTo: 'http://127.0.0.1:9/image.png' },
      words: "couldn't be used",
      code: 'image_unusable',
    },
  ];
  it.each(ends)(
    '$what gives the credits back, and the thread says why',
    async ({ what, outcome, times, words, code }) => {
      world.fal.outcome(outcome, { times: times ?? 1 });
      await type(world, what);
      await expectRefund(what, words, code);
    },
  );

  it('a submission that fal refuses for good gives the credits back', async () => {
    world.fal.fail('submit', { kind: 'http', status: 422, body: { detail: 'no' } });
    await type(world, 'Refused at the door');
    await expectRefund('Refused at the door', "didn't accept this request", 'submit_refused');
  });

  it('a fault of the model that passes is tried once more under the same hold', async () => {
    const jobs = world.fal.jobs.length;
    world.fal.outcome({ kind: 'model_error', status: 504, type: 'generation_timeout' });
    await type(world, 'Second time lucky');
    const [infograph] = await ended(world, 'Second time lucky');
    expect(infograph).toMatchObject({ delivery: 'posted', requests: [{ n: 1 }, { n: 2 }] });
    expect(world.fal.jobs.length - jobs).toBe(2);
    expect(await imagesOf(world, 'Second time lucky')).toHaveLength(1);
    expect(await balance(world)).toEqual({ available: before.available - 1, held: 0 });
  });
});

describe('the deadline', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ settings: { JOB_DEADLINE_S: '2' } });
  });
  afterAll(() => world.stop());

  it.each(['never', 'stuck'] as const)(
    'passes for a job that is %s: credits back, and a late result is not shown',
    async (kind) => {
      const { fal, slack } = world;
      const prompt = `A job that is ${kind}`;
      fal.outcome({ kind });
      fal.webhooks('held');
      await type(world, prompt);
      const [infograph] = await ended(world, prompt);
      expect(infograph).toMatchObject({ status: 'failed', failure: { code: 'deadline' } });
      const reply = await replySaying(world, prompt, "didn't finish in time");
      expect(slack.plainText(reply)).toContain('No charge.');
      const { requestId } = fal.jobs.at(-1) as (typeof fal.jobs)[number];
      if (kind === 'stuck') {
        fal.finish(requestId);
        await fal.waitFor('the image', () => fal.jobs.at(-1)?.state === 'COMPLETED');
        expect(await fal.redeliver(requestId)).toEqual([{ status: 200 }]);
        const metrics = await (await fetch(`${world.app.url}/metrics`)).text();
        expect(metrics).toMatch(/^infograph_wasted_total 1$/m);
      } else {
        await fal.waitFor('fal to be told', () =>
          ['REMOVED', 'COMPLETED'].includes(fal.jobs.at(-1)?.state ?? ''),
        );
      }
      expect(await imagesOf(world, prompt)).toEqual([]);
      expect(await balance(world)).toEqual({ available: 100, held: 0 });
    },
  );

  it('passes too when fal takes nothing at all', async () => {
    world.fal.lockAccount();
    await type(world, 'An account without money');
    const [infograph] = await ended(world, 'An account without money');
    expect(infograph).toMatchObject({ status: 'failed', failure: { code: 'unavailable' } });
    expect(world.log.join('')).toContain('fal refuses our key');
    expect(await balance(world)).toEqual({ available: 100, held: 0 });
    world.fal.unlockAccount();
    // It would ask fal again only in a while.
    await world.restart();
  });
});
