import { StaleFence } from '../../jobs/claims.js';
import type { Outcome } from '../../jobs/outcome.js';
import { SlackCallError } from '../../lib/slack-call-error.js';
import type { Brief } from '../../models/brief.js';
import type { Infograph } from '../../models/infograph.js';
import { hasParent, type Thread } from '../../models/thread.js';
import { hasEnded } from '../../models/transitions.js';
import { isTrusted } from '../core/checking.js';
import { pictureAt } from '../core/progress.js';
import type { ThreadContext } from './context.js';

/** A file that Slack cannot show in the parent yet is waited for so long; then the parent does without. */
const PICTURE_PATIENCE_MS = 30_000;

/**
 * So many times the pace of edits lie between the reply and the picture above it: whoever waits sees the picture come
 * once, in the reply that mentions them, and the parent has it for those who look at the channel later.
 */
const PICTURE_AFTER_EDITS = 3;

/**
 * Shows in the parent how things are, until what it shows has caught up with what there is to show; with the picture,
 * where there is one for it.
 * @param seenRev the revision that the batch shows at least: as it was before the batch was read
 * @throws SlackCallError `retry` or `unknown`: the caller tries again; StaleFence, MongoError
 */
export async function showState(
  thread: Thread,
  seenRev: number,
  batch: readonly Infograph[],
  brief: Brief | undefined,
  context: ThreadContext,
): Promise<Outcome | undefined> {
  const { claims, clock, editEveryMs, events, log, messenger, crashPoint } = context;
  const isBehind = thread.shownRev < thread.rev;
  if (!hasParent(thread) || thread.frozen || !(isBehind || thread.pictureOwed)) return undefined;
  const sinceEdit = clock.now() - (thread.editedAt?.getTime() ?? 0);
  if (isBehind && canWait(batch) && sinceEdit < editEveryMs)
    return { kind: 'wait', afterMs: editEveryMs - sinceEdit, why: 'edited just now' };
  const picture = await pictureFor(thread, batch, context);
  const earlyMs = picture ? PICTURE_AFTER_EDITS * editEveryMs - sinceShown(batch, clock.now()) : 0;
  if (earlyMs > 0 && !isBehind) return { kind: 'wait', afterMs: earlyMs, why: 'picture' };
  const editedAt = new Date(clock.now());
  let shown: Shown;
  try {
    if (earlyMs > 0) {
      await messenger.showParent(thread, batch, { brief });
      shown = 'without for now';
    } else shown = await edit(thread, batch, { brief, picture, isBehind }, context);
    crashPoint('thread:shown');
  } catch (error) {
    if (!(error instanceof SlackCallError) || error.outcome === 'retry' || error.outcome === 'unknown')
      throw error;
    log.warn({ thread: thread._id, code: error.code }, 'editing the parent message failed for good');
    await claims.updateFenced(thread, { $set: { frozen: true } });
    return { kind: 'again' };
  }
  await claims
    .updateFenced(thread, {
      $set: {
        shownRev: seenRev,
        editedAt,
        ...(shown === 'without for now' && { pictureOwed: true }),
        ...(shown === 'without for good' && { picture: '' }),
      },
      ...(shown !== 'without for now' && { $unset: { pictureOwed: 1 } }),
    })
    .catch(async (error: unknown) => {
      // Somebody else has shown a later state in the meantime, and this edit may have come after theirs.
      if (error instanceof StaleFence) await events.threadChanged(thread);
      throw error;
    });
  if (shown !== 'without for now') return undefined;
  const afterMs = earlyMs > 0 ? earlyMs : 500 + Math.min(sinceShown(batch, clock.now()), 2_500);
  return { kind: 'wait', afterMs, why: 'picture' };
}

/** What has ended, and that somebody wants it to, is told at once: Slack's pace is kept between. */
function canWait(batch: readonly Infograph[]): boolean {
  return !batch.every(hasEnded) && batch.every(isCancelDecided);
}

/** Whether a wish to cancel, where there is one, has come to something. */
export function isCancelDecided(infograph: Infograph): boolean {
  const { cancelWish } = infograph;
  return (
    !cancelWish || cancelWish.tooLate === true || hasEnded(infograph) || pictureAt(infograph) !== undefined
  );
}

/** The file that the parent is to show: written down before it does, because it never shows another. */
async function pictureFor(
  thread: Thread,
  batch: readonly Infograph[],
  { claims, showsPictures, crashPoint }: ThreadContext,
): Promise<string | undefined> {
  const file = fileOf(batch);
  if (!file || (thread.picture !== undefined && thread.picture !== file)) return undefined;
  if (!(await showsPictures(thread.workspace))) return undefined;
  if (thread.picture === undefined) {
    await claims.updateFenced(thread, { $set: { picture: file } });
    crashPoint('thread:pictured');
  }
  return file;
}

/** Of one that was asked for alone, and that people see in its reply. */
function fileOf([only, ...others]: readonly Infograph[]): string | undefined {
  if (!only || others.length > 0 || only.batchSize > 1) return undefined;
  const { delivery, file, forgottenAt, linkSentAt, removal } = only;
  const isShown = delivery === 'posted' && !linkSentAt && !removal && !forgottenAt;
  return isShown && isTrusted(only) ? file?.id : undefined;
}

type Shown = 'as wanted' | 'without for now' | 'without for good';

/** The state does not wait for a picture that Slack does not show there. @throws SlackCallError */
async function edit(
  thread: Thread,
  batch: readonly Infograph[],
  { brief, picture, isBehind }: { brief: Brief | undefined; picture: string | undefined; isBehind: boolean },
  { clock, log, messenger }: ThreadContext,
): Promise<Shown> {
  try {
    await messenger.showParent(thread, batch, { brief, picture });
    return 'as wanted';
  } catch (error) {
    const isAboutIt =
      error instanceof SlackCallError && (error.outcome === 'file_not_ready' || error.outcome === 'rejected');
    if (!picture || !isAboutIt) throw error;
    const waits = error.outcome === 'file_not_ready' && sinceShown(batch, clock.now()) < PICTURE_PATIENCE_MS;
    if (isBehind || !waits) await messenger.showParent(thread, batch, { brief });
    if (waits) return 'without for now';
    log.warn(
      { thread: thread._id, code: error.code },
      'Slack does not show the picture in the parent message',
    );
    return 'without for good';
  }
}

function sinceShown([first]: readonly Infograph[], now: number): number {
  return now - (first?.postedAt?.getTime() ?? 0);
}
