import type { SlackTeam } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { install, startManyWorld } from '../../../support/installs.js';
import { resultsSeen } from '../../../support/seen.js';
import { until } from '../../../support/story.js';
import type { World } from '../../../support/world.js';

const grid = { id: 'E0GRID', name: 'Grid' };

let world: World;
let north: SlackTeam;
let south: SlackTeam;
let alone: SlackTeam;
beforeAll(async () => {
  world = await startManyWorld({ credits: 5 });
  north = world.slack.addTeam({ name: 'North', enterprise: grid });
  south = world.slack.addTeam({ name: 'South', enterprise: grid });
  alone = world.slack.addTeam({ name: 'Alone' });
});
afterAll(async () => {
  await world.stop();
});

const at = (team: SlackTeam) => world.app.installations.of(team.workspace.id);
const available = async (team: SlackTeam) => (await world.app.credits.balance(team.workspace.id)).available;

/** Slack tells in whole seconds when something was removed. */
async function nextSecond(): Promise<void> {
  const second = () => Math.floor(Date.now() / 1_000);
  const before = second();
  await until('the next second', async () => second() > before);
}

async function drawn(team: SlackTeam): Promise<Set<string | undefined>> {
  const before = world.slack.calls.length;
  const images = () =>
    team
      .messages(team.channels.general)
      .filter(({ ts }) => resultsSeen(team, team.channels.general, ts).length === 1).length;
  const had = images();
  await team.command({ text: 'How a bill becomes law' });
  await world.slack.waitFor('the image', () => images() > had);
  // Edits that were still to come would be made by whoever serves the workspace next.
  await until('all of it to be told', async () => {
    const due = { workspace: team.workspace.id, nextStepAt: { $exists: true } };
    const { infographs, threads } = world.app.models;
    return (await infographs.countDocuments(due)) + (await threads.countDocuments(due)) === 0;
  });
  const posts = world.slack.calls.slice(before).filter(({ args }) => args.channel === team.channels.general);
  return new Set(posts.map(({ holder }) => holder));
}

