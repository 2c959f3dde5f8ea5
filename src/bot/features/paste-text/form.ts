import type { App } from '@slack/bolt';
import type { Acceptance } from '../../../infographs/accept.js';
import { withTimeout } from '../../../lib/timeout.js';
import { notForYou, refusalPlain } from '../../../workspaces/policy/words.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { Services } from '../../door/services.js';
import { installedIn } from '../../door/source.js';
import { article as words } from '../../words/article.js';
import { request as requestWords } from '../../words/request.js';
import { choicesOf, pauseOf } from '../create/choices.js';
import { mayUse } from '../create/may-use.js';
import { PASTE_VIEW, textPasted } from './blocks.js';

/** Shorter than this, no facts can come of it. */
const LEAST_CHARACTERS = 80;

/** The form with an article's text: a request of its own, with the ratio and size of the one that failed. */
export function register(app: App, services: Services): void {
  app.view({ callback_id: PASTE_VIEW, type: 'view_submission' }, async ({ ack, body, context, view }) => {
    const asker = {
      workspace: installedIn({ body, context }),
      user: body.user.id,
      batch: view.private_metadata,
      view: view.id,
    };
    const fault = await submit(asker, textPasted(view.state.values), services).catch((error: unknown) => {
      services.log.error({ err: error, batch: asker.batch }, 'a pasted text could not be accepted');
      return requestWords.broken;
    });
    await (fault ? ack({ response_action: 'errors', errors: { text_1: fault } }) : ack());
  });
}

/** @returns why it was not accepted */
async function submit(
  { workspace, user, batch, view }: { workspace: string; user: string; batch: string; view: string },
  pasted: string,
  services: Services,
): Promise<string | undefined> {
  if (pasted.length < LEAST_CHARACTERS) return words.paste.tooShort;
  const { infographs, models } = services;
  const [may, settings, before, brief] = await Promise.all([
    mayUse(services, { workspace, user }),
    withTimeout(services.settings.read(workspace), answerWithinMs.settings),
    models.threads.findOne({ _id: batch, workspace }).lean(),
    models.briefs.findOne({ _id: batch, workspace }, { focus: 1, language: 1 }).lean(),
  ]);
  if (!before) return words.paste.gone;
  if (may.refused) return notForYou(may.refused);
  const { asked, model, ratio, resolution, size } = before;
  const acceptance = await infographs.accept({
    workspace,
    requester: user,
    channel: asked,
    requestKey: `view:${view}`,
    model,
    prompt: words.paste.summary,
    article: {
      from: { pasted },
      ...(settings ? pauseOf(choicesOf(settings)) : { pauses: true }),
      ...(brief?.focus ? { focus: brief.focus } : {}),
      ...(brief?.language ? { language: brief.language } : {}),
    },
    ratio,
    resolution,
    count: size,
    ...may,
  });
  return refusalOf(acceptance, size);
}

function refusalOf({ answer, unitCredits }: Acceptance, count: number): string | undefined {
  if (answer.kind === 'busy') return requestWords.busy;
  if (answer.kind === 'refused') return refusalPlain(answer.refusal);
  if (answer.kind !== 'insufficient') return undefined;
  const { neededCredits, available } = answer;
  return requestWords.insufficient(neededCredits, available, unitCredits, count, 0);
}
