import { Busy, OutcomeUnknown } from '../../../credits/ledger/index.js';
import type { RefundDecision } from '../../../credits/ledger/operations.js';
import { topup } from '../../../credits/topups/words.js';
import { defined } from '../../../lib/defined.js';
import { paidOf, threadOf } from '../../../models/infograph.js';
import { adminChannelNotice, directMessageNotice } from '../../../models/slack-notices.js';
import { mention } from '../../blocks/text.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { personToTell, whyNot } from './refundable.js';
import { refund as words } from './words.js';

/** What it takes to refund. */
export type RefundServices = Pick<
  Services,
  'credits' | 'infographs' | 'log' | 'models' | 'notices' | 'settings'
>;

/**
 * Refunds, once for ever. Who wants it is an admin.
 * @throws what the database throws where nothing was refunded; a refund whose outcome is unknown has words of its own
 */
export async function refund(
  { workspace, user }: WorkspaceUser,
  { infograph: id, reason }: { infograph: string; reason: string },
  { credits, infographs, log, models, notices, settings }: RefundServices,
): Promise<{ kind: 'again' | 'done'; words: string }> {
  const infograph = await models.infographs.findOne({ _id: id, workspace }).lean();
  if (!infograph) {
    log.warn({ workspace, user, infograph: id }, 'refund refused: no such infographic');
    return { kind: 'done', words: words.notOurs };
  }
  const paid = paidOf(infograph);
  const at = new Date();
  const key = `refund ${id}`;
  const person = personToTell(infograph);
  const notification = {
    about: 'refunded' as const,
    infograph: id,
    admin: user,
    credits: paid,
    reason,
  };
  const line = {
    ...{ actor: user, at, key, note: reason },
    what: person ? topup.line.refundedTo(paid) : `${topup.line.refunded(paid)} (${id})`,
    ...defined({ person }),
  };
  const newNotices = [
    ...(person ? [directMessageNotice(workspace, person, notification, { at, key })] : []),
    ...adminChannelNotice(workspace, await settings.read(workspace), line),
  ];
  let decision: RefundDecision;
  try {
    decision = await credits.refund(
      workspace,
      { infograph: id, actor: user, reason, notices: newNotices },
      answerWithinMs.refund,
    );
  } catch (error) {
    if (error instanceof Busy) return { kind: 'again', words: words.busy };
    if (error instanceof OutcomeUnknown) return { kind: 'done', words: words.unknown };
    throw error;
  }
  if (decision.kind === 'not_paid') return { kind: 'done', words: whyNot(infograph) ?? words.notPaid };
  if (decision.kind === 'duplicate') {
    const now = await models.infographs.findOne({ _id: id, workspace }).lean();
    return { kind: 'done', words: (now && whyNot(now)) ?? words.beforeSomehow };
  }
  notices.wake(newNotices);
  log.info(
    { workspace, actor: user, infograph: id, credits: decision.credits },
    'an infographic was refunded',
  );
  await infographs.events.threadChanged(threadOf(infograph)).catch((error: unknown) => {
    log.warn({ err: error, infograph: id }, 'updating a thread after a refund failed');
  });
  const done = words.refunded(decision.credits, decision.available);
  return { kind: 'done', words: person ? `${done} ${words.told(mention(person))}` : done };
}
