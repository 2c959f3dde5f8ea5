import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defined } from '../../../src/lib/defined.js';
import { heldBatch } from '../../support/batch.js';
import { sendInteraction } from '../../support/interaction.js';
import { type Registration, registrations } from '../../support/registrations.js';
import { ended, imagesOf, parent, type, until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

/** What anybody may send, and why. All else is an admin's, also what will be added. */
const forEverybody: Readonly<Record<string, string>> = {
  'block_actions cancel_batch': 'decides by who asked for it',
  'view_submission remove_infograph': 'decides by who asked for it',
  'block_actions edit_facts': 'decides by who asked for it',
  'block_actions go_on': 'decides by who asked for it',
  'block_actions use_draft': 'decides by who asked for it',
  'view_submission edit_facts': 'decides by who asked for it',
  'view_closed edit_facts': 'decides by who asked for it',
  'block_actions exact_instead': 'decides by where it is pressed, and is a request of whoever presses it',
  'block_actions exact_beside': 'decides by where it is pressed, and is a request of whoever presses it',
  'block_actions new_picture': 'decides by where it is pressed, and is a request of whoever presses it',
  'block_actions ai_version': 'decides by where it is pressed, and shows what is shown there',
  'block_actions in_channel': 'decides by who asked for it',
  'block_actions report_open': 'opens a form for whoever presses it',
  'view_submission report': 'decides by where it stands, and is what whoever sends it says',
  'block_actions paste_text': 'is a request of whoever presses it',
  'view_submission paste_text': 'is a request of whoever sends it',
  'view_submission composer': 'is a request of whoever sends it',
  'block_actions result_change': 'opens a form for whoever presses it',
  'block_actions result_share': 'opens a form for whoever presses it',
  'block_actions result_says': 'shows to whoever sees the picture what it says',
  'block_actions result_pages': 'decides by where it is pressed, and shows what is shown there',
  'view_submission get_as': 'decides by where it stands, and shows what is shown there',
  'view_submission share': 'decides by where it stands, and is for whoever may use the app',
  'block_actions result_post': 'decides by who asked for it',
  'block_actions result_menu': 'decides by where it is pressed, and is a request of whoever presses it',
  'block_actions result_anyway': 'decides by where it is pressed, and is a request of whoever presses it',
  'block_actions draft_make': 'is a request of whoever typed it',
  'block_actions draft_form': 'opens a form for whoever typed it',
  'block_actions history_search': 'opens a form for whoever presses it',
  'block_actions history_search_change': 'opens a form for whoever presses it',
  'block_actions show_status': 'shows what is their own',
  'block_actions run_command': 'is a command of whoever presses it',
  'block_actions composer_resolution': 'shows a price',
  'block_actions composer_count': 'shows a price',
  'block_actions composer_draw': 'shows a price',
  'block_actions composer_model': 'shows a price',
  'block_actions composer_post_to': 'shows a price',
  'block_actions topup_amount': 'shows a sum in the form that it came from',
  'message_action make_of_message': 'opens a form for whoever chooses it',
  'shortcut new_infographic': 'opens a form for whoever chooses it',
  'block_actions home_compose': 'opens a form for whoever presses it',
  'block_actions home_example': 'opens a form for whoever presses it',
  'block_actions ask_admin': 'asks an admin',
  'view_submission ask_admin': 'asks an admin',
};

interface Content {
  /** Of a button. */
  value?: string;
  /** Of a form. */
  metadata?: string;
  values?: Record<string, Record<string, unknown>>;
  /** Sent by an admin, it changes what is stored: so sending it as somebody else could have. */
  changes?: boolean;
}

let world: World;
/** An admin of another organisation, in a channel that both share: Slack does not call them a stranger. */
let neighbour: string;
let contents: Record<string, Content>;

const input = (value: string) => ({ value: { type: 'plain_text_input', value } });
const picked = (value: string) => ({
  value: { type: 'static_select', selected_option: { value, text: { type: 'plain_text', text: value } } },
});
const several = (...values: string[]) => ({
  value: {
    type: 'checkboxes',
    selected_options: values.map((value) => ({ value, text: { type: 'plain_text', text: value } })),
  },
});

beforeAll(async () => {
  world = await startWorld();
  const { app, slack } = world;
  const { id: workspace } = app.workspace;
  const { admin, member2 } = slack.users;
  neighbour = slack.addUser({ name: 'nia', is_admin: true, team_id: 'T0ANOTHER' });
  await type(world, 'settings', { user: admin });
  await app.settings.change(workspace, admin, 0, {
    blocked: [{ user: member2, by: admin, at: new Date() }],
    guests: true,
  });
  await type(world, 'A map to refund');
  const [infograph] = await ended(world, 'A map to refund');
  await until('its image', async () => (await imagesOf(world, 'A map to refund')).length === 1);
  const { channel, ts } = await parent(
    world,
    'A map to refund',
    'its end',
    (text) => text.includes('done') || text.length > 0,
  );
  await type(world, 'topup 5', { user: admin });
  await app.models.apiTokens.insertMany([
    {
      _id: 'tok_forged',
      workspace,
      name: 'Shop',
      scopes: ['read'],
      hash: 'x',
      createdBy: admin,
      createdAt: new Date(),
    },
  ]);
  await rest();
  // Something that nobody works on until somebody wants it canceled.
  const { infographs, thread, ...held } = heldBatch({ workspace });
  await app.credits.hold(workspace, { ...held, infographs, ...defined({ thread }) });
  const [open] = infographs;
  const form = (values: Content['values']): Content => ({
    metadata: '{"rev":2}',
    values: values ?? {},
    changes: true,
  });
  contents = {
    'block_actions settings_open': { value: 'limits' },
    'block_actions settings_changes_newest': { value: 'newest' },
    'block_actions settings_changes_older': { value: '2' },
    'block_actions settings_unblock': { value: member2, metadata: '{"rev":2}', changes: true },
    'block_actions revoke_token': { value: 'tok_forged', changes: true },
    'view_submission settings_tokens': {},
    'view_submission new_token': {
      values: {
        name: input('Mine'),
        scopes: several('read', 'credits'),
        expiry: picked('never'),
        cap: input(''),
      },
      changes: true,
    },
    'view_submission settings_limits': form({
      personDay: input('1000'),
      resolutions: several('1K'),
      maxImages: picked('4'),
    }),
    'view_submission settings_refill': form({
      kind: picked('to'),
      credits: input('9'),
      timeZone: input('Asia/Tokyo'),
    }),
    'view_submission settings_access': form({ guests: several() }),
    'view_submission settings_admins': form({
      admins: { value: { type: 'multi_users_select', selected_users: [slack.users.member] } },
    }),
    'view_submission settings_blocked': form({
      user: { value: { type: 'users_select', selected_user: slack.users.owner } },
      reason: input('Mine now'),
    }),
    'view_submission settings_words': {
      ...form({ exact: input(''), regex: input(''), sample: input('') }),
      changes: false,
    },
    'view_submission settings_pause': form({ state: picked('paused'), words: input('') }),
    'block_actions pause_resume': { value: '0' },
    'view_submission settings_defaults': form({ ratio: picked('1:1') }),
    'block_actions history_newer': { value: JSON.stringify({ scope: 'all' }) },
    'block_actions history_older': { value: JSON.stringify({ scope: 'all' }) },
    'block_actions history_scope': { value: JSON.stringify({ scope: 'all' }) },
    'block_actions history_search_older': { metadata: '{"who":"all"}' },
    'block_actions history_search_newest': { metadata: '{"who":"all"}' },
    'view_submission history_search_form': {
      values: { who: { value: { type: 'users_select', selected_user: slack.users.owner } } },
    },
    'block_actions running_cancel': { value: open?.batch ?? '', changes: true },
    'block_actions refund': { value: infograph?._id ?? '' },
    'message_action refund_infograph': { value: `${channel} ${ts}` },
    'view_submission refund': {
      metadata: infograph?._id ?? '',
      values: { reason: input('For a friend') },
      changes: true,
    },
    'block_actions topup_confirm': { value: JSON.stringify({ id: 'forged', credits: 500 }), changes: true },
    'view_submission topup': {
      metadata: JSON.stringify({ available: 1, held: 0, zone: 'UTC' }),
      values: {
        amount: { topup_amount: { type: 'plain_text_input', value: '77' } },
        note: input(''),
        last_day: { value: { type: 'datepicker', selected_date: null } },
      },
      changes: true,
    },
    'view_submission topup_confirm': { metadata: JSON.stringify({ credits: 501 }), changes: true },
    'block_actions statement': { value: 'now', changes: true },
    'block_actions home_ledger_older': { value: '1' },
    'block_actions home_ledger_newer': { value: 'newest' },
    'block_actions approve_ask': { value: 'nothing' },
    'block_actions decline_ask': { value: 'nothing' },
  };
});
afterAll(() => world.stop());

/** Everything that goes on by itself is done, so that whatever changes afterwards was changed by somebody. */
async function rest(): Promise<void> {
  await until('all that goes on by itself to be done', async () => {
    const { infographs, notices, threads } = world.app.models;
    const open = { nextStepAt: { $exists: true } };
    const counts = [
      infographs.countDocuments(open),
      notices.countDocuments(open),
      threads.countDocuments(open),
    ];
    return (await Promise.all(counts)).every((count) => count === 0);
  });
}

/** All that is stored, but what leases move by themselves. */
async function everything(): Promise<string> {
  const { chores: _chores, imagePlaces: _places, ...models } = world.app.models;
  const names = Object.values(models).map(({ collection }) => collection.name);
  const { db } = world.app.models.threads;
  const all = await Promise.all(
    names.map(async (name) => [name, await db.collection(name).find({}).sort({ _id: 1 }).toArray()]),
  );
  return JSON.stringify(all);
}

const keyOf = ({ kind, id }: Registration) => `${kind} ${id}`;
const refusals = () => world.log.filter((line) => line.includes('admin action refused')).length;

interface Forger {
  user: string;
  team: string;
  /** Over what stands in the form. */
  metadata?: string;
}

async function send({ kind, id }: Registration, { user, team, metadata }: Forger): Promise<void> {
  const { slack } = world;
  const content = contents[keyOf({ kind, id })] ?? {};
  const [channel = slack.channels.general, ts = '1.1'] = (content.value ?? '').split(' ');
  const { status } = await sendInteraction(slack, kind, {
    ...{ id, user, team, channel, ts },
    value: content.value ?? 'forged',
    metadata: (content.metadata?.includes('rev') ? metadata : undefined) ?? content.metadata ?? '',
    values: content.values ?? {},
  });
  expect(status).toBe(200);
}

const adminOnly = registrations().filter((registration) => !(keyOf(registration) in forEverybody));

describe("an admin's action that somebody else sends, correctly signed", () => {
  it('is every registration but those that are known to be for everybody', () => {
    const all = registrations().map(keyOf);
    expect(new Set(all).size).toBe(all.length);
    expect(Object.keys(forEverybody).filter((key) => !all.includes(key))).toEqual([]);
    expect(Object.keys(contents).filter((key) => !all.includes(key))).toEqual([]);
    expect(adminOnly.length).toBeGreaterThan(20);
  });

  it.each(adminOnly.map((one) => [keyOf(one), one] as const))(
    '%s changes nothing and is logged',
    async (_key, one) => {
      const { slack } = world;
      const { admin, member } = slack.users;
      const ours = slack.workspace.id;
      const forgers: Forger[] = [
        { user: member, team: ours },
        { user: admin, team: 'T0ANOTHER' },
        { user: 'U0STRANGE', team: 'T0ANOTHER' },
        { user: neighbour, team: ours },
        { user: member, team: ours, metadata: '{"rev":1}' },
      ];
      const before = await everything();
      for (const forger of forgers) {
        const logged = refusals();
        await send(one, forger);
        await until('the refusal in the log', async () => refusals() === logged + 1, 5_000);
      }
      expect(await everything()).toBe(before);
    },
  );

  it('would have changed something from an admin', async () => {
    const { slack } = world;
    const changing = adminOnly.filter((one) => contents[keyOf(one)]?.changes);
    expect(changing.length).toBeGreaterThan(10);
    for (const one of changing) {
      const before = await everything();
      const { rev } = await world.app.settings.read(slack.workspace.id, true);
      const metadata = contents[keyOf(one)]?.metadata?.includes('"rev"')
        ? { metadata: JSON.stringify({ rev }) }
        : {};
      await send(one, { user: slack.users.admin, team: slack.workspace.id, ...metadata });
      await until(`a change by ${keyOf(one)}`, async () => (await everything()) !== before, 5_000);
    }
  });

  it('changes nothing from an admin either where the page is stale', async () => {
    const { slack } = world;
    const stale = adminOnly.filter((one) => contents[keyOf(one)]?.metadata?.includes('"rev"'));
    expect(stale.length).toBeGreaterThan(5);
    await rest();
    const before = await everything();
    for (const one of stale) {
      await send(one, { user: slack.users.admin, team: slack.workspace.id, metadata: '{"rev":1}' });
      await send(one, { user: slack.users.admin, team: slack.workspace.id, metadata: '{"rev":-1}' });
      await send(one, { user: slack.users.admin, team: slack.workspace.id, metadata: 'no JSON' });
    }
    expect(await everything()).toBe(before);
    expect(world.log.filter((line) => line.includes('stale')).length).toBeGreaterThanOrEqual(stale.length);
  });
});
