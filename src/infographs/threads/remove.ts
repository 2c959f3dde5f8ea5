import { ImagesUnavailable } from '../../images/index.js';
import { backoffMs, type Outcome } from '../../jobs/outcome.js';
import { type Infograph, keysOf } from '../../models/infograph.js';
import type { Thread } from '../../models/thread.js';
import type { Posted } from '../core/messenger.js';
import type { ThreadContext } from './context.js';
import { takeFactsBack } from './facts.js';

/**
 * Takes out of Slack what is to go: the replies, the messages beside the thread, the file; and where somebody deleted it,
 * our own copy too. The parent has been edited before. Each part can be repeated, and the mark that it is done comes last.
 * @throws SlackCallError `retry` or `unknown`: the caller tries again; MongoError
 */
export async function carryOutRemovals(
  thread: Thread,
  batch: readonly Infograph[],
  context: ThreadContext,
): Promise<Outcome | undefined> {
  const due = batch.filter(({ removal }) => removal && !removal.doneAt);
  // What was read of an article goes with the last of its images.
  if (due.length > 0 && batch.every(({ removal }) => removal)) await takeFactsBack(thread, context);
  try {
    for (const infograph of due) await carryOut(infograph, context);
  } catch (error) {
    if (!(error instanceof ImagesUnavailable)) throw error;
    context.log.warn(
      { thread: thread._id, detail: error.message },
      'removing an image failed, will be retried',
    );
    return { kind: 'wait', afterMs: backoffMs(thread.attempts, context.random), retry: true, why: 'images' };
  }
  return undefined;
}

async function carryOut(infograph: Infograph, context: ThreadContext): Promise<void> {
  const { clock, log, messenger, models, crashPoint } = context;
  const { _id, file, got = [], removal, workspace } = infograph;
  for (const post of messagesOf(infograph)) await messenger.removeMessage(infograph, post);
  for (const id of [file?.id, ...got.flatMap((one) => [one.file, ...(one.further ?? [])])])
    if (id) await messenger.deleteFile(workspace, id);
  crashPoint('remove:gone');
  if (removal?.why === 'deleted') await removeKept(infograph, context);
  crashPoint('remove:kept');
  await models.infographs.updateOne(
    { _id, workspace, 'removal.doneAt': { $exists: false } },
    { $set: { 'removal.doneAt': new Date(clock.now()) } },
  );
  log.info({ infograph: _id, why: removal?.why }, 'an infographic was removed from Slack');
}

/** Where it is shown, as far as Slack said so. */
function messagesOf({ reply, shares = [] }: Infograph): Posted[] {
  return [reply, ...shares].flatMap((one) => (one?.ts ? [{ channel: one.channel, ts: one.ts }] : []));
}

/** Our own copy, with the small one and the one that is owed, and the address at fal. @throws ImagesUnavailable */
async function removeKept(
  { _id, workspace, image, results }: Infograph,
  { clock, images, models }: ThreadContext,
): Promise<void> {
  await models.lateCopies.deleteOne({ _id, workspace });
  for (const key of [...(image ? keysOf(image) : []), image?.thumbnailKey]) if (key) await images.remove(key);
  const kept = image && { 'image.removedAt': image.removedAt ?? new Date(clock.now()) };
  await models.infographs.updateOne(
    { _id, workspace },
    {
      $set: { results: results.map(({ imageUrl: _gone, ...result }) => result), ...kept },
      ...(image && { $unset: { 'image.thumbnailKey': 1 } }),
    },
  );
}
