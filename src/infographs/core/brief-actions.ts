import type { UpdateQuery } from 'mongoose';
import { type Prices, priceOfInstead } from '../../credits/prices.js';
import type { DatabaseClock } from '../../database/clock.js';
import type { Brief, BriefStatus } from '../../models/brief.js';
import { briefStatusesBefore } from '../../models/brief-transitions.js';
import type { DrawnInstead } from '../../models/drawing.js';
import type { Facts } from '../../models/facts.js';
import type { Models } from '../../models/index.js';
import type { DocumentRef } from '../../models/tenancy.js';
import type { EventRecorder } from './events.js';

/** Somebody who edits has so long; then it goes on with the facts as they are. */
const EDIT_LIMIT_MS = 10 * 60_000;

/**
 * What people decide about an article's facts. Each is false where it comes too late: the images are being made, or
 * everything has ended.
 */
export interface BriefActions {
  /** Stops the clock while somebody has the form open. */
  edit(brief: DocumentRef, by: string): Promise<boolean>;
  /** The form was closed without saving. */
  close(brief: DocumentRef, by: string): Promise<boolean>;
  save(brief: DocumentRef, by: string, facts: Facts): Promise<boolean>;
  /** Go on with the facts as they are. */
  go(brief: DocumentRef): Promise<boolean>;
  /** Go on with what code has drawn of the facts, in place of what was asked for: all of the batch. */
  takeDraft(brief: DocumentRef, by: string): Promise<boolean>;
  /** The facts are in the thread: people's time to look at them begins. */
  factsShown(brief: DocumentRef): Promise<void>;
}

interface Dependencies {
  models: Models;
  clock: DatabaseClock;
  events: EventRecorder;
  prices: Prices;
  pauseMs: number;
  wakeBrief(brief: DocumentRef): void;
}

export function createBriefActions({
  models,
  clock,
  events,
  prices,
  pauseMs,
  wakeBrief,
}: Dependencies): BriefActions {
  async function record(
    { _id, workspace }: DocumentRef,
    to: BriefStatus,
    set: UpdateQuery<Brief>['$set'],
    from?: BriefStatus,
  ) {
    const written = await models.briefs.updateOne(
      {
        _id,
        workspace,
        status: from ?? { $in: briefStatusesBefore(to).filter((status) => status !== 'reading') },
      },
      { $set: { ...set, status: to, nextStepAt: new Date(clock.now()) }, $inc: { rev: 1, signals: 1 } },
    );
    if (written.matchedCount === 0) return false;
    wakeBrief({ _id, workspace });
    await events.threadChanged({ _id, workspace });
    return true;
  }
  const in10Minutes = () => new Date(clock.now() + EDIT_LIMIT_MS);

  return {
    edit: (brief, by) => record(brief, 'editing', { editor: by, goAt: in10Minutes() }),
    close: (brief, by) => record(brief, 'held', { editor: by }, 'editing'),
    save: (brief, by, found) =>
      record(brief, 'approved', {
        facts: found,
        editor: by,
        edited: true,
        approvedAt: new Date(clock.now()),
      }),
    go: (brief) => record(brief, 'approved', { approvedAt: new Date(clock.now()) }),
    async takeDraft(brief, by) {
      const { _id: batch, workspace } = brief;
      const of = { costCredits: 1, model: 1, resolution: 1 };
      const infograph = await models.infographs.findOne({ batch, workspace }, of).lean();
      if (!infograph) return false;
      const at = new Date(clock.now());
      const credits = priceOfInstead(prices, infograph);
      const instead: DrawnInstead = { why: 'chosen', by, at, credits };
      return await record(brief, 'approved', { draw: 'exact', instead, approvedAt: at });
    },
    async factsShown({ _id, workspace }) {
      const brief = await models.briefs.findOne({ _id, workspace, status: 'shown' }, { pauseMs: 1 }).lean();
      if (!brief) return;
      const now = clock.now();
      const goAt = new Date(now + (brief.pauseMs ?? pauseMs));
      const written = await models.briefs.updateOne(
        { _id, workspace, status: 'shown', goAt: { $gt: goAt } },
        { $set: { goAt, nextStepAt: new Date(now) }, $inc: { signals: 1 } },
      );
      if (written.matchedCount > 0) wakeBrief({ _id, workspace });
    },
  };
}
