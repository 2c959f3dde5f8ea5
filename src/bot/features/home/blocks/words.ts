import { failures } from '../../../../lib/errors.js';
import { isolated } from '../../../../lib/text/direction.js';
import { credits, infographics } from '../../../../lib/words/quantities.js';
import { onDay, when } from '../../../../lib/words/times.js';
import type { Barred } from '../../../../models/home-view.js';
import type { LedgerEntry } from '../../../../models/ledger-entry.js';

/** The app's Home tab. `who` are mentions; people's own words come escaped. */
export const home = {
  welcome: (who: string) => `Welcome, ${who}!`,
  welcomeText:
    'I turn a few words, or an article, into a finished infographic: with a title, numbered points and text that can be read. It appears in the conversation that you choose. Make your first one with the button below, or try one of the examples.',
  barred: {
    guest:
      'Guests of this workspace may not ask for infographics. An admin can change that in `/infograph settings`.',
    stranger:
      'People of other organisations may not ask for infographics here. An admin can change that in `/infograph settings`.',
    bot: 'Bots, workflows and people who were deactivated may not ask for infographics.',
    blocked: 'An admin of this workspace has blocked you from asking for infographics.',
  } satisfies Record<Barred, string>,
  make: 'New infographic',
  paused: '*New infographics are paused by an admin.* What is under way goes on.',

  running: 'Under way',
  moreRunning: (count: number) =>
    count === 1
      ? '… and one more request: `/infograph status` shows it.'
      : `… and ${count} more requests: \`/infograph status\` shows them.`,
  recent: 'Your last infographics',
  noneYet: 'Nothing yet. What you ask for is listed here.',
  wholeHistory: '`/infograph history` has all of them.',
  open: 'Open',
  altText: (words: string) => `Small picture of the infographic: ${isolated(words)}`,

  credits: 'Credits',
  how: 'How to use it',
  howText:
    'Type `/infograph` and what it is to show, in any conversation. _Try it_ opens the form with an example in it; nothing is made until you press _Make it_.',
  tryIt: 'Try it',
  /** A topic alone, one with its form, and an article. */
  examples: [
    { text: 'How a bill becomes law, in 5 steps', about: 'A few words are enough: I find the points.' },
    {
      text: 'Coffee or tea? Compare caffeine, price, and time to make. As two columns, for a kitchen wall',
      about: 'Say what it compares or counts, and where it will hang.',
    },
    {
      text: 'https://en.wikipedia.org/wiki/Water_cycle only the stages',
      about:
        'A link is an article: I read it and show its facts before anything is drawn. Words after the link say what to look for.',
    },
  ],
  usage: (month: number, open: number) =>
    `You have used ${credits(month)} this month${open > 0 ? `, with ${infographics(open)} under way` : ''}.`,
  help: '`/infograph help` has every option.',

  admin: {
    title: 'For admins',
    onlyYou: 'Only admins see this part.',
    topup: 'Top up',
    settings: 'Settings',
    limits: 'Limits',
    pause: 'Pause',
    paused: 'Resume',
    alerts: 'Alerts',
    noAlerts: 'No alerts: all is well.',
    moreAlerts: (count: number) => `… and ${count} more.`,
    caps: (summary: string) => `*Limits*: ${summary}`,
    chart: 'The last 30 days',
    lasts: (perDay: number, until: Date) =>
      `At this pace, ${perDay < 10 ? Number(perDay.toFixed(1)) : Math.round(perDay)} credits a day, the balance lasts until ${onDay(until)}.`,
    people: 'Spent this month, by person',
    nobody: 'Nobody has spent anything this month.',
    person: (place: number, who: string, spent: number, percent: number) =>
      `${place}. ${who}  ·  ${credits(spent)}${percent > 0 ? `  ·  ${percent}%` : ''}`,
    others: (count: number, spent: number) =>
      `and ${count === 1 ? 'one more' : `${count} more`}, with ${credits(spent)} together`,
    together: (spent: number) => `Everybody together: ${credits(spent)}, held or spent.`,
    ledger: 'Last movements of credits',
    noEntries: 'There are none yet.',
    newer: 'Newer',
    older: 'Older',
    entry: ({ at, available, credits: moved, held, kind }: LedgerEntry, by: string, forWhom: string) =>
      [
        `*${sign[kind]}${moved}* ${done[kind]}${by ? ` by ${by}` : ''}${forWhom ? ` for ${forWhom}` : ''}`,
        when(at),
        `${available} left${held > 0 ? `, ${held} held` : ''}`,
      ].join('  ·  '),
  },
};

const done: Readonly<Record<LedgerEntry['kind'], string>> = {
  hold: 'held',
  capture: 'charged',
  release: 'given back',
  grant: 'added',
  expire: 'expired',
  refund: 'refunded',
};

const sign: Readonly<Record<LedgerEntry['kind'], string>> = {
  hold: '−',
  capture: '',
  release: '+',
  grant: '+',
  expire: '−',
  refund: '+',
};

const failureWords: ReadonlyMap<string, string> = new Map(
  Object.entries(failures).map(([code, { user }]) => [code, user]),
);

/** Why an entry of the ledger was made, where its note is a code of ours. */
export function noteInWords(note: string): string {
  return failureWords.get(note) ?? note;
}
