import type { DatabaseClock } from '../../database/clock.js';
import { defined } from '../../lib/defined.js';
import type { Models } from '../../models/index.js';
import type { DocumentRef } from '../../models/tenancy.js';
import type { Thread } from '../../models/thread.js';

/** Slack takes answers at a response_url for 30 minutes. */
export const RESPONSE_URL_LIFE_MS = 30 * 60_000;

/** Whether there is another place to try: the requester's direct messages, unless it is them that Slack refuses. */
export function canMove({ onlyMe, refused, under }: Thread): boolean {
  return !refused && (!onlyMe || under !== undefined);
}

/**
 * The channel, or the thread, that was asked for cannot be posted into: the thread moves to the requester's direct
 * messages, with a parent of ours there.
 */
export async function markRefused(
  {
    models,
    clock,
    wakeThread,
  }: { models: Models; clock: DatabaseClock; wakeThread(thread: DocumentRef): void },
  thread: Thread,
  code: string,
): Promise<void> {
  const owed =
    thread.responseUrl && thread.responseUrlUntil && !thread.onlyMe
      ? {
          whispers: {
            id: 'dm',
            kind: 'sent_to_dm' as const,
            url: thread.responseUrl,
            until: thread.responseUrlUntil,
          },
        }
      : undefined;
  await models.threads.updateOne(
    { _id: thread._id, workspace: thread.workspace, refused: { $exists: false } },
    {
      $set: { refused: code, nextStepAt: new Date(clock.now()) },
      $unset: {
        channel: 1,
        ts: 1,
        under: 1,
        sentAt: 1,
        frozen: 1,
        facts: 1,
        picture: 1,
        pictureOwed: 1,
      },
      $inc: { rev: 1, signals: 1 },
      ...defined({ $push: owed }),
    },
  );
  wakeThread(thread);
}
