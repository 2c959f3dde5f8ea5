import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readScopes } from '../../../src/lib/manifest-file.js';
import { openPageIn, putIn, textOf } from '../../bot/features/settings/settings.js';
import { saysItsEnd } from '../../support/seen.js';
import { balance, ended, errorsIn, imagesOf, parent, type } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

describe('the app where every optional scope was left out', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({
      credits: 1_000,
      slack: { scopes: readScopes().required },
      fal: { imageScale: 0.02 },
    });
  });
  afterAll(async () => {
    const errors = errorsIn(world);
    await world.stop();
    expect(errors).toEqual([]);
  });

  const channels = () => world.slack.channels;
  const alone = () => world.slack.dm(world.slack.users.member);

  it.each([
    { where: 'a public channel that it is in', channel: 'general', here: true },
    { where: 'a private channel that it is in', channel: 'team', here: true },
    { where: 'a public channel that it is not in', channel: 'random', here: false },
    { where: 'a private channel that it is not in', channel: 'secret', here: false },
    { where: 'a public channel that is archived', channel: 'archived', here: false },
    { where: "somebody else's direct messages", channel: 'foreignDm', here: false },
  ] as const)('draws what is asked in $where', async ({ where, channel, here }) => {
    const prompt = `Asked in ${where}`;
    const { words } = await type(world, prompt, { channel: channels()[channel] });
    expect(words).toContain('Got it');
    await ended(world, prompt);
    const shown = await parent(world, prompt, 'the end', saysItsEnd);
    expect(shown.channel).toBe(here ? channels()[channel] : alone());
    expect(await imagesOf(world, prompt)).toHaveLength(1);
    if (channel === 'random') expect(world.slack.plainText(shown)).toContain('/invite @Infograph');
    expect((await balance(world)).held).toBe(0);
  });

  it('opens its form in each of them, and shows the history', async () => {
    const { slack } = world;
    for (const channel of Object.values(channels())) {
      const before = slack.views.all.length;
      await type(world, '', { channel });
      const view = await slack.waitFor('the form', () => slack.views.all[before]);
      expect(textOf(view)).toContain('Create');
      await slack.closeView(view.id);
    }
    expect((await type(world, 'history')).words).toContain('Asked in');
    await slack.openHome(slack.users.admin);
    await slack.waitFor('the Home tab', () => slack.views.home(slack.users.admin));
  });

  it('hears nothing of what people write to it, and breaks nothing', async () => {
    const { slack } = world;
    expect(await slack.write({ user: slack.users.member, text: 'Tea' })).toBeUndefined();
  });

  it('tells admins which scope user groups need, and whom it keeps out what would help', async () => {
    expect(textOf(await openPageIn(world, 'access'))).toContain('usergroups:read');
    await putIn(world, { userGroups: [world.slack.userGroups.designers] });
    expect((await type(world, 'A hen that is kept out')).words).toContain('usergroups:read');
    await putIn(world, { userGroups: undefined });
    await type(world, 'A hen that is let in');
    await ended(world, 'A hen that is let in');
  });
});
