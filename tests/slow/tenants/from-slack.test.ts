import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BriefStatus } from '../../../src/models/brief.js';
import { formType } from '../../support/interaction.js';
import { heard, registrations } from '../../support/registrations.js';
import { until } from '../../support/story.js';
import { type Neighbours, OUR_WORD, startNeighbours, THEIR_WORD } from './neighbours.js';
import { sendAsOurAdmin, waysToName } from './slack.js';

let scene: Neighbours;
beforeAll(async () => {
  scene = await startNeighbours();
  // Whoever installed the app for the neighbors is told so by their token, some time after.
  await quiet();
});
afterAll(() => scene.stop());

/** Everything that people of our workspace got to see since, and what else left the app for Slack. */
const shown = (since: number, answers: readonly string[]) =>
  JSON.stringify(scene.world.slack.calls.slice(since).map(({ args }) => args)) + answers.join('\n');

/** What Slack was called with since, but for our own token: its calls are for us alone. */
const otherTokens = (since: number) =>
  scene.world.slack.calls.slice(since).filter(({ token }) => token && token !== scene.ourToken);

/** Nothing is under way any more, of what was asked for. */
async function quiet(): Promise<void> {
  const { calls } = scene.world.slack;
  let [seen, since] = [calls.length, performance.now()];
  await until('quiet', async () => {
    if (calls.length !== seen) [seen, since] = [calls.length, performance.now()];
    return performance.now() - since > 1_500;
  });
}

/** What the app tried to say in their channel since. */
const answersInTheirs = (since: number) =>
  scene.world.slack.calls
    .slice(since)
    .filter(
      ({ method, args }) =>
        method === 'chat.postMessage' && JSON.stringify(args).includes(scene.theirs.channel),
    );

/** A form was opened. */
const opened = (since: number) =>
  scene.world.slack.calls.slice(since).some(({ method }) => /^views\.(open|push)$/.test(method));

/** Those that do something with what is named to them: with our own things they show or change something. */
const thatName = [
  'block_actions edit_facts',
  'view_closed edit_facts',
  'block_actions go_on',
  'block_actions use_draft',
  'block_actions cancel_batch',
  'block_actions decline_ask',
  'block_actions paste_text',
  'block_actions refund',
  'block_actions report_open',
  'block_actions result_change',
  'block_actions result_menu',
  'block_actions result_pages',
  'block_actions result_says',
  'block_actions revoke_token',
  'message_action refund_infograph',
];

const statusBefore: ReadonlyMap<string, BriefStatus> = new Map([
  ['view_closed edit_facts', 'editing'],
  ['block_actions use_draft', 'shown'],
]);

const texts = [
  ...[
    'help',
    'credits',
    'history',
    'status',
    'settings',
    'topup',
    'topup 5',
    'statement',
    'statement 2026-11',
    '',
  ],
];

async function command(text: string): Promise<string> {
  const { slack } = scene.world;
  const body = new URLSearchParams({
    command: '/infograph',
    text,
    team_id: scene.ours.workspace,
    user_id: slack.users.admin,
    channel_id: scene.theirs.channel,
    trigger_id: `1.2.${Math.random()}`,
    response_url: `${slack.url}/nowhere`,
  }).toString();
  return (await slack.post({ body, headers: { ...formType, ...slack.sign(body) } })).body;
}

