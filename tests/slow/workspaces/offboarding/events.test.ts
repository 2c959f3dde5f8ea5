import type { SlackTeam } from '@infograph/slack-stand-in';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { program } from '../../../api/support.js';
import { install, startManyWorld } from '../../../support/installs.js';
import { PLANTED } from '../../../support/leaver.js';
import { until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';

const now = () => Math.floor(Date.now() / 1_000);

let world: World;
let acme: SlackTeam;
let other: SlackTeam;
const settings = { WORKSPACE_RETENTION_DAYS: '30' };

beforeEach(async () => {
  world = await startManyWorld({ settings });
  acme = world.slack.addTeam({ name: `Acme ${PLANTED}` });
  other = world.slack.addTeam({ name: 'Other' });
  await install(world, acme);
  await install(world, other);
});
afterEach(() => world.stop());

/** What Slack tells, in one of the orders in which it does. */
const events = {
  app_uninstalled: (team: SlackTeam, at: number) =>
    team.event({ type: 'app_uninstalled' }, { eventTime: at }),
  tokens_revoked: (team: SlackTeam, at: number) =>
    team.event({ type: 'tokens_revoked', tokens: { bot: [team.bot.userId] } }, { eventTime: at }),
};
type Told = keyof typeof events;

async function tell(team: SlackTeam, order: readonly Told[], at = now()): Promise<void> {
  for (const name of order) expect((await events[name](team, at)).status).toBe(200);
}

const departure = (team: SlackTeam) => world.app.models.departures.findById(team.workspace.id).lean();
const reached = (team: SlackTeam, status: string) =>
  until(`${team.workspace.id} to be ${status}`, async () => (await departure(team))?.status === status);
const jobs = (team: SlackTeam) => world.app.models.infographs.find({ workspace: team.workspace.id }).lean();
const drifts = async () => (await world.app.credits.audit()).flatMap((report) => report.drifts);

/** One that fal has not begun, one that it draws, and one that is done. */
async function busy(team: SlackTeam): Promise<void> {
  for (const kind of ['never', 'stuck'] as const) {
    world.fal.outcome(
      { kind },
      { when: (input) => String(input.prompt).includes(`${kind} ${team.workspace.id}`) },
    );
    await team.command({ text: `${PLANTED} ${kind} ${team.workspace.id}` });
  }
  await team.command({ text: `${PLANTED} done` });
  await until('one to be done and two to be under way', async () => {
    const statuses = (await jobs(team)).map(({ status, delivery }) => `${status} ${delivery}`).sort();
    return statuses.join() === 'completed posted,processing waiting,processing waiting';
  });
}

describe('a workspace that removes the app', () => {
  it.each<[string, readonly Told[]]>([
    ['uninstalled, then revoked', ['app_uninstalled', 'tokens_revoked']],
    ['revoked, then uninstalled', ['tokens_revoked', 'app_uninstalled']],
    ['each twice', ['tokens_revoked', 'app_uninstalled', 'app_uninstalled', 'tokens_revoked']],
  ])('%s: its jobs end, its tokens are gone, and nobody else notices', async (_name, order) => {
    await busy(acme);
    await busy(other);
    const client = await program(world, { workspace: acme.workspace.id });
    expect((await client.get('/api/credits')).status).toBe(200);
    await acme.openHome(acme.users.member);
    await until('Home', async () => acme.views.home(acme.users.member));
    acme.revokeTokens();
    await tell(acme, order);
    await reached(acme, 'left');

    expect((await jobs(acme)).map(({ status }) => status).sort()).toEqual([
      'canceled',
      'canceled',
      'completed',
    ]);
    expect(await world.app.credits.balance(acme.workspace.id)).toEqual({ available: 99, held: 0 });
    const ledger = await world.app.credits.history(acme.workspace.id, 2);
    expect(ledger.map(({ kind, note, actor }) => [kind, note, actor])).toEqual([
      ['release', 'the workspace left', 'system'],
      ['release', 'the workspace left', 'system'],
    ]);
    const never = world.fal.jobs.find(({ input }) =>
      String(input.prompt).includes(`never ${acme.workspace.id}`),
    );
    await world.fal.waitFor('fal to be told', () => never?.state === 'REMOVED');
    await expect(world.app.installations.tokenOf(acme.workspace.id)).rejects.toMatchObject({
      code: 'not_installed',
    });
    expect((await client.get('/api/credits')).status).toBe(401);
    expect(await world.app.models.homeViews.countDocuments({ workspace: acme.workspace.id })).toBe(0);

    // The other one is where it was.
    expect(await departure(other)).toBeNull();
    expect((await jobs(other)).filter(({ status }) => status === 'processing')).toHaveLength(2);
    await other.command({ text: 'still here' });
    await until('the image of the other', async () =>
      (await jobs(other)).some(({ prompt, delivery }) => prompt === 'still here' && delivery === 'posted'),
    );
    expect(await drifts()).toEqual([]);
    const noted = await world.app.models.auditEntries.find({ workspace: acme.workspace.id }).lean();
    expect(noted.filter(({ action }) => action === 'app.left')).toHaveLength(1);
    expect(noted.filter(({ action }) => action === 'app.installed')).toHaveLength(1);
    // The first use of the day is noted, and no other.
    expect(noted.filter(({ action }) => action === 'token.used')).toMatchObject([
      { actor: `api:${client.id}`, via: 'api', address: '127.0.0.1' },
    ]);
    const errors = world.log.filter((line) => /"level":"(error|fatal)"/.test(line));
    expect(errors).toEqual([]);
  });

  it('keeps everything when it comes back in time, and late events do not throw it out again', async () => {
    await busy(acme);
    const before = now() - 1;
    await world.app.models.installations.updateOne(
      { _id: acme.workspace.id },
      { $set: { installedAt: new Date((before - 10) * 1_000) } },
    );
    await world.restart();
    await tell(acme, ['app_uninstalled'], before);
    await reached(acme, 'left');
    await install(world, acme);
    await tell(acme, ['tokens_revoked', 'app_uninstalled'], before);
    await reached(acme, 'returned');
    expect(await world.app.installations.of(acme.workspace.id)).toBeDefined();
    await acme.command({ text: 'back again' });
    await until('the image of who came back', async () =>
      (await jobs(acme)).some(({ prompt, delivery }) => prompt === 'back again' && delivery === 'posted'),
    );
    expect(await jobs(acme)).toHaveLength(4);
    expect(await drifts()).toEqual([]);
  });

  it('takes no notice of a person who takes back a token of their own', async () => {
    const answer = await acme.event({ type: 'tokens_revoked', tokens: { oauth: [acme.users.member] } });
    expect(answer.status).toBe(200);
    await acme.command({ text: 'none of ours' });
    await until('its image', async () => (await jobs(acme)).some(({ delivery }) => delivery === 'posted'));
    expect(await departure(acme)).toBeNull();
  });

  it('is deleted when its time is over: no word of it is left, and its books add up', async () => {
    await busy(acme);
    await busy(other);
    await acme.command({ text: 'settings', user: acme.users.admin });
    await tell(acme, ['app_uninstalled']);
    await reached(acme, 'left');
    const { models } = world.app;
    await models.departures.updateOne({ _id: acme.workspace.id }, { $set: { deleteAt: new Date() } });
    await world.restart();
    await reached(acme, 'deleted');
    const { db } = world.app.models.balances.db;
    for (const { name } of (await db?.listCollections().toArray()) ?? []) {
      for (const document of (await db?.collection(name).find().toArray()) ?? []) {
        const text = JSON.stringify(document);
        if (!new RegExp(`"${acme.workspace.id}[":]`).test(text)) continue;
        expect(`${name} ${text}`).not.toContain(PLANTED);
        for (const person of Object.values(acme.users)) expect(`${name} ${text}`).not.toContain(person);
      }
    }
    expect(await jobs(acme)).toEqual([]);
    expect(await jobs(other)).toHaveLength(3);
    expect(await drifts()).toEqual([]);
  });
});

it('with SLACK_BOT_TOKEN, jobs end and tokens of programs are revoked as well', async () => {
  await world.stop();
  world = await startWorld();
  const { slack } = world;
  const client = await program(world);
  world.fal.outcome({ kind: 'stuck' });
  await slack.command({ text: PLANTED });
  await until('the job', async () => (await jobs(slack)).some(({ status }) => status === 'processing'));
  await tell(slack, ['tokens_revoked', 'app_uninstalled'], now() + 1);
  await reached(slack, 'left');
  expect((await client.get('/api/credits')).status).toBe(401);
  expect((await jobs(slack)).map(({ status }) => status)).toEqual(['canceled']);
  // A start with a token that Slack takes is the return.
  await until(
    'a later second',
    async () => now() > Math.floor(((await departure(slack))?.at.getTime() ?? 0) / 1_000),
  );
  await world.restart();
  await reached(slack, 'returned');
  expect(await drifts()).toEqual([]);
});
