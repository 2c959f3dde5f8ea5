import type { Outcome } from '../../jobs/outcome.js';
import { SlackCallError } from '../../lib/slack-call-error.js';
import type { Brief } from '../../models/brief.js';
import type { Infograph } from '../../models/infograph.js';
import { hasParent, type Thread } from '../../models/thread.js';
import { hasEnded } from '../../models/transitions.js';
import type { Posted } from '../core/messenger.js';
import type { ThreadContext } from './context.js';
import { canMove, markRefused } from './refused.js';

/**
 * Shows what was read of an article in a message of its own under the parent, before any image is made of it. Posted
 * again where Slack's answer was lost: two of them do no harm, the buttons of both do the same.
 * @throws SlackCallError `retry` or `unknown`: the caller tries again; StaleFence
 */
export async function postFacts(
  thread: Thread,
  brief: Brief,
  batch: readonly Infograph[],
  context: ThreadContext,
): Promise<Outcome | undefined> {
  const { channel, ts } = thread;
  if (!brief.facts || !channel || !ts || thread.facts?.goneAt || isReplaced(thread, brief)) return undefined;
  if (thread.facts?.ts) {
    await showFacts(thread, brief, batch, { channel, ts: thread.facts.ts }, context);
    return undefined;
  }
  const { briefs, claims, clock, events, log, messenger, metrics, crashPoint } = context;
  if (thread.facts) {
    metrics.maybeDoubled.inc({ post: 'facts' });
    log.warn({ thread: thread._id }, 'posting the facts again: they may be doubled');
  }
  const sentAt = new Date(clock.now());
  const shownRev = factsRevision(brief, batch.every(hasEnded));
  await claims.updateFenced(thread, {
    $set: { facts: { sentAt, shownRev, ...(brief.pauses ? { goes: true } : {}) } },
  });
  crashPoint('facts:intended');
  let posted: Posted;
  try {
    posted = await messenger.postFacts({ ...thread, channel, ts }, brief, batch);
  } catch (error) {
    if (!(error instanceof SlackCallError) || error.outcome === 'unknown') throw error;
    await claims.updateFenced(thread, { $unset: { facts: 1 } });
    if (error.outcome === 'retry') throw error;
    if (!hasParent(thread) && canMove(thread)) {
      await markRefused(context, thread, error.code);
      return { kind: 'again' };
    }
    // The parent says how things are, and the image does not depend on it.
    log.warn({ thread: thread._id, code: error.code }, 'posting the facts failed');
    return undefined;
  }
  crashPoint('facts:posted');
  if (await events.factsPosted(thread, posted.ts)) await briefs.factsShown(brief);
  else await messenger.takeBack(thread.workspace, posted).catch(() => undefined);
  crashPoint('facts:stored');
  return { kind: 'again' };
}

async function showFacts(
  thread: Thread,
  brief: Brief,
  batch: readonly Infograph[],
  post: Posted,
  { briefs, claims, log, messenger }: ThreadContext,
): Promise<void> {
  // Whoever posted them may have died before saying so.
  if (brief.status === 'shown') await briefs.factsShown(brief);
  const rev = factsRevision(brief, batch.every(hasEnded));
  if (thread.facts?.shownRev === rev) return;
  try {
    await messenger.showFacts(thread, brief, batch, post);
  } catch (error) {
    if (!(error instanceof SlackCallError) || error.outcome === 'retry' || error.outcome === 'unknown')
      throw error;
    log.warn({ thread: thread._id, code: error.code }, 'editing the facts failed for good');
  }
  await claims.updateFenced(thread, { $set: { 'facts.shownRev': rev } });
}

/** Whether the message shows a picture of facts that somebody has changed: it goes, and another one is posted. */
export function isReplaced({ facts }: Thread, { edited }: Brief): boolean {
  return facts?.draft?.shown === true && facts.draft.edited !== (edited === true);
}

/**
 * Takes the facts out of the thread, and the picture of them out of Slack. Doing it again changes nothing.
 * @throws SlackCallError `retry` or `unknown`: the caller tries again
 */
export async function takeFactsBack(
  { workspace, channel, facts }: Thread,
  { messenger, log }: Pick<ThreadContext, 'log' | 'messenger'>,
): Promise<void> {
  if (!channel || !facts?.ts || facts.goneAt) return;
  try {
    await messenger.takeBack(workspace, { channel, ts: facts.ts });
  } catch (error) {
    if (!(error instanceof SlackCallError) || error.outcome === 'retry' || error.outcome === 'unknown')
      throw error;
    log.debug({ code: error.code }, 'the facts are gone, or cannot be taken back');
  }
  if (facts.draft?.file) await messenger.deleteFile(workspace, facts.draft.file);
}

/** Changes with whatever the message shows: the brief's own state, and that nobody waits for it any more. */
export function factsRevision({ rev }: Brief, isOver = false): number {
  return 2 * rev + (isOver ? 1 : 0);
}
