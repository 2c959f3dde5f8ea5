import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { auditLog } from '../../../workspaces/audit-log/words.js';
import { saidView } from '../../blocks/modal.js';
import { type Actor, actorOf, asAdmin, askAdmin } from '../../door/admin-only.js';
import { openThenFill } from '../../door/open-modal.js';
import type { Services } from '../../door/services.js';
import { cannotAskSlack } from '../../words/admin.js';
import { auditLogPage } from '../audit-log/page.js';
import { tokensView } from '../tokens/blocks.js';
import { blockedPage, UNBLOCK_ACTION } from './blocks/blocked.js';
import { CHANGES_SHOWN, changesView, NEWEST_ACTION, OLDER_ACTION } from './blocks/changes.js';
import { AUDIT_LOG, CHANGES, OPEN_ACTION, TOKENS } from './blocks/menu.js';
import { formView } from './blocks/page.js';
import { pageNamed } from './blocks/pages.js';
import { settings as words } from './blocks/words.js';
import { changeSettings, seenIn } from './change.js';
import { refreshMenu } from './menu.js';

/** The buttons in the settings: a page, another part of the changes, unblocking somebody. */
export function register(app: App, services: Services): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: OPEN_ACTION },
    async ({ ack, action, body, context }) => {
      await ack();
      const name = action.type === 'button' ? (action.value ?? '') : '';
      const actor = actorOf({ body, context });
      const title = titleOf(name);
      const opening = {
        workspace: actor.workspace,
        triggerId: body.trigger_id,
        title,
        inModal: body.view?.type !== 'home',
      };
      await openThenFill(services, opening, () => fill(name, title, actor, services)).catch(
        (error: unknown) => {
          services.log.warn(
            { err: error, workspace: actor.workspace },
            'a page of the settings did not open',
          );
        },
      );
    },
  );

  for (const action_id of [NEWEST_ACTION, OLDER_ACTION]) {
    app.action<BlockAction>({ type: 'block_actions', action_id }, async ({ ack, action, body, context }) => {
      await ack();
      const actor = actorOf({ body, context });
      if (!(await asAdmin(services, actor, 'look at the changes of the settings', false)) || !body.view)
        return;
      const before = action.type === 'button' ? Number(action.value) : Number.NaN;
      const view = await changesPage(
        actor.workspace,
        services,
        Number.isInteger(before) ? before : undefined,
      );
      await update(actor.workspace, body.view.id, view, services);
    });
  }

  app.action<BlockAction>(
    { type: 'block_actions', action_id: UNBLOCK_ACTION },
    async ({ ack, action, body, context }) => {
      await ack();
      const actor = actorOf({ body, context });
      const { workspace } = actor;
      if (!(await asAdmin(services, actor, 'unblock somebody')) || !body.view) return;
      const user = action.type === 'button' ? action.value : undefined;
      const seen = seenIn(body.view.private_metadata);
      const outcome =
        seen &&
        (await changeSettings(
          services,
          actor,
          seen.rev,
          ({ blocked }) => ({ blocked: blocked.filter((one) => one.user !== user) }),
          blockedPage.title,
        ));
      const said = outcome === 'stale' ? words.stale : outcome === undefined ? words.away : undefined;
      const view = said
        ? saidView(blockedPage.title, words.done, said)
        : formView(blockedPage, await services.settings.read(workspace, true), {});
      await update(workspace, body.view.id, view, services);
      // From Home, a page is opened without the menu behind it.
      if (body.view.previous_view_id) await refreshMenu(services, workspace, body.view.root_view_id);
    },
  );
}

function titleOf(name: string): string {
  if (name === TOKENS) return words.tokens.title;
  if (name === AUDIT_LOG) return auditLog.title;
  return name === CHANGES ? words.changes.title : (pageNamed(name)?.title ?? words.title);
}

/** A page, once it is known that whoever opened it may see it. */
async function fill(name: string, title: string, actor: Actor, services: Services): Promise<ModalView> {
  const { workspace } = actor;
  const admin = await askAdmin(services, actor, 'open a page of the settings', false);
  if (admin !== 'yes') {
    const said = admin === 'unknown' ? cannotAskSlack : words.notAdmin('');
    return saidView(title, words.done, said);
  }
  if (name === TOKENS) return tokensView(await services.tokens.list(workspace), Date.now());
  if (name === CHANGES) return await changesPage(workspace, services);
  if (name === AUDIT_LOG) return await auditLogPage(workspace, services);
  const page = pageNamed(name);
  if (!page) return saidView(title, words.done, words.broken);
  const [settings, userGroups] = await Promise.all([
    services.settings.read(workspace, true),
    page.name === 'access' ? services.userGroups.list(workspace).catch(() => undefined) : undefined,
  ]);
  return formView(page, settings, { userGroups });
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
    log.warn({ err: error, workspace }, 'a page of the settings does not show what was changed');
  });
}
