import type { ViewResponseAction } from '@slack/bolt';
import { saidView } from '../../blocks/modal.js';
import { type WorkspaceUser, whyNotAdmin } from '../../door/admin-only.js';
import type { Submission } from '../../door/interaction.js';
import type { Services } from '../../door/services.js';
import { refundTyped } from './blocks.js';
import { type RefundServices, refund } from './carry-out.js';
import { refund as words } from './words.js';

type FormServices = RefundServices & Pick<Services, 'members'>;

/** The form for a refund, sent. */
export async function submit(
  { ack, view, workspace, user }: Submission,
  services: FormServices,
): Promise<void> {
  const answer = await submitted({ workspace, user }, view, services).catch((error: unknown) => {
    services.log.error({ err: error, workspace }, 'refund failed');
    return fault(words.broken);
  });
  await ack(answer);
}

async function submitted(
  actor: WorkspaceUser,
  view: { private_metadata: string; state: { values: unknown } },
  services: FormServices,
): Promise<ViewResponseAction> {
  const typed = refundTyped(view.state.values, view.private_metadata);
  if (!typed) return fault(words.reasonMissing);
  const refused = await whyNotAdmin(services, actor, 'refund an infographic', words.notAdmin, true, 'field');
  if (refused) return fault(refused);
  const outcome = await refund(actor, typed, services);
  if (outcome.kind === 'again') return fault(outcome.words);
  return { response_action: 'update', view: saidView(words.title, words.done, outcome.words) };
}

function fault(text: string): ViewResponseAction {
  return { response_action: 'errors', errors: { reason: text } };
}
