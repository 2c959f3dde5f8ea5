import { credits } from './quantities.js';

/** Statements of a month, and the charts of what was spent. */
export const statement = {
  chartSpent: (most: number) =>
    most === 0 ? 'Nothing was spent.' : `Credits spent a day (the highest bar: ${credits(most)})`,
  chartFailed: (most: number) => (most === 0 ? 'Nothing failed.' : `Failed a day (the highest bar: ${most})`),
};
