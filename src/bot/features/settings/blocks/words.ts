import { credits, infographics } from '../../../../lib/words/quantities.js';
import { wordList } from './word-list-words.js';

/** What each setting is called where its changes are told. */
const names: Readonly<Record<string, string>> = {
  'caps.personDay': 'Credits a person a day',
  'caps.personMonth': 'Credits a person a month',
  'caps.workspaceDay': 'Credits of everybody a day',
  'caps.workspaceMonth': 'Credits of everybody a month',
  'caps.atOnce': 'Under way at once a person',
  'caps.maxImages': 'Infographics a request',
  'caps.resolutions': 'Sizes',
  timeZone: 'Time zone',
  channels: 'Only in channels',
  userGroups: 'Only members of user groups',
  guests: 'Guests may use it',
  pause: 'Pause',
  refill: 'Refill',
  admins: 'Admins',
  adminChannel: 'Channel for what admins do',
  'statements.channel': 'Channel for statements',
  'alerts.channel': 'Channel for alerts',
  'alerts.lowBalance': 'Alert below',
  blocked: 'Blocked people',
  forbidden: 'Word list',
  'defaults.model': 'Image model',
  'defaults.ratio': 'Ratio',
  'defaults.resolution': 'Size',
  'defaults.articlePauseS': 'Pause for articles',
};

