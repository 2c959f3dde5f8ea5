import { FIRST_WORKSPACE } from '@infograph/slack-stand-in';

const WORKSPACE = 'T0PLAYGRD';
const DAY_MS = 86_400_000;

/**
 * What is in the database before the start: four weeks, busier on weekdays. Near their end some failed, and credits run
 * low, so that there is something to alert of.
 */
export function pastOf(now) {
  const { admin, member, member2, owner } = FIRST_WORKSPACE.users;
  const times = [];
  for (let day = 28; day >= 1; day--) {
    const weekday = new Date(now - day * DAY_MS).getUTCDay();
    const many = weekday % 6 === 0 ? day % 3 : 3 + ((day * 7) % 8);
    for (let n = 0; n < many; n++) times.push(now - day * DAY_MS - (many - n) * 1_800_000);
  }
  return {
    workspace: WORKSPACE,
    people: [member2, owner, member2, owner, member, member2],
    times,
    granted: 240 + times.length,
    failed: (n) => n > times.length - 15 && n % 3 === 0,
    settings: {
      rev: 1,
      timeZone: 'Europe/Amsterdam',
      refill: { kind: 'to', credits: 500 },
      caps: { personMonth: 60, workspaceMonth: 200, atOnce: 6 },
      alerts: { channel: FIRST_WORKSPACE.channels.random, lowBalance: 400 },
      admins: [admin],
    },
  };
}

/**
 * What happens before the pictures are taken. They are taken in their order, and each finds what was left before.
 * @returns the people, by what the scenes call them
 */
export async function live({ slack, fal, app }) {
  const { general, team } = slack.channels;
  const { admin, member, member2 } = slack.users;
  await slack.command({ user: admin, channel: general, text: 'topup 60 for the spring campaign' });
  const refused = 'Our competitors, as a comic';
  fal.outcome(
    { kind: 'model_error', type: 'content_policy_violation' },
    { times: 1, when: ({ prompt }) => prompt === refused },
  );
  for (const [user, channel, text] of [
    [admin, team, 'Our quarter: 1,240 orders; 38 new customers; 4.6 of 5 stars; 12 hires'],
    [member, team, 'Photosynthesis, for children of ten'],
    [member, team, 'Coffee, from bean to cup -n 3'],
    [member2, team, 'Five habits of a good meeting --ratio 4:5'],
    [member, team, refused],
    [member, general, 'How a bill becomes law'],
  ]) {
    await slack.command({ user, channel, text });
    await allEnded(app);
  }
  return { ...slack.users, newcomer: slack.addUser({ name: 'nina', real_name: 'Nina Newcomer' }) };
}

/**
 * Each picture: who looks where, what they do first, and which part of the page is shown.
 * @type {Array<{ name: string, user: string, channel: string, thread?: boolean, shows: string, height?: number, style?: string, prepare?: Function,
 *   look?: Function }>}
 */
