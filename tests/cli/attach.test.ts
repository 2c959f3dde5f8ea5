import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resultsSeen } from '../support/seen.js';
import { until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';
import { cli } from './support.js';

describe('the command line beside the running app', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ credits: 5 });
  });
  afterAll(() => world.stop());

  const left = async () => await world.app.credits.balance(world.slack.workspace.id);

  it('grants credits that the app has at once', async () => {
    const before = (await left()).available;
    expect((await cli(['credits', 'grant', '9', '--json'], world.settings)).json).toEqual({
      workspace: world.slack.workspace.id,
      available: before + 9,
      held: 0,
    });
    expect(await left()).toEqual({ available: before + 9, held: 0 });
  });

  it('loses nothing where both write to one balance at the same time', async () => {
    const { slack, settings } = world;
    const before = (await left()).available;
    const [commands, grants] = await Promise.all([
      Promise.all(Array.from({ length: 5 }, () => slack.command({ text: 'How a bill becomes law' }))),
      Promise.all(Array.from({ length: 3 }, () => cli(['credits', 'grant', '10', '--json'], settings))),
    ]);
    expect(commands.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(grants.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    await until('everything is paid', async () => (await left()).held === 0);
    const paid = resultsSeen(slack, slack.channels.general).length;
    expect(await left()).toEqual({ available: before + 30 - paid, held: 0 });
    expect(await cli(['credits', 'audit'], settings)).toMatchObject({ exitCode: 0 });
    expect((await cli(['report', '--json'], settings)).json).toMatchObject({
      running: true,
      workspaces: 1,
      images: { asked: 5, made: paid },
      fal: { drawn: paid, totalMicros: paid * 150_000 },
      credits: { capture: paid },
    });
  });
});
