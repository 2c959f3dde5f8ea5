import type { TruthCounts, TruthRow } from '../../infographs/truth/truth.js';
import { number } from '../../lib/words/quantities.js';

/** How true models' pictures were, for admins. What was read is a reader's word: nothing here is said to be certain. */
export const accuracy = {
  title: 'Accuracy of pictures',
  summary: 'what reading the pictures of each model has shown',
  intro: (days: number) =>
    `Pictures of the last ${days} days that a model wrote words into. Each was read before anyone saw it.`,
  none: 'No model has made a picture in that time.',
  model: (name: string, isDefault: boolean) => `*${name}*${isDefault ? ' (default)' : ''}`,
  counts: (counts: TruthCounts) => told(counts),
  row: (row: TruthRow) => {
    const where = `${row.resolution}, ${row.language === '-' ? 'language not known' : row.language}`;
    const seconds = row.p50Seconds === null ? '' : `; half within ${Math.round(row.p50Seconds)} s`;
    return `${where}: ${told(row)}${seconds}; ${number(row.credits)} ${row.credits === 1 ? 'credit' : 'credits'}`;
  },
  recommended: (name: string, percent: number, read: number) =>
    `Recommended as the default: *${name}*. At least ${percent}% of its pictures were right, or had small slips alone, at once (${number(read)} were read). You can change the default under Defaults; it's never changed by itself.`,
  stays: (name: string) => `The default, *${name}*, can stay: no other model was better for certain.`,
  tooFew: (most: number) => `Nothing is recommended before ${most} pictures of a model were read.`,
};

function told({
  exact,
  mended,
  pictures,
  read,
  reported,
  rightAtOnce,
  slipsAtOnce,
  unread,
  wrong,
}: TruthCounts): string {
  return [
    `${number(pictures)} ${pictures === 1 ? 'picture' : 'pictures'}, ${number(read)} read`,
    ...some(rightAtOnce, 'right at once'),
    ...some(slipsAtOnce, 'with small slips'),
    ...some(mended, 'mended'),
    ...some(exact, 'exact in the end'),
    ...some(wrong, 'shown with a warning'),
    ...some(unread, "couldn't be read"),
    ...some(reported, 'reported wrong'),
  ].join(', ');
}

function some(count: number, what: string): string[] {
  return count === 0 ? [] : [`${number(count)} ${what}`];
}
