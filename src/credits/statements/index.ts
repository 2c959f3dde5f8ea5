import type { DatabaseClock } from '../../database/clock.js';
import { monthEnd, monthKey, monthStart, zoneOrUtc } from '../../lib/calendar.js';
import type { Models } from '../../models/index.js';
import { Days } from './days.js';
import { borderOf, creditsAfter, type KnownEntry, lastSeq, type Range, readEntries } from './read.js';
import { type DaySpend, type Statement, Summary } from './statement.js';

export type { DaySpend, Statement };

/** What became of a workspace's credits, read from its ledger. */
export interface Statements {
  /** A month's statement in the workspace's time zone. @param month such as `2026-10`; the one that runs unless said */
  statementOf(workspace: string, month?: string): Promise<Statement>;
  /** The entries of a month, in their order, a few hundred at a time. */
  entriesOf(workspace: string, month: string): AsyncGenerator<KnownEntry[]>;
  /** The last so many days, today included, the oldest first, with none missing. */
  dailySpend(workspace: string, days: number): Promise<DaySpend[]>;
}

interface Dependencies {
  models: Models;
  clock: DatabaseClock;
}

/** Statements are made of the ledger each time; only days that were read before are remembered. */
export function createStatements({ models, clock }: Dependencies): Statements {
  const days = new Days(models);

  async function zoneOf(workspace: string): Promise<string> {
    return zoneOrUtc((await models.workspaceSettings.findById(workspace, { timeZone: 1 }).lean())?.timeZone);
  }

  async function rangeOf(workspace: string, month: string, zone: string): Promise<Range> {
    const last = await lastSeq(models, workspace);
    const first = await borderOf(models, workspace, monthStart(month, zone), last);
    return { first, end: await borderOf(models, workspace, monthEnd(month, zone), last) };
  }

  return {
    async statementOf(workspace, wanted) {
      const zone = await zoneOf(workspace);
      const month = wanted ?? monthKey(clock.now(), zone);
      const range = await rangeOf(workspace, month, zone);
      const before = await creditsAfter(models, workspace, range.first - 1);
      const summary = new Summary({ workspace, month, zone, ...before });
      for await (const some of readEntries(models, workspace, range)) {
        for (const { entry, facts } of some) summary.add(entry, facts);
      }
      return summary.statement();
    },
    async *entriesOf(workspace, month) {
      yield* readEntries(models, workspace, await rangeOf(workspace, month, await zoneOf(workspace)));
    },
    dailySpend: async (workspace, count) =>
      await days.last(workspace, count, await zoneOf(workspace), new Date(clock.now())),
  };
}
