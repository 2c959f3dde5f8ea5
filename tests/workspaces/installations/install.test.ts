import type { SlackTeam } from '@infograph/slack-stand-in';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { begin, consent, install, open, startManyWorld } from '../../support/installs.js';
import { resultsSeen, saysItsEnd } from '../../support/seen.js';
import type { World } from '../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startManyWorld({ credits: 7 });
});
afterAll(async () => {
  await world.stop();
});

const installed = async (team: SlackTeam) => await world.app.installations.of(team.workspace.id);
let teams = 0;
/** A workspace of a test's own, in which the app is not installed. */
const newTeam = () => world.slack.addTeam({ name: `Team ${++teams}` });
/** Installed, with the message to the installer, so that nothing of it is still to come. */
async function finished(team: SlackTeam, user = team.users.admin) {
  return await world.slack.waitFor('the message to the installer', () => team.messages(team.dm(user)).at(0));
}
const refusals = () => world.log.filter((line) => line.includes('OAuth install not completed')).length;

describe('an install', () => {
  it('leads to Slack with the scopes of the manifest, and can be finished by this browser alone', async () => {
    const { status, location, headers } = await begin(world);
    const url = new URL(location);
    expect([status, url.origin + url.pathname]).toEqual([302, `${world.slack.url}/oauth/v2/authorize`]);
    expect(url.searchParams.get('scope')?.split(',')).toContain('chat:write');
    expect(url.searchParams.get('redirect_uri')).toBe(`${world.app.url}/slack/oauth_redirect`);
    expect(headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/i);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('gives the workspace its trial, the installer the next steps, and people their infographics', async () => {
    const acme = world.slack.addTeam({ name: 'Acme & <b>Sons</b>' });
    const calls = world.slack.calls.length;
    const { page, status } = await install(world, acme);
    expect(status).toBe(200);
    expect(page).toContain('Infograph is installed');
    expect(page).toContain('Acme &#38; &#60;b&#62;Sons');
    expect(await installed(acme)).toMatchObject({ installer: acme.users.admin, orgWide: false });
    const { id } = acme.workspace;
    expect(await world.app.credits.balance(id)).toMatchObject({ available: 7 });
    expect(acme.plainText(await finished(acme))).toContain('7 credits');

    await acme.command({ text: 'How a bill becomes law' });
    await world.slack.waitFor('the image', () => {
      const [parent] = acme.messages(acme.channels.general);
      return parent && resultsSeen(acme, acme.channels.general, parent.ts).length === 1;
    });
    // The last thing that is told of it, so that nothing of it is still to come.
    await world.slack.waitFor('the end of it', () => {
      const [parent] = acme.messages(acme.channels.general);
      return parent && saysItsEnd(acme.plainText(parent));
    });
    const holders = new Set(
      world.slack.calls
        .slice(calls)
        .filter(({ token }) => token !== '')
        .map(({ holder }) => holder),
    );
    expect([...holders]).toEqual([id]);
  });

  it('done again keeps the credits, brings no second trial, and no second message', async () => {
    const acme = newTeam();
    await install(world, acme);
    await finished(acme);
    const { id } = acme.workspace;
    const { available } = await world.app.credits.balance(id);
    const first = await installed(acme);
    expect((await install(world, acme, { user: acme.users.owner })).status).toBe(200);
    await install(world, acme);
    expect((await world.app.credits.balance(id)).available).toBe(available);
    expect((await installed(acme))?.installedAt.getTime()).toBeGreaterThan(first?.installedAt.getTime() ?? 0);
    await finished(acme, acme.users.owner);
    expect(acme.messages(acme.dm(acme.users.admin))).toHaveLength(1);
  });

  it('makes nobody at home where it was not installed', async () => {
    const other = newTeam();
    const calls = world.slack.calls.length;
    const { body } = await other.command({ text: 'How a bill becomes law' });
    expect(body).toContain("Infograph isn't installed in your workspace");
    expect(await world.app.models.infographs.countDocuments({ workspace: other.workspace.id })).toBe(0);
    // The workspaces that have it may still be told something meanwhile, by tokens of their own.
    const mine = new Set([
      ...Object.values(other.users),
      ...Object.values(other.channels),
      other.workspace.id,
    ]);
    const told = world.slack.calls.slice(calls).filter(({ holder, args }) => {
      return holder === undefined || Object.values(args).some((value) => mine.has(String(value)));
    });
    expect(told).toEqual([]);
    expect(world.log.some((line) => line.includes('the app is not installed there'))).toBe(true);
    await expect(world.app.installations.tokenOf(other.workspace.id)).rejects.toMatchObject({
      outcome: 'rejected',
      code: 'not_installed',
    });
  });
});

describe('an install that is not right', () => {
  const refused = async (url: string, cookie: string): Promise<[number, boolean, number]> => {
    const before = refusals();
    const { status, page } = await open(url, cookie);
    return [status, page.includes(`href="${world.app.url}/slack/install"`), refusals() - before];
  };

  it('is refused from another browser, with a state of nobody, and a second time', async () => {
    const other = newTeam();
    const begun = await begin(world);
    const back = await consent(begun.location, other);
    const stranger = await begin(world);
    expect(await refused(back, '')).toEqual([400, true, 1]);
    expect(await refused(back, stranger.cookie)).toEqual([400, true, 1]);

    const forged = new URL(back);
    forged.searchParams.set('state', `${'a'.repeat(32)}.${'b'.repeat(43)}`);
    const [name] = begun.cookie.split('=');
    expect(await refused(forged.href, `${name}=${forged.searchParams.get('state')}`)).toEqual([400, true, 1]);
    for (const missing of ['state', 'code']) {
      const without = new URL(back);
      without.searchParams.delete(missing);
      expect(await refused(without.href, begun.cookie)).toEqual([400, true, 1]);
    }
    expect(await installed(other)).toBeUndefined();

    expect((await open(back, begun.cookie)).status).toBe(200);
    await finished(other);
    expect(await refused(back, begun.cookie)).toEqual([400, true, 1]);
  });

  it('is refused ten minutes later', async () => {
    const begun = await begin(world);
    const back = await consent(begun.location, newTeam());
    await world.app.models.installStates.updateMany({}, { $set: { expiresAt: new Date(Date.now() - 1) } });
    expect(await refused(back, begun.cookie)).toEqual([400, true, 1]);
  });

  it('that somebody denies, or that Slack does not carry out, is told in words', async () => {
    const other = newTeam();
    const denied = await begin(world);
    const { status, page } = await open(await consent(denied.location, other, { deny: true }), denied.cookie);
    expect([status, page.includes('You didn&#39;t allow it')]).toEqual([200, true]);

    const away = await begin(world);
    const back = await consent(away.location, other);
    world.slack.fail('oauth.v2.access', { kind: 'lost' });
    const lost = await open(back, away.cookie);
    expect([lost.status, lost.page.includes('Slack didn&#39;t answer')]).toEqual([502, true]);
  });

  it('leads nowhere but to Slack, whatever the request says', async () => {
    const elsewhere = 'https://evil.example/';
    const query = ['redirect_uri', 'next', 'url', 'return_to']
      .map((name) => `${name}=${elsewhere}`)
      .join('&');
    const { location } = await open(`${world.app.url}/slack/install?${query}`);
    expect(location).not.toContain('evil');
    const { status, page, headers } = await open(`${world.app.url}/slack/oauth_redirect?${query}&error=x`);
    expect([status, page.includes('evil'), headers.get('location')]).toEqual([400, false, null]);
  });
});

it('no log line has a token, the secret of the app, or a code', async () => {
  const team = newTeam();
  await install(world, team);
  await finished(team);
  const told = world.log.join('\n');
  expect(told).not.toMatch(/xox[bep][-.]/);
  expect(told).not.toContain(world.settings.SLACK_CLIENT_SECRET);
});
