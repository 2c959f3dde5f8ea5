import type { Outcome } from '../infographs/worker.js';
import type { Infograph } from '../models/infograph.js';
import type { Notice, NoticeTry } from '../models/notice.js';
import { CallbackRefused, readCallbackUrl } from './callback-url.js';
import { close, logged, type NoticeContext } from './context.js';
import { tellSwitchedOff } from './outbox.js';
import { pauseAfter } from './pace.js';
import { isGivenUp, receiverDelivered, receiverFailed, receiverOf, switchOff } from './receivers.js';
import { callbackSecret } from './secrets.js';
import { BrokenOff, type Sent, send } from './send.js';

/** How long a callback waits for others to its origin before it looks again. */
const TURN_PAUSE_MS = 1_000;

/**
 * Calls a receiver once and notes what came of it. A try whose process died is not in the log and is made again with
 * the same `webhook-id`: a receiver is told at least once.
 */
export async function callbackStep(notice: Notice, context: NoticeContext): Promise<Outcome> {
  const { allowed, clock, models, pace, underWay } = context;
  const { token: tokenId, url = '' } = notice;
  const now = () => new Date(clock.now());
  const infograph = notice.infograph && (await models.infographs.findById(notice.infograph).lean());
  if (!infograph) return await close(notice, context, 'failed', noted(now(), 'the infograph is gone'));
  const token = await models.apiTokens.findById(tokenId).lean();
  const secret = token && !token.revokedAt && (await callbackSecret(models.apiTokens, tokenId));
  if (!secret) return await close(notice, context, 'off', noted(now(), 'its token was revoked'));

  let target: ReturnType<typeof readCallbackUrl>;
  try {
    target = readCallbackUrl(url, allowed);
  } catch (error) {
    if (!(error instanceof CallbackRefused)) throw error;
    return await close(notice, context, 'failed', noted(now(), error.message));
  }
  const { origin } = target.url;
  const receiver = await receiverOf(models, tokenId, origin);
  if (receiver?.offAt)
    return await close(notice, context, 'off', noted(now(), 'the receiver is switched off'));

  const others = underWay.get(origin) ?? 0;
  if (others >= pace.atOncePerOrigin) return { kind: 'wait', afterMs: TURN_PAUSE_MS, why: 'others first' };
  underWay.set(origin, others + 1);
  const at = now();
  const startedAt = performance.now();
  let sent: Sent;
  try {
    const body = JSON.stringify(await payload(infograph, context));
    sent = await send(
      target,
      { id: notice._id, body, secret, at },
      { ...context.sending, timeoutMs: pace.timeoutMs },
    );
  } catch (error) {
    if (error instanceof BrokenOff) return { kind: 'wait', afterMs: 0, why: 'broken off' };
    throw error;
  } finally {
    const left = (underWay.get(origin) ?? 1) - 1;
    if (left > 0) underWay.set(origin, left);
    else underWay.delete(origin);
  }
  const tried = { at, ms: Math.round(performance.now() - startedAt), ...forOwner(sent) };
  if (sent.delivered) {
    await receiverDelivered(models, tokenId, origin, now());
    return await close(notice, context, 'delivered', tried);
  }
  return await failed(notice, origin, tried, sent, context);
}

/** The type as Standard Webhooks names types, and the answer to "how is it?" beside it. */
async function payload(infograph: Infograph, { statusAnswer }: NoticeContext) {
  return { type: `infograph.${infograph.status}`, ...(await statusAnswer(infograph)) };
}

function noted(at: Date, fault: string): NoticeTry {
  return { at, ms: 0, fault };
}

function forOwner(sent: Sent): Pick<NoticeTry, 'status' | 'fault'> {
  return {
    ...(sent.status === undefined ? {} : { status: sent.status }),
    ...(sent.delivered ? {} : { fault: sent.fault }),
  };
}

async function failed(
  notice: Notice,
  origin: string,
  tried: NoticeTry,
  { detail }: Extract<Sent, { delivered: false }>,
  context: NoticeContext,
): Promise<Outcome> {
  const { claims, clock, log, metrics, models, pace, random } = context;
  const tries = notice.tries.length + 1;
  metrics.notices.inc({ kind: 'callback', outcome: 'again' });
  log.info({ notice: notice._id, tries, fault: tried.fault, detail }, 'a callback was not taken');
  const receiver = await receiverFailed(models, notice.token, origin, tried.at);
  if (isGivenUp(receiver, clock.now(), pace.switchOff)) {
    await giveUp(notice, context, receiver);
    return await close(notice, context, 'off', tried);
  }
  const pause = pauseAfter(tries, pace, random);
  if (pause === undefined) return await close(notice, context, 'failed', tried);
  await claims.decide(notice, logged(tried));
  return { kind: 'wait', afterMs: pause, retry: true, why: tried.fault ?? 'not taken' };
}

/** Tells the owner first: whoever dies in between tells it again, and it is stored once. */
async function giveUp(
  { token: tokenId, workspace }: Notice,
  { clock, log, models, wake }: NoticeContext,
  receiver: Awaited<ReturnType<typeof receiverFailed>>,
): Promise<void> {
  const { origin } = receiver;
  const at = new Date(clock.now());
  const user = (await models.apiTokens.findById(tokenId).lean())?.createdBy ?? '';
  log.warn(
    { token_id: tokenId, origin },
    'a receiver of callbacks was switched off: nothing was delivered to it for days',
  );
  if (/^[UW][A-Z0-9]+$/.test(user)) wake(await tellSwitchedOff(models, receiver, { workspace, user }, at));
  await switchOff(models, receiver, at);
}
