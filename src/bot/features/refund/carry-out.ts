import type { ModalView } from '@slack/types';
import { Busy, OutcomeUnknown } from '../../../credits/ledger/index.js';
import type { RefundDecision } from '../../../credits/ledger/operations.js';
import { topup } from '../../../credits/topups/words.js';
import type { Infograph } from '../../../models/infograph.js';
import { threadOf } from '../../../models/infograph.js';
import { adminLine, isPerson, tellPerson } from '../../../models/slack-notices.js';
import { saidView } from '../../blocks/modal.js';
import { escaped, mention } from '../../blocks/text.js';
import { answerWithinMs } from '../../client/answer-times.js';
import { type Actor, askAdmin } from '../../door/admin-only.js';
import { openThenFill } from '../../door/open-modal.js';
import type { Services } from '../../door/services.js';
import { cannotAskSlack } from '../../words/admin.js';
import { refundView } from './blocks.js';
import { refund as words } from './words.js';

/**
 * Opens the form for a refund of what `find` finds; who may is asked when it is open, and again when it is sent.
 * `sees`: the admin has the message with the prompt before them.
 * @throws SlackCallError when Slack did not open it
 */
export async function openRefundForm(
  services: Services,
  actor: Actor,
  { triggerId, inModal, sees }: { triggerId: string; inModal: boolean; sees: boolean },
  find: () => Promise<Infograph[]>,
): Promise<void> {
  const fill = async (): Promise<ModalView> => {
    const [admin, found] = await Promise.all([askAdmin(services, actor, 'open the refund form'), find()]);
    if (admin === 'unknown') return said(cannotAskSlack);
    if (admin === 'no') return said(words.notAdmin);
    const [first, ...others] = found.filter((infograph) => whyNot(infograph) === undefined);
    if (first) {
      const told = personToTell(first) !== undefined;
      return refundView(first, others, { told, sees: sees || first.requester === actor.user });
    }
    const [only] = found;
    if (!only) return said(words.notOurs);
    return said(found.length > 1 ? words.allBefore : (whyNot(only) ?? words.notPaid));
  };
  await openThenFill(services, { workspace: actor.workspace, triggerId, title: words.title, inModal }, fill);
}

function said(text: string): ModalView {
  return saidView(words.title, words.done, text);
}

/** The infographs that a message shows: that of a reply with an image, or all of the thread that it begins. */
export async function infographsIn(
  { workspace, channel, ts, threadTs }: { workspace: string; channel: string; ts: string; threadTs?: string },
  { models }: Pick<Services, 'models'>,
): Promise<Infograph[]> {
  const thread = await models.threads.findOne({ ts: threadTs ?? ts, channel, workspace }).lean();
  if (!thread) return [];
  const batch = await models.infographs.find({ batch: thread._id, workspace }).sort({ position: 1 }).lean();
  return ts === thread.ts ? batch : batch.filter(({ reply }) => reply?.ts === ts);
}

/** Why an infograph cannot be refunded, as far as it can be told beforehand; the books decide. */
function whyNot({ status, delivery, refund }: Infograph): string | undefined {
  if (refund)
    return words.before(isPerson(refund.by) ? mention(refund.by) : '', refund.at, escaped(refund.reason));
  if (status === 'failed' || status === 'canceled' || delivery === 'unreachable') return words.notPaid;
  return status === 'completed' && delivery !== 'waiting' ? undefined : words.notDelivered;
}

/** Whoever asked for it; for a program, whom it named. */
function personToTell({ requester, api }: Infograph): string | undefined {
  return [requester, api?.notifyUser ?? ''].find(isPerson);
}

/** Refunds, once for ever. Who wants it is an admin. */
export async function refund(
  { workspace, user }: Actor,
  { infograph: id, reason }: { infograph: string; reason: string },
  { credits, infographs, log, models, notices, settings }: Services,
): Promise<{ kind: 'again' | 'done'; words: string }> {
  const infograph = await models.infographs.findOne({ _id: id, workspace }).lean();
  if (!infograph) {
    log.warn({ workspace, user, infograph: id }, 'a refund of what is not there was asked for');
    return { kind: 'done', words: words.notOurs };
  }
  const { costCredits } = infograph;
  const at = new Date();
  const key = `refund ${id}`;
  const person = personToTell(infograph);
  const news = { about: 'refunded' as const, infograph: id, admin: user, credits: costCredits, reason };
  const line = {
    ...{ actor: user, at, key, note: reason },
    what: person ? topup.line.refundedTo(costCredits) : `${topup.line.refunded(costCredits)} (${id})`,
    ...(person ? { person } : {}),
  };
  const told = [
    ...(person ? [tellPerson(workspace, person, news, { at, key })] : []),
    ...adminLine(workspace, await settings.read(workspace), line),
  ];
  let decision: RefundDecision;
  try {
    decision = await credits.refund(
      workspace,
      { infograph: id, actor: user, reason, notices: told },
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
  notices.wake(told);
  log.info(
    { workspace, actor: user, infograph: id, credits: decision.credits },
    'an infographic was refunded',
  );
  await infographs.events.threadChanged(threadOf(infograph)).catch((error: unknown) => {
    log.warn({ err: error, infograph: id }, 'the message above a thread does not show a refund');
  });
  const done = words.refunded(decision.credits, decision.available);
  return { kind: 'done', words: person ? `${done} ${words.told(mention(person))}` : done };
}