export const scenes = [
  {
    name: 'thread',
    user: 'member2',
    channel: 'general',
    thread: true,
    shows: 'body',
    height: 800,
    // The picture comes into the message some seconds after its reply.
    prepare: ({ slack }) =>
      slack.waitFor('the picture above the thread', () =>
        JSON.stringify(slack.messages(slack.channels.general)).includes('"type":"image"'),
      ),
  },
  {
    name: 'channel',
    user: 'member2',
    channel: 'team',
    shows: '#content',
    style: '.ephemeral { display: none; } figure img { max-width: 300px; }',
  },
  {
    name: 'result-menu',
    user: 'member2',
    channel: 'general',
    thread: true,
    shows: '#thread .message',
    look: (page) => page.locator('#thread details.overflow').last().locator('summary').click(),
  },
  {
    name: 'share',
    user: 'member',
    channel: 'general',
    shows: '.modal > div',
    prepare: async ({ slack }) => {
      await press(slack, 'result_share');
      await slack.waitFor('the form', () =>
        JSON.stringify(slack.views.opened.at(-1)?.raw ?? '').includes('Comment'),
      );
    },
  },
  {
    name: 'delete',
    user: 'member',
    channel: 'general',
    shows: '.modal > div',
    prepare: async ({ slack }) => {
      await press(slack, 'result_menu', 'delete:');
      await slack.waitFor('the question', () =>
        JSON.stringify(slack.views.opened.at(-1)?.raw ?? '').includes('Removes it everywhere'),
      );
    },
  },
  { name: 'slip', user: 'member', channel: 'random', shows: '.ephemeral', prepare: typed('hlep') },
  {
    name: 'refusal',
    user: 'member2',
    channel: 'random',
    shows: '.ephemeral',
    prepare: typed('The history of tea --ratio 16:10'),
  },
  {
    name: 'ask-first',
    user: 'member',
    channel: 'secret',
    shows: '.ephemeral',
    prepare: typed('The seasons of the year, one each -n 4'),
  },
  {
    name: 'composer',
    user: 'member',
    channel: 'general',
    shows: '.modal > div',
    prepare: async ({ slack }) => {
      const view = await opened(slack, {
        user: slack.users.member,
        channel: slack.channels.general,
        text: '',
      });
      const filled = { prompt: 'The water cycle, in 5 steps', resolution: '4K', count: '2' };
      for (const [field, value] of Object.entries(filled)) {
        await slack.fillIn({ viewId: view.id, values: { [field]: value } });
      }
      await slack.waitFor('the price', () => JSON.stringify(view.blocks).includes('Uses 4 credits'));
    },
  },
  {
    name: 'credits',
    user: 'member',
    channel: 'random',
    shows: '.ephemeral',
    prepare: ({ slack }) =>
      slack.command({ user: slack.users.member, channel: slack.channels.random, text: 'credits' }),
  },
  {
    name: 'history',
    user: 'member',
    channel: 'secret',
    shows: '.ephemeral',
    prepare: ({ slack }) =>
      slack.command({ user: slack.users.member, channel: slack.channels.secret, text: 'history' }),
  },
  {
    name: 'settings',
    user: 'admin',
    channel: 'general',
    shows: '.modal > div',
    prepare: ({ slack }) =>
      opened(slack, { user: slack.users.admin, channel: slack.channels.general, text: 'settings' }),
  },
  {
    name: 'home-newcomer',
    user: 'newcomer',
    channel: 'home',
    shows: '#content',
    prepare: homeOf('newcomer'),
  },
  { name: 'home-admin', user: 'admin', channel: 'home', shows: '#content', prepare: homeOf('admin', '█') },
  {
    name: 'statement',
    user: 'admin',
    channel: 'dm',
    shows: '#content',
    prepare: async ({ slack }) => {
      await slack.command({ user: slack.users.admin, channel: slack.channels.general, text: 'statement' });
      await slack.waitFor(
        'the statement and its files',
        () => slack.messages(slack.dm(slack.users.admin)).length > 1,
      );
    },
  },
  {
    name: 'alerts',
    user: 'admin',
    channel: 'random',
    shows: '#content',
    prepare: ({ slack }) =>
      slack.waitFor('the alerts', () => slack.messages(slack.channels.random).length >= 3, 90_000),
  },
  {
    // With a job that does not end, so it is the last.
    name: 'home-member',
    user: 'member',
    channel: 'home',
    shows: '#content',
    prepare: async (playground, people) => {
      const { slack, fal } = playground;
      fal.outcome({ kind: 'never' });
      await slack.command({
        user: people.member,
        channel: slack.channels.team,
        text: 'The water cycle, in 5 steps',
      });
      await homeOf('member', 'cancel_batch')(playground, people);
    },
  },
];

/** Opens somebody's Home, and waits until the app has filled it; with the chart, which may come a moment later. */
function homeOf(name, words = '') {
  return async ({ slack }, people) => {
    await slack.openHome(people[name]);
    const filled = () => {
      const home = slack.views.home(people[name]);
      return home && JSON.stringify(home.blocks).includes(words);
    };
    await slack.waitFor('the Home', filled, 30_000);
  };
}

/** Types a command that is answered to whoever typed it alone. */
function typed(text) {
  return async ({ slack }, people, { user, channel }) => {
    await slack.command({ user: people[user], channel: slack.channels[channel], text });
  };
}

/** Presses a button, or picks the entry of a menu that begins like this, under the newest picture of the channel. */
async function press(slack, actionId, entry = '') {
  const channel = slack.channels.general;
  const replies = slack.messages(channel).flatMap(({ ts }) => slack.replies(channel, ts));
  const elements = ({ blocks }) => blocks.flatMap((block) => block.elements ?? []);
  const message = replies.findLast((one) => elements(one).some(({ action_id }) => action_id === actionId));
  const element = elements(message).find(({ action_id }) => action_id === actionId);
  const value = element.options?.find((option) => option.value.startsWith(entry))?.value ?? element.value;
  await slack.click({ user: slack.users.member, channel, ts: message.ts, actionId, value });
}

/** Types a command that opens a form, and waits until the form has been filled by the app. */
async function opened(slack, typed) {
  await slack.command(typed);
  return await slack.waitFor('the form', () => {
    const view = slack.views.opened.at(-1);
    return view && !JSON.stringify(view.raw).includes('One moment') && view;
  });
}

async function allEnded({ models }) {
  const underWay = () =>
    models.infographs.exists({
      workspace: WORKSPACE,
      $or: [{ status: { $in: ['pending', 'processing'] } }, { status: 'completed', delivery: 'waiting' }],
    });
  while (await underWay()) await new Promise((resolve) => setTimeout(resolve, 50));
}
