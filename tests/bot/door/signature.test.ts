import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balance, ended, infographsOf } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

const PROMPT = 'Not from Slack';
const seconds = () => Math.floor(Date.now() / 1000);

describe("who may give commands: Slack's signature", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const command = (text = PROMPT) =>
    new URLSearchParams({
      command: '/infograph',
      text,
      team_id: world.slack.workspace.id,
      user_id: world.slack.users.member,
      channel_id: world.slack.channels.general,
      trigger_id: `1.2.${text}`,
      response_url: `${world.slack.url}/nowhere`,
    }).toString();
  /** What the log has to complain of. */
  const complaints = () => world.log.filter((line) => /"level":"(warn|error|fatal)"/.test(line));

  /** Sends headers that `fetch` would not. */
  async function sendRaw(body: string, headers: Record<string, string | string[]>): Promise<number> {
    const { hostname, port } = new URL(world.app.url);
    const sent = request({
      hostname,
      port,
      path: '/slack/events',
      method: 'POST',
      headers: { ...form, ...headers },
    });
    sent.end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    answer.resume();
    return answer.statusCode ?? 0;
  }
  const changed = (body: string, change: (signature: string) => string) => {
    const headers = world.slack.sign(body);
    return { headers: { ...headers, 'x-slack-signature': change(headers['x-slack-signature'] ?? '') } };
  };

  it('lets a signed command in', async () => {
    const body = command('From Slack itself');
    expect((await world.slack.post({ body, headers: { ...form, ...world.slack.sign(body) } })).status).toBe(
      200,
    );
    expect(await ended(world, 'From Slack itself')).toHaveLength(1);
  });

  it.each([
    'application/x-www-form-urlencoded; charset=utf-8',
    'application/x-www-form-urlencoded;charset=UTF-8;boundary="x"',
    'Application/X-WWW-Form-URLEncoded',
  ])('lets it in whatever a proxy made of its content type: %s', async (type) => {
    const body = command(`As ${type}`);
    const headers = { 'content-type': type, ...world.slack.sign(body) };
    expect((await world.slack.post({ body, headers })).status).toBe(200);
    expect(await ended(world, `As ${type}`)).toHaveLength(1);
  });

  it.each<[string, (body: string) => { body?: string; headers: Record<string, string> }]>([
    ['none', () => ({ headers: {} })],
    ['no time', (body) => ({ headers: without(world.slack.sign(body), 'x-slack-request-timestamp') })],
    [
      'a time and no signature',
      (body) => ({ headers: without(world.slack.sign(body), 'x-slack-signature') }),
    ],
    ['one of another text', () => ({ headers: world.slack.sign('command=/infograph') })],
    ['one that is 301 seconds old', (body) => ({ headers: world.slack.sign(body, seconds() - 301) })],
    [
      'one with a later time put over it',
      (body) => ({
        headers: {
          ...world.slack.sign(body, seconds() - 400),
          'x-slack-request-timestamp': String(seconds()),
        },
      }),
    ],
    [
      'one without its version',
      (body) => ({ headers: { ...world.slack.sign(body), 'x-slack-signature': 'deadbeef' } }),
    ],
    [
      'one whose body was changed afterwards',
      (body) => ({ body: `${body}&text=more`, headers: world.slack.sign(body) }),
    ],
    ['one that is 301 seconds ahead', (body) => ({ headers: world.slack.sign(body, seconds() + 302) })],
    [
      'one whose body was changed by one byte',
      (body) => ({ body: body.replace('Not+from', 'Not+fron'), headers: world.slack.sign(body) }),
    ],
    [
      'one with another digit',
      (body) => {
        const headers = world.slack.sign(body);
        const signature = headers['x-slack-signature'] ?? '';
        return {
          headers: {
            ...headers,
            'x-slack-signature': signature.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
          },
        };
      },
    ],
    ['one of another version', (body) => changed(body, (signature) => signature.replace('v0', 'v1'))],
    ['one in capitals', (body) => changed(body, (signature) => `v0=${signature.slice(3).toUpperCase()}`)],
    ['one with more after it', (body) => changed(body, (signature) => `${signature}=0`)],
    ['one with a digit too few', (body) => changed(body, (signature) => signature.slice(0, -1))],
    [
      'one of 30 days ago whose border between time and body was moved',
      () => {
        const [now, then] = [seconds(), seconds() - 30 * 86_400];
        const inner = JSON.stringify({ type: 'url_verification', challenge: 'moved' });
        const signedThen = `{"text":"say:${now}:${inner}`;
        const hash = world.slack.sign(signedThen, then)['x-slack-signature']?.slice('v0='.length);
        return {
          body: inner,
          headers: {
            'content-type': 'application/json',
            'x-slack-request-timestamp': String(now),
            'x-slack-signature': `v0:${then}:{"text":"say=${hash}`,
          },
        };
      },
    ],
    ...[`+${seconds()}`, `${seconds()}.0`, `${seconds() / 1e9}e9`, `0${seconds()}`, '-1', ''].map(
      (time): [string, (body: string) => { headers: Record<string, string> }] => [
        `a time written as "${time}"`,
        (body) => ({ headers: { ...world.slack.sign(body), 'x-slack-request-timestamp': time } }),
      ],
    ),
    [
      'a time that is no number',
      (body) => ({ headers: { ...world.slack.sign(body), 'x-slack-request-timestamp': 'now' } }),
    ],
  ])('answers 401 and does nothing, with a signature like this: %s', async (_what, forge) => {
    const before = await balance(world);
    const body = command();
    const forged = forge(body);
    const logged = complaints().length;
    const answer = await world.slack.post({
      body: forged.body ?? body,
      headers: { ...form, ...forged.headers },
    });
    expect(answer.status).toBe(401);
    expect(await infographsOf(world, PROMPT)).toEqual([]);
    expect(await balance(world)).toEqual(before);
    expect(complaints().slice(logged)).toHaveLength(1);
  });

  it.each<[string, (signed: Record<string, string>) => Record<string, string | string[]>]>([
    ['the signature, a wrong one first', (signed) => twice(signed, 'x-slack-signature', 'v0=00', 0)],
    ['the signature, a wrong one last', (signed) => twice(signed, 'x-slack-signature', 'v0=00', 1)],
    ['the time, an old one first', (signed) => twice(signed, 'x-slack-request-timestamp', '1', 0)],
    ['the time, an old one last', (signed) => twice(signed, 'x-slack-request-timestamp', '1', 1)],
    [
      'both, the right ones again',
      (signed) => Object.fromEntries(Object.entries(signed).map(([name, value]) => [name, [value, value]])),
    ],
  ])('refuses what has a header twice: %s', async (_what, doubled) => {
    const body = command();
    const logged = complaints().length;
    expect(await sendRaw(body, doubled(world.slack.sign(body)))).toBe(401);
    expect(await infographsOf(world, PROMPT)).toEqual([]);
    expect(complaints().slice(logged)).toHaveLength(1);
  });

  it("refuses another workspace's command, although Slack has signed it", async () => {
    const body = command().replace(world.slack.workspace.id, 'T0ANOTHER');
    const logged = complaints().length;
    const { status, body: answer } = await world.slack.post({
      body,
      headers: { ...form, ...world.slack.sign(body) },
    });
    expect(status).toBe(200);
    expect(answer).toContain("Infograph isn't installed in your workspace");
    expect(await infographsOf(world, PROMPT)).toEqual([]);
    expect(complaints().slice(logged)).toHaveLength(1);
  });

  it('refuses a body above 1 MB before it is looked at', async () => {
    const body = command('x'.repeat(1_100_000));
    // The app hangs up on it: nothing else is to be under way on that connection.
    const headers = { ...form, ...world.slack.sign(body), connection: 'close' };
    const answer = await world.slack.post({ body, headers });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('answers when Slack checks the address', async () => {
    expect((await world.slack.verifyUrl()).status).toBe(200);
  });
});

function without(headers: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name));
}

function twice(
  headers: Record<string, string>,
  name: string,
  other: string,
  at: 0 | 1,
): Record<string, string | string[]> {
  const both = [headers[name] ?? ''];
  both.splice(at, 0, other);
  return { ...headers, [name]: both };
}
