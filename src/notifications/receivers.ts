import { isDuplicateKey } from '../database/duplicate-key.js';
import { withRetries } from '../database/transaction.js';
import type { Models } from '../models/index.js';
import type { Receiver } from '../models/receiver.js';
import type { DocumentRef } from '../models/tenancy.js';

/** When a receiver is disabled: nothing was delivered to it for so long, in so many attempts. */
export interface DisableThreshold {
  afterMs: number;
  failures: number;
}

const nameOf = ({ _id, workspace }: DocumentRef, origin: string) => ({ _id: `${_id} ${origin}`, workspace });

/** How the callbacks of a token to an origin have been going; undefined before the first. */
export async function receiverOf(
  { receivers }: Models,
  token: DocumentRef,
  origin: string,
): Promise<Receiver | undefined> {
  return (await receivers.findOne(nameOf(token, origin)).lean()) ?? undefined;
}

/** Something was delivered: whatever failed before is forgotten. */
export async function receiverDelivered(
  { receivers }: Models,
  token: DocumentRef,
  origin: string,
  at: Date,
): Promise<void> {
  await onceMoreIfRaced(() =>
    receivers.updateOne(
      nameOf(token, origin),
      {
        $set: { token: token._id, origin, deliveredAt: at, failures: 0 },
        $unset: { failingSince: 1, offAt: 1 },
      },
      { upsert: true },
    ),
  );
}

/** Counts a failure. Returns the receiver as it is then. @throws MongoError */
export async function receiverFailed(
  { receivers }: Models,
  token: DocumentRef,
  origin: string,
  at: Date,
): Promise<Receiver> {
  const counted = await onceMoreIfRaced(() =>
    receivers
      .findOneAndUpdate(
        nameOf(token, origin),
        [
          {
            $set: {
              token: token._id,
              origin,
              failures: { $add: [{ $ifNull: ['$failures', 0] }, 1] },
              failingSince: { $ifNull: ['$failingSince', at] },
            },
          },
        ],
        { upsert: true, returnDocument: 'after', updatePipeline: true },
      )
      .lean(),
  );
  if (!counted) throw new Error('an upsert gave nothing back');
  return counted;
}

/** Two upserts of one document at once: MongoDB lets one of them fail, and it can be done again. */
async function onceMoreIfRaced<T>(upsert: () => Promise<T>): Promise<T> {
  return await withRetries(upsert, { tries: 2, helps: isDuplicateKey });
}

/** Whether it has been failing for so long that it is to be disabled. */
export function shouldDisable(
  { failingSince, failures }: Receiver,
  now: number,
  limit: DisableThreshold,
): boolean {
  if (!failingSince) return false;
  return now - failingSince.getTime() >= limit.afterMs && failures >= limit.failures;
}

/** From now on nothing is sent there, until somebody switches it on again. */
export async function disableReceiver(
  { receivers }: Models,
  { _id, workspace }: Receiver,
  at: Date,
): Promise<void> {
  await receivers.updateOne({ _id, workspace, offAt: { $exists: false } }, { $set: { offAt: at } });
}

/** Sends to all of a token's receivers again. Returns how many had been switched off. */
export async function enableReceivers({ receivers }: Models, token: DocumentRef): Promise<number> {
  const written = await receivers.updateMany(
    { token: token._id, workspace: token.workspace, offAt: { $exists: true } },
    { $set: { failures: 0 }, $unset: { offAt: 1, failingSince: 1 } },
  );
  return written.modifiedCount;
}
