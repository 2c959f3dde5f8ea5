import type { Outcome } from '../jobs/outcome.js';
import { defined } from '../lib/defined.js';
import type { Notice } from '../models/notice.js';
import { close, type DeliveryContext, logged } from './context.js';
import { retryDelayMs } from './delivery-policy.js';
import { mail as words } from './mail-words.js';
import { MailError } from './mailer.js';

/**
 * Mails how an infograph ended, to the address that the token's owner has proven to be theirs and to no other. Where the
 * server's answer was lost it is sent again with the same Message-ID, which mailboxes show once.
 * @throws StaleFence, MongoError; never MailError
 */
export async function emailStep(notice: Notice, context: DeliveryContext): Promise<Outcome> {
  const { claims, clock, mailer, metrics, models, deliveryPolicy, random, statusAnswer } = context;
  const { workspace } = notice;
  const at = new Date(clock.now());
  const note = (fault?: string) => ({
    at,
    ms: clock.now() - at.getTime(),
    ...defined({ fault: fault || undefined }),
  });
  const token = await models.apiTokens.findOne({ _id: notice.token ?? '', workspace }).lean();
  if (!token || token.revokedAt) return await close(notice, context, 'off', note('its token was revoked'));
  const { email, emailVerifiedAt } = token;
  const infograph =
    notice.infograph && (await models.infographs.findOne({ _id: notice.infograph, workspace }).lean());
  if (!mailer || !infograph || !email || !emailVerifiedAt) {
    return await close(notice, context, 'failed', note('there is no verified address, or no mail server'));
  }
  const { image_url } = await statusAnswer(infograph);
  try {
    await mailer.send({ to: email, id: notice._id, ...words.ended(infograph, image_url ?? undefined) });
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    const tried = note(`the mail server did not take it (${error.code})`);
    const pause =
      error.fault === 'wait' ? retryDelayMs(notice.tries.length + 1, deliveryPolicy, random) : undefined;
    if (pause === undefined) return await close(notice, context, 'failed', tried);
    metrics.notices.inc({ kind: 'email', outcome: 'again' });
    await claims.updateFenced(notice, logged(tried));
    return { kind: 'wait', afterMs: pause, retry: true, why: error.code };
  }
  return await close(notice, context, 'delivered', note());
}
