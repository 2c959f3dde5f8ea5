import type { DatabaseClock } from '../../database/clock.js';
import type { Models } from '../../models/index.js';
import { MOST_REPORTS, type Report } from '../../models/report.js';
import type { DocumentRef } from '../../models/tenancy.js';
import { named } from './updates.js';

/** What people say of infographs that they were shown. */
export interface ReportEvents {
  /**
   * What somebody says is wrong with it, in the place of what they said before. `full`: as many as are kept have said
   * something; `gone`: it is not shown any more.
   * @throws MongoError
   */
  reported(infograph: DocumentRef, report: Omit<Report, 'at'>): Promise<'stored' | 'full' | 'gone'>;
}

interface Dependencies {
  models: Models;
  clock: DatabaseClock;
}

export function createReportEvents({ models: { infographs }, clock }: Dependencies): ReportEvents {
  return {
    async reported(infograph, said) {
      const report: Report = { ...said, at: new Date(clock.now()) };
      const { by } = report;
      const shown = {
        ...named(infograph),
        ...{ status: 'completed' as const, removal: { $exists: false }, forgottenAt: { $exists: false } },
      };
      const change = () =>
        infographs.updateOne({ ...shown, 'reports.by': by }, { $set: { 'reports.$': report } });
      if ((await change()).matchedCount > 0) return 'stored';
      const room = { 'reports.by': { $ne: by }, [`reports.${MOST_REPORTS - 1}`]: { $exists: false } };
      const added = await infographs.updateOne({ ...shown, ...room }, { $push: { reports: report } });
      // The same person may have said something else in this moment.
      if (added.matchedCount > 0 || (await change()).matchedCount > 0) return 'stored';
      return (await infographs.exists(shown)) ? 'full' : 'gone';
    },
  };
}
