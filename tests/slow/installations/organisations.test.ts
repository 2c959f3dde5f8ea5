import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SlackTeam } from '../../../src/playground/slack/index.js';
import { install, startManyWorld } from '../../support/installs.js';
import type { World } from '../../support/world.js';

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

async function drawn(team: SlackTeam): Promise<Set<string | undefined>> {
  const before = world.slack.calls.length;
  const images = () =>
    team
      .messages(team.channels.general)
      .filter(({ ts }) => team.visibleImages(team.channels.general, ts).length === 1).length;
  const had = images();
  await team.command({ text: 'How a bill becomes law' });
  await world.slack.waitFor('the image', () => images() > had);
  const posts = world.slack.calls.slice(before).filter(({ args }) => args.channel === team.channels.general);
  return new Set(posts.map(({ holder }) => holder));
}

describe('an organisation', () => {
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

    // Slack says with each request that it is the organisation's from now on.
    expect([...(await drawn(north))]).toEqual([grid.id]);
    expect((await world.app.installations.workspacesOf(grid.id)).sort()).toEqual(
      [north.workspace.id, south.workspace.id].sort(),
    );
    // The second image of the one, the first of the other; the trial came once.
    expect([await available(north), await available(south)]).toEqual([3, 4]);
  });

  it('is told which of its workspaces is meant, because its token does not say', () => {
    const calls = world.slack.calls.filter(({ holder }) => holder === grid.id);
    const named = calls.filter(({ method }) => method !== 'auth.test').map(({ args }) => args.team_id);
    expect(new Set(named)).toEqual(new Set([north.workspace.id, south.workspace.id]));
    const others = world.slack.calls.filter(({ holder }) => holder === north.workspace.id);
    expect(others.some(({ args }) => 'team_id' in args)).toBe(false);
  });

  it('that one workspace leaves goes on without it', async () => {
    const { id } = south.workspace;
    // Out of its organisation: Slack's requests name none.
    const request = { teamId: id, enterpriseId: undefined, isEnterpriseInstall: false };
    expect(await world.app.installations.forRequest(request)).toBeUndefined();
    await expect(world.app.installations.tokenOf(id)).rejects.toMatchObject({ code: 'not_installed' });
    expect(await at(north)).toMatchObject({ orgWide: true });
  });

  it('that removes it leaves what a workspace installed by itself', async () => {
    expect(await world.app.installations.remove(grid.id, new Date(Date.now() - 3_600_000))).toBe('stale');
    expect(await world.app.installations.remove(grid.id, new Date())).toBe('removed');
    expect(await world.app.installations.remove(grid.id, new Date())).toBe('unknown');
    expect(await at(north)).toMatchObject({ orgWide: false });
    expect(await world.app.installations.tokenOf(north.workspace.id)).toContain(north.workspace.id);
  });
});

describe('a workspace that removes the app and installs it anew', () => {
  it('is not removed by what Slack tells late of the first time', async () => {
    const { id } = alone.workspace;
    await install(world, alone);
    const first = await at(alone);
    alone.revokeTokens();
    const removedAt = new Date(Math.floor((first?.installedAt.getTime() ?? 0) / 1000) * 1000);
    expect(await world.app.installations.remove(id, removedAt)).toBe('removed');
    expect(await world.app.models.installations.countDocuments({ _id: id })).toBe(0);
    expect(await at(alone)).toBeUndefined();

    // The next second: nobody installs it anew in the one in which they removed it.
    while (Date.now() - removedAt.getTime() < 1_000) await sleep(20);
    await install(world, alone);
    for (let times = 0; times < 2; times++)
      expect(await world.app.installations.remove(id, removedAt)).toBe('stale');
    expect(await at(alone)).toMatchObject({ workspace: id });
    expect([...(await drawn(alone))]).toEqual([id]);
    expect(await available(alone)).toBe(4);
  });
});
