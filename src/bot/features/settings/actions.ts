import type { ModalView } from '@slack/types';
import { saidView } from '../../blocks/modal.js';
import { asAdmin, type WorkspaceUser, whyNotAdmin } from '../../door/admin-only.js';
import type { Press } from '../../door/interaction.js';
import { openThenFill } from '../../door/open-modal.js';
import type { Services } from '../../door/services.js';
import { blockedPage } from './blocks/blocked.js';
import { CHANGES_SHOWN, changesView } from './blocks/changes.js';
import { CHANGES } from './blocks/menu.js';
import { formView } from './blocks/page.js';
import { pageNamed } from './blocks/pages.js';
import { settings as words } from './blocks/words.js';
import { changeSettings, seenIn } from './change.js';
import { refreshMenu } from './menu.js';

/** What is opened from the menu and is no form over the settings. Who may see it is decided before. */
export interface OtherPage {
  title: string;
  view(
    workspace: string,
    services: Pick<Services, 'catalogue' | 'config' | 'models' | 'settings' | 'tokens'>,
  ): Promise<ModalView>;
}

type OpenServices = Pick<
  Services,
  'catalogue' | 'config' | 'log' | 'members' | 'models' | 'settings' | 'slack' | 'tokens' | 'userGroups'
>;

const changes: OtherPage = {
  title: words.changes.title,
  view: async (workspace, services) => await changesPage(workspace, services),
};

/** The button of each page in the menu. @param others pages of other features, by the names that the menu has for them */
export function opener(
  others: Readonly<Record<'tokens' | 'accuracy' | 'audit-log', OtherPage>>,
): (press: Press, services: OpenServices) => Promise<void> {
  const pages = new Map(Object.entries({ ...others, [CHANGES]: changes }));
  return async ({ ack, workspace, user, value: name, triggerId, view }, services) => {
    await ack();
    const other = pages.get(name);
    const title = (other ?? pageNamed(name))?.title ?? words.title;
    const opening = { workspace, triggerId, title, inModal: view?.type !== 'home' };
    await openThenFill(services, opening, async () => {
      const what = 'open a page of the settings';
      const refused = await whyNotAdmin(services, { workspace, user }, what, words.notAdmin, false);
      if (refused) return saidView(title, words.done, refused);
      return other
        ? await other.view(workspace, services)
        : await formNamed(name, { workspace, user }, services);
    }).catch((error: unknown) => {
      services.log.warn({ err: error, workspace }, 'opening a page of the settings failed');
    });
  };
}

/** Newest and Older, in the list of changes. */
export async function turnChanges(
  { ack, workspace, user, value, view: page }: Press,
  services: Pick<Services, 'log' | 'members' | 'settings' | 'slack'>,
): Promise<void> {
  await ack();
  const actor = { workspace, user };
  if (!(await asAdmin(services, actor, 'look at the changes of the settings', false)) || !page) return;
  const before = value === '' ? Number.NaN : Number(value);
  const view = await changesPage(workspace, services, Number.isInteger(before) ? before : undefined);
  await update(workspace, page.id, view, services);
}

/** Unblock, beside each person who is blocked. */
export async function unblock(
  { ack, workspace, user: admin, value: user, view: page }: Press,
  services: Pick<Services, 'catalogue' | 'log' | 'members' | 'notices' | 'settings' | 'slack' | 'tokens'>,
): Promise<void> {
  await ack();
  const actor = { workspace, user: admin };
  if (!(await asAdmin(services, actor, 'unblock somebody')) || !page) return;
  const said = await unblocked(user, page.private_metadata, actor, services);
  const view = said
    ? saidView(blockedPage.title, words.done, said)
    : formView(blockedPage, await services.settings.read(workspace, true), services);
  await update(workspace, page.id, view, services);
  // From Home, a page is opened without the menu behind it.
  if (page.previous_view_id) await refreshMenu(services, workspace, page.root_view_id);
}

/** @returns why it was not done */
async function unblocked(
  user: string,
  metadata: string,
  actor: WorkspaceUser,
  services: Pick<Services, 'log' | 'notices' | 'settings'>,
): Promise<string | undefined> {
  const seen = seenIn(metadata);
  if (!seen) return words.away;
  const outcome = await changeSettings(
    services,
    actor,
    seen.rev,
    ({ blocked }) => ({ blocked: blocked.filter((one) => one.user !== user) }),
    blockedPage.title,
  );
  if (outcome === 'stale') return words.stale;
  return outcome === undefined ? words.away : undefined;
}

async function formNamed(
  name: string,
  { workspace, user }: WorkspaceUser,
  services: Pick<Services, 'catalogue' | 'members' | 'settings' | 'userGroups'>,
): Promise<ModalView> {
  const page = pageNamed(name);
  if (!page) return saidView(words.title, words.done, words.broken);
  const [settings, userGroups, ownTimeZone, admins] = await Promise.all([
    services.settings.read(workspace, true),
    page.name === 'access' ? services.userGroups.list(workspace).catch(() => undefined) : undefined,
    page.name === 'refill' ? services.members.timeZoneOf(workspace, user).catch(() => undefined) : undefined,
    page.name === 'admins' ? services.members.admins(workspace) : undefined,
  ]);
  return formView(page, settings, { catalogue: services.catalogue, admins, userGroups, ownTimeZone });
}

async function changesPage(
  workspace: string,
  { settings }: Pick<Services, 'settings'>,
  before?: number,
): Promise<ModalView> {
  const found = await settings.changes(workspace, CHANGES_SHOWN + 1, before);
  const older = found.length > CHANGES_SHOWN;
  return changesView(found.slice(0, CHANGES_SHOWN), { newest: before === undefined, older });
}

async function update(
  workspace: string,
  viewId: string,
  view: ModalView,
  { log, slack }: Pick<Services, 'log' | 'slack'>,
): Promise<void> {
  await slack.call(workspace, 'views.update', { view_id: viewId, view }).catch((error: unknown) => {
    log.warn({ err: error, workspace }, 'refreshing a page of the settings failed');
  });
}
