import type { App, BlockAction } from '@slack/bolt';
import type { Brief } from '../../../models/brief.js';
import { plainAnswer } from '../../blocks/message.js';
import type { Services } from '../../door/services.js';
import { installedIn } from '../../door/source.js';
import { article as words } from '../../words/article.js';
import { EDIT_FACTS_ACTION, GO_ACTION } from './blocks.js';
import { editFactsView } from './form-blocks.js';

interface Press {
  workspace: string;
  batch: string;
  user: string;
  triggerId: string;
}

/** Edit and Go, under what was read of an article. */
export function register(app: App, services: Services): void {
  const actions = { [EDIT_FACTS_ACTION]: edit, [GO_ACTION]: go };
  for (const [action_id, pressed] of Object.entries(actions)) {
    app.action<BlockAction>({ type: 'block_actions', action_id }, async ({ ack, action, body, context }) => {
      const press = {
        workspace: installedIn({ body, context }),
        batch: action.type === 'button' ? (action.value ?? '') : '',
        user: body.user.id,
        triggerId: body.trigger_id,
      };
      const answer = await pressed(press, services).finally(() => ack());
      if (!answer || !body.response_url) return;
      const message = { response_type: 'ephemeral', replace_original: false, ...plainAnswer(answer) };
      await services.slack.respond(body.response_url, message).catch((error: unknown) => {
        services.log.warn(
          { err: error, batch: press.batch },
          'an answer to a button did not reach the person',
        );
      });
    });
  }
}

/** The clock is stopped before the form opens: what people edit must not be drawn meanwhile. */
async function edit(press: Press, services: Services): Promise<string | undefined> {
  const { infographs, log, slack } = services;
  const { batch, user, workspace } = press;
  const brief = await briefOf(press, services);
  if (!brief) return words.notYours;
  if (!brief.facts || !(await infographs.briefs.edit(brief, user))) return words.tooLate;
  try {
    await slack.call(workspace, 'views.open', {
      trigger_id: press.triggerId,
      view: editFactsView(batch, brief.facts),
    });
    return undefined;
  } catch (error) {
    log.warn({ err: error, batch }, 'the form for the facts did not open');
    await infographs.briefs.close(brief, user);
    return words.cannotOpen;
  }
}

async function go(press: Press, services: Services): Promise<string | undefined> {
  const brief = await briefOf(press, services);
  if (!brief) return words.notYours;
  return (await services.infographs.briefs.go(brief)) ? undefined : words.tooLate;
}

/** The article, where this person may decide about it: who asked for it, or an admin. */
export async function briefOf(
  { workspace, batch, user }: Pick<Press, 'workspace' | 'batch' | 'user'>,
  { log, members, models }: Services,
): Promise<Brief | undefined> {
  const brief = await models.briefs.findOne({ _id: batch, workspace }).lean();
  const may =
    brief && (brief.requester === user || (await members.isAdmin(workspace, user).catch(() => false)));
  if (may) return brief;
  log.warn({ workspace, batch, user }, 'a button under an article was pressed by somebody who may not');
  return undefined;
}
