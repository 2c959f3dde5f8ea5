import type { UpdateQuery } from 'mongoose';
import type { Facts as ArticleFacts } from '../../articles/article.js';
import type { DatabaseClock } from '../../database/clock.js';
import type { Brief, BriefStatus } from '../../models/brief.js';
import type { Models } from '../../models/index.js';
import type { Facts } from '../facts.js';
import { briefStatusesBefore } from './transitions.js';

/** Somebody who edits has so long; then it goes on with the facts as they are. */
const EDIT_LIMIT_MS = 10 * 60_000;

/**
 * What people decide about an article's facts. Each is false where it comes too late: the images are being made, or
 * everything has ended.
 */
export interface BriefWishes {
  /** Stops the clock while somebody has the form open. */
  edit(batch: string, by: string): Promise<boolean>;
  /** The form was closed without saving. */
  close(batch: string, by: string): Promise<boolean>;
  save(batch: string, by: string, facts: ArticleFacts): Promise<boolean>;
  /** Go on with the facts as they are. */
  go(batch: string): Promise<boolean>;
  /** The facts are in the thread: people's time to look at them begins. */
  seen(batch: string): Promise<void>;
}

interface Dependencies {
  models: Models;
  clock: DatabaseClock;
  facts: Facts;
  pauseMs: number;
  wakeBrief(batch: string): void;
}

export function createBriefWishes({ models, clock, facts, pauseMs, wakeBrief }: Dependencies): BriefWishes {
  async function record(batch: string, to: BriefStatus, set: UpdateQuery<Brief>['$set'], from?: BriefStatus) {
    const written = await models.briefs.updateOne(
      {
        _id: batch,
        status: from ?? { $in: briefStatusesBefore(to).filter((status) => status !== 'reading') },
      },
      { $set: { ...set, status: to, nextStepAt: new Date(clock.now()) }, $inc: { rev: 1, signals: 1 } },
    );
    if (written.matchedCount === 0) return false;
    wakeBrief(batch);
    await facts.threadChanged(batch);
    return true;
  }
  const in10Minutes = () => new Date(clock.now() + EDIT_LIMIT_MS);

  return {
    edit: (batch, by) => record(batch, 'editing', { editor: by, goAt: in10Minutes() }),
    close: (batch, by) => record(batch, 'held', { editor: by }, 'editing'),
    save: (batch, by, found) =>
      record(batch, 'approved', {
        facts: found,
        editor: by,
        edited: true,
        approvedAt: new Date(clock.now()),
      }),
    go: (batch) => record(batch, 'approved', { approvedAt: new Date(clock.now()) }),
    async seen(batch) {
      const brief = await models.briefs.findOne({ _id: batch, status: 'shown' }, { pauseMs: 1 }).lean();
      if (!brief) return;
      const now = clock.now();
      const goAt = new Date(now + (brief.pauseMs ?? pauseMs));
      const written = await models.briefs.updateOne(
        { _id: batch, status: 'shown', goAt: { $gt: goAt } },
        { $set: { goAt, nextStepAt: new Date(now) }, $inc: { signals: 1 } },
      );
      if (written.matchedCount > 0) wakeBrief(batch);
    },
  };
}