describe('an admin of one workspace who knows the ids of another', () => {
  it('sees nothing of it and changes nothing there, by no button, form or shortcut', async () => {
    const before = await scene.everythingOfTheirs();
    expect(before).toContain(THEIR_WORD);
    const since = scene.world.slack.calls.length;
    const answers: string[] = [];
    for (const registration of registrations()) {
      for (const sent of waysToName(scene.theirs)) {
        const { status, body } = await sendAsOurAdmin(scene, registration, sent);
        expect([registration, status]).toEqual([registration, 200]);
        answers.push(body);
      }
    }
    await quiet();
    expect(shown(since, answers)).not.toContain(THEIR_WORD);
    expect(otherTokens(since)).toEqual([]);
    expect(await scene.everythingOfTheirs()).toBe(before);
  });

  it('nor by a command', async () => {
    const before = await scene.everythingOfTheirs();
    const since = scene.world.slack.calls.length;
    const answers: string[] = [];
    for (const text of texts) answers.push(await command(text));
    await quiet();
    const seen = shown(since, answers);
    expect(seen).toContain(OUR_WORD);
    expect(seen).not.toContain(THEIR_WORD);
    expect(await scene.everythingOfTheirs()).toBe(before);
  });

  it('would see or change something with the ids of their own', async () => {
    const all = registrations();
    const without: string[] = [];
    for (const name of thatName) {
      const registration = all.find(({ kind, id }) => `${kind} ${id}` === name);
      if (!registration) throw new Error(`${name} is not registered any more`);
      // Somebody has the form open, where it is closed next; nothing is decided, where its picture is taken next.
      const status = statusBefore.get(name);
      if (status) {
        const { briefs } = scene.world.app.models;
        await briefs.updateOne({ _id: scene.ours.brief }, { $set: { status } });
      }
      const before = await scene.everythingOfOurs();
      const since = scene.world.slack.calls.length;
      const answers: string[] = [];
      const { admin } = scene.world.slack.users;
      const ways = waysToName(scene.ours);
      for (const sent of [...ways, ...ways.map((one) => ({ ...one, value: `${admin}:1` }))])
        answers.push((await sendAsOurAdmin(scene, registration, sent)).body);
      const did = await until(
        `something by ${name}`,
        async () =>
          opened(since) ||
          shown(since, answers).includes(OUR_WORD) ||
          (await scene.everythingOfOurs()) !== before,
        5_000,
      ).catch(() => false);
      if (!did) without.push(name);
    }
    expect(without).toEqual([]);
  });

  it('changes nothing there by an event either, also by one that says that the app was removed', async () => {
    const before = await scene.everythingOfTheirs();
    const since = scene.world.slack.calls.length;
    const { slack } = scene.world;
    const user = slack.users.admin;
    const inner = { team: scene.theirs.workspace, team_id: scene.theirs.workspace };
    const there = { user, channel: scene.theirs.channel, ...inner };
    const written = { ...there, type: 'message', channel_type: 'im' };
    const mentioned = { ...there, type: 'app_mention', thread_ts: scene.theirs.ts };
    const events = [
      { ...written, ts: '1700000002.000100', text: 'status' },
      { ...written, ts: '1700000002.000200', text: 'credits', thread_ts: scene.theirs.ts },
      { ...written, ts: '1700000002.000300', text: 'Tea' },
      { ...mentioned, ts: '1700000002.000400', text: `<@${slack.bot.userId}> status` },
      { ...mentioned, ts: '1700000002.000500', text: `<@${slack.bot.userId}> Tea` },
      { type: 'app_home_opened', user, tab: 'home', channel: scene.theirs.channel, ...inner },
      { type: 'tokens_revoked', tokens: { bot: [slack.bot.userId] }, ...inner },
      { type: 'app_uninstalled', ...inner },
      { type: 'team_access_revoked', team_ids: [scene.theirs.workspace], ...inner },
    ];
    expect([...new Set(events.map(({ type }) => type))].sort()).toEqual(heard().events.sort());
    expect(heard().commands).toEqual([String(/^\/infograph/)]);
    const answers: string[] = [];
    for (const event of events) {
      const said = answersInTheirs(since).length;
      answers.push((await slack.event(event)).body);
      // Whatever is answered is answered before the app is told that it was removed.
      if ('text' in event)
        await until(`the answer to ${event.ts}`, async () => answersInTheirs(since).length > said);
    }
    await quiet();
    expect(JSON.stringify(answersInTheirs(since))).toMatch(/Your workspace has \*\d+ credits\*/);
    expect(shown(since, answers)).not.toContain(THEIR_WORD);
    expect(otherTokens(since)).toEqual([]);
    expect(await scene.everythingOfTheirs()).toBe(before);
  });
});
