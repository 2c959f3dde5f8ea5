import { editedFacts } from '../../../briefs/index.js';
import { wordListRefusal } from '../../../workspaces/policy/forbidden.js';
import { refusalPlain } from '../../../workspaces/policy/words.js';
import type { FormState } from '../../blocks/modal.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Closing, Submission } from '../../door/interaction.js';
import type { Services } from '../../door/services.js';
import { article as words } from '../../words/article.js';
import { request as requestWords } from '../../words/request.js';
import { briefOf } from './actions.js';
import { factsTyped, fieldOf } from './form-blocks.js';

/** The form with an article's facts, saved. */
export async function submit(
  { installedIn: workspace, user, view, ack }: Submission,
  services: Pick<Services, 'infographs' | 'log' | 'members' | 'models' | 'settings'>,
): Promise<void> {
  const batch = view.private_metadata;
  const errors = await save(batch, { workspace, user }, view.state.values, services).catch(
    (error: unknown) => {
      services.log.error({ err: error, batch }, 'storing edited facts failed');
      return { title: requestWords.slow };
    },
  );
  await ack(errors && { response_action: 'errors', errors });
}

/** The same, closed without being saved. */
export async function close(
  { installedIn: workspace, user, view, ack }: Closing,
  { infographs }: Pick<Services, 'infographs'>,
): Promise<void> {
  await infographs.briefs.close({ _id: view.private_metadata, workspace }, user);
  await ack();
}

/** @returns what is wrong, by the field that it is told at; undefined once it is stored */
async function save(
  batch: string,
  actor: WorkspaceUser,
  state: FormState,
  services: Pick<Services, 'infographs' | 'log' | 'members' | 'models' | 'settings'>,
): Promise<Record<string, string> | undefined> {
  const brief = await briefOf(batch, actor, services);
  if (!brief?.facts) return { title: words.notYours };
  const checked = editedFacts(factsTyped(state, brief.facts));
  if (!checked.ok) {
    const errors: Record<string, string> = {};
    for (const { path, message } of checked.faults) errors[fieldOf(state, path)] ??= message;
    return errors;
  }
  const { title, points, numbers } = checked.facts;
  const written = [
    title,
    ...points.map(({ text }) => text),
    ...numbers.flatMap(({ value, measures }) => [value, measures]),
  ];
  // What may not be asked for may not come in by this way either.
  const rule = wordListRefusal(await services.settings.read(actor.workspace), written);
  if (rule) return { title: refusalPlain({ rule }) };
  const saved = await services.infographs.briefs.save(brief, actor.user, checked.facts);
  return saved ? undefined : { title: words.tooLate };
}
