import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DrawingError } from '../../src/drawing/scene/drawing.js';
import { balance, ended, infographsOf, replySaying, type, until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ settings: { JOB_DEADLINE_S: '3', PROMPT_OUTLINE: 'show' } });
});
afterEach(() => world.fal.clearFaults());
afterAll(() => world.stop());

const list = (title: string) => `${title}\n- Honesty\n- Tea\n- Sleep`;
const breaks = () =>
  world.fal.outcome({ kind: 'model_error', status: 500, type: 'internal_server_error' }, { times: 2 });
const lock = () =>
  world.fal.fail('submit', { kind: 'http', status: 403 }, { times: Number.POSITIVE_INFINITY });

describe('Where fal cannot draw', () => {
  it('an exact picture is offered, and is one however often it is pressed', async () => {
    breaks();
    const prompt = list('Offered');
    await type(world, prompt);
    const [failed] = await ended(world, prompt);
    expect(failed).toMatchObject({ status: 'failed', failure: { code: 'model_failed' } });
    const said = await replySaying(world, prompt, 'failed twice');
    expect(world.slack.plainText(said)).toContain('No charge.');
    const { slack } = world;
    const press = { channel: said.channel, ts: said.ts, actionId: 'exact_instead' };
    expect(slack.buttons(said).find(({ actionId }) => actionId === 'exact_instead')?.text).toBe(
      'Exact layout · free',
    );
    await slack.click(press);
    await slack.click(press);
    const drawn = await until('the exact one', async () =>
      (await infographsOf(world, prompt)).filter(({ delivery }) => delivery === 'posted').at(0),
    );
    expect(drawn).toMatchObject({ draw: 'exact', costCredits: 0, madeFrom: failed?._id });
    expect(await infographsOf(world, prompt)).toHaveLength(2);
    expect(world.drawing.drawn.at(-1)?.brief.points.map(({ text }) => text)).toEqual([
      'Honesty',
      'Tea',
      'Sleep',
    ]);
  });

  it('none is offered of what the model will not draw, nor where there are no facts', async () => {
    world.fal.outcome({ kind: 'model_error', type: 'content_policy_violation' });
    await type(world, list('Refused'));
    await ended(world, list('Refused'));
    const refused = await replySaying(world, list('Refused'), 'content rules');
    breaks();
    await type(world, 'How tides work');
    await ended(world, 'How tides work');
    const bare = await replySaying(world, 'How tides work', 'failed twice');
    for (const said of [refused, bare])
      expect(world.slack.buttons(said).map(({ actionId }) => actionId)).not.toContain('exact_instead');
  });
});

describe('Where fal cannot draw, and the workspace wants an exact picture then', () => {
  beforeAll(async () => {
    const { settings, workspace } = world.app;
    const { rev } = await settings.read(workspace.id, true);
    const patch = { defaults: { exactInstead: true as const } };
    expect(await settings.change(workspace.id, 'cli', rev, patch)).toBe('changed');
  });

  it('it comes by itself, in words and at its price', async () => {
    breaks();
    const before = await balance(world);
    const prompt = list('By itself');
    await type(world, prompt);
    expect(await ended(world, prompt)).toMatchObject([
      {
        ...{ delivery: 'posted', draw: 'exact', costCredits: 1, paidCredits: 0, draws: [] },
        instead: { why: 'model_failed', credits: 0 },
      },
    ]);
    const reply = await replySaying(world, prompt, 'your infographic');
    const words = world.slack.plainText(reply);
    expect(words).toContain("The image service couldn't draw it (it failed twice).");
    expect(words).toContain('Drawn by code from the facts instead: free, 1 credit back.');
    expect(words).toContain('Free · drawn by code from the facts above');
    expect(await balance(world)).toEqual(before);
  });

  it('what fal makes of it after all is dropped and counted', async () => {
    world.fal.outcome({ kind: 'stuck' });
    const prompt = list('After all');
    await type(world, prompt);
    const [infograph] = await ended(world, prompt);
    expect(infograph).toMatchObject({ delivery: 'posted', paidCredits: 0, instead: { why: 'deadline' } });
    const job = world.fal.jobs.at(-1);
    world.fal.finish(job?.requestId ?? '');
    await world.fal.waitFor('the late webhook', () => job?.deliveries.length);
    await until('it to be counted', async () => {
      const metrics = await (await fetch(`${world.settings.PUBLIC_URL}/metrics`)).text();
      return /^infograph_wasted_total 1$/m.test(metrics);
    });
    expect(await infographsOf(world, prompt)).toMatchObject([{ delivery: 'posted', draw: 'exact' }]);
  });

  it('what it cannot draw either ends for the reason that fal gave', async () => {
    breaks();
    world.drawing.fail(new DrawingError('too_much', 'in words'));
    const before = await balance(world);
    const prompt = list('Neither');
    await type(world, prompt);
    expect(await ended(world, prompt)).toMatchObject([
      { status: 'failed', failure: { code: 'model_failed' } },
    ]);
    expect(await balance(world)).toEqual(before);
  });

  it('it comes for as long as fal takes nothing', async () => {
    lock();
    const prompts = [1, 2, 3].map((nth) => list(`Locked, number ${nth}`));
    for (const prompt of prompts) await type(world, prompt);
    for (const prompt of prompts)
      expect(await ended(world, prompt)).toMatchObject([
        { delivery: 'posted', draw: 'exact', paidCredits: 0, instead: { why: 'unavailable' } },
      ]);
    expect(await balance(world)).toMatchObject({ held: 0 });
  });
});
