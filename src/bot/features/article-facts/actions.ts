import type { Brief } from '../../../models/brief.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Press } from '../../door/interaction.js';
import { reply } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { article as words } from '../../words/article.js';
import { editFactsView } from './form-blocks.js';

type FactsServices = Pick<Services, 'infographs' | 'log' | 'members' | 'models' | 'slack'>;

/** Edit, under what was read of an article: opens a form. */
export async function edit(press: Press, services: FactsServices): Promise<void> {
  const answer = await openEditor(press, services).finally(press.ack);
  if (answer) await reply(services, press, answer);
}

/** Go, where the clock is stopped. */
export async function go(press: Press, services: FactsServices): Promise<void> {
  const answer = await goOn(press, services).finally(press.ack);
  if (answer) await reply(services, press, answer);
}

/** Use this: the picture that code has drawn of the facts, in place of what was asked for. */
export async function takeDraft(press: Press, services: FactsServices): Promise<void> {
  const answer = await goOnWithDraft(press, services).finally(press.ack);
  if (answer) await reply(services, press, answer);
}

/** The clock is stopped before the form opens: what people edit must not be drawn meanwhile. */
async function openEditor(press: Press, services: FactsServices): Promise<string | undefined> {
  const { infographs, log, slack } = services;
  const { installedIn: workspace, user, value: batch } = press;
  const brief = await briefOf(batch, { workspace, user }, services);
  if (!brief) return words.notYours;
  if (!brief.facts || !(await infographs.briefs.edit(brief, user))) return words.tooLate;
  try {
    await slack.call(workspace, 'views.open', {
      trigger_id: press.triggerId,
      view: editFactsView(batch, brief.facts),
    });
    return undefined;
  } catch (error) {
    log.warn({ err: error, batch }, 'opening the facts form failed');
    await infographs.briefs.close(brief, user);
    return words.cannotOpen;
  }
}

async function goOn(
  { installedIn: workspace, user, value: batch }: Press,
  services: FactsServices,
): Promise<string | undefined> {
  const brief = await briefOf(batch, { workspace, user }, services);
  if (!brief) return words.notYours;
  return (await services.infographs.briefs.go(brief)) ? undefined : words.tooLate;
}

async function goOnWithDraft(
  { installedIn: workspace, user, value: batch }: Press,
  services: FactsServices,
): Promise<string | undefined> {
  const brief = await briefOf(batch, { workspace, user }, services);
  if (!brief) return words.notYours;
  const { briefs } = services.infographs;
  // What is drawn by code anyway is not another way to draw it.
  const goes = brief.draw === 'exact' ? briefs.go(brief) : briefs.takeDraft(brief, user);
  return (await goes) ? undefined : words.tooLate;
}

/** The article, where this person may decide about it: who asked for it, or an admin. */
export async function briefOf(
  batch: string,
  { workspace, user }: WorkspaceUser,
  { log, members, models }: Pick<Services, 'log' | 'members' | 'models'>,
): Promise<Brief | undefined> {
  const brief = await models.briefs.findOne({ _id: batch, workspace }).lean();
  const may =
    brief && (brief.requester === user || (await members.isAdmin(workspace, user).catch(() => false)));
  if (may) return brief;
  log.warn({ workspace, batch, user }, 'article action refused: not permitted');
  return undefined;
}
