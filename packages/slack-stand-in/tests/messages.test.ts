import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChatPostMessageResponse, WebClient } from '@slack/web-api';
import type { SlackStandIn } from '../src/index.js';
import { clientOf, outcome, startSlack, TOKENS } from './support.js';

let slack: SlackStandIn;
let client: WebClient;

beforeEach(async () => {
  slack = await startSlack();
  client = clientOf(slack);
});
afterEach(async () => {
  await slack.stop();
});

/** Loose on purpose: some of these tests send what the client's types forbid. */
async function post(channel: string, extra: Record<string, unknown> = {}) {
  const answer: ChatPostMessageResponse = await client.apiCall('chat.postMessage', {
    channel,
    text: 'hello',
    ...extra,
  });
  return answer;
}

describe('the Web API', () => {
  it('asks for a token and for the right one', async () => {
    const without = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST' });
    expect(await without.json()).toEqual({ ok: false, error: 'not_authed' });
    expect(await outcome(clientOf(slack, 'xoxb-other').auth.test())).toBe('invalid_auth');
    expect(await outcome(clientOf(slack, TOKENS.appToken).auth.test())).toBe('not_allowed_token_type');
    expect(await outcome(client.apps.connections.open({}))).toBe('not_allowed_token_type');
    expect(await outcome(client.apiCall('chat.nonsense'))).toBe('unknown_method');
    expect(slack.calls.map(({ method, ok, error }) => [method, ok, error])).toEqual([
      ['auth.test', false, 'not_authed'],
      ['auth.test', false, 'invalid_auth'],
      ['auth.test', false, 'not_allowed_token_type'],
      ['apps.connections.open', false, 'not_allowed_token_type'],
      ['chat.nonsense', false, 'unknown_method'],
    ]);
  });

  it('takes JSON and forms, and the token as an argument', async () => {
    const json = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: `Bearer ${TOKENS.botToken}`,
      },
      body: JSON.stringify({ channel: slack.channels.general, blocks: [{ type: 'divider' }] }),
    });
    expect(await json.json()).toMatchObject({ ok: true });
    const form = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      body: new URLSearchParams({ token: TOKENS.botToken, channel: slack.channels.general, text: 'x' }),
    });
    expect(await form.json()).toMatchObject({ ok: true });
    expect(slack.messages(slack.channels.general)).toHaveLength(2);
    expect(slack.calls[1]?.args).not.toHaveProperty('token');
  });

  it('tells the scopes of the bot and refuses what they do not cover', async () => {
    slack.setScopes(['chat:write', 'commands']);
    const answer = await client.auth.test();
    expect(answer.response_metadata?.scopes).toEqual(['chat:write', 'commands']);
    expect(await outcome(client.users.info({ user: slack.users.admin }))).toBe('missing_scope');
    expect(await outcome(client.conversations.info({ channel: slack.channels.team }))).toBe('missing_scope');
    expect(await outcome(post(slack.channels.random))).toBe('not_in_channel');
  });

  it('knows nobody after auth.revoke', async () => {
    await client.auth.revoke();
    expect(await outcome(client.auth.test())).toBe('token_revoked');
  });

  it('tells all flags of a person', async () => {
    const ofMember = await client.users.info({ user: slack.users.member });
    expect(ofMember.user).toMatchObject({
      is_admin: false,
      is_owner: false,
      deleted: false,
      tz: 'Europe/Amsterdam',
    });
    slack.updateUser(slack.users.member, { is_admin: true, tz: 'Asia/Tokyo' });
    const promoted = await client.users.info({ user: slack.users.member });
    expect(promoted.user).toMatchObject({ is_admin: true, tz: 'Asia/Tokyo', team_id: slack.workspace.id });
    expect(await outcome(client.users.info({ user: 'U404' }))).toBe('user_not_found');
    const stranger = slack.addUser({ name: 'sam', is_stranger: true, team_id: 'T0OTHER' });
    expect((await client.users.info({ user: stranger })).user).toMatchObject({
      is_stranger: true,
      team_id: 'T0OTHER',
    });
  });

  it('describes itself, the team and the channels', async () => {
    expect(await client.auth.test()).toMatchObject({ team_id: 'T0PLAYGRD', user_id: slack.bot.userId });
    expect((await client.team.info()).team).toMatchObject({ id: 'T0PLAYGRD', name: 'Playground' });
    expect((await client.bots.info({ bot: slack.bot.botId })).bot).toMatchObject({ app_id: slack.bot.appId });
    const { channel } = await client.conversations.info({ channel: slack.channels.random });
    expect(channel).toMatchObject({ name: 'random', is_member: false, is_private: false });
    expect(await outcome(client.conversations.info({ channel: slack.channels.secret }))).toBe(
      'channel_not_found',
    );
  });
});

