import { withTimeout } from '../../../lib/timeout.js';
import type { MessageContent } from '../../blocks/message.js';
import { plainAnswer } from '../../blocks/message.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { Requester, Services } from '../../door/services.js';
import { choicesOf } from '../create/choices.js';
import { comingOf, limitsOf } from './blocks.js';
import { account } from './words.js';

/** `/infograph credits`: what is left and until when, what an image costs, and what I may still use. */
export async function answerCredits(
  { workspace, user }: Pick<Requester, 'workspace' | 'user'>,
  {
    catalogue,
    credits,
    members,
    patience,
    prices,
    settings,
    trial,
  }: Pick<Services, 'catalogue' | 'credits' | 'members' | 'patience' | 'prices' | 'settings' | 'trial'>,
): Promise<MessageContent> {
  await withTimeout(trial(workspace), answerWithinMs.trial * patience);
  const [{ available, held }, known, usage, grants, admin] = await Promise.all([
    credits.balance(workspace),
    settings.read(workspace),
    credits.usage(workspace, user),
    credits.grants(workspace),
    withTimeout(members.isAdmin(workspace, user), answerWithinMs.isAdmin),
  ]);
  return plainAnswer(
    account.balance(available, held),
    ...comingOf(known, usage, grants),
    account.prices(prices[choicesOf(known, catalogue).model.id] ?? {}),
    ...limitsOf(known.caps, usage),
    ...(usage.pausedUntil ? [account.pausedUntil(usage.pausedUntil)] : []),
    ...(admin ? [account.forAdmins] : []),
  );
}
