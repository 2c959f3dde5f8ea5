import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { topup as words } from '../../credits/topups/words.js';
import { saidView, waitingView } from '../blocks/modal.js';
import { parseAnswer } from '../client/parse-answer.js';
import type { Services } from './services.js';

const viewAnswer = z.looseObject({ view: z.looseObject({ id: z.string() }) });

interface Opening {
  workspace: string;
  triggerId: string;
  title: string;
  /** In front of the modal in which somebody pressed, where it was in one. */
  inModal?: boolean;
}

/**
 * Opens a modal at once, before anything is asked of Slack or the database, and shows in it what `fill` comes to. It
 * returns when the modal is open; what is slow goes on by itself.
 * @throws SlackCallError when Slack did not open it
 */
export async function openThenFill(
  { log, slack }: Pick<Services, 'log' | 'slack'>,
  { workspace, triggerId, title, inModal = false }: Opening,
  fill: () => Promise<ModalView>,
): Promise<void> {
  const view = waitingView(title, words.close, words.opening);
  const opened = slack.call(workspace, inModal ? 'views.push' : 'views.open', {
    trigger_id: triggerId,
    view,
  });
  // Meanwhile, and also where it does not open: who wanted what is asked, and logged, in any case.
  const filled = fill().catch((error: unknown) => {
    log.error({ err: error, workspace }, 'rendering a modal failed');
    return saidView(title, words.done, words.broken);
  });
  const { id } = parseAnswer(viewAnswer, await opened).view;
  void filled
    .then((content) => slack.call(workspace, 'views.update', { view_id: id, view: content }))
    .catch((error: unknown) => log.warn({ err: error, workspace }, 'views.update of a modal failed'));
}
