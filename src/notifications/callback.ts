import type { Outcome } from '../jobs/outcome.js';
import { isPerson } from '../lib/actor.js';
import { defined } from '../lib/defined.js';
import type { Infograph } from '../models/infograph.js';
import type { DeliveryAttempt, Notice } from '../models/notice.js';
import type { Target } from '../net/target.js';
import { CallbackRefused, readCallbackUrl } from './callback-url.js';
import { close, type DeliveryContext, logged } from './context.js';
import { retryDelayMs } from './delivery-policy.js';
import { storeReceiverDisabledNotice } from './outbox.js';
import {
  disableReceiver,
  receiverDelivered,
  receiverFailed,
  receiverOf,
  shouldDisable,
} from './receivers.js';
import { DeliveryAborted, type DeliveryResult, send } from './send.js';

/** A callback that waits for others is woken when there is a place; this is the net below that. */
const PLACE_PAUSE_MS = 60_000;

/**
 * Calls a receiver once and notes what came of it. A try whose process died is not in the log and is made again with
 * the same `webhook-id`: a receiver is told at least once.
 * @throws StaleFence, MongoError
 */
export async function callbackStep(notice: Notice, context: DeliveryContext): Promise<Outcome> {
  const { allowed, clock, permits } = context;
  let target: Target;
  try {
    target = readCallbackUrl(notice.url ?? '', allowed);
  } catch (error) {
    if (!(error instanceof CallbackRefused)) throw error;
    return await close(notice, context, 'failed', { at: new Date(clock.now()), ms: 0, fault: error.message });
  }
  const caller = { origin: target.url.origin, token: tokenOf(notice), workspace: notice.workspace };
  if (!permits.tryAcquire(notice._id, caller)) {
    return { kind: 'wait', afterMs: PLACE_PAUSE_MS, why: 'others first' };
  }
  try {
    return await call(notice, target, context);
  } finally {
    permits.release(caller);
  }
}

async function call(notice: Notice, target: Target, context: DeliveryContext): Promise<Outcome> {
  const { callbackSecret, clock, models, deliveryPolicy, sending } = context;
  const { workspace } = notice;
  const ours = { _id: tokenOf(notice), workspace };
  const { origin } = target.url;
  const at = new Date(clock.now());
  const without = (status: 'failed' | 'off', fault: string) =>
    close(notice, context, status, { at, ms: 0, fault });
  const infograph =
    notice.infograph && (await models.infographs.findOne({ _id: notice.infograph, workspace }).lean());
  if (!infograph) return await without('failed', 'the infograph is gone');
  const token = await models.apiTokens.findOne(ours).lean();
  const secret = token && !token.revokedAt && (await callbackSecret(ours));
  if (!secret) return await without('off', 'its token was revoked');
  const receiver = await receiverOf(models, ours, origin);
  if (receiver?.offAt) return await without('off', 'the receiver is switched off');

  const message = { id: notice._id, body: await bodyOf(infograph, context), secret, at };
  const startedAt = performance.now();
  let sent: DeliveryResult;
  try {
    sent = await send(target, message, { ...sending, workspace, timeoutMs: deliveryPolicy.timeoutMs });
  } catch (error) {
    if (error instanceof DeliveryAborted) return { kind: 'wait', afterMs: 0, why: 'broken off' };
    throw error;
  }
  const tried = { at, ms: Math.round(performance.now() - startedAt), ...forOwner(sent) };
  if (!sent.delivered) return await failed(notice, origin, tried, sent, context);
  await receiverDelivered(models, ours, origin, at);
  return await close(notice, context, 'delivered', tried);
}

/** The type as Standard Webhooks names types, and the answer to "how is it?" beside it. */
async function bodyOf(infograph: Infograph, { statusAnswer }: DeliveryContext): Promise<string> {
  return JSON.stringify({ type: `infograph.${infograph.status}`, ...(await statusAnswer(infograph)) });
}

function forOwner(sent: DeliveryResult): Pick<DeliveryAttempt, 'status' | 'fault'> {
  return defined({ status: sent.status, fault: sent.delivered ? undefined : sent.fault });
}

async function failed(
  notice: Notice,
  origin: string,
  tried: DeliveryAttempt,
  { detail }: Extract<DeliveryResult, { delivered: false }>,
  context: DeliveryContext,
): Promise<Outcome> {
  const { claims, clock, log, metrics, models, deliveryPolicy, random } = context;
  const tries = notice.tries.length + 1;
  log.info({ notice: notice._id, tries, fault: tried.fault, detail }, 'callback failed');
  const receiver = await receiverFailed(
    models,
    { _id: tokenOf(notice), workspace: notice.workspace },
    origin,
    tried.at,
  );
  if (shouldDisable(receiver, clock.now(), deliveryPolicy.disableAfter)) {
    await giveUp(notice, context, receiver);
    return await close(notice, context, 'off', tried);
  }
  const pause = retryDelayMs(tries, deliveryPolicy, random);
  if (pause === undefined) return await close(notice, context, 'failed', tried);
  await claims.updateFenced(notice, logged(tried));
  metrics.notices.inc({ kind: 'callback', outcome: 'again' });
  return { kind: 'wait', afterMs: pause, retry: true, why: tried.fault ?? 'not taken' };
}

/** Tells the owner first: whoever dies in between tells it again, and it is stored once. */
async function giveUp(
  notice: Notice,
  { clock, log, models, wake }: DeliveryContext,
  receiver: Awaited<ReturnType<typeof receiverFailed>>,
): Promise<void> {
  const { origin } = receiver;
  const { workspace } = notice;
  const tokenId = tokenOf(notice);
  const at = new Date(clock.now());
  const user = (await models.apiTokens.findOne({ _id: tokenId, workspace }).lean())?.createdBy ?? '';
  log.warn({ token_id: tokenId, origin }, 'callback receiver disabled: nothing was delivered to it for days');
  if (isPerson(user)) wake(await storeReceiverDisabledNotice(models, receiver, { workspace, user }, at));
  await disableReceiver(models, receiver, at);
}

/** Each callback was asked for with a token. */
function tokenOf({ _id, token }: Notice): string {
  if (token === undefined) throw new Error(`${_id} has no token`);
  return token;
}