/** The pages of `/infograph settings`, for admins. `who`, `where` are mentions; people's own words come escaped. */
export const settings = {
  title: 'Settings',
  opening: 'One moment …',
  intro: 'What admins of this workspace decide. Every change is kept, with who made it and when.',
  change: 'Change',
  open: 'Open',
  done: 'Done',
  back: 'Back',
  save: 'Save',
  cannotOpen: 'Slack did not let me open the settings. Please type it again.',
  notAdmin: (mentions: string) =>
    `Only an admin of this workspace can change its settings.${mentions ? ` Ask ${mentions}.` : ''} Nothing was changed.`,

  stale:
    'Somebody else changed the settings while this page was open. Nothing of yours was changed: close it, and open it again.',
  away: 'The database did not confirm it in time. Close this page and look whether it was changed.',
  broken: 'Something broke on our side. Nothing was changed; please try again.',

  noLimit: 'no limit',
  andMore: (count: number) => `and ${count} more`,

  limits: {
    title: 'Limits',
    intro:
      'Counted are credits that are held or were spent. An empty field is no limit. Tokens of other programs count as persons.',
    personDay: 'Credits a person may spend a day',
    personMonth: 'Credits a person may spend a month',
    workspaceDay: 'Credits everybody together may spend a day',
    workspaceMonth: 'Credits everybody together may spend a month',
    atOnce: 'Infographics a person may have under way at once',
    resolutions: 'Sizes that may be asked for',
    maxImages: 'Infographics a request may ask for, at most',
    wrongNumber: (most: number) =>
      `It must be a whole number from 0 to ${most}, in the digits 0 to 9, or empty.`,
    wrongAtOnce: (most: number) =>
      `It must be a whole number from 1 to ${most}, in the digits 0 to 9, or empty.`,
    noResolution: 'At least one size must be allowed. To allow nothing for a while, pause instead.',
  },

  refill: {
    title: 'Refill and time zone',
    kind: 'On the first of each month',
    kinds: { none: 'Nothing', to: 'Fill the balance up to …', plus: 'Add …' },
    credits: 'Credits',
    creditsHint:
      'To fill up to, or to add. What the operator of this app allows admins a month also binds it.',
    wrong: (most: number) => `It must be a whole number from 1 to ${most}, in the digits 0 to 9.`,
    timeZone: 'Time zone',
    timeZoneHint:
      'Days and months begin at midnight there. Such as Europe/Berlin, America/New_York or Asia/Kolkata.',
    wrongZone: 'This is not the name of a time zone. It is a place, such as Europe/Berlin.',
    didYouMean: (zones: readonly string[]) =>
      `This is not the name of a time zone. Is it ${zones.join(' or ')}?`,
    summary: (refill: string, zone: string) => `${refill}  ·  ${zone}`,
    none: 'no refill',
    to: (amount: number) => `up to ${credits(amount)} on the first of the month`,
    plus: (amount: number) => `${credits(amount)} more on the first of the month`,
  },

  access: {
    title: 'Who and where',
    intro:
      'All members of this workspace may ask for infographics, unless you narrow it here. Bots never may.',
    guests: 'Guests',
    guestsLabel: 'Guests and people of other organisations may use it, too',
    userGroups: 'Only members of these user groups',
    userGroupsHint: 'Empty: everybody.',
    noUserGroups: 'There are no user groups in this workspace to choose from.',
    userGroupsUnknown:
      'Slack did not say which user groups there are (the app needs the scope usergroups:read), so they stay as they are.',
    channels: 'Only in these channels',
    channelsHint: 'Empty: everywhere, also in direct messages with me.',
    members: 'all members',
    alsoGuests: 'guests and people of other organisations',
    groups: (groups: string) => `only ${groups}`,
    everywhere: 'everywhere',
    onlyIn: (where: string) => `only in ${where}`,
  },

  admins: {
    title: 'Admins',
    intro:
      'Admins and owners of this Slack workspace always are admins here, and those whom the operator named. These people are, too:',
    people: 'More admins',
    channel: 'Channel for a line of everything that admins do',
    channelHint: 'I must be in it, where it is private: /invite me there. Empty: none.',
    usual: 'the workspace’s own',
    channelNone: 'no channel for what admins do',
    channelIs: (where: string) => `what admins do is told in ${where}`,
  },

  alerts: {
    title: 'Alerts',
    intro:
      'I tell it when something is not as it should be (infographics fail or wait for long, the image service takes no jobs, half of the month’s limit is reached), and when it has passed.',
    channel: 'Channel for alerts',
    channelHint:
      'I must be in it, where it is private: /invite me there. Empty: the admins named here and the operator get them as direct messages.',
    lowBalance: 'Tell when fewer credits are left than',
    lowBalanceHint: 'Once each time that the balance falls below it. Empty: never.',
    wrong: (most: number) => `It must be a whole number from 1 to ${most}, in the digits 0 to 9, or empty.`,
    channelIs: (where: string) => `told in ${where}`,
    channelNone: 'told to admins as direct messages',
    below: (amount: number) => `low: fewer than ${credits(amount)}`,
    neverLow: 'no word of a low balance',
  },

  blocked: {
    title: 'Blocked people',
    intro: 'They cannot ask for infographics. What they asked for before goes on.',
    nobody: 'Nobody is blocked.',
    who: 'Block somebody',
    reason: 'Reason',
    reasonHint: 'For admins: the person is told only that they are blocked.',
    block: 'Block',
    unblock: 'Unblock',
    line: (by: string, when: string) => `blocked by ${by} ${when}`,
    notYourself: 'This is you. Another admin would have to do that.',
    already: 'This person is blocked already.',
    tooMany: (most: number) => `${most} people are blocked, and more cannot be.`,
    summary: (count: number) => (count === 0 ? 'nobody' : count === 1 ? '1 person' : `${count} people`),
  },

  words: wordList,

  pause: {
    title: 'Pause',
    intro: 'While this is paused nobody can ask for anything, programs neither. What is under way goes on.',
    state: 'Infographics',
    states: { running: 'People can ask for them', paused: 'Paused for everybody' },
    words: 'What people read',
    wordsHint: 'In your own words: why, and until when.',
    running: 'not paused',
    paused: (by: string, when: string) => `*paused* by ${by} ${when}`,
  },

  defaults: {
    title: 'Defaults',
    intro: 'What holds where a request does not say otherwise.',
    model: 'Image model',
    ratio: 'Ratio',
    resolution: 'Size',
    articlePause: 'Seconds to look at an article’s facts',
    articlePauseHint:
      'Before an infographic of an article is drawn. 0: it is drawn at once. Empty: as the operator set it.',
    asItComes: (what: string) => `As it comes: ${what}`,
    wrongPause: (most: number) =>
      `It must be a whole number from 0 to ${most}, in the digits 0 to 9, or empty.`,
    summary: (model: string, ratio: string, resolution: string, pause: string) =>
      [model, ratio, resolution, pause].join('  ·  '),
    pause: (seconds: number) =>
      seconds === 0 ? 'articles drawn at once' : `${seconds} s to look at an article’s facts`,
  },

  tokens: {
    title: 'Tokens',
    summary: (count: number) => (count === 0 ? 'none' : count === 1 ? '1 token' : `${count} tokens`),
  },

  changes: {
    title: 'Changes',
    none: 'Nothing was changed yet.',
    by: (who: string, when: string) => `${who}, ${when}`,
    added: 'added',
    removed: 'removed',
    newer: 'Newest',
    older: 'Older',
    summary: (count: number) => (count === 0 ? 'none yet' : count === 1 ? '1 change' : `${count} changes`),
    notSet: 'not set',
    yes: 'yes',
    no: 'no',
    seconds: (count: number) => `${count} s`,
    running: 'not paused',
    paused: 'paused',
    refill: (kind: string, amount: string) => (kind === 'to' ? `up to ${amount}` : `${amount} more`),
    operator: 'the operator',
    names,
  },

  /** In the admins' channel. */
  lineChanged: (page: string) => `changed the settings (${page}):`,

  each: (amount: number, period: 'day' | 'month') => `${credits(amount)} a ${period}`,
  limitsSummary: {
    person: (limits: string) => `each person ${limits}`,
    workspace: (limits: string) => `everybody together ${limits}`,
    atOnce: (count: number) => `${infographics(count)} under way at once`,
    maxImages: (count: number) => `${count} a request`,
  },
};
