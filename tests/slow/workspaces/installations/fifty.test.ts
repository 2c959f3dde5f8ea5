import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SlackTeam } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { install, startManyWorld } from '../../../support/installs.js';
import { resultsSeen } from '../../../support/seen.js';
import type { World } from '../../../support/world.js';

const WORKSPACES = 50;
const PATIENCE_MS = 200_000;
/** Longer with each refusal: fifty who ask again at once keep each other waiting. */
const PAUSE_MS = 250;

let world: World;
let teams: SlackTeam[];
beforeAll(async () => {
  // Each token is to be replaced three seconds after it was given, and goes on being good for two hours.
  world = await startManyWorld({ credits: 500, tokenLifeS: 2 * 3_600 + 3 });
  teams = Array.from({ length: WORKSPACES }, (_, at) => world.slack.addTeam({ name: `Team ${at}` }));
});
afterAll(async () => {
  await world.stop();
});

/** Whose each id of a conversation or a person is. */
function owners(): Map<string, string> {
  return new Map(
    teams.flatMap((team) => {
      const people = Object.values(team.users);
      const ids = [...people, ...Object.values(team.channels), ...people.map((user) => team.dm(user))];
      return ids.map((id): [string, string] => [id, team.workspace.id]);
    }),
  );
}

const refreshes = () =>
  world.slack.calls.filter(
    ({ method, args }) => method === 'oauth.v2.access' && args.grant_type === 'refresh_token',
  );

/**
 * On a machine with much else to do a request may be refused as busy, or not be answered in Slack's three seconds: it is
 * asked again then, as a person would, whether it was accepted or not.
 */
async function ask(team: SlackTeam, text: string, user: string): Promise<void> {
  let told = '';
  const until = performance.now() + PATIENCE_MS;
  for (let tries = 1; performance.now() < until; tries++) {
    told = (await team.command({ text, user })).body;
    if (told.includes('Got it')) return;
    await sleep(Math.min(tries * PAUSE_MS, 5_000));
  }
  throw new Error(`A request was refused again and again: ${told}`);
}

async function everybodyAsks(round: number): Promise<void> {
  await Promise.all(
    teams.map(async (team) => {
      await team.openHome(team.users.admin);
      await ask(team, `Round ${round}`, team.users.member);
    }),
  );
  const wanted = round + 1;
  const imagesOf = (team: SlackTeam) =>
    team
      .messages(team.channels.general)
      .filter(({ ts }) => resultsSeen(team, team.channels.general, ts).length === 1).length;
  await world.slack.waitFor(
    `${wanted} images in each workspace`,
    () => teams.every((team) => imagesOf(team) >= wanted),
    PATIENCE_MS,
  );
}

describe('fifty workspaces at once, whose tokens are replaced under their jobs', () => {
  it('each get their infographics, and no token ever goes out for another', async () => {
    expect(
      (await Promise.all(teams.map((team) => install(world, team)))).map(({ status }) => status),
    ).toEqual(teams.map(() => 200));
    await everybodyAsks(0);
    await everybodyAsks(1);
    const replaced = () => new Set(refreshes().map(({ args }) => String(args.refresh_token).split('-')[2]));
    for (let round = 2; replaced().size < WORKSPACES; round++) await everybodyAsks(round);

    const ownerOf = owners();
    const withToken = world.slack.calls.filter(({ token }) => token !== '');
    const wrong = withToken.filter(({ holder, args }) => {
      const meant = Object.values(args).map((value) => ownerOf.get(String(value)));
      return holder === undefined || meant.some((owner) => owner !== undefined && owner !== holder);
    });
    expect(wrong).toEqual([]);
    // That they were looked at: every workspace's conversations were named by its own token's calls.
    const posts = withToken.filter(({ method }) => method === 'chat.postMessage');
    expect(new Set(posts.map(({ args }) => ownerOf.get(String(args.channel)))).size).toBe(WORKSPACES);
    expect(withToken.filter(({ ok }) => !ok).map(({ method, error }) => `${method} ${error}`)).toEqual([]);
    expect(refreshes().filter(({ ok }) => !ok)).toEqual([]);
    expect(new Set(withToken.map(({ token }) => token)).size).toBeGreaterThan(WORKSPACES);
  });

  it('leave no token in the database, its files or the log', async () => {
    const token = /xox[a-z][-.]/;
    const connection = world.app.models.infographs.db;
    const collections = (await connection.listCollections()).map(({ name }) => name);
    let documents = '';
    for (const name of collections) {
      const all = await connection.collection(name).find({}).toArray();
      documents += all.map((one) => JSON.stringify(one)).join('\n');
    }
    expect(documents).toContain(teams[0]?.workspace.id);
    expect(documents).not.toMatch(token);

    // What the database wrote, and not only what it holds now.
    const folder = join(world.settings.DATA_DIR ?? '', 'mongodb');
    const all = world.settings.MONGODB_URI ? [] : await readdir(folder);
    const files = all.filter((name) => !name.endsWith('.sock'));
    let bytes = '';
    for (const file of files) bytes += (await readFile(join(folder, file))).toString('latin1');
    if (files.length > 0) expect(bytes).toContain(teams[0]?.workspace.id);
    expect(bytes).not.toMatch(token);
    expect(world.log.join('\n')).not.toMatch(token);
  });
});
