import type { ModalView } from '@slack/types';
import { zoneOrUtc } from '../../../lib/calendar.js';
import { withTimeout } from '../../../lib/timeout.js';
import { saidView, waitingView } from '../../blocks/modal.js';
import { answerWithinMs } from '../../client/answer-times.js';
import { asAdmin, type WorkspaceUser } from '../../door/admin-only.js';
import type { Press, Submission } from '../../door/interaction.js';
import { openThenFill } from '../../door/open-modal.js';
import { tellUnopened } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { cursorIn } from './blocks.js';
import type { Cursor } from './page.js';
import { type Search, searchHistory } from './search.js';
import { foundView, searchForm, searchIn, searchTyped } from './search-blocks.js';
import { search as words } from './search-words.js';
import { history } from './words.js';

type SearchServices = Pick<Services, 'conversations' | 'log' | 'members' | 'models' | 'settings' | 'slack'>;

/** "Search…", under a page of the history and on an admin's Home. */
export async function open(press: Press, services: SearchServices): Promise<void> {
  await press.ack();
  const { workspace, user, triggerId } = press;
  const opening = openThenFill(services, { workspace, triggerId, title: words.title }, async () =>
    searchForm(await isAdmin({ workspace, user }, services)),
  );
  const failed = 'opening the search of the history failed';
  await tellUnopened(press, services, opening, { failed, cannotOpen: history.cannotShow });
}

/** The form again, with what was searched for. */
export async function change(press: Press, services: SearchServices): Promise<void> {
  await press.ack();
  const { workspace, user, view } = press;
  const search = searchIn(view?.private_metadata ?? '');
  await show(press, services, async () => searchForm(await isAdmin({ workspace, user }, services), search));
}

/** The form, sent: it gives way to what is found, which may take longer than Slack waits. */
export async function submit(submission: Submission, services: SearchServices): Promise<void> {
  const { ack, user, view, workspace } = submission;
  const typed = searchTyped(view.state.values, user, await zoneOf({ workspace, user }, services));
  if ('errors' in typed) return await ack({ response_action: 'errors', errors: typed.errors });
  await ack({
    response_action: 'update',
    view: waitingView(words.title, words.close, words.searching),
  });
  await show(submission, services, () => found({ workspace, user }, typed, undefined, services));
}

/** Newest and Older: of the search that the view keeps. */
export async function turn(press: Press, services: SearchServices): Promise<void> {
  await press.ack();
  const { user, value, view, workspace } = press;
  const search = searchIn(view?.private_metadata ?? '');
  if (search)
    await show(press, services, () => found({ workspace, user }, search, cursorIn(value), services));
}

/** Whose may be searched is asked for every page: anybody can send a search that they were never shown. */
async function found(
  actor: WorkspaceUser,
  search: Search,
  after: Cursor | undefined,
  services: SearchServices,
): Promise<ModalView> {
  const own = search.who === actor.user;
  const admin = own
    ? await isAdmin(actor, services)
    : await asAdmin(services, actor, "search everybody's history");
  if (!own && !admin) return saidView(words.title, words.close, history.notAdmin);
  const page = await searchHistory(actor, search, after, services);
  return foundView(search, page, admin, after === undefined);
}

async function isAdmin(
  { workspace, user }: WorkspaceUser,
  { members }: Pick<Services, 'members'>,
): Promise<boolean> {
  return (await withTimeout(members.isAdmin(workspace, user), answerWithinMs.isAdminAfterwards)) ?? false;
}

/** The reader's own days, as Slack knows them; else the workspace's. */
async function zoneOf(
  { workspace, user }: WorkspaceUser,
  { members, settings }: Pick<Services, 'members' | 'settings'>,
): Promise<string> {
  const [own, decided] = await Promise.all([
    withTimeout(members.timeZoneOf(workspace, user), answerWithinMs.isAdmin),
    withTimeout(settings.read(workspace), answerWithinMs.settings),
  ]);
  return zoneOrUtc(own ?? decided?.timeZone);
}

async function show(
  { view, workspace }: Pick<Press | Submission, 'view' | 'workspace'>,
  { log, slack }: SearchServices,
  make: () => Promise<ModalView>,
): Promise<void> {
  if (!view) return;
  const next = await make().catch((error: unknown) => {
    log.error({ err: error, workspace }, 'searching the history failed');
    return saidView(words.title, words.close, history.cannotShow);
  });
  await slack.call(workspace, 'views.update', { view_id: view.id, view: next }).catch((error: unknown) => {
    log.warn({ err: error, workspace }, 'showing what was searched for failed');
  });
}
