import { backoffMs, type Outcome } from '../../jobs/outcome.js';
import { SlackCallError } from '../../lib/slack-call-error.js';
import type { Brief } from '../../models/brief.js';
import type { Infograph } from '../../models/infograph.js';
import { hasParent, type Thread } from '../../models/thread.js';
import { hasEnded, wasCanceledByOther } from '../../models/transitions.js';
import type { Posted } from '../core/messenger.js';
import type { ThreadContext } from './context.js';
import { beginDraft, draftTurn } from './draft.js';
import { postFacts } from './facts.js';
import { canMove, markRefused } from './refused.js';
import { carryOutRemovals } from './remove.js';
import { isCancelDecided, showState } from './show.js';

const HOUR_MS = 3_600_000;

/**
 * Brings what people see in step with what is stored: the parent message, the words about bad ends, the answers
 * owed to one person. Whatever was missed is seen at the next turn, because only the database's state counts.
 * @throws StaleFence, MongoError; never SlackCallError
 */
export async function threadStep(claimed: Thread, context: ThreadContext): Promise<Outcome> {
  const { models } = context;
  const { _id, workspace } = claimed;
  const batch = await models.infographs.find({ batch: _id, workspace }).sort({ position: 1 }).lean();
  const brief = batch.some(hasBrief) ? await models.briefs.findOne({ _id, workspace }).lean() : undefined;
  // Read after the batch, so that the thread knows at least of every end that is seen here.
  const thread = await context.claims.reload(claimed);
  if (brief && !thread.facts) beginDraft(brief, batch, context);
  try {
    const first =
      (await sendEphemeralReplies(thread, batch, context)) ??
      (await postParent(thread, batch, context)) ??
      (brief && isShown(brief) ? await postFacts(thread, brief, batch, context) : undefined) ??
      (await tellBadEnds(thread, batch, context));
    if (first) return first;
    const draft = brief && isShown(brief) ? await draftTurn(thread, brief, batch, context) : undefined;
    const rest =
      (await showState(thread, claimed.rev, batch, brief ?? undefined, context)) ??
      (await carryOutRemovals(thread, batch, context));
    return sooner(draft, rest) ?? { kind: 'rest' };
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    return tryAgain(thread, error, context);
  }
}

/** A draft holds up nothing else, and nothing else holds it up. */
function sooner(one: Outcome | undefined, other: Outcome | undefined): Outcome | undefined {
  if (one?.kind !== 'wait' || other?.kind !== 'wait') return one?.kind === 'again' ? one : (other ?? one);
  return one.afterMs < other.afterMs ? one : other;
}

/** What was read of an article always; an outline only where people are to look at it before it is drawn. */
function isShown({ given, pauses, prompt }: Brief): boolean {
  return (prompt === undefined && !given) || pauses;
}

function hasBrief({ awaitsBrief, briefFailure, outlined, source }: Infograph): boolean {
  return Boolean(awaitsBrief || briefFailure || outlined || source);
}

/** Sends queued ephemeral replies, each at most once: one that may have been sent is not sent again. */
async function sendEphemeralReplies(
  thread: Thread,
  batch: readonly Infograph[],
  context: ThreadContext,
): Promise<undefined> {
  for (const owed of thread.whispers) {
    if (owed.kind === 'cancel' && !batch.every(isCancelDecided)) continue;
    await context.claims.updateFenced(thread, { $pull: { whispers: { id: owed.id } } });
    if (owed.until.getTime() < context.clock.now()) continue;
    await context.messenger.sendEphemeralReply(thread, owed, batch).catch((error: unknown) => {
      context.log.warn({ err: error, thread: thread._id }, 'sending an ephemeral reply failed');
    });
  }
  return undefined;
}

async function postParent(
  thread: Thread,
  batch: readonly Infograph[],
  context: ThreadContext,
): Promise<Outcome | undefined> {
  if (thread.ts) return undefined;
  const { claims, clock, events, log, messenger, metrics } = context;
  if (thread.sentAt) {
    metrics.maybeDoubled.inc({ post: 'parent' });
    log.warn({ thread: thread._id }, 'posting the parent message again: it may be doubled');
  }
  await claims.updateFenced(thread, { $set: { sentAt: new Date(clock.now()) } });
  context.crashPoint('thread:intended');
  const place = canMove(thread) ? 'asked' : 'dm';
  let posted: Posted;
  try {
    posted = await messenger.postParent(thread, place);
  } catch (error) {
    if (!(error instanceof SlackCallError) || error.outcome === 'unknown') throw error;
    await claims.updateFenced(thread, { $unset: { sentAt: 1 } });
    if (error.outcome === 'retry') throw error;
    log.warn({ thread: thread._id, code: error.code, place }, 'posting the parent message failed');
    if (place === 'asked') {
      await markRefused(context, thread, error.code);
      return { kind: 'again' };
    }
    return batch.every(hasEnded) ? { kind: 'rest' } : { kind: 'wait', afterMs: HOUR_MS, why: error.code };
  }
  context.crashPoint('thread:posted');
  if (!(await events.parentPosted(thread, posted.channel, posted.ts))) {
    await messenger.takeBack(thread.workspace, posted).catch(() => undefined);
  }
  context.crashPoint('thread:stored');
  return { kind: 'again' };
}

/**
 * Says in the thread why there is no image. Once at most: the parent message says the same, so words that may have
 * been posted are not posted again. Where there is no parent of ours, and they certainly were not, the requester's
 * direct messages say it.
 */
async function tellBadEnds(
  thread: Thread,
  batch: readonly Infograph[],
  context: ThreadContext,
): Promise<Outcome | undefined> {
  const { claims, messenger, log, crashPoint } = context;
  const { channel, ts } = thread;
  if (!channel || !ts) return undefined;
  for (const infograph of batch) {
    const last = thread.announced.length === thread.size && thread.announced.at(-1) === infograph._id;
    if (thread.told.includes(infograph._id) || !isWorthTelling(infograph, last, batch)) continue;
    await claims.updateFenced(thread, { $push: { told: infograph._id } });
    try {
      await messenger.postBadEnd({ ...thread, channel, ts }, infograph, last);
      crashPoint('thread:told');
    } catch (error) {
      if (!(error instanceof SlackCallError)) throw error;
      log.warn({ infograph: infograph._id, code: error.code }, 'posting the failure message failed');
      const moves = error.outcome !== 'unknown' && !hasParent(thread) && canMove(thread);
      if (error.outcome !== 'retry' && !moves) continue;
      await claims.updateFenced(thread, { $pull: { told: infograph._id } });
      if (error.outcome === 'retry') throw error;
      await markRefused(context, thread, error.code);
      return { kind: 'again' };
    }
  }
  return undefined;
}

/**
 * Most cancels are somebody's own doing; only where it was the last of a batch is the rest still to be announced. What
 * somebody else canceled is told once for the request, when all of it is decided.
 */
function isWorthTelling(infograph: Infograph, last: boolean, batch: readonly Infograph[]): boolean {
  if (infograph.status === 'failed') return true;
  if (wasCanceledByOther(infograph))
    return batch.find(wasCanceledByOther) === infograph && batch.every(isCancelDecided);
  return infograph.status === 'canceled' && last && batch.some(({ delivery }) => delivery === 'posted');
}

function tryAgain(thread: Thread, { code, afterMs }: SlackCallError, { random }: ThreadContext): Outcome {
  return {
    kind: 'wait',
    afterMs: Math.max(afterMs, backoffMs(thread.attempts, random)),
    retry: true,
    why: code,
  };
}
