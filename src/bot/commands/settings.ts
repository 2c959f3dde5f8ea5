import { MessengerError } from '../../infographs/messenger.js';
import { account } from '../../words/account.js';
import { tokens as words } from '../../words/tokens.js';
import { plainAnswer } from '../blocks/answers.js';
import { mention } from '../blocks/text.js';
import type { MessageContent } from '../blocks/thread.js';
import { settingsView } from '../blocks/tokens.js';
import type { Asker, Services } from '../services.js';

/** `/infograph settings`, for admins: opens the page with the workspace's tokens. */
export async function answerSettings(
  { workspace, user, triggerId }: Asker,
  { log, members, slack, tokens }: Services,
): Promise<MessageContent> {
  const [admin, found] = await Promise.all([
    members.isAdmin(workspace, user, true).catch((error: unknown) => {
      if (error instanceof MessengerError) return undefined;
      throw error;
    }),
    tokens.list(workspace),
  ]);
  if (admin === undefined) return plainAnswer(account.cannotAskSlack);
  if (!admin) return plainAnswer(words.notAdmin(members.namedAdmins().map(mention).join(' ')));
  try {
    await slack.call(workspace, 'views.open', {
      trigger_id: triggerId,
      view: settingsView(found, Date.now()),
    });
    return plainAnswer(words.opened);
  } catch (error) {
    log.warn({ err: error, workspace }, 'the settings did not open');
    return plainAnswer(words.cannotOpen);
  }
}
