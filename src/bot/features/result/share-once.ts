import { z } from 'zod';
import { SlackCallError } from '../../../lib/slack-call-error.js';
import type { Infograph } from '../../../models/infograph.js';
import type { MessageContent } from '../../blocks/message.js';
import { parseAnswer } from '../../client/parse-answer.js';
import { quietly } from '../../client/posting.js';
import type { Services } from '../../door/services.js';

/** Where to, and what makes it the same when it is asked for again. */
export interface Sharing {
  id: string;
  by: string;
  channel: string;
}

/** A message that shows it: where it is. */
interface Place {
  channel: string;
  ts: string;
}

/**
 * `before`: it was posted by the same request already. `unknown`: Slack may or may not have it, and it is not posted
 * again. `gone`: it was deleted, or its time is over.
 */
export type Shared =
  | { kind: 'posted' | 'before'; place: Place }
  | { kind: 'refused'; code: string }
  | { kind: 'unknown' | 'gone' };

const postedAnswer = z.looseObject({ channel: z.string(), ts: z.string() });

type ShareServices = Pick<Services, 'log' | 'models' | 'slack'>;

/**
 * Posts a message that shows an infographic in another conversation, once for each id. That it is about to be posted is
 * written first: a post cannot be repeated, and whoever deletes the infographic has to know where it is.
 * @throws MongoError
 */
export async function shareOnce(
  services: ShareServices,
  infograph: Infograph,
  sharing: Sharing,
  content: MessageContent,
): Promise<Shared> {
  const { log, models, slack } = services;
  const { _id, workspace } = infograph;
  const { id, channel } = sharing;
  const intended = await models.infographs.updateOne(
    {
      ...{ _id, workspace, 'shares.id': { $ne: id } },
      ...{ removal: { $exists: false }, forgottenAt: { $exists: false } },
    },
    { $push: { shares: { ...sharing, sentAt: new Date() } } },
  );
  if (intended.modifiedCount === 0) return await sharedBefore(services, infograph, id);
  let place: Place;
  try {
    const answer = await slack.call(workspace, 'chat.postMessage', { channel, ...content, ...quietly });
    place = parseAnswer(postedAnswer, answer);
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    log.warn({ infograph: _id, channel, code: error.code }, 'sharing an infographic failed');
    if (error.outcome === 'unknown') return { kind: 'unknown' };
    await models.infographs.updateOne({ _id, workspace }, { $pull: { shares: { id } } });
    return { kind: 'refused', code: error.code };
  }
  return await record(services, infograph, id, place);
}

async function sharedBefore(
  { models }: ShareServices,
  { _id, workspace }: Infograph,
  id: string,
): Promise<Shared> {
  const now = await models.infographs.findOne({ _id, workspace }).lean();
  const share = now?.shares?.find((one) => one.id === id);
  if (!share) return { kind: 'gone' };
  const { channel, ts } = share;
  return ts === undefined ? { kind: 'unknown' } : { kind: 'before', place: { channel, ts } };
}

/** Where it is. Whoever deleted the infographic meanwhile did not know that, so the message is taken back here. */
async function record(
  { log, models, slack }: ShareServices,
  { _id, workspace }: Infograph,
  id: string,
  place: Place,
): Promise<Shared> {
  const after = await models.infographs
    .findOneAndUpdate(
      { _id, workspace, 'shares.id': id },
      { $set: { 'shares.$.channel': place.channel, 'shares.$.ts': place.ts } },
      { returnDocument: 'after' },
    )
    .lean();
  if (after && !after.removal && !after.forgottenAt) return { kind: 'posted', place };
  await slack.call(workspace, 'chat.delete', { ...place }).catch((error: unknown) => {
    log.warn({ err: error, infograph: _id }, 'taking a shared infographic back failed');
  });
  return { kind: 'gone' };
}
