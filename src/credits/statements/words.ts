import { isolated } from '../../lib/text/direction.js';
import { credits, infographics, number } from '../../lib/words/quantities.js';

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
  title: (month: string) => `Statement for ${statement.month(month)}`,
  soFar: 'so far',

  opening: 'Opening balance',
  granted: 'Granted',
  expired: 'Expired',
  spent: 'Used',
  refunded: 'Refunded',
  closing: 'Closing balance',
  now: 'Balance now',
  /** `money`: the same in money, where there is a price. */
  amount: (amount: number, money: string | undefined) => `${credits(amount)}${money ? ` (${money})` : ''}`,
  held: (amount: number) => `${number(amount)} more set aside for infographics in progress`,
  ended: (images: number, failed: number, canceled: number) =>
    `${infographics(images)} posted, ${number(failed)} failed, ${number(canceled)} canceled`,
  successRate: (rate: number) => `${percent(rate)} success rate (canceled ones not counted)`,
  zone: (zone: string) => `days and months in ${zone}`,
  onePrice: (price: string) => `1 credit = ${price}`,

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
      ...(failed > 0 ? [`${number(failed)} failed`] : []),
      ...(refunded > 0 ? [`${credits(refunded)} refunded`] : []),
    ].join(', '),
  more: (count: number) => `… and ${number(count)} more, in the CSV file from \`/infograph statement\``,
  /** Of a person, a channel, a model or a size. */
  notKnown: 'no longer known',
  noChannel: 'through the API, no channel',
  direct: 'direct messages',
  program: (name: string) => `${name} (API)`,
  nothing: 'No infographics were requested.',

  chartSpent: (most: number) =>
    most === 0 ? 'No credits were used.' : `Credits used per day (highest bar: ${credits(most)})`,
  chartFailed: (most: number) =>
    most === 0 ? 'Nothing failed.' : `Failed per day (highest bar: ${number(most)})`,
  chartTitle: (month: string) => `Infographics in ${statement.month(month)}`,
  chartSpentAxis: 'Credits used per day',
  chartFailedAxis: 'Failed per day',
  /** What the picture shows, for those who do not see it. Days on which nothing happened are left out. */
  chartAlt: (month: string, days: ReadonlyArray<{ day: string; spent: number; failures: number }>) => {
    const told = days.flatMap(({ day, spent, failures }) =>
      spent + failures === 0
        ? []
        : [`${Number(day.slice(8))}: ${spent}${failures > 0 ? ` (${failures} failed)` : ''}`],
    );
    const head = `Credits used per day in ${statement.month(month)}`;
    return told.length === 0 ? `${head}: none.` : `${head}. ${told.join(', ')}.`;
  },

  coming: (month: string) =>
    `I'll send you the statement for ${statement.month(month)} as a direct message, with a file of every entry.`,
  wrongMonth: (given: string) =>
    `“${isolated(given)}” isn't a month. Type \`/infograph statement 2026-10\`, or \`/infograph statement\` for the current one.`,
  future: (month: string) => `${statement.month(month)} hasn't started yet.`,
  notAdmin: 'Only an admin of this workspace can see its statements.',
  button: 'Statement',
  csvComment: (month: string) => `Every entry for ${statement.month(month)}`,
  csvName: (workspace: string, month: string) => `infograph-${workspace}-${month}.csv`,
  setting: 'Statement channel',
  settingHint:
    "I post last month's statement there on the first of each month, without people's names. Leave empty for none.",
  settingIs: (where: string) => `statements in ${where}`,
  refusedBy: (channel: string) =>
    `I tried to post this in ${channel}, but Slack didn't let me. You can choose another channel in \`/infograph settings\`.`,
};

/** Rounded down, so that 100% is all of them. */
function percent(rate: number): string {
  return `${Math.floor(rate * 1_000) / 10}%`;
}