describe('posting', () => {
  it.each([
    ['a public channel that the bot is in', 'general', 'ok'],
    ['a public channel that it is not in', 'random', 'ok'],
    ['a private channel that it is in', 'team', 'ok'],
    ['a private channel that it is not in', 'secret', 'channel_not_found'],
    ['a DM of others', 'foreignDm', 'channel_not_found'],
    ['an archived channel', 'archived', 'is_archived'],
  ] as const)('into %s', async (_what, name, expected) => {
    expect(await outcome(post(slack.channels[name]))).toBe(expected);
    expect(slack.messages(slack.channels[name])).toHaveLength(expected === 'ok' ? 1 : 0);
  });

  it('to a person goes into the DM with the bot, whose id the answer tells', async () => {
    const answer = await client.chat.postMessage({ channel: slack.users.guest, text: 'psst' });
    const opened = await client.conversations.open({ users: slack.users.guest });
    expect(answer.channel).toBe(slack.dm(slack.users.guest));
    expect(opened).toMatchObject({ already_open: true, channel: { id: answer.channel } });
    expect(slack.messages(String(answer.channel)).map(({ text }) => text)).toEqual(['psst']);
    expect(await outcome(client.conversations.open({ users: 'U404' }))).toBe('user_not_found');
  });

  it('needs words or blocks, and not too many words', async () => {
    expect(await outcome(post(slack.channels.general, { text: '' }))).toBe('no_text');
    expect(await outcome(post(slack.channels.general, { text: 'x'.repeat(40_001) }))).toBe('msg_too_long');
    expect(await outcome(post('C404'))).toBe('channel_not_found');
  });

  it('gives every message a timestamp of its own, in order', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(slack.channels.general)));
    const stamps = slack.messages(slack.channels.general).map(({ ts }) => ts);
    expect(new Set(stamps).size).toBe(20);
    expect(stamps).toEqual([...stamps].sort());
    expect(stamps).toContain(answers[0]?.ts);
  });

  it('into a thread needs a parent; a parent that is gone means top level, as Slack does it', async () => {
    const general = slack.channels.general;
    const parent = String((await post(general)).ts);
    const reply = await post(general, { thread_ts: parent });
    expect(reply).toMatchObject({ message: { thread_ts: parent } });
    expect(slack.replies(general, parent)).toHaveLength(1);
    expect(slack.messages(general)).toHaveLength(1);
    const gone = await post(general, { thread_ts: '1700000000.000001' });
    expect(gone.message).not.toHaveProperty('thread_ts');
    expect(slack.messages(general)).toHaveLength(2);
    expect(await outcome(post(general, { thread_ts: '0' }))).toBe('invalid_thread_ts');
    expect(await outcome(post(general, { thread_ts: reply.ts }))).toBe('cannot_reply_to_message');
  });

  it('follows what happens to a channel meanwhile', async () => {
    const channel = slack.addChannel({ name: 'plans', private: true, botIsMember: true });
    const ts = String((await post(channel)).ts);
    slack.updateChannel(channel, { botIsMember: false });
    expect(await outcome(post(channel))).toBe('channel_not_found');
    expect(await outcome(client.chat.update({ channel, ts, text: 'y' }))).toBe('channel_not_found');
    slack.updateChannel(channel, { botIsMember: true, archived: true });
    expect(await outcome(post(channel))).toBe('is_archived');
  });

  it('to one person asks for both to be in the channel', async () => {
    const whisper = (channel: string, user: string) =>
      client.chat.postEphemeral({ channel, user, text: 'x' });
    expect(await outcome(whisper(slack.channels.general, slack.users.member))).toBe('ok');
    expect(await outcome(whisper(slack.channels.general, 'U404'))).toBe('user_not_in_channel');
    expect(await outcome(whisper(slack.channels.random, slack.users.member))).toBe('not_in_channel');
    expect(slack.ephemerals()).toMatchObject([{ user: slack.users.member, via: 'chat.postEphemeral' }]);
    expect(slack.messages(slack.channels.general)).toEqual([]);
  });
});

