import type { App } from '@slack/bolt';
import { editedFacts } from '../../../briefs/index.js';
import { wordListRefusal } from '../../../workspaces/policy/forbidden.js';
import { refusalPlain } from '../../../workspaces/policy/words.js';
import type { FormState } from '../../blocks/modal.js';
import type { Services } from '../../door/services.js';
import { installedIn } from '../../door/source.js';
import { article as words } from '../../words/article.js';
import { request as requestWords } from '../../words/request.js';
import { briefOf } from './actions.js';
import { EDIT_FACTS_VIEW, factsTyped, fieldOf } from './form-blocks.js';

/** The form with an article's facts, saved or closed. */
export function register(app: App, services: Services): void {
  app.view(
    { callback_id: EDIT_FACTS_VIEW, type: 'view_submission' },
    async ({ ack, body, context, view }) => {
      const asker = {
        workspace: installedIn({ body, context }),
        user: body.user.id,
        batch: view.private_metadata,
      };
      const errors = await save(asker, view.state.values, services).catch((error: unknown) => {
        services.log.error({ err: error, batch: asker.batch }, 'edited facts could not be stored');
        return { title: requestWords.slow };
      });
      await (errors ? ack({ response_action: 'errors', errors }) : ack());
    },
  );

  app.view({ callback_id: EDIT_FACTS_VIEW, type: 'view_closed' }, async ({ ack, body, context, view }) => {
    const brief = { _id: view.private_metadata, workspace: installedIn({ body, context }) };
    await services.infographs.briefs.close(brief, body.user.id);
    await ack();
  });
}

/** @returns what is wrong, by the field that it is told at; undefined once it is stored */
async function save(
  asker: { workspace: string; user: string; batch: string },
  state: FormState,
  services: Services,
): Promise<Record<string, string> | undefined> {
  const brief = await briefOf(asker, services);
  if (!brief?.facts) return { title: words.notYours };
  const checked = editedFacts(factsTyped(state, brief.facts));
  if (!checked.ok) {
    const errors: Record<string, string> = {};
    for (const { path, message } of checked.faults) errors[fieldOf(state, path)] ??= message;
    return errors;
  }
  const { title, points, numbers } = checked.facts;
  const written = [title, ...points, ...numbers.flatMap(({ value, measures }) => [value, measures])];
  // What may not be asked for may not come in by this way either.
  const rule = wordListRefusal(await services.settings.read(asker.workspace), written);
  if (rule) return { title: refusalPlain({ rule }) };
  const saved = await services.infographs.briefs.save(brief, asker.user, checked.facts);
  return saved ? undefined : { title: words.tooLate };
}
