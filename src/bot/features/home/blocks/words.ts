import { failures } from '../../../../lib/errors.js';
import { credits, infographics, number } from '../../../../lib/words/quantities.js';
import { onDay, when } from '../../../../lib/words/times.js';
import type { Barred } from '../../../../models/home-view.js';
import type { LedgerEntry } from '../../../../models/ledger-entry.js';

/** The app's Home tab. `who` are mentions; people's own words come escaped. */
export const home = {
  welcome: (who: string) => `Welcome, ${who}!`,
  welcomeText:
    'I turn a few words or an article into a finished infographic, with a title, numbered points, and readable text, and post it in the channel you choose. Create your first one with the button below, or try one of the examples.',
  barred: {
    guest: "Guests can't create infographics here. An admin can turn this on in `/infograph settings`.",
    stranger:
      "People from other organizations can't create infographics here. An admin can turn this on in `/infograph settings`.",
    bot: "Bots, workflows, and deactivated people can't create infographics.",
    blocked: 'An admin of this workspace has blocked you from creating infographics.',
  } satisfies Record<Barred, string>,
  make: 'New infographic',
  paused: (until: Date | undefined) =>
    `*An admin has paused new infographics${until ? ` until ${when(until)}` : ''}.* What's in progress continues.`,

  running: 'In progress',
  moreRunning: (count: number) =>
    count === 1
      ? '… and 1 more request: `/infograph status` shows it.'
      : `… and ${count} more requests: \`/infograph status\` shows them.`,
  recent: 'Your latest infographics',
  noneYet: 'Nothing yet. Your infographics will show up here.',
  wholeHistory: '`/infograph history` shows all of them.',
  open: 'Open',
  altText: (words: string) => `Thumbnail. ${words}`,

  credits: 'Credits',
  how: 'How to use it',
  howText:
    'Type `/infograph` and what you want to see, in any channel. _Try it_ opens the form with an example filled in; nothing is made until you press _Create_.',
  tryIt: 'Try it',
  /** A topic alone, one with its form, and an article. */
  examples: [
    { text: 'How a bill becomes law, in 5 steps', about: "A few words are enough. I'll find the points." },
    {
      text: 'Coffee or tea? Compare caffeine, price, and time to make. As two columns, for a kitchen wall',
      about: 'Say what to compare or count, and where it will hang.',
    },
    {
      text: 'https://en.wikipedia.org/wiki/Water_cycle only the stages',
      about:
        "For a link, I'll read the article and show you its facts before I draw. Add a few words after the link to focus on something.",
    },
  ],
  usage: (month: number, open: number) =>
    `You have used ${credits(month)} this month${open > 0 ? `, with ${infographics(open)} in progress` : ''}.`,
  help: '`/infograph help` lists every option.',

  admin: {
    title: 'For admins',
    onlyYou: 'Only admins see this part.',
    topup: 'Top up',
    settings: 'Settings',
    limits: 'Limits',
    pause: 'Pause',
    changePause: 'Change pause',
    alerts: 'Alerts',
    noAlerts: 'No alerts. All is well.',
    moreAlerts: (count: number) => `… and ${count} more.`,
    reported: ({ infographs: count, ofFacts }: { infographs: number; ofFacts: number }) =>
      `*Reported as wrong* in the last 30 days: ${infographics(count)}${ofFacts > 0 ? `, ${ofFacts === count ? 'all' : number(ofFacts)} for a number, a word or something missing` : ''}. _Search…_ finds them.`,
    caps: (summary: string) => `*Limits*: ${summary}`,
    chart: 'The last 30 days',
    lasts: (perDay: number, until: Date) =>
      `At this pace (${paceOf(perDay)} a day), the balance lasts until ${onDay(until)}.`,
    people: 'Used this month, by person',
    nobody: 'No one has used any credits this month.',
    person: (place: number, who: string, spent: number, percent: number) =>
      `${place}. ${who}  ·  ${credits(spent)}${percent > 0 ? `  ·  ${percent}%` : ''}`,
    others: (count: number, spent: number) => `and ${number(count)} more, with ${credits(spent)} in total`,
    together: (spent: number) => `Everyone together: ${credits(spent)}, used or set aside.`,
    ledger: 'Latest credit activity',
    noEntries: 'None yet.',
    newer: 'Newer',
    older: 'Older',
    entry: (
      { at, available, credits: moved, held, kind, returned }: LedgerEntry,
      by: string,
      forWhom: string,
    ) =>
      [
        `*${sign[kind]}${number(moved)}* ${done[kind]}${returned ? `, ${number(returned)} returned` : ''}${by ? ` by ${by}` : ''}${forWhom ? ` for ${forWhom}` : ''}`,
        when(at),
        `${number(available)} left${held > 0 ? `, ${number(held)} set aside` : ''}`,
      ].join('  ·  '),
  },
};

/** "1 credit", "2.5 credits". */
function paceOf(perDay: number): string {
  return credits(perDay < 10 ? Number(perDay.toFixed(1)) : Math.round(perDay));
}

const done: Readonly<Record<LedgerEntry['kind'], string>> = {
  hold: 'set aside',
  capture: 'charged',
  release: 'returned',
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
