import type { Acceptance } from '../../../infographs/accept.js';
import { defined } from '../../../lib/defined.js';
import { withTimeout } from '../../../lib/timeout.js';
import { tooDear } from '../../../lib/words/quantities.js';
import { notForYou, refusalPlain } from '../../../workspaces/policy/words.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { Submission } from '../../door/interaction.js';
import type { Services } from '../../door/services.js';
import { article as words } from '../../words/article.js';
import { request as requestWords } from '../../words/request.js';
import { choicesOf, pauseOf } from '../create/choices.js';
import { mayUse } from '../create/may-use.js';
import { placeOf } from '../create/place.js';
import { textPasted } from './blocks.js';

/** Shorter than this, no facts can come of it. */
const LEAST_CHARACTERS = 80;

type PasteServices = Pick<
  Services,
  'catalogue' | 'infographs' | 'log' | 'members' | 'models' | 'patience' | 'settings' | 'userGroups'
>;

/** The form with an article's text: a request of its own, with the ratio and size of the one that failed. */
export async function submit(submission: Submission, services: PasteServices): Promise<void> {
  const { ack, view } = submission;
  const fault = await request(submission, services).catch((error: unknown) => {
    services.log.error({ err: error, batch: view.private_metadata }, 'accepting a pasted text failed');
    return requestWords.broken;
  });
  await ack(fault ? { response_action: 'errors', errors: { text_1: fault } } : undefined);
}

/** @returns why it was not accepted */
async function request(
  { installedIn: workspace, user, view }: Submission,
  services: PasteServices,
): Promise<string | undefined> {
  const batch = view.private_metadata;
  const pasted = textPasted(view.state.values);
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
  const choices = settings && choicesOf(settings, services.catalogue);
  const { asked, model, onlyMe, ratio, resolution, size, under } = before;
  const acceptance = await infographs.accept({
    workspace,
    requester: user,
    channel: asked,
    ...placeOf({ channel: asked, under, onlyMe }, {}),
    idempotencyKey: `view:${view.id}`,
    model,
    prompt: words.paste.summary,
    article: {
      from: { pasted },
      ...(choices ? pauseOf(choices) : { pauses: true }),
      ...defined({
        focus: brief?.focus || undefined,
        language: brief?.language || undefined,
      }),
    },
    ...defined({ unchecked: choices?.unchecked }),
    ratio,
    resolution,
    count: size,
    ...may,
  });
  return refusalOf(acceptance, size);
}

function refusalOf({ answer }: Acceptance, count: number): string | undefined {
  if (answer.kind === 'busy') return requestWords.busy;
  if (answer.kind === 'refused') return refusalPlain(answer.refusal);
  if (answer.kind !== 'insufficient') return undefined;
  const { neededCredits, available } = answer;
  return tooDear(neededCredits, available, count);
}
