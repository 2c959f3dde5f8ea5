import { bestPicture, isFoundWrong, isTrusted } from '../../../infographs/core/checking.js';
import { escaped } from '../../blocks/text.js';
import { checkAdmin } from '../../door/admin-only.js';
import type { Press } from '../../door/interaction.js';
import { reply } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { cannotAskSlack } from '../../words/admin.js';
import { bring, type GetAsServices } from '../result/bring-file.js';
import { findShown, type Shown } from '../result/find.js';
import { type MayShareServices, whyNotShare } from '../result/may-share.js';
import { result } from '../result/words.js';
import { verdictWords } from '../verdict/words.js';
import { canStandAbove, hasAiVersion } from './blocks.js';
import { type FreeServices, giveFree } from './free.js';
import { check as words } from './words.js';

type AnswerServices = Pick<Services, 'log' | 'models' | 'patience' | 'slack'>;
type ChannelServices = MayShareServices & AnswerServices & Pick<Services, 'auditLog' | 'infographs'>;

/** "New picture · free", under one that was found wrong. */
export async function newPicture(press: Press, services: FreeServices & AnswerServices): Promise<void> {
  const { responseUrl, user } = press;
  await answered(press, services, async (found) =>
    isFoundWrong(found.infograph)
      ? await giveFree(found, { user, why: 'mend', responseUrl }, services)
      : words.free.notWrong,
  );
}

/** "See the AI version", under the exact one that took its place: into the thread, with what is wrong with it, once. */
export async function aiVersion(press: Press, services: GetAsServices): Promise<void> {
  await answered(press, services, async (found) => {
    const { infograph } = found;
    if (!hasAiVersion(infograph)) return words.noAiVersion;
    const verdict = escaped(verdictWords(bestPicture(infograph)?.check, infograph));
    const comment = words.aiComment(verdict);
    await bring(found, { format: 'painting', user: press.user, comment }, services);
    return undefined;
  });
}

/** "Show in channel", under one that does not come there by itself: its requester may, and admins. */
export async function inChannel(press: Press, services: ChannelServices): Promise<void> {
  await answered(press, services, (found) => shownInChannel(found, press, services));
}

async function shownInChannel(
  { infograph, thread }: Shown,
  { installedIn: workspace, user }: Press,
  services: ChannelServices,
): Promise<string> {
  const isOther = infograph.requester !== user;
  if (isOther) {
    const admin = await checkAdmin(services, { workspace, user }, 'show a picture in the channel');
    if (admin !== 'yes') return admin === 'no' ? words.notYours : cannotAskSlack;
  }
  if (isTrusted(infograph)) return words.shownBefore;
  if (!canStandAbove(thread)) return words.noParent;
  const refused = await whyNotShare(services, { workspace, user }, thread.asked);
  if (refused) return refused;
  if ((await services.settings.read(workspace)).defaults.threadOnly) return words.threadOnly;
  if (!(await services.infographs.events.inChannel(infograph, user))) return words.shownBefore;
  if (isOther) await note(infograph._id, { workspace, user }, services);
  return words.shown;
}

async function note(
  target: string,
  { workspace, user }: { workspace: string; user: string },
  { auditLog, log }: Pick<Services, 'auditLog' | 'log'>,
): Promise<void> {
  const noted = { workspace, actor: user, action: 'infographs.shown' as const, target, key: target };
  await auditLog
    .record(noted)
    .catch((error: unknown) => log.error({ err: error, ...noted }, 'writing to the audit log failed'));
}

/** Acknowledges at once, and answers for the eyes of whoever pressed; what only its requester sees is theirs. */
async function answered(
  press: Press,
  services: AnswerServices,
  work: (found: Shown) => Promise<string | undefined>,
): Promise<void> {
  await press.ack();
  const answer = await answerTo(press, services, work).catch((error: unknown) => {
    services.log.error({ err: error, workspace: press.installedIn }, 'a button about a check failed');
    return result.broken;
  });
  if (answer) await reply(services, press, answer);
}

async function answerTo(
  press: Press,
  services: AnswerServices,
  work: (found: Shown) => Promise<string | undefined>,
): Promise<string | undefined> {
  const found = await findShown(press, press.value, services);
  if ('why' in found) return found.why;
  const { requester, onlyMe } = found.thread;
  return onlyMe && requester !== press.user ? result.notYours : await work(found);
}
