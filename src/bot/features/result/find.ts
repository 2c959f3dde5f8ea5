import { raceTimeout } from '../../../lib/timeout.js';
import type { Brief } from '../../../models/brief.js';
import type { BriefVersion } from '../../../models/brief-version.js';
import type { Infograph } from '../../../models/infograph.js';
import type { Thread } from '../../../models/thread.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { Press } from '../../door/interaction.js';
import type { Services } from '../../door/services.js';
import { result as words } from './words.js';

/** An infographic that somebody has before them. */
export interface Shown {
  infograph: Infograph;
  thread: Thread;
  /** Of an article. */
  brief: Brief | undefined;
  /** What it says, where it can be drawn again from that: by code, or of facts that were given. */
  version: BriefVersion | undefined;
}

/** Why nothing can be done with it, in words, or what it is. */
export type Found = Shown | { why: string };

type FindServices = Pick<Services, 'log' | 'models' | 'patience'>;

/**
 * What a button under an infographic is about. Anybody can send a button that they were never shown: so it is looked at
 * whether it stands in the conversation of the press, or is theirs.
 * @throws MongoError
 */
export async function findShown(
  { installedIn: workspace, user, channel }: Pick<Press, 'installedIn' | 'user' | 'channel'>,
  id: string,
  { log, models, patience }: FindServices,
): Promise<Found> {
  const found = await raceTimeout(
    read(workspace, id, models),
    answerWithinMs.result * patience,
    () => 'slow' as const,
  );
  if (found === 'slow') return { why: words.slow };
  if (!found) return { why: words.gone };
  const { infograph, thread } = found;
  const places = [infograph.reply?.channel, thread.channel];
  if (infograph.requester !== user && (channel === undefined || !places.includes(channel))) {
    log.warn({ workspace, user, infograph: id }, 'a press under an infographic refused: not shown there');
    return { why: words.notShown };
  }
  if (infograph.removal) return { why: words.removed };
  if (infograph.forgottenAt) return { why: words.forgotten };
  return found;
}

const ofArticle = (brief: Brief | null) =>
  brief && brief.prompt === undefined && !brief.given ? brief : undefined;

async function read(workspace: string, _id: string, models: Services['models']): Promise<Shown | undefined> {
  const infograph = await models.infographs.findOne({ _id, workspace }).lean();
  if (!infograph) return undefined;
  const [thread, brief] = await Promise.all([
    models.threads.findOne({ _id: infograph.batch, workspace }).lean(),
    models.briefs.findOne({ _id: infograph.batch, workspace }).lean(),
  ]);
  if (!thread) return undefined;
  const { briefVersion, draw } = infograph;
  const version =
    briefVersion && (draw || brief?.given)
      ? await models.briefVersions.findOne({ _id: briefVersion, workspace }).lean()
      : undefined;
  return { infograph, thread, brief: ofArticle(brief), version: version ?? undefined };
}
