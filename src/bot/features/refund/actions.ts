import type { ModalView } from '@slack/types';
import type { Infograph } from '../../../models/infograph.js';
import { hasParent } from '../../../models/thread.js';
import { saidView } from '../../blocks/modal.js';
import { checkAdmin, whoCan } from '../../door/admin-only.js';
import type { MessageAction, Press } from '../../door/interaction.js';
import { openThenFill } from '../../door/open-modal.js';
import { reply } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { cannotAskSlack } from '../../words/admin.js';
import { refundView } from './blocks.js';
import { personToTell, whyNot } from './refundable.js';
import { refund as words } from './words.js';

type OpenServices = Pick<Services, 'log' | 'members' | 'models' | 'slack'>;

/** `refund_infograph`: in a message's menu, where the app was installed with a manifest that still had it. */
export async function fromMessage(chosen: MessageAction, services: OpenServices): Promise<void> {
  await chosen.ack();
  const { message, workspace } = chosen;
  await openForm(services, chosen, { inModal: false, sees: true }, () =>
    infographsIn(message, workspace, services),
  ).catch((error: unknown) => notOpened(error, chosen, services));
}

/** Refund, in the history and at the last movements of credits on the Home tab. */
export async function fromHistory(press: Press, services: OpenServices): Promise<void> {
  await press.ack();
  const { value: _id, view, workspace } = press;
  // They show prompts of conversations that are not for everybody to nobody else, and so does this.
  await openForm(services, press, { inModal: view?.type === 'modal', sees: false }, () =>
    services.models.infographs.find({ _id, workspace }).lean(),
  ).catch((error: unknown) => notOpened(error, press, services));
}

async function notOpened(
  error: unknown,
  pressed: Press | MessageAction,
  services: Pick<Services, 'log' | 'slack'>,
): Promise<void> {
  services.log.warn({ err: error, workspace: pressed.workspace }, 'opening the refund form failed');
  await reply(services, pressed, words.cannotOpen);
}

/**
 * Opens the form for a refund of what `find` finds; who may is asked when it is open, and again when it is sent.
 * `sees`: the admin has the message with the prompt before them.
 * @throws SlackCallError when Slack did not open it
 */
async function openForm(
  services: OpenServices,
  { workspace, user, triggerId }: Press | MessageAction,
  { inModal, sees }: { inModal: boolean; sees: boolean },
  find: () => Promise<Infograph[]>,
): Promise<void> {
  const fill = async (): Promise<ModalView> => {
    const [admin, found] = await Promise.all([
      checkAdmin(services, { workspace, user }, 'open the refund form'),
      find(),
    ]);
    if (admin === 'unknown') return said(cannotAskSlack);
    if (admin === 'no') return said(`${words.notAdmin} ${await whoCan(services, { workspace })}`);
    const [first, ...others] = found.filter((infograph) => whyNot(infograph) === undefined);
    if (first) {
      const told = personToTell(first) !== undefined;
      return refundView(first, others, { told, sees: sees || first.requester === user });
    }
    const [only] = found;
    if (!only) return said(words.notOurs);
    return said(found.length > 1 ? words.allBefore : (whyNot(only) ?? words.notPaid));
  };
  await openThenFill(services, { workspace, triggerId, title: words.title, inModal }, fill);
}

function said(text: string): ModalView {
  return saidView(words.title, words.done, text);
}

/** The infographs that a message shows: that of a reply with an image, or all of the thread that it begins. */
async function infographsIn(
  { channel, ts, threadTs }: MessageAction['message'],
  workspace: string,
  { models }: Pick<Services, 'models'>,
): Promise<Infograph[]> {
  const parent = threadTs ?? ts;
  const threads = await models.threads.find({ ts: parent, channel, workspace }).lean();
  // Somebody else's message begins no thread of ours, whatever stands under it.
  const shown = ts === parent ? threads.filter(hasParent) : threads;
  const batches = shown.map(({ _id }) => _id);
  const found = await models.infographs
    .find({ batch: { $in: batches }, workspace })
    .sort({ acceptedAt: 1, position: 1 })
    .lean();
  return ts === parent ? found : found.filter(({ reply }) => reply?.ts === ts);
}
