import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ended } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

const toPrimitive = { toString: 1, valueOf: 1 };

/** Payloads that Slack does not send, and that Bolt fails at or leaves without an answer. */
const bodies: Array<[string, unknown]> = [
  ['null', null],
  ['a number', 42],
  ['a text', 'text'],
  ['a list', [{ type: 'event_callback' }]],
  ['nothing', {}],
  ['an event without one', { type: 'event_callback', team_id: 'T1' }],
  ['a null event', { type: 'event_callback', team_id: 'T1', event: null }],
  ['an event that is a text', { type: 'event_callback', team_id: 'T1', event: 'message' }],
  ['an event of no type', { type: 'event_callback', team_id: 'T1', event: {} }],
  ['an event of a null item', { team_id: 'T1', event: { type: 'reaction_added', item: null } }],
  ['an event in a null channel', { team_id: 'T1', event: { type: 'message', channel: null } }],
  ['an event of no workspace', { event: { type: 'app_home_opened', user: null } }],
  ['a null list of authorizations', { team_id: 'T1', authorizations: [null], event: { type: 'message' } }],
  ['a command of nobody', { command: '/infograph' }],
  ['a command with odd fields', { command: ['/infograph'], team_id: 1, user_id: {}, channel_id: null }],
  ['a button of nobody', { type: 'block_actions', actions: [{ action_id: 'x' }] }],
  ['a button of a null person', { type: 'block_actions', user: null, team: null, actions: [{}] }],
  ['no buttons', { type: 'block_actions', user: { id: 'U1' }, team: { id: 'T1' }, actions: [] }],
  ['buttons that are none', { type: 'block_actions', user: { id: 'U1' }, actions: 'all' }],
  ['a form without one', { type: 'view_submission', user: { id: 'U1' }, team: { id: 'T1' } }],
  ['a null form', { type: 'view_submission', user: { id: 'U1' }, view: null }],
  ['a closed form of nobody', { type: 'view_closed', view: { id: 'V1', callback_id: 'x' } }],
  ['a shortcut of nobody', { type: 'message_action', callback_id: 'refund_infograph' }],
  ['choices for nobody', { type: 'block_suggestion', name: 'x' }],
  ['a type that is no text', { type: toPrimitive, event: { type: toPrimitive } }],
];

async function assertServed(world: World, text: string): Promise<void> {
  const { slack } = world;
  await slack.command({ text, user: slack.users.member, channel: slack.channels.general });
  expect(await ended(world, text)).toHaveLength(1);
}

const short = (line: string) => line.length < 1_000 && !/"stack"/.test(line);

describe('what Slack never sends', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  const post = (body: string, type: string) =>
    world.slack.post({ body, headers: { 'content-type': type, ...world.slack.sign(body) } });

  it.each(bodies)('is taken where it is signed, told in a line, and left: %s', async (_what, body) => {
    const logged = world.log.length;
    const json = await post(JSON.stringify(body), 'application/json');
    const payload = new URLSearchParams({ payload: JSON.stringify(body) }).toString();
    const form = await post(payload, 'application/x-www-form-urlencoded');
    expect([json.status, json.body, form.status, form.body]).toEqual([200, '', 200, '']);
    const told = world.log.slice(logged);
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(told.filter((line) => !short(line))).toEqual([]);
  });

  it.each([
    ['{"type":', 'application/json'],
    ['payload=%7B', 'application/x-www-form-urlencoded'],
    ['', 'application/json'],
  ])('is refused where it is no JSON: %s', async (body, type) => {
    expect((await post(body, type)).status).toBe(400);
  });

  it('keeps nobody else from being served', () => assertServed(world, 'After all that'));
});

describe('a frame that Slack never sends by Socket Mode', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ socketMode: true });
  });
  afterAll(() => world.stop());

  it.each<[string, string | Buffer]>([
    ['null', 'null'],
    ['a number', '42'],
    ['a text', '"hello"'],
    ['a list', '[1,2]'],
    ['no JSON', '{"type":'],
    ['no text', Buffer.from('{"type":"hello"}')],
    ['an envelope without an id', JSON.stringify({ type: 'events_api', payload: {} })],
    ['an envelope with an odd id', JSON.stringify({ type: 'interactive', envelope_id: {}, payload: {} })],
    ['a type of no text', JSON.stringify({ type: toPrimitive })],
  ])('is left: %s', async (_what, frame) => {
    const logged = world.log.length;
    world.slack.sendFrame(frame);
    await world.slack.waitFor('a line of the log', () => world.log.length > logged);
    expect(world.log.slice(logged).filter((line) => !short(line))).toEqual([]);
  });

  it.each<[string, object]>([
    ...bodies.flatMap(([what, payload]) =>
      ['events_api', 'interactive', 'slash_commands'].map((type): [string, object] => [
        `${type}: ${what}`,
        { type, payload },
      ]),
    ),
    ['events_api without a payload', { type: 'events_api' }],
    ['interactive without a payload', { type: 'interactive' }],
    ['a type that nobody knows', { type: 'telegram', payload: { event: { type: 'message' } } }],
    ['no type', { payload: {} }],
    ...['ws_message', 'slack_event', 'error', 'close'].flatMap(
      (signal): Array<[string, object]> => [
        [`a type that is a signal inside: ${signal}`, { type: signal, payload: {} }],
        [
          `an event that is a signal inside: ${signal}`,
          { type: 'events_api', payload: { team_id: 'T1', event: { type: signal } } },
        ],
      ],
    ),
  ])('is acknowledged and left: %s', async (_what, envelope) => {
    const logged = world.log.length;
    const id = `E${Math.random()}`;
    world.slack.sendFrame(JSON.stringify({ ...envelope, envelope_id: id }));
    await world.slack.waitFor('its acknowledgment', () => world.slack.acknowledged.includes(id));
    expect(world.log.slice(logged).filter((line) => !short(line))).toEqual([]);
  });

  it('keeps nobody else from being served', async () => {
    await assertServed(world, 'After the frames');
    expect(world.slack.acknowledged.length).toBe(new Set(world.slack.acknowledged).size);
  });
});
