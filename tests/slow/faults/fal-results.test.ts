import type { Outcome } from '@infograph/fal-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { FailureCode } from '../../../src/lib/errors.js';
import {
  expectBooksInOrder,
  expectRefunded,
  expectSeenAndPaidOnce,
  metric,
} from '../../faults/support/promise.js';
import { newScene } from '../../faults/support/scene.js';
import { oneModel } from '../../support/one-model.js';
import { pngOfLength } from '../../support/png.js';
import { underWay } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

const MORE_THAN_TAKEN = 40 * 1024 * 1024 + 1;

let world: World;
beforeAll(async () => {
  world = await startWorld({ settings: { ...oneModel, COLLECT_AFTER_S: '1' } });
});
afterAll(() => world.stop());

interface Case {
  what: string;
  outcomes: Outcome[];
  /** Whether the webhook comes, or fal is to be asked. */
  webhook: boolean;
}

const gone: FailureCode = 'image_gone';
const unusable: FailureCode = 'image_unusable';

const notYet = [
  { what: '404', answer: { status: 404 } },
  { what: '202', answer: { status: 202 } },
  { what: '503, and when to ask again', answer: { status: 503, headers: { 'retry-after': '1' } } },
  { what: 'nothing', answer: { status: 200 } },
  { what: 'a page', answer: { status: 200, body: Buffer.from('<html>One moment</html>') } },
  { what: 'the beginning of the image', answer: { status: 200, body: pngOfLength(3_000).subarray(0, 500) } },
];

/** The images of the stand-in's own answer. */
const imagesIn = (output: unknown): unknown[] =>
  z.object({ images: z.array(z.unknown()) }).parse(output).images;

const delivered: Case[] = [
  { what: 'OK with a null payload', outcomes: [{ kind: 'null_payload' }], webhook: true },
  {
    what: 'OK with a null payload, and its webhook lost',
    outcomes: [{ kind: 'null_payload' }],
    webhook: false,
  },
  {
    what: 'IN_PROGRESS falling back to IN_QUEUE while fal is asked',
    outcomes: [{ kind: 'back_to_queue', ms: 1_500 }],
    webhook: false,
  },
  {
    what: 'a result that expires once the webhook has brought it',
    outcomes: [{ kind: 'result_expired' }],
    webhook: true,
  },
  {
    what: 'an image host that fails twice',
    outcomes: [{ kind: 'image', status: 503, failTimes: 2 }],
    webhook: true,
  },
  ...notYet.map(
    (before): Case => ({
      what: `an image host that at first answers ${before.what}`,
      outcomes: [{ kind: 'image', notYet: { times: 2, ...before.answer } }],
      webhook: true,
    }),
  ),
  {
    what: 'a null beside the image',
    outcomes: [{ kind: 'answer', body: (output) => ({ images: [null, ...imagesIn(output)] }) }],
    webhook: true,
  },
  {
    what: 'one image, and no list, when asked',
    outcomes: [{ kind: 'answer', body: (output) => ({ image: imagesIn(output)[0] }) }],
    webhook: false,
  },
  {
    what: 'a model that fails once, in a way that passes',
    outcomes: [{ kind: 'model_error', status: 500, type: 'internal_server_error' }],
    webhook: false,
  },
];

