import type { ModalView } from '@slack/types';
import { tokens as tokenWords } from '../../../api/tokens/words.js';
import type { Services } from '../../door/services.js';
import { menuView } from './blocks/menu.js';

/** The menu of the settings, as they are now. */
export async function menuNow(
  { catalogue, settings, tokens }: Pick<Services, 'catalogue' | 'settings' | 'tokens'>,
  workspace: string,
): Promise<ModalView> {
  const [read, made] = await Promise.all([settings.read(workspace, true), tokens.list(workspace)]);
  const good = made.filter((token) => tokenWords.stateOf(token, Date.now()) === 'good');
  return menuView(read, good.length, catalogue);
}

/** Shows in the menu what became of a page in front of it. What cannot be shown is no fault: it is shown at the next opening. */
export async function refreshMenu(
  services: Pick<Services, 'catalogue' | 'log' | 'settings' | 'slack' | 'tokens'>,
  workspace: string,
  viewId: string | null | undefined,
): Promise<void> {
  if (!viewId) return;
  try {
    const view = await menuNow(services, workspace);
    await services.slack.call(workspace, 'views.update', { view_id: viewId, view });
  } catch (error) {
    services.log.warn({ err: error, workspace }, 'refreshing the menu of the settings failed');
  }
}
