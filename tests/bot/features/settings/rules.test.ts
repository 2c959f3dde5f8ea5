import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SettingsPatch } from '../../../../src/workspaces/settings/index.js';
import { balance, ended, type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';
import { cleanUp, putIn, shownIn, textOf } from './settings.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ credits: 1_000 });
});
afterAll(() => world.stop());
afterEach(() => cleanUp(world));

const shown = () => shownIn(world);
const put = (patch: SettingsPatch) => putIn(world, patch);

describe('a rule', () => {
  const asks = async (text: string, typing: Parameters<typeof type>[2] = {}) =>
    (await type(world, text, typing)).words;

  it('of a pause ends with Resume, once however often it is pressed, and ends no later pause', async () => {
    const { app, slack } = world;
    const { admin, member } = slack.users;
    const ends = () =>
      app.models.auditEntries.countDocuments({ actor: admin, 'details.changes': /^pause: ended/ });
    const tomorrow = new Date(Date.now() + 86_400_000);
    await put({ pause: { words: 'Month end', by: 'cli', at: new Date(), until: tomorrow } });
    expect(await asks('A fox', { user: member })).toContain('paused infographics for everyone here until');
    const ofMember = slack.ephemerals({ user: member }).at(-1);
    expect(ofMember && JSON.stringify(ofMember.blocks)).not.toContain('pause_resume');
    await asks('A fox', { user: admin });
    const { channel, ts } = slack.ephemerals({ user: admin }).at(-1) ?? { channel: '', ts: '' };
    const pressed = { channel, ts, user: admin, actionId: 'pause_resume' };
    const told = (words: string) => () =>
      slack.ephemerals({ user: admin }).filter((one) => slack.plainText(one).includes(words)).length > 0;
    await Promise.all([slack.click(pressed), slack.click(pressed)]);
    await slack.waitFor('that it goes on', told('Resumed: everyone can'));
    await slack.waitFor('that it went on before', told("It's not paused anymore."));
    expect(await ends()).toBe(1);
    await put({ pause: { words: 'Again', by: admin, at: new Date() } });
    await slack.click(pressed);
    await slack.waitFor('that it is another pause', told('That pause is over.'));
    expect(await asks('A fox', { user: member })).toContain('paused infographics');
    await put({ pause: undefined });
  });

  it('of a pause with an end is over by itself, and the audit log has when', async () => {
    const { app } = world;
    const overAt = new Date(Date.now() + 500);
    await put({ pause: { words: '', by: 'cli', at: new Date(), until: overAt } });
    await until(
      'its end',
      async () => !(await asks('An owl of a later hour')).includes('paused infographics'),
    );
    expect(Date.now()).toBeGreaterThanOrEqual(overAt.getTime());
    await put({ caps: { personDay: 500 } });
    const [end] = await app.models.auditEntries.find({ actor: 'system', action: 'settings.changed' }).lean();
    expect(end).toMatchObject({ at: overAt, details: { changes: 'pause: ended' } });
    expect((await app.models.workspaceSettings.findById(app.workspace.id).lean())?.pause).toBeUndefined();
    await put({ caps: {} });
    await ended(world, 'An owl of a later hour');
  });

  it('refuses in words, and nothing is charged', async () => {
    const { slack } = world;
    const { channels, users } = slack;
    const rules: Array<[SettingsPatch, string, string, Parameters<typeof type>[2]?]> = [
      [
        { pause: { words: 'Until <Monday> & *then*', by: 'cli', at: new Date() } },
        'A fox',
        'Until <Monday> & *then*',
      ],
      [{ channels: [channels.team] }, 'A fox', "Infographics aren't allowed in this channel."],
      [{ userGroups: [slack.userGroups.designers] }, 'A fox', 'Only people in certain user groups'],
      [{ caps: { resolutions: ['1K', '2K'] } }, 'A fox --res 4K', 'This workspace allows 1K and 2K only'],
      [{ caps: { maxImages: 2 } }, 'A fox -n 3', 'This workspace allows 2 infographics per request.'],
      [
        { forbidden: [{ kind: 'exact', text: 'fox' }] },
        'A ＦＯＸ',
        "words that aren't allowed in this workspace",
      ],
      [
        { caps: { atOnce: 1 } },
        'A fox -n 2',
        'You can have 1 infographic in progress at once, and this would be more.',
      ],
      [
        { caps: { personDay: 1 } },
        'A fox -n 2',
        'This costs 2 credits, and the limit for each person here is 1 credit a day.',
      ],
      [{ caps: { personMonth: 0 } }, 'A fox', 'the limit for each person here is 0 credits a month.'],
      [{ caps: { workspaceDay: 0 } }, 'A fox', "this workspace's limit is 0 credits a day"],
      [{ caps: { workspaceMonth: 0 } }, 'A fox', 'It starts over on'],
      [{}, 'A fox', "Guests can't create infographics here.", { user: users.guest }],
      [
        {},
        'A fox',
        'People from other organizations',
        { user: slack.addUser({ name: 'sid', is_stranger: true }) },
      ],
    ];
    for (const [patch, text, words, typing] of rules) {
      await put(patch);
      const before = await balance(world);
      const answer = await asks(text, typing);
      expect(answer).toContain(words);
      expect(await balance(world)).toEqual(before);
      await put({ pause: undefined, channels: undefined, userGroups: undefined, caps: {}, forbidden: [] });
    }
    expect(await world.app.models.infographs.countDocuments({ prompt: /^A (?:fox|ＦＯＸ)/ })).toBe(0);
  });

  it('holds for the form as for the command', async () => {
    const { guest } = world.slack.users;
    await type(world, '', { user: guest });
    const form = shown();
    await world.slack.submitView({ viewId: form.id, user: guest, values: { prompt: 'A fox in a form' } });
    expect(textOf(form)).toContain("Guests can't create infographics here.");
    expect(form.closed).toBe(false);
    expect(await world.app.models.infographs.countDocuments({ prompt: 'A fox in a form' })).toBe(0);
  });

  it('lets in whom it does not mean', async () => {
    const { slack } = world;
    const { channels, users } = slack;
    await put({
      channels: [channels.general],
      userGroups: [slack.userGroups.designers],
      guests: true,
      caps: { personDay: 500, atOnce: 50, maxImages: 3, resolutions: ['2K'] },
      forbidden: [{ kind: 'regex', text: '^the fox' }],
    });
    expect(await asks('A hen', { user: users.member2 })).toContain('Got it');
    slack.putUserGroup({ id: 'S0GUESTS1', name: 'Guests', users: [users.guest] });
    await put({ userGroups: ['S0GUESTS1'] });
    expect(await asks('A goose', { user: users.guest })).toContain('Got it');
    await put({ channels: undefined, userGroups: undefined, guests: false, caps: {}, forbidden: [] });
    for (const prompt of ['A hen', 'A goose']) await ended(world, prompt);
  });

  it('lets nobody in where Slack is too slow to say who they are, and says so within the time that it waits', async () => {
    const { slack } = world;
    const user = slack.addUser({ name: 'slow', is_restricted: true });
    await put({ userGroups: ['S0SLOWONE'] });
    const member = slack.addUser({ name: 'quick' });
    slack.fail('users.info', { kind: 'hang' });
    for (const who of [user, member]) {
      slack.fail('usergroups.users.list', { kind: 'hang' });
      const { answer, words } = await type(world, 'A slow goose', { user: who });
      expect(answer.error).toBeUndefined();
      expect(words).toContain("I couldn't check who you are because Slack didn't say.");
      expect(words).toContain('Please try again in 5 seconds.');
      expect(world.log.some((line) => line.includes('refused') && line.includes(who))).toBe(true);
    }
    await put({ userGroups: undefined });
  });

  it('says what would help where the app may not see who is in the user groups', async () => {
    const { slack } = world;
    await put({ userGroups: ['S0UNSEEN1'] });
    slack.fail('usergroups.users.list', { kind: 'error', error: 'missing_scope' });
    const words = await asks('A hidden goose', { user: slack.addUser({ name: 'unseen' }) });
    expect(words).toContain('usergroups:read');
    expect(words).not.toContain('try again');
    await put({ userGroups: undefined });
  });
});