const refunded: Array<Case & { code: FailureCode; words: string }> = [
  {
    what: 'OK without images',
    outcomes: [{ kind: 'no_images' }],
    webhook: true,
    code: 'no_image',
    words: 'finished without an image',
  },
  {
    what: 'COMPLETED without images, when asked',
    outcomes: [{ kind: 'no_images' }],
    webhook: false,
    code: 'no_image',
    words: 'finished without an image',
  },
  {
    what: 'COMPLETED with an error of the model, when asked',
    outcomes: [{ kind: 'model_error', type: 'content_policy_violation' }],
    webhook: false,
    code: 'content_refused',
    words: 'content rules',
  },
  {
    what: 'a refusal in words, and a webhook',
    outcomes: [{ kind: 'answer', status: 422, body: () => ({ detail: 'Blocked by our safety rules' }) }],
    webhook: true,
    code: 'content_refused',
    words: 'content rules',
  },
  {
    what: 'a refusal in place of the images, when asked',
    outcomes: [
      { kind: 'answer', body: () => ({ images: [], description: 'This violates our usage policies' }) },
    ],
    webhook: false,
    code: 'content_refused',
    words: 'content rules',
  },
  {
    what: 'a result that nobody can read',
    outcomes: [{ kind: 'answer', body: () => null }],
    webhook: true,
    code: 'no_image',
    words: 'finished without an image',
  },
  {
    what: "COMPLETED with an error of fal's machinery, twice",
    outcomes: [
      { kind: 'infra_error', status: 503, errorType: 'runner_disconnected' },
      { kind: 'infra_error', status: 500, errorType: 'internal_error' },
    ],
    webhook: false,
    code: 'model_failed',
    words: 'failed twice',
  },
  {
    what: 'a result that expired before we asked',
    outcomes: [{ kind: 'result_expired' }],
    webhook: false,
    code: gone,
    words: "couldn't get the finished image",
  },
  {
    what: 'an image that the host denies having',
    outcomes: [{ kind: 'image', status: 404 }],
    webhook: true,
    code: gone,
    words: "couldn't get the finished image",
  },
  {
    what: 'an image that is too large',
    outcomes: [{ kind: 'image', bytes: Buffer.alloc(MORE_THAN_TAKEN) }],
    webhook: true,
    code: unusable,
    words: "couldn't be used",
  },
  {
    what: 'a file that is not an image, whatever it is called',
    outcomes: [{ kind: 'image', bytes: Buffer.from('<svg onload="alert(1)"/>'), contentType: 'image/png' }],
    webhook: true,
    code: unusable,
    words: "couldn't be used",
  },
  {
    what: 'a redirect to another host',
    outcomes: [{ kind: 'image', redirectTo: 'http://127.0.0.1:9/image.png' }],
    webhook: true,
    code: unusable,
    words: "couldn't be used",
  },
];

function stage({ what, outcomes, webhook }: Case) {
  const scene = newScene(world, `Result: ${what}`, { outcomes });
  if (!webhook) world.fal.webhooks('lost', { when: ({ input }) => input.prompt === scene.prompt });
  return scene;
}

describe('delivered and paid once', () => {
  it.concurrent.each(delivered)('$what', async (given) => {
    const scene = stage(given);
    await scene.ask();
    await expectSeenAndPaidOnce(world, scene);
  });
});

describe('not charged, and the thread says why', () => {
  it.concurrent.each(refunded)('$what', async (given) => {
    const scene = stage(given);
    await scene.ask();
    await expectRefunded(world, scene, given.code, given.words);
  });
});

it('a status that cannot be asked for is asked again', async () => {
  const scene = stage({
    what: 'fal answers no questions at first',
    outcomes: [{ kind: 'stuck' }],
    webhook: false,
  });
  await scene.ask();
  await underWay(world, scene.prompt);
  world.fal.fail('status', { kind: 'http', status: 503 });
  world.fal.fail('result', { kind: 'reset' });
  world.fal.finish(world.fal.jobs.at(-1)?.requestId ?? '');
  await expectSeenAndPaidOnce(world, scene);
  expect(await metric(world, 'infograph_fal_calls_total', { call: 'status', outcome: 'unavailable' })).toBe(
    1,
  );
  expect(await metric(world, 'infograph_fal_calls_total', { call: 'result', outcome: 'unavailable' })).toBe(
    1,
  );
});

it('the states are counted, and the books are in order', async () => {
  await expectBooksInOrder(world);
  expect(await metric(world, 'infograph_states_total', { state: 'posted' })).toBe(delivered.length + 1);
  expect(await metric(world, 'infograph_states_total', { state: 'failed' })).toBe(refunded.length);
});
