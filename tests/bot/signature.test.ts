import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balance, ended, infographsOf } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';

const PROMPT = 'Not from Slack';

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
  const seconds = () => Math.floor(Date.now() / 1000);

  it('lets a signed command in', async () => {
    const body = command('From Slack itself');
    expect((await world.slack.post({ body, headers: { ...form, ...world.slack.sign(body) } })).status).toBe(
      200,
    );
    expect(await ended(world, 'From Slack itself')).toHaveLength(1);
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
    [
      'a time that is no number',
      (body) => ({ headers: { ...world.slack.sign(body), 'x-slack-request-timestamp': 'now' } }),
    ],
  ])('answers 401 and does nothing, with a signature like this: %s', async (_what, forge) => {
    const before = await balance(world);
    const body = command();
    const forged = forge(body);
    const answer = await world.slack.post({
      body: forged.body ?? body,
      headers: { ...form, ...forged.headers },
    });
    expect(answer.status).toBe(401);
    expect(await infographsOf(world, PROMPT)).toEqual([]);
    expect(await balance(world)).toEqual(before);
  });

  it('refuses a body above 1 MB before it is looked at', async () => {
    const body = command('x'.repeat(1_100_000));
    const answer = await world.slack.post({ body, headers: { ...form, ...world.slack.sign(body) } });
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
