import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { home } from '../../../../src/bot/features/home/blocks/words.js';
import { createStatements } from '../../../../src/credits/statements/index.js';
import type { AlertKind } from '../../../../src/models/alert.js';
import { auditNightly } from '../../../../src/notifications/alerts/audit.js';
import { checkAlerts } from '../../../../src/notifications/alerts/check.js';
import { createAlerts } from '../../../../src/notifications/alerts/index.js';
import { createSetClock, type SetClock } from '../../../support/set-clock.js';
import { type, until } from '../../../support/story.js';
import { startWorld, type World } from '../../../support/world.js';

const HOUR_MS = 3_600_000;
const ADMIN = 'U0ADMIN01';

let world: World;
let clock: SetClock;
beforeAll(async () => {
  world = await startWorld({ credits: 100, settings: { ADMIN_USERS: ADMIN } });
  clock = createSetClock(new Date().toISOString());
});
afterAll(() => world.stop());

const told = (place: string) => {
  const { slack } = world;
  return slack.messages(place).map((message) => slack.plainText(message));
};
const inChannel = () => told(world.slack.channels.team);
const toAdmin = () => told(world.slack.dm(ADMIN));
const times = (said: readonly string[], text: string) => said.filter((one) => one.includes(text)).length;

async function set(alerts: { channel?: string; lowBalance?: number }): Promise<void> {
  const { settings, workspace } = world.app;
  const { rev } = await settings.read(workspace.id, true);
  expect(await settings.change(workspace.id, 'cli', rev, { alerts })).toBe('changed');
}

/** The chore as the worker runs it, but with the clock in hand. */
async function look(): Promise<void> {
  const { models, log } = world.app;
  await checkAlerts({
    models,
    clock,
    log,
    adminUsers: [ADMIN],
    usesWebhooks: true,
    alertsChanged: () => undefined,
  });
}

/** Waits until the Home that this admin has open shows it. */
async function onHome(what: string): Promise<void> {
  await until('Home to follow', async () =>
    JSON.stringify(world.slack.views.home(ADMIN) ?? '').includes(what),
  );
}

/** What is to be told of this kind, sent or not, in order. */
async function changes(kind: AlertKind): Promise<string[]> {
  const notices = await world.app.models.notices
    .find({ 'news.facts.kind': kind, user: ADMIN })
    .sort({ at: 1, _id: 1 })
    .lean();
  return notices.flatMap(({ news }) => (news?.about === 'alert' ? news.change : []));
}

/** Notices are sent by the app, whose clock is not the one in hand. */
async function sent(): Promise<void> {
  const { notices } = world.app.models;
  await notices.updateMany({ status: 'waiting' }, { $set: { nextStepAt: new Date() } });
  await until('all to be told', async () => !(await notices.exists({ status: 'waiting' })));
}

describe('in a running app', () => {
  // First, because the chore of the app itself is stopped after it.
  it('a locked account at fal is told at once, to the operator as well, and that it takes jobs again', async () => {
    await set({ channel: world.slack.channels.team });
    await world.slack.openHome(ADMIN);
    await onHome(home.admin.noAlerts);
    world.fal.lockAccount();
    await type(world, 'a barn owl');
    const locked = "isn't taking jobs from this app";
    await until('it to be told', async () => times(inChannel(), locked) + times(toAdmin(), locked) === 2);
    await onHome(locked);
    expect(await standing()).toEqual(['fal_locked']);
    world.fal.unlockAccount();
    // A process that was not refused itself knows it as well.
    await world.restart();
    await type(world, 'a tawny owl');
    const again = 'is taking jobs again';
    await until('it to have passed', async () => times(inChannel(), again) + times(toAdmin(), again) === 2);
    await onHome(home.admin.noAlerts);
    expect(await standing()).toEqual([]);
    expect(world.log.filter((line) => line.includes('"msg":"alert"'))).toHaveLength(1);
    await world.app.models.chores.deleteOne({ _id: 'alerts' });
  });

  it('a low balance is told once a crossing, to whoever looks after it where no channel is named', async () => {
    const { credits, workspace } = world.app;
    const low = 'Credits are running low';
    const { available } = await credits.balance(workspace.id);
    await set({ lowBalance: available + 1 });
    await look();
    await look();
    await sent();
    expect([times(toAdmin(), low), times(inChannel(), low)]).toEqual([1, 0]);
    expect(toAdmin().join()).toContain(`${available} credits left, fewer than ${available + 1}`);
    await credits.grant(workspace.id, { key: 'more', credits: 1, actor: 'cli' });
    await look();
    expect(await changes('low_balance')).toEqual(['raised', 'cleared']);
    // It falls below again within the hour: nothing is said until the hour is over.
    await set({ lowBalance: available + 5 });
    await look();
    clock.pass(HOUR_MS - 1);
    await look();
    expect(await changes('low_balance')).toEqual(['raised', 'cleared']);
    clock.pass(1);
    await look();
    expect(await changes('low_balance')).toEqual(['raised', 'cleared', 'raised']);
  });

  it('what the nightly audit finds is told, to the operator whether the channel takes it or not', async () => {
    const { models, credits, log, workspace } = world.app;
    await set({ channel: 'C0NOWHERE' });
    clock.pass(24 * HOUR_MS);
    const audit = () => auditNightly({ models, credits, clock, log, wakeAlerts: () => undefined });
    await models.balances.updateOne({ _id: workspace.id }, { $inc: { available: 1 } });
    const leftMs = await audit();
    expect(leftMs).toBeLessThanOrEqual(24 * HOUR_MS);
    expect(new Date(clock.now() + leftMs).toISOString()).toMatch(/T03:00:00\.000Z$/);
    await look();
    await sent();
    expect(times(toAdmin(), "don't add up")).toBe(1);
    expect(times(inChannel(), "don't add up")).toBe(0);
    await models.balances.updateOne({ _id: workspace.id }, { $inc: { available: -1 } });
    // Not again in this night.
    await audit();
    await look();
    expect(await standing()).toContain('drift');
    clock.pass(24 * HOUR_MS);
    await audit();
    await look();
    expect(await changes('drift')).toEqual(['raised', 'cleared']);
  });

  async function standing(): Promise<string[]> {
    const { models, credits, workspace } = world.app;
    const statements = createStatements({ models, clock });
    const found = await createAlerts({ models, credits, clock, statements }).alertsOf(workspace.id);
    return found.map(({ facts }) => facts.kind);
  }
});
