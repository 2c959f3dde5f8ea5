import { ArticleError, passingFaults } from '../../articles/article.js';
import type { ReadArticle } from '../../briefs/index.js';
import type { Claims } from '../../jobs/claims.js';
import { backoffMs, type Outcome } from '../../jobs/outcome.js';
import { defined } from '../../lib/defined.js';
import type { Brief } from '../../models/brief.js';
import { briefStatusesBefore } from '../../models/brief-transitions.js';
import type { Models } from '../../models/index.js';
import { hasEnded } from '../../models/transitions.js';
import { factsRevision } from '../threads/facts.js';
import type { BriefContext } from './context.js';
import { handedOver } from './handed-over.js';
import { makeOutline, waitingForOutline } from './outline.js';
import { writeVersion } from './version.js';

/** Faults that may pass are met by so many tries. */
const READ_TRIES = 2;
/** Begun so often and never ended: whatever ends the process at it would do so at each start. */
const READS_BEGUN = 5;
/** A server that wants more is not waited for. */
const LONGEST_WAIT_MS = 30_000;
/** A server that is asked too often, and does not say for how long, is left alone as after so many tries of another. */
const BUSY_ATTEMPTS = 2;

/** Reads an article, or makes a prompt's outline, once for a batch, gives people time to look at its facts, and hands them to the infographs. */
export async function briefStep(brief: Brief, context: BriefContext): Promise<Outcome> {
  switch (brief.status) {
    case 'reading':
      if (await isOver(brief, context.models)) return await letGo(brief, context.claims);
      return await (brief.prompt === undefined ? read(brief, context) : makeOutline(brief, context));
    case 'approved':
    case 'failed':
      return await handOver(brief, context);
    default:
      return await waitForPeople(brief, context);
  }
}

async function read(brief: Brief, context: BriefContext): Promise<Outcome> {
  const { claims, clock, pauseMs, readArticle, crashPoint } = context;
  let found: Awaited<ReturnType<ReadArticle>>;
  try {
    if ((brief.readsBegun ?? 0) >= READS_BEGUN)
      throw new ArticleError('article_unreadable', `begun ${READS_BEGUN} times, and never came to an end`);
    await claims.updateFenced(brief, { $inc: { readsBegun: 1 } });
    found = await readArticle(brief);
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    return await cannotBeRead(brief, error, context);
  }
  crashPoint('brief:read');
  const { source, facts, made, doubted } = found;
  const now = clock.now();
  const status = brief.pauses ? 'shown' : 'approved';
  await claims.updateFenced(
    brief,
    {
      $set: {
        ...{ source, facts, made, ...defined({ doubted }) },
        status,
        readAt: new Date(now),
        ...(brief.pauses
          ? { goAt: new Date(now + (brief.pauseMs ?? pauseMs) + context.unseenLimitMs) }
          : { approvedAt: new Date(now) }),
      },
      $inc: { rev: 1 },
    },
    { status: { $in: briefStatusesBefore(status) } },
  );
  crashPoint('brief:stored');
  return { kind: 'again' };
}

async function cannotBeRead(brief: Brief, error: ArticleError, context: BriefContext): Promise<Outcome> {
  const { claims, clock, log, random } = context;
  const { code, detail, retryAfterMs = 0 } = error;
  const mayPass = passingFaults.has(code) && retryAfterMs <= LONGEST_WAIT_MS;
  if (mayPass && brief.readFaults + 1 < READ_TRIES) {
    log.warn({ brief: brief._id, code, detail }, 'reading an article failed, will be retried');
    await claims.updateFenced(brief, { $inc: { readFaults: 1 } });
    const ownMs = backoffMs(code === 'article_busy' ? BUSY_ATTEMPTS : 0, random);
    return { kind: 'wait', afterMs: Math.max(retryAfterMs, ownMs), retry: true, why: code };
  }
  log.warn({ brief: brief._id, code, detail }, 'reading an article failed for good');
  await claims.updateFenced(
    brief,
    {
      $set: { status: 'failed', failure: { code, detail }, failedAt: new Date(clock.now()) },
      $inc: { rev: 1 },
    },
    { status: { $in: briefStatusesBefore('failed') } },
  );
  return { kind: 'again' };
}

async function waitForPeople(brief: Brief, context: BriefContext): Promise<Outcome> {
  const { claims, clock, events, models } = context;
  if (await isOver(brief, models)) return await letGo(brief, claims);
  // Whoever changed it may have died before telling the thread, and without that nobody sees it.
  const shown = {
    _id: brief._id,
    workspace: brief.workspace,
    'facts.ts': { $exists: true },
    'facts.shownRev': factsRevision(brief),
  };
  if (!(await models.threads.exists(shown))) await events.threadChanged(brief);
  const now = clock.now();
  const leftMs = (brief.goAt?.getTime() ?? 0) - now;
  if (leftMs > 0) return { kind: 'wait', afterMs: leftMs, why: brief.status };
  await claims.updateFenced(
    brief,
    { $set: { status: 'approved', approvedAt: new Date(now) }, $inc: { rev: 1 } },
    // Whoever has pressed Edit in this moment has moved the time.
    { status: brief.status, ...defined({ goAt: brief.goAt }) },
  );
  await events.threadChanged(brief);
  return { kind: 'again' };
}

/** The infographs go on by themselves from here. Doing it twice changes nothing. */
async function handOver(brief: Brief, context: BriefContext): Promise<Outcome> {
  const { clock, events, jobDeadlineMs, models, crashPoint, wakeInfograph } = context;
  const now = new Date(clock.now());
  const { _id: batch, workspace } = brief;
  const waiting =
    brief.prompt === undefined
      ? { batch, workspace, awaitsBrief: true, nextStepAt: { $exists: true } }
      : waitingForOutline(brief);
  const briefVersion = await writeVersion(brief, context);
  const ids = await models.infographs.find(waiting, { _id: 1, ratio: 1 }).lean();
  const deadlineAt = new Date(now.getTime() + jobDeadlineMs);
  await models.infographs.updateMany(waiting, {
    $set: {
      ...handedOver(brief),
      ...(brief.instead ? { draw: 'exact' as const, instead: brief.instead } : {}),
      ...defined({ briefVersion }),
      deadlineAt,
      nextStepAt: now,
    },
    $unset: { awaitsBrief: 1, outlineBy: 1, outlineShown: 1 },
    $inc: { signals: 1 },
  });
  crashPoint('brief:handed');
  for (const { _id } of ids) wakeInfograph({ _id, workspace });
  await events.threadChanged(brief);
  return { kind: 'rest' };
}

/** Nobody waits for it any more: all of the batch was canceled, or has run out of time. */
async function isOver(brief: Brief, models: Models): Promise<boolean> {
  const batch = await models.infographs
    .find({ batch: brief._id, workspace: brief.workspace }, { status: 1, delivery: 1, cancelWish: 1 })
    .lean();
  return batch.every((infograph) => hasEnded(infograph) || infograph.cancelWish !== undefined);
}

async function letGo(brief: Brief, claims: Claims<Brief>): Promise<Outcome> {
  await claims.updateFenced(brief, { $inc: { rev: 1 } });
  return { kind: 'rest' };
}
