import type { ImageModel } from '../../../fal/models/model.js';
import { defined } from '../../../lib/defined.js';
import type { DrawWay } from '../../../models/drawing.js';
import type { Infograph, Resolution } from '../../../models/infograph.js';
import { hasEnded } from '../../../models/transitions.js';
import type { Caps } from '../../../models/workspace-settings.js';
import { modelsOf } from '../../../workspaces/policy/models.js';
import { type MessageContent, plainAnswer } from '../../blocks/message.js';
import { plain } from '../../blocks/modal.js';
import type { Wanted } from '../../command-line/parse.js';
import type { Press } from '../../door/interaction.js';
import { answerPress } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { type AnswerServices, answerRequest } from '../create/command.js';
import type { RequestContext } from '../create/request.js';
import { drawsAgain, largerSize, type MenuChoice, menuChosen, menuValue, unitPrice } from './blocks.js';
import { findShown, type Shown } from './find.js';
import { result as words } from './words.js';

export type OnceMoreServices = AnswerServices & Pick<Services, 'slack'>;
type OnceMore = MenuChoice & { entry: 'again' | 'bigger' };

/** The yes to a price that has risen since the button told it. */
export async function anyway(press: Press, services: OnceMoreServices): Promise<void> {
  const choice = menuChosen(press.value);
  if (choice?.entry !== 'again' && choice?.entry !== 'bigger') return await press.ack();
  await onceMore(press, { ...choice, entry: choice.entry }, services, true);
}

/**
 * Again and Bigger: the same request once more, by whoever presses, under what holds for them now. Acknowledged once it
 * is stored: a press is not delivered again.
 */
export async function onceMore(
  press: Press,
  choice: OnceMore,
  services: OnceMoreServices,
  replaces = false,
): Promise<void> {
  const work = made(press, choice, services);
  const { broken } = words;
  await answerPress(
    press,
    services,
    work,
    { failed: 'making an infographic again failed', broken },
    replaces,
  );
}

async function made(
  press: Press,
  choice: OnceMore,
  services: OnceMoreServices,
): Promise<MessageContent | undefined> {
  const { installedIn: workspace, user, responseUrl } = press;
  const found = await findShown(press, choice.infograph, services);
  if ('why' in found) return plainAnswer(found.why);
  const { infograph, thread } = found;
  if (thread.onlyMe && thread.requester !== user) return plainAnswer(words.notYours);
  const settings = await services.settings.read(workspace);
  const models = modelsOf(settings, services.catalogue);
  const resolution = sizeOf(choice, infograph, settings.caps, models);
  const unitCredits = resolution && unitPrice(infograph, resolution, { models, prices: services.prices });
  if (!resolution || unitCredits === undefined) return plainAnswer(words.notOffered);
  const wanted = wantedAgain(found, resolution, models);
  if (!wanted) return plainAnswer(words.pasted);
  const before = await madeBefore(infograph, { user, resolution }, services);
  if (!before.every(hasEnded)) return plainAnswer(words.underWay);
  if (unitCredits > (choice.toldCredits ?? infograph.costCredits)) return dearer(choice, unitCredits);
  const context: RequestContext = {
    workspace,
    user,
    channel: thread.asked,
    responseUrl,
    // Pressed twice, it's the same request; pressed when that one has ended, it's a new one.
    idempotencyKey: `${choice.entry}:${infograph._id}:${user}:${before.length}`,
    madeFrom: infograph._id,
    ...defined({ under: thread.under, brief: givenAgain(found) }),
  };
  return await answerRequest(wanted, context, services);
}

function sizeOf(
  { entry }: OnceMore,
  infograph: Infograph,
  caps: Caps,
  models: readonly ImageModel[],
): Resolution | undefined {
  return entry === 'again' ? infograph.resolution : largerSize(infograph, caps, models);
}

/** What was asked for, as a request; undefined for a pasted text, which nobody can be shown to have meant again. */
function wantedAgain(
  { infograph, thread, brief, version }: Shown,
  resolution: Resolution,
  models: readonly ImageModel[],
): Wanted | undefined {
  const { drawn, prompt, ratio } = infograph;
  const draw: DrawWay = infograph.draw ?? 'model';
  // What code drew looks the same again, also where it was one of several in their themes.
  const theme = draw === 'exact' ? (drawn?.theme ?? infograph.theme) : infograph.theme;
  const language = thread.language ?? brief?.language;
  // Said, so that it's where the first one is, whatever the workspace does by itself.
  const onlyMe = thread.onlyMe ?? false;
  const model = draw === 'exact' ? undefined : drawsAgain(infograph, models)?.id;
  const options = { count: 1, draw, ratio, resolution, onlyMe, ...defined({ language, model, theme }) };
  if (!brief || version) return { kind: 'request', prompt, ...options };
  const { focus = '', pauses, url } = brief;
  return url === undefined ? undefined : { kind: 'article', url, focus, now: !pauses, ...options };
}

/** The same facts: nothing is read or thought out again. */
function givenAgain({ version }: Shown): RequestContext['brief'] {
  return version && { facts: version.facts, ...defined({ source: version.source }) };
}

/** What this person made of it before, in this size. */
async function madeBefore(
  { _id: madeFrom, workspace }: Infograph,
  { user: requester, resolution }: { user: string; resolution: Resolution },
  { models }: Pick<Services, 'models'>,
): Promise<Array<Pick<Infograph, 'delivery' | 'status'>>> {
  return await models.infographs
    .find({ madeFrom, workspace, requester, resolution }, { delivery: 1, status: 1 })
    .lean();
}

/** The price has risen since: nothing is charged before a yes. */
function dearer({ entry, infograph }: OnceMore, unitCredits: number): MessageContent {
  const { text, blocks } = plainAnswer(words.dearer(unitCredits));
  return {
    text,
    blocks: [
      ...blocks,
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'result_anyway',
            text: plain(words.anyway(unitCredits)),
            value: menuValue(entry, infograph, unitCredits),
          },
        ],
      },
    ],
  };
}
