import { createServer, type Server } from 'node:http';
import type { SlackStandIn, SlackTeam } from '@infograph/slack-stand-in';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { startSlackStandIn } from '../../../../src/playground/stand-ins.js';
import { type SharedDatabase, startSharedDatabase } from '../../../support/database.js';
import { installAt, oauth } from '../../../support/installs.js';
import { type Clock, openDoor } from './door.js';

const HOUR_MS = 3_600_000;
const LIFE_S = 12 * 3_600;

let clock: Clock;
let slack: SlackStandIn;
let acme: SlackTeam;
let database: SharedDatabase;
let a: Awaited<ReturnType<typeof openDoor>>;
let b: Awaited<ReturnType<typeof openDoor>>;
let server: Server;

beforeEach(async () => {
  clock = { ms: Date.now() };
  slack = await startSlackStandIn({
    signingSecret: 'signing-secret-of-the-tests',
    botToken: 'xoxb-of-nobody',
    now: () => clock.ms,
    oauth: { ...oauth, tokenLifeS: LIFE_S },
  });
  acme = slack.addTeam({ name: 'Acme' });
  database = await startSharedDatabase();
  a = await openDoor(database, slack, clock);
  b = await openDoor(database, slack, clock);
  server = createServer(express().use(a.routes));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  expect(await installAt(atServer(), acme)).toBe(200);
});
afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await Promise.all([a.installations.stop(), b.installations.stop()]);
  await Promise.all([slack.stop(), database.stop()]);
});

function atServer(): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

const tokenAt = (door: typeof a) => door.installations.tokenOf(acme.workspace.id);
const refreshes = () =>
  slack.calls.filter(
    ({ method, args }) => method === 'oauth.v2.access' && args.grant_type === 'refresh_token',
  );
const isGood = async (token: string) => {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST', headers });
  return (await answer.text()).includes('"ok":true');
};

describe('a token that ends', () => {
  it('is left alone for ten hours, then replaced once, however many ask in two processes', async () => {
    const first = await tokenAt(a);
    clock.ms += (LIFE_S - 2 * 3_600 - 60) * 1000;
    expect(await tokenAt(b)).toBe(first);
    expect(refreshes()).toHaveLength(0);

    clock.ms += 2 * 60_000;
    // While it is good, nobody waits for the next.
    const asked = await Promise.all(Array.from({ length: 40 }, (_, at) => tokenAt(at % 2 ? a : b)));
    for (const token of asked) expect(await isGood(token)).toBe(true);
    await slack.waitFor('the refresh', () => refreshes().length > 0);
    await Promise.all([a.installations.stop(), b.installations.stop()]);
    expect(refreshes().map(({ ok }) => ok)).toEqual([true]);
    // Where another process got it, what is remembered here is looked at again by whoever asks next.
    for (const door of [a, b]) {
      expect(await door.installations.replaced(acme.workspace.id, first)).toBe(true);
      expect(await tokenAt(door)).not.toBe(first);
    }
    expect(await tokenAt(a)).toBe(await tokenAt(b));
  });

  it('that has ended already is waited for, by both processes, and replaced once', async () => {
    const first = await tokenAt(a);
    clock.ms += (LIFE_S + 60) * 1000;
    expect(await isGood(first)).toBe(false);
    slack.fail('oauth.v2.access', { kind: 'slow', ms: 300 });
    const asked = await Promise.all(Array.from({ length: 40 }, (_, at) => tokenAt(at % 2 ? a : b)));
    expect(new Set(asked).size).toBe(1);
    expect(await isGood(asked[0] ?? '')).toBe(true);
    expect(refreshes()).toHaveLength(1);
  });

  it('whose refresh Slack refuses for a while is tried again, and goes on working meanwhile', async () => {
    const first = await tokenAt(a);
    clock.ms += LIFE_S * 1000 - HOUR_MS;
    slack.fail('oauth.v2.access', { kind: 'error', error: 'fatal_error' });
    expect(await tokenAt(a)).toBe(first);
    await a.installations.stop();
    expect(await tokenAt(a)).toBe(first);
    await a.installations.stop();
    expect(refreshes()).toHaveLength(1);
    clock.ms += 31_000;
    expect(await tokenAt(a)).toBe(first);
    await a.installations.stop();
    expect(await tokenAt(a)).not.toBe(first);
    expect(refreshes()).toHaveLength(2);
  });

  it('whose next one was lost on the way works until its end; then the app is to be installed anew', async () => {
    const { id } = acme.workspace;
    const first = await tokenAt(a);
    clock.ms += LIFE_S * 1000 - HOUR_MS;
    slack.fail('oauth.v2.access', { kind: 'lost' });
    expect(await tokenAt(a)).toBe(first);
    await a.installations.stop();
    clock.ms += 31_000;
    expect(await tokenAt(b)).toBe(first);
    await b.installations.stop();
    expect(refreshes().map(({ ok, error }) => error ?? ok)).toEqual([true, 'invalid_refresh_token']);
    const told = b.lines.filter((line) => line.includes('install the app there again'));
    expect(told).toHaveLength(1);
    expect(await b.models.notices.countDocuments({ workspace: id, about: 'reinstall' })).toBe(1);

    // Nobody asks again for what cannot be had.
    clock.ms += 31_000;
    for (const door of [a, b, a, b]) expect(await isGood(await tokenAt(door))).toBe(true);
    expect(refreshes()).toHaveLength(2);
    clock.ms += HOUR_MS;
    await expect(tokenAt(b)).rejects.toMatchObject({ outcome: 'retry', code: 'token_expired' });

    expect(await installAt(atServer(), acme)).toBe(200);
    expect(await isGood(await tokenAt(a))).toBe(true);
  });

  it('of an app that is installed anew, or removed, while it is being replaced does not come back', async () => {
    const { id } = acme.workspace;
    await tokenAt(a);
    clock.ms += (LIFE_S + 60) * 1000;
    slack.fail('oauth.v2.access', { kind: 'slow', ms: 500 });
    const asked = tokenAt(b);
    await slack.waitFor('the refresh is under way', () => refreshes().length === 1);
    expect(await a.installations.remove(id, new Date(clock.ms))).toBe('removed');
    await expect(asked).rejects.toMatchObject({ code: 'not_installed' });
    expect(await a.models.installations.countDocuments({ _id: id })).toBe(0);
  });

  it('is in no line of the log, at any level', async () => {
    clock.ms += (LIFE_S + 60) * 1000;
    await tokenAt(a);
    const told = [...a.lines, ...b.lines].join('\n');
    expect(told).toContain('token rotated');
    expect(told).not.toMatch(/xox[bep][-.]/);
    expect(told).not.toContain(oauth.clientSecret);
  });
});
