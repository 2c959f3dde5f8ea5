import type { App, BlockAction } from '@slack/bolt';
import { credits } from '../../../lib/words/quantities.js';
import { plainAnswer } from '../../blocks/message.js';
import type { Services } from '../../door/services.js';
import { installedIn } from '../../door/source.js';
import { article as words } from '../../words/article.js';
import { pasteTextView } from './blocks.js';

/** "Paste the text instead", under an article that could not be read. Anybody may: they become the requester. */
export function register(app: App, { log, models, slack }: Services): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: 'paste_text' },
    async ({ ack, action, body, context }) => {
      const workspace = installedIn({ body, context });
      const batch = action.type === 'button' ? (action.value ?? '') : '';
      const thread = await models.threads
        .findOne({ _id: batch, workspace })
        .lean()
        .finally(() => ack());
      const answer = thread
        ? await slack
            .call(workspace, 'views.open', {
              trigger_id: body.trigger_id,
              view: pasteTextView(batch, credits(thread.costCredits * thread.size)),
            })
            .then(() => undefined)
            .catch((error: unknown) => {
              log.warn({ err: error, batch }, 'the form for a text did not open');
              return words.cannotOpen;
            })
        : words.paste.gone;
      if (!answer || !body.response_url) return;
      await slack
        .respond(body.response_url, {
          response_type: 'ephemeral',
          replace_original: false,
          ...plainAnswer(answer),
        })
        .catch((error: unknown) => {
          log.warn({ err: error, batch }, 'an answer to a button did not reach the person');
        });
    },
  );
}
