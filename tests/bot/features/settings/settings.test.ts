import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { SettingsPatch } from '../../../../src/workspaces/settings/index.js';
import { type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';
import {
  cleanUp,
  openMenuIn,
  openPageIn,
  press,
  proseOf,
  putIn,
  shownIn,
  storedIn,
  textOf,
} from './settings.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ credits: 1_000 });
});
afterAll(() => world.stop());
afterEach(() => cleanUp(world));

const shown = () => shownIn(world);
const stored = () => storedIn(world);
const put = (patch: SettingsPatch) => putIn(world, patch);

const openMenu = (user?: string) => openMenuIn(world, user);
const openPage = (name: string) => openPageIn(world, name);

function settingsOf({ app }: World) {
  return app.settings;
}

describe('/infograph settings', () => {
  it('stores what an admin fills in, shows it in the menu, and keeps who changed what', async () => {
    const { admin } = world.slack.users;
    const menu = await openMenu();
    const page = await press(world, menu, 'limits', admin);
    const before = await stored();
    await world.slack.submitView({
      viewId: page.id,
      values: {
        personDay: '20',
        workspaceMonth: '500',
        atOnce: '3',
        maxImages: '2',
        resolutions: ['1K', '2K'],
      },
    });
    expect(await stored()).toMatchObject({
      rev: before.rev + 1,
      caps: { personDay: 20, workspaceMonth: 500, atOnce: 3, maxImages: 2, resolutions: ['1K', '2K'] },
    });
    await until('the menu to show it', async () => textOf(menu).includes('each person: 20 credits a day'));
    const [change] = await world.app.models.settingChanges.find({ actor: admin }).sort({ rev: -1 }).lean();
    expect(change?.changes).toContainEqual({ what: 'caps.personDay', from: null, to: 20 });

    const again = await openPage('limits');
    await world.slack.submitView({ viewId: again.id, values: { personDay: '' } });
    expect((await stored()).caps).toEqual({
      workspaceMonth: 500,
      atOnce: 3,
      maxImages: 2,
      resolutions: ['1K', '2K'],
    });
    const changes = await openPage('changes');
    expect(proseOf(changes)).toContain('Credits per person per day: not set → 20 credits');
    expect(proseOf(changes)).toContain('Credits per person per day: 20 credits → not set');
    const log = await openPage('audit-log');
    expect(textOf(log)).toContain(
      `<@${admin}> changed the settings: Credits per person per day: 20 credits → not set.`,
    );
    await world.slack.clickInView({ viewId: log.id, actionId: 'audit_log_csv', value: 'csv', user: admin });
    const dm = world.slack.dm(admin);
    const { files } = await world.slack.waitFor('the file', () =>
      world.slack.messages(dm).find((one) => one.text.includes('The audit log of this workspace')),
    );
    const file = world.slack.files.find(({ id }) => id === files[0]);
    expect(file?.name).toBe(`infograph-audit-log-${world.app.workspace.id}.csv`);
    expect(file?.bytes.toString()).toMatch(/Z,T0PLAYGRD,\S.* \(U0ADMIN01\) changed the settings: /);
    expect(textOf(log)).toContain('as a direct message');
    await put({ caps: {} });
  });

  it.each([
    ['limits', { personDay: '٣' }, 'personDay', 'whole number'],
    ['refill', { timeZone: 'Berlin' }, 'timeZone', 'Europe/Berlin'],
    ['blocked', { user: 'U0ADMIN01' }, 'user', "That's you"],
    ['words', { regex: 'x*' }, 'regex', 'matches everything'],
  ])(
    '%s: says at its field what is wrong with %j, and changes nothing',
    async (name, values, field, words) => {
      const page = await openPage(name);
      const before = await stored();
      await world.slack.submitView({ viewId: page.id, values });
      expect(page.errors).toEqual({ [field]: expect.stringContaining(words) });
      expect(await stored()).toEqual(before);
    },
  );

  it('changes nothing from a page that somebody else has overtaken, and says so', async () => {
    const page = await openPage('pause');
    await put({ caps: { personDay: 7 } });
    const before = await stored();
    await world.slack.submitView({ viewId: page.id, values: { state: 'paused', words: 'Mine' } });
    expect(page.errors).toEqual({ state: expect.stringContaining('Someone else changed the settings') });
    expect(await stored()).toEqual(before);
    await put({ caps: {} });
  });

  it('takes one of two changes that were made of the same state', async () => {
    const { id } = world.app.workspace;
    const { rev } = await stored();
    const outcomes = await Promise.all(
      [3, 4, 5].map((personDay) => settingsOf(world).change(id, 'cli', rev, { caps: { personDay } })),
    );
    expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(2);
    expect((await stored()).rev).toBe(rev + 1);
    expect(await settingsOf(world).change(id, 'cli', rev + 1, {})).toBe('unchanged');
    await put({ caps: {} });
  });

  it('tries a word list with a sample and the newest prompts before it saves it', async () => {
    await type(world, 'A chart of umbrella sales');
    const page = await openPage('words');
    const before = await stored();
    const values = { exact: 'Umbrella\nproject x', regex: 'v\\d+', sample: 'Project  X, v2' };
    await world.slack.submitView({ viewId: page.id, values });
    expect(await stored()).toEqual(before);
    expect(textOf(page)).toContain('because of “project x”');
    expect(textOf(page)).toContain('1 would have been refused');
    expect(textOf(page)).toContain('“Umbrella”');

    const changed = { ...values, exact: 'project x' };
    await world.slack.submitView({ viewId: page.id, values: changed });
    expect(await stored()).toEqual(before);
    expect(textOf(page)).toContain('none would have been refused');
    await world.slack.submitView({ viewId: page.id, values: changed });
    expect((await stored()).forbidden).toEqual([
      { kind: 'exact', text: 'project x' },
      { kind: 'regex', text: 'v\\d+' },
    ]);
    await put({ forbidden: [] });
  });

  it('blocks somebody, with a reason that admins see, and lets them in again', async () => {
    const { admin, member } = world.slack.users;
    const page = await openPage('blocked');
    await world.slack.submitView({ viewId: page.id, values: { user: member, reason: 'Too <many> *puns*' } });
    const { words } = await type(world, 'A map of the moon');
    expect(words).toContain('An admin has blocked you');
    const again = await openPage('blocked');
    expect(textOf(again)).toContain('Too <many> *puns*');
    await world.slack.clickInView({
      viewId: again.id,
      actionId: 'settings_unblock',
      value: member,
      user: admin,
    });
    await until('nobody to be blocked', async () => (await stored()).blocked.length === 0);
  });

  it('sets who and where, admins, the refill and defaults', async () => {
    const { slack } = world;
    const { general, team } = slack.channels;
    const forms: Array<[string, Record<string, string | string[]>]> = [
      ['access', { guests: ['yes'], userGroups: [slack.userGroups.designers], channels: [general, team] }],
      ['admins', { admins: [slack.users.member2], adminChannel: team, statementsChannel: general }],
      ['refill', { kind: 'plus', credits: '250', timeZone: 'asia / kolkata' }],
      [
        'defaults',
        {
          ratio: '9:16',
          resolution: '4K',
          language: 'german',
          articlePause: '0',
          askFirst: '8',
          shown: ['only_me', 'in_parent'],
        },
      ],
    ];
    for (const [name, values] of forms) {
      const page = await openPage(name);
      const answer = await slack.submitView({ viewId: page.id, values });
      expect([answer.error, page.errors, page.closed]).toEqual([undefined, {}, true]);
    }
    expect(await stored()).toMatchObject({
      guests: true,
      userGroups: [slack.userGroups.designers],
      channels: [general, team],
      admins: [slack.users.member2],
      adminChannel: team,
      statements: { channel: general },
      refill: { kind: 'plus', credits: 250 },
      timeZone: expect.stringMatching(/^asia\/(?:kolkata|calcutta)$/i),
      defaults: {
        ratio: '9:16',
        resolution: '4K',
        articlePauseS: 0,
        askFirstCredits: 8,
        onlyMe: true,
        language: 'de',
      },
    });
    await slack.waitFor('the line in the admins’ channel', () =>
      slack
        .messages(team)
        .some((message) => slack.plainText(message).includes('changed the settings (Defaults)')),
    );
    // Who was named may from now on.
    expect(textOf(await openMenu(slack.users.member2))).toContain('Limits');

    await put({
      guests: false,
      userGroups: undefined,
      channels: undefined,
      admins: [],
      adminChannel: undefined,
      statements: undefined,
      refill: undefined,
      defaults: {},
    });
  });

  it('says who the admins are, and lets nobody make themselves one, or themselves none', async () => {
    const { slack } = world;
    const { admin, member, member2, owner } = slack.users;
    await put({ admins: [member2] });
    const page = await openPage('admins');
    expect(textOf(page)).toContain(`the Slack workspace's owners and admins; <@${member2}>.`);
    // Whoever is none sends the same page, and is told whom to ask.
    const forged = await slack.submitView({ viewId: page.id, user: member, values: { admins: [member] } });
    expect(JSON.stringify(forged)).toContain('or an owner or admin of this Slack workspace.');
    expect((await stored()).admins).toEqual([member2]);
    await slack.submitView({ viewId: page.id, values: { slackAdmins: 'owners' } });
    expect(page.errors).toEqual({ slackAdmins: expect.stringContaining("wouldn't be an admin anymore") });
    await slack.submitView({ viewId: page.id, values: { slackAdmins: 'owners', admins: [member2, admin] } });
    expect(await stored()).toMatchObject({ slackAdmins: 'owners', admins: [member2, admin] });
    // Named, or an owner: nobody else, and owners always.
    await put({ admins: [member2] });
    const { words } = await type(world, 'settings', { user: admin });
    expect(words).toContain('Ask @');
    expect(words).toContain('or an owner of this Slack workspace.');
    const log = await press(world, await openMenu(owner), 'audit-log', owner);
    expect(textOf(log)).toContain(
      'Who counts of this Slack workspace: its owners and admins → its owners only',
    );
    expect(textOf(log)).toContain(`Admins: added <@${admin}>`);
    await put({ admins: [], slackAdmins: undefined });
  });

  it('says what time zone the admin has, where days and months begin elsewhere', async () => {
    expect(textOf(await openPage('refill'))).toContain('Yours in Slack is Europe/Amsterdam.');
  });

  it('draws in the default language what is typed without one', async () => {
    await put({ defaults: { language: 'de' } });
    await type(world, 'A chart of the tides');
    await type(world, 'A map of the tides --lang fr');
    await put({ defaults: {} });
    const told = async (prompt: string) =>
      (await world.app.models.infographs.findOne({ prompt }).lean())?.imagePrompt;
    expect(await told('A chart of the tides')).toContain('are in German.');
    expect(await told('A map of the tides')).toContain('are in French.');
  });

  it('keeps the user groups where Slack does not say which there are, and lets them be taken out', async () => {
    await put({ userGroups: ['S0DESIGN1'] });
    world.slack.fail('usergroups.list', { kind: 'error', error: 'missing_scope' });
    const page = await openPage('access');
    expect(textOf(page)).toContain('usergroups:read');
    await world.slack.submitView({ viewId: page.id, values: { guests: ['yes'] } });
    expect(await stored()).toMatchObject({ guests: true, userGroups: ['S0DESIGN1'] });
    world.slack.fail('usergroups.list', { kind: 'error', error: 'missing_scope' });
    await world.slack.submitView({ viewId: (await openPage('access')).id, values: { userGroups: [] } });
    expect(await stored()).not.toHaveProperty('userGroups');
    await put({ userGroups: undefined, guests: false });
  });

  it('shows the changes page by page', async () => {
    for (let personDay = 1; personDay <= 12; personDay++) await put({ caps: { personDay } });
    const page = await openPage('changes');
    expect(proseOf(page)).toContain('11 credits → 12 credits');
    expect(proseOf(page)).not.toContain(': 1 credit → 2 credits');
    const { rev } = await stored();
    await world.slack.clickInView({
      viewId: page.id,
      actionId: 'settings_changes_older',
      value: String(rev - 9),
      user: world.slack.users.admin,
    });
    await until('older ones', async () => proseOf(page).includes(': 1 credit → 2 credits'));
    expect(proseOf(page)).not.toContain('11 credits → 12 credits');
    await put({ caps: {} });
  });

  it('opens at once, and is filled when Slack has said who it is', async () => {
    const { slack } = world;
    slack.fail('users.info', { kind: 'slow', ms: 900 });
    await type(world, 'settings', { user: slack.users.owner });
    const view = shown();
    await slack.waitFor('the menu', () => textOf(view).includes('Limits'));
  });
});