describe('an organization', () => {
  it('whose one workspace installs the app shares it with no other', async () => {
    await install(world, north);
    expect(await at(north)).toMatchObject({ orgWide: false, enterprise: grid.id });
    expect([...(await drawn(north))]).toEqual([north.workspace.id]);
    await south.command({ text: 'How a bill becomes law' });
    expect(await at(south)).toBeUndefined();
    expect(await available(south)).toBe(0);
  });

  it('that installs it for all has each workspace served by its one token, and charged by itself', async () => {
    const { page } = await install(world, south, { orgWide: true });
    expect(page).toContain('ready for Grid');
    expect([...(await drawn(south))]).toEqual([grid.id]);
    expect(await at(south)).toMatchObject({ orgWide: true, workspace: south.workspace.id });
    const dm = await world.slack.waitFor('the message to the installer', () =>
      south.messages(south.dm(south.users.admin)).at(0),
    );
    expect(south.plainText(dm)).toContain('5 credits');
    expect(await world.app.installations.workspacesOf(grid.id)).toEqual([south.workspace.id]);

    // Slack says with each request that it is the organization's from now on.
    expect([...(await drawn(north))]).toEqual([grid.id]);
    expect((await world.app.installations.workspacesOf(grid.id)).sort()).toEqual(
      [north.workspace.id, south.workspace.id].sort(),
    );
    // The second image of the one, the first of the other; the trial came once.
    expect([await available(north), await available(south)]).toEqual([3, 4]);
  });

  it('is told which of its workspaces is meant, because its token does not say', () => {
    const calls = world.slack.calls.filter(({ holder }) => holder === grid.id);
    const named = calls.filter(({ method }) => !method.startsWith('auth.')).map(({ args }) => args.team_id);
    expect(new Set(named)).toEqual(new Set([north.workspace.id, south.workspace.id]));
    const others = world.slack.calls.filter(({ holder }) => holder === north.workspace.id);
    expect(others.some(({ args }) => 'team_id' in args)).toBe(false);
  });

  it('is believed only of workspaces that its token is good for, and not of people in a channel that it shares', async () => {
    await install(world, alone);
    const before = await world.app.models.orgWorkspaces.countDocuments({ enterprise: grid.id });
    const { id } = alone.workspace;
    // Somebody of another workspace, named beside the organization whose app they used.
    const request = { teamId: id, enterpriseId: grid.id, isEnterpriseInstall: true };
    expect(await world.app.installations.forRequest(request)).toBeUndefined();
    expect(await world.app.models.orgWorkspaces.countDocuments({ enterprise: grid.id })).toBe(before);
    expect([...(await drawn(alone))]).toEqual([id]);
    // The other way about: one of theirs, named without the organization.
    const theirs = { teamId: south.workspace.id, enterpriseId: 'E0OTHER', isEnterpriseInstall: false };
    expect(await world.app.installations.forRequest(theirs)).toMatchObject({ orgWide: true });
    await expect(drawn(south)).resolves.toEqual(new Set([grid.id]));
  });

  it('whose workspaces Slack does not tell says so to people, and serves them once it does', async () => {
    const east = world.slack.addTeam({ name: 'East', enterprise: grid });
    east.joinOrganisation();
    const takeBack = world.slack.fail('auth.teams.list', { kind: 'error', error: 'internal_error' });
    const { body } = await east.command({ text: 'How a bill becomes law' });
    expect(body).toContain("I can't tell right now which workspace this is for");
    expect(await available(east)).toBe(0);
    takeBack();
    expect([...(await drawn(east))]).toEqual([grid.id]);
  });

  it('has the forms of its workspaces belong to them, although they name the organization alone', async () => {
    await south.openHome(south.users.admin);
    const home = await world.slack.waitFor('the Home tab', () => south.views.home(south.users.admin));
    const before = world.slack.calls.length;
    const [settings] = south.buttons(home).filter(({ text }) => text === 'Settings');
    if (!settings) throw new Error('no button for the settings');
    await south.clickInView({ viewId: home.id, user: south.users.admin, actionId: settings.actionId });
    await world.slack.waitFor('the settings', () => south.views.opened.length > 0);
    // What the click opens, and nothing else: edits and Home tabs of the other workspaces go on meanwhile.
    const opens = world.slack.calls.slice(before).filter(({ method }) => method === 'views.open');
    expect(opens.map(({ args, holder }) => [args.team_id, holder])).toEqual([[south.workspace.id, grid.id]]);
  });

  it('that one workspace leaves goes on without it: its jobs end, and its time runs', async () => {
    const { id } = south.workspace;
    world.fal.outcome({ kind: 'never' });
    await south.command({ text: 'How a law becomes a bill' });
    const jobs = () =>
      world.app.models.infographs.find({ workspace: id, nextStepAt: { $exists: true } }).lean();
    await until('the job', async () => (await jobs()).length === 1);
    await nextSecond();
    await south.leaveOrganisation();
    await until('it to have left', async () => {
      const departure = await world.app.models.departures.findById(id).lean();
      return departure?.status === 'left' && departure.why === 'team_access_revoked';
    });
    expect(await jobs()).toEqual([]);
    expect((await world.app.credits.balance(id)).held).toBe(0);
    const request = { teamId: id, enterpriseId: undefined, isEnterpriseInstall: false };
    expect(await world.app.installations.forRequest(request)).toBeUndefined();
    await expect(world.app.installations.tokenOf(id)).rejects.toMatchObject({ code: 'not_installed' });
    expect(await at(north)).toMatchObject({ orgWide: true });
  });

  it('that one leaves which installed the app by itself as well loses nothing of it', async () => {
    await nextSecond();
    await north.leaveOrganisation();
    await until('its own installation to serve it', async () => (await at(north))?.orgWide === false);
    expect(await world.app.models.departures.findById(north.workspace.id).lean()).toBeNull();
    expect([...(await drawn(north))]).toEqual([north.workspace.id]);
  });

  it('that removes it: all have left but those that installed it by themselves', async () => {
    const west = world.slack.addTeam({ name: 'West', enterprise: grid });
    await install(world, west);
    west.joinOrganisation();
    expect([...(await drawn(west))]).toEqual([grid.id]);
    const [east] = (await world.app.installations.workspacesOf(grid.id)).filter(
      (id) => id !== west.workspace.id,
    );
    expect(await world.app.installations.remove(grid.id, new Date(Date.now() - 3_600_000))).toBe('stale');
    await nextSecond();
    west.revokeTokens('organization');
    const uninstalled = { type: 'app_uninstalled' };
    await west.event(uninstalled, { teamId: null });
    await west.event(uninstalled, { teamId: null });
    await until('the other to have left', async () => {
      const departure = await world.app.models.departures.findById(east ?? '').lean();
      return departure?.status === 'left';
    });
    expect(await world.app.models.installations.countDocuments({ _id: grid.id })).toBe(0);
    expect(await world.app.models.departures.findById(west.workspace.id).lean()).toBeNull();
    expect(await at(west)).toMatchObject({ orgWide: false });
    expect(await world.app.installations.tokenOf(west.workspace.id)).toContain(west.workspace.id);
    expect(await world.app.installations.remove(grid.id, new Date())).toBe('unknown');
  });
});

describe('a workspace that removes the app and installs it anew', () => {
  it('is not removed by what Slack tells late of the first time', async () => {
    const { id } = alone.workspace;
    const first = await at(alone);
    alone.revokeTokens();
    const removedAt = new Date(Math.floor((first?.installedAt.getTime() ?? 0) / 1000) * 1000);
    expect(await world.app.installations.remove(id, removedAt)).toBe('removed');
    expect(await world.app.models.installations.countDocuments({ _id: id })).toBe(0);
    expect(await at(alone)).toBeUndefined();

    // Nobody installs it anew in the second in which they removed it.
    await nextSecond();
    await install(world, alone);
    for (let times = 0; times < 2; times++)
      expect(await world.app.installations.remove(id, removedAt)).toBe('stale');
    expect(await at(alone)).toMatchObject({ workspace: id });
    expect([...(await drawn(alone))]).toEqual([id]);
    expect(await available(alone)).toBe(3);
  });
});
