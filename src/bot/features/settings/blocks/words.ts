import { credits, infographics, number } from '../../../../lib/words/quantities.js';
import { settingNames } from '../../../../workspaces/audit-log/setting-words.js';
import { defaults } from './default-words.js';
import { wordList } from './word-list-words.js';

/** The pages of `/infograph settings`, for admins. `who`, `where` are mentions; people's own words come escaped. */
export const settings = {
  title: 'Settings',
  opening: 'One moment …',
  intro: 'Only admins of this workspace can change these. Every change is logged with who made it and when.',
  change: 'Change',
  open: 'Open',
  done: 'Done',
  back: 'Back',
  save: 'Save',
  slackSlow: "Slack is slow right now, so I couldn't open the settings. Please try again in a moment.",
  cannotOpen: "Slack didn't let me open the settings. Please type that again.",
  notAdmin: 'Only an admin of this workspace can change its settings.',

  stale:
    "Someone else changed the settings while you had this open, so yours weren't saved. Close this and open it again.",
  away: "Something's slow on our end, so I can't tell if this was saved. Close this and check the setting.",
  broken: 'Something went wrong on our end, and nothing was changed. Please try again.',

  noLimit: 'no limit',
  andMore: (count: number) => `and ${number(count)} more`,

  limits: {
    title: 'Limits',
    intro: 'Leave a field empty for no limit. API tokens count as people.',
    personDay: 'Credits per person per day',
    personMonth: 'Credits per person per month',
    workspaceDay: 'Credits for everyone together per day',
    workspaceMonth: 'Credits for everyone together per month',
    atOnce: 'Infographics in progress at once per person',
    resolutions: 'Allowed sizes',
    maxImages: 'Infographics per request',
    wrongNumber: (most: number) =>
      `It must be a whole number from 0 to ${most}, in the digits 0 to 9, or empty.`,
    wrongAtOnce: (most: number) =>
      `It must be a whole number from 1 to ${most}, in the digits 0 to 9, or empty.`,
    noResolution: 'Allow at least one size. To stop everything for a while, pause instead.',
  },

  refill: {
    title: 'Refill and time zone',
    kind: 'On the first of each month',
    kinds: { none: 'Nothing', to: 'Fill the balance up to …', plus: 'Add …' },
    credits: 'Credits',
    creditsHint:
      "How many to fill up to, or to add. The operator's monthly limit for top-ups counts here, too.",
    wrong: (most: number) => `It must be a whole number from 1 to ${most}, in the digits 0 to 9.`,
    timeZone: 'Time zone',
    timeZoneHint: (own: string | undefined) =>
      `Days and months start at midnight there. ${own ? `Yours in Slack is ${own}.` : 'For example: America/New_York, Europe/Berlin, or Asia/Kolkata.'}`,
    wrongZone: "That's not a time zone. Use a place, such as America/New_York.",
    didYouMean: (zones: readonly string[]) => `That's not a time zone. Did you mean ${zones.join(' or ')}?`,
    summary: (refill: string, zone: string) => `${refill}  ·  ${zone}`,
    none: 'no refill',
    to: (amount: number) => `filled up to ${credits(amount)} on the first of each month`,
    plus: (amount: number) => `${credits(amount)} added on the first of each month`,
  },

  access: {
    title: 'Who and where',
    intro:
      'All members of this workspace can create infographics unless you narrow it down here. Bots never can.',
    guests: 'Guests',
    guestsLabel: 'Guests and people from other organizations can create infographics, too',
    userGroups: 'Only members of these user groups',
    userGroupsHint: 'Leave empty for everyone.',
    noUserGroups: 'This workspace has no user groups to choose from.',
    userGroupsUnknown:
      "Slack didn't say which user groups there are, so you can't add any now. If it never does, the app lacks the scope usergroups:read, which its operator can add.",
    channels: 'Only in these channels',
    channelsHint: 'Leave empty for everywhere, including direct messages with me.',
    members: 'all members',
    alsoGuests: 'guests and people from other organizations',
    groups: (groups: string) => `only ${groups}`,
    everywhere: 'everywhere',
    onlyIn: (where: string) => `only in ${where}`,
  },

  admins: {
    title: 'Admins',
    intro: (now: readonly string[]) => `Admins now: ${now.join('; ')}.`,
    usual: { all: "the Slack workspace's owners and admins", owners: "the Slack workspace's owners" },
    operators: (who: string) => `${who} (named by the operator)`,
    installer: (who: string) => `${who} (installed the app)`,
    slackAdmins: 'Who counts of this Slack workspace',
    slack: { all: 'Its owners and admins', owners: 'Its owners only' },
    slackAdminsHint: 'Owners always count, so that no one can be locked out.',
    notYourself: "You wouldn't be an admin anymore. Add yourself below, or have another admin do this.",
    people: 'More admins',
    peopleHint: 'They can do here what admins can: change settings, add credits, see statements.',
    channel: 'Admin activity channel',
    channelHint: "If it's private, /invite me first. Leave empty for none.",
    channelNone: 'no admin activity channel',
    channelIs: (where: string) => `admin activity in ${where}`,
  },

  alerts: {
    title: 'Alerts',
    intro:
      "I'll say when something's wrong (infographics fail or wait too long, the image service is down, half of the month's limit is used), and when it's over.",
    channel: 'Alert channel',
    channelHint:
      "If it's private, /invite me first. Leave empty to send alerts as direct messages to the admins named here and the operator.",
    lowBalance: 'Low-balance alert: below how many credits',
    lowBalanceHint:
      'Sent once each time the balance falls below it. Leave empty for a tenth of what there was when credits were last added, and at least 5. 0 turns it off.',
    wrong: (most: number) => `It must be a whole number from 0 to ${most}, in the digits 0 to 9, or empty.`,
    channelIs: (where: string) => `in ${where}`,
    channelNone: 'direct messages to admins',
    lowWhen: (amount: number | undefined) => {
      if (amount === undefined) return 'low-balance alert below a tenth of what there was last';
      return amount === 0 ? 'low-balance alert off' : `low-balance alert below ${credits(amount)}`;
    },
    usual: 'the usual',
    off: 'off',
  },

  blocked: {
    title: 'Blocked people',
    intro: "They can't create infographics. What they've already started continues.",
    nobody: 'No one is blocked.',
    who: 'Block someone',
    reason: 'Reason',
    reasonHint: "Only admins see this. The person only sees that they're blocked.",
    block: 'Block',
    unblock: 'Unblock',
    line: (by: string, when: string) => `blocked by ${by} ${when}`,
    notYourself: "That's you. Another admin would have to do that.",
    already: 'This person is already blocked.',
    tooMany: (most: number) => `${number(most)} people are blocked, and that's the most there can be.`,
    summary: (count: number) => (count === 0 ? 'no one' : count === 1 ? '1 person' : `${count} people`),
  },

  words: wordList,

  pause: {
    title: 'Pause',
    intro:
      "While paused, no one can create infographics, and API tokens can't either. What's in progress continues.",
    state: 'Infographics',
    states: { running: 'Running', paused: 'Paused for everyone' },
    words: 'Message to people',
    wordsHint: 'In your own words: why.',
    until: 'Until',
    untilHint: 'In your time zone. It ends by itself then. Leave empty to end it yourself.',
    over: 'That time is over already.',
    running: 'not paused',
    paused: (by: string, when: string, until?: string) =>
      `*paused* by ${by} ${when}${until ? `, until ${until}` : ''}`,
    resumed: 'Resumed: everyone can create infographics again.',
    notPaused: "It's not paused anymore.",
    another: (by: string, when: string) =>
      `That pause is over. Since ${when} there's another one by ${by}: \`/infograph settings\` ends it.`,
  },

  defaults,

  tokens: {
    title: 'API tokens',
    summary: (count: number) => (count === 0 ? 'none' : count === 1 ? '1 token' : `${count} tokens`),
  },

  changes: {
    title: 'Changes',
    none: 'Nothing has been changed yet.',
    by: (who: string, when: string) => `${who}, ${when}`,
    added: 'added',
    removed: 'removed',
    newer: 'Newest',
    older: 'Older',
    summary: (count: number) => (count === 0 ? 'none yet' : count === 1 ? '1 change' : `${count} changes`),
    notSet: 'not set',
    allModels: 'all models',
    yes: 'yes',
    no: 'no',
    seconds: (count: number) => `${count} s`,
    running: 'not paused',
    paused: 'paused',
    refill: (kind: string, amount: string) => (kind === 'to' ? `up to ${amount}` : `${amount} more`),
    operator: 'the operator',
    names: settingNames,
  },

  /** In the admins' channel. */
  lineChanged: (page: string) => `changed the settings (${page}):`,

  each: (amount: number, period: 'day' | 'month') => `${credits(amount)} a ${period}`,
  limitsSummary: {
    person: (limits: string) => `each person: ${limits}`,
    workspace: (limits: string) => `everyone together: ${limits}`,
    atOnce: (count: number) => `${infographics(count)} in progress at once`,
    maxImages: (count: number) => `${count} per request`,
  },
};
