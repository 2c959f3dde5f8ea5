import { isolated } from '../../lib/text/direction.js';
import { credits, infographics } from '../../lib/words/quantities.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Statements of a month, and the charts of what was spent. */
export const statement = {
  /** "October 2026" */
  month: (month: string) => `${MONTHS[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`,
  title: (month: string) => `Statement of ${statement.month(month)}`,
  soFar: 'so far',

  opening: 'Opening balance',
  granted: 'Granted',
  expired: 'Expired',
  spent: 'Spent',
  refunded: 'Refunded',
  closing: 'Closing balance',
  now: 'Balance now',
  /** `money`: the same in money, where there is a price. */
  amount: (amount: number, money: string | undefined) => `${credits(amount)}${money ? ` (${money})` : ''}`,
  held: (amount: number) => `${amount} of the balance held for infographics under way`,
  ended: (images: number, failed: number, canceled: number) =>
    `${infographics(images)} shown, ${failed} failed, ${canceled} canceled`,
  successRate: (rate: number) => `${percent(rate)} of those that were not canceled worked`,
  zone: (zone: string) => `days and months of ${zone}`,
  onePrice: (price: string) => `one credit: ${price}`,

  byPerson: 'By person',
  byChannel: 'By channel',
  byModel: 'By model',
  bySize: 'By size',
  line: (
    who: string,
    spent: string,
    { images, failed, refunded }: { images: number; failed: number; refunded: number },
  ) =>
    [
      `${who}: ${spent}, ${infographics(images)}`,
      ...(failed > 0 ? [`${failed} failed`] : []),
      ...(refunded > 0 ? [`${credits(refunded)} refunded`] : []),
    ].join(', '),
  more: (count: number) => `… and ${count} more, in the CSV of \`/infograph statement\``,
  /** Of a person, a channel, a model or a size. */
  notKnown: 'not known any more',
  noChannel: 'through the API, in no channel',
  direct: 'direct messages',
  program: (name: string) => `${name} (API)`,
  nothing: 'Nothing was asked for.',

  chartSpent: (most: number) =>
    most === 0 ? 'Nothing was spent.' : `Credits spent a day (the highest bar: ${credits(most)})`,
  chartFailed: (most: number) => (most === 0 ? 'Nothing failed.' : `Failed a day (the highest bar: ${most})`),
  chartTitle: (month: string) => `Infographics in ${statement.month(month)}`,
  chartSpentAxis: 'Credits spent a day',
  chartFailedAxis: 'Failed a day',
  /** What the picture shows, for those who do not see it. Days on which nothing happened are left out. */
  chartAlt: (month: string, days: ReadonlyArray<{ day: string; spent: number; failures: number }>) => {
    const told = days.flatMap(({ day, spent, failures }) =>
      spent + failures === 0
        ? []
        : [`${Number(day.slice(8))}: ${spent}${failures > 0 ? ` (${failures} failed)` : ''}`],
    );
    const head = `Credits spent by day in ${statement.month(month)}`;
    return told.length === 0 ? `${head}: none on any day.` : `${head}. ${told.join(', ')}.`;
  },

  coming: (month: string) =>
    `The statement of ${statement.month(month)} comes as a direct message from me, with a file of every entry.`,
  wrongMonth: (given: string) =>
    `“${isolated(given)}” is no month. Write \`/infograph statement 2026-10\`, or \`/infograph statement\` for the one that runs.`,
  future: (month: string) => `${statement.month(month)} has not begun yet.`,
  notAdmin: (admins: string) =>
    `Only an admin of this workspace can see its statements.${admins ? ` You can ask ${admins}.` : ''}`,
  button: 'Statement',
  csvComment: (month: string) => `Every entry of ${statement.month(month)}`,
  csvName: (workspace: string, month: string) => `infograph-${workspace}-${month}.csv`,
  setting: 'Channel for the monthly statement',
  settingHint: 'Posted on the first of each month, without people’s names. Empty: nowhere.',
  settingIs: (where: string) => `statements are posted in ${where}`,
  refusedBy: (channel: string) =>
    `This was to be posted in ${channel}, but Slack does not let me post there. \`/infograph settings\` names another channel.`,
};

/** Rounded down, so that 100 % is all of them. */
function percent(rate: number): string {
  return `${Math.floor(rate * 1_000) / 10} %`;
}
