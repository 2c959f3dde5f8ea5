import { afterEach, describe, expect, it } from '@jest/globals';
import { balance, ended, infographsOf, type } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

describe('a workspace of which nobody said what it starts with', () => {
  let world: World;
  const start = async () => {
    world = await startWorld({ fal: { imageScale: 0.02 }, settings: { TRIAL_CREDITS: '' } });
  };
  afterEach(() => world.stop());
  const entries = async () => (await world.app.credits.history(world.app.workspace.id, 100)).length;

  it('makes its first infographic at once, of credits that it gets once', async () => {
    await start();
    const { id } = world.app.workspace;
    expect(await entries()).toBe(0);
    expect(world.log.join()).toContain(`gets 10 to try it when somebody first types /infograph`);
    const prompts = ['The first', 'At the same time'];
    const answers = await Promise.all(prompts.map((prompt) => type(world, prompt)));
    for (const { words } of answers) expect(words).toContain('Got it!');
    for (const prompt of prompts) await ended(world, prompt);
    await world.restart();
    await type(world, 'After a restart');
    await ended(world, 'After a restart');
    expect(await balance(world)).toEqual({ available: 7, held: 0 });
    expect(await world.app.models.ledger.countDocuments({ workspace: id, kind: 'grant' })).toBe(1);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['the form', () => type(world, '')],
    ['the credits', () => type(world, 'credits')],
    ['the Home tab', () => world.slack.openHome(world.slack.users.member)],
  ])('shows them from the first opening of %s on', async (_what, open) => {
    await start();
    const { slack } = world;
    await open();
    const seen = () =>
      [
        ...slack.views.opened,
        ...slack.ephemerals(),
        ...[slack.views.home(slack.users.member)].filter((view) => view !== undefined),
      ].some((one) => /has \*{0,2}10\b/.test(JSON.stringify(one)));
    await slack.waitFor('the credits to be told', seen);
  });

  it('has exactly what the operator added before anybody used it', async () => {
    await start();
    const { credits, workspace } = world.app;
    await credits.grant(workspace.id, { key: 'cli:first', credits: 100, actor: 'cli' });
    await type(world, 'With a hundred');
    expect(await infographsOf(world, 'With a hundred')).toHaveLength(1);
    await ended(world, 'With a hundred');
    expect(await balance(world)).toEqual({ available: 99, held: 0 });
  });
});