describe('updating and deleting', () => {
  it('replaces text and blocks; text alone drops the blocks and shows as edited', async () => {
    const channel = slack.channels.general;
    const ts = String((await post(channel, { blocks: [{ type: 'divider' }] })).ts);
    await client.chat.update({ channel, ts, text: 'a', blocks: [{ type: 'divider' }, { type: 'divider' }] });
    expect(slack.messages(channel)[0]).toMatchObject({ text: 'a', edited: false, updates: 1 });
    expect(slack.messages(channel)[0]?.blocks).toHaveLength(2);
    await client.chat.update({ channel, ts, text: 'b' });
    expect(slack.messages(channel)[0]).toMatchObject({ text: 'b', blocks: [], edited: true, updates: 2 });
  });

  it('works on own messages only, by the real id of the channel', async () => {
    const said = slack.say({ user: slack.users.member, channel: slack.channels.general, text: 'mine' });
    const update = (channel: string, ts: string, text = 'x') => client.chat.update({ channel, ts, text });
    expect(await outcome(update(slack.channels.general, said.ts))).toBe('cant_update_message');
    expect(await outcome(update(slack.channels.general, '1700000000.000001'))).toBe('message_not_found');
    const direct = await client.chat.postMessage({ channel: slack.users.member, text: 'x' });
    expect(await outcome(update(slack.users.member, String(direct.ts)))).toBe('channel_not_found');
    expect(await outcome(update(String(direct.channel), String(direct.ts)))).toBe('ok');
    expect(await outcome(update(String(direct.channel), String(direct.ts), 'x'.repeat(4001)))).toBe(
      'msg_too_long',
    );
    const remove = client.chat.delete({ channel: slack.channels.general, ts: said.ts });
    expect(await outcome(remove)).toBe('cant_delete_message');
  });

  it('leaves a tombstone where there were replies, and nothing where there were none', async () => {
    const channel = slack.channels.general;
    const lonely = String((await post(channel)).ts);
    const parent = String((await post(channel)).ts);
    await post(channel, { thread_ts: parent });
    await client.chat.delete({ channel, ts: lonely });
    await client.chat.delete({ channel, ts: parent });
    expect(slack.messages(channel)).toMatchObject([{ ts: parent, deleted: true }]);
    expect(slack.replies(channel, parent)).toHaveLength(1);
    expect(await outcome(client.chat.update({ channel, ts: lonely, text: 'x' }))).toBe('message_not_found');
  });

  it('keeps metadata until told otherwise', async () => {
    const channel = slack.channels.general;
    const metadata = { event_type: 'infograph', event_payload: { id: '1' } };
    const ts = String((await post(channel, { metadata })).ts);
    await client.chat.update({ channel, ts, text: 'y' });
    expect(slack.messages(channel)[0]?.metadata).toEqual(metadata);
    expect(await outcome(post(channel, { metadata: { event_type: 'x' } }))).toBe('invalid_metadata_format');
  });
});
