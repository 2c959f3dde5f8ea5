import { asAdmin } from '../../door/admin-only.js';
import type { Press } from '../../door/interaction.js';
import type { Services } from '../../door/services.js';
import type { OtherPage } from '../settings/actions.js';
import { settings as settingsWords } from '../settings/blocks/words.js';
import { refreshMenu } from '../settings/menu.js';
import { tokensView } from './blocks.js';

/** The tokens that are good, among the pages of the settings. */
export const tokensPage: OtherPage = {
  title: settingsWords.tokens.title,
  view: async (workspace, { config, tokens }) =>
    tokensView(await tokens.list(workspace), Date.now(), config.publicUrl),
};

/** Revoke: the token lets nobody in from then on, and goes from the page. */
export async function revoke(
  { ack, workspace, user, value: id, view: page }: Press,
  services: Pick<Services, 'catalogue' | 'config' | 'log' | 'members' | 'settings' | 'slack' | 'tokens'>,
): Promise<void> {
  const { config, log, slack, tokens } = services;
  const admin = await asAdmin(services, { workspace, user }, 'revoke a token');
  if (admin && (await tokens.revoke(workspace, id, user))) {
    log.info({ workspace, actor: user, token: id }, 'API token revoked');
  }
  await ack();
  if (!admin || !page) return;
  const view = tokensView(await tokens.list(workspace), Date.now(), config.publicUrl);
  await slack.call(workspace, 'views.update', { view_id: page.id, view }).catch((error: unknown) => {
    log.warn({ err: error, workspace }, 'refreshing the settings after a token was revoked failed');
  });
  await refreshMenu(services, workspace, page.root_view_id);
}
