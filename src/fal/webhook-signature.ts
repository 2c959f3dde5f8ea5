import { createHash, type KeyObject, verify } from 'node:crypto';
import type { WebhookKeys } from './webhook-keys.js';

const TOLERANCE_S = 300;

export interface WebhookHeaders {
  requestId: string | undefined;
  userId: string | undefined;
  timestamp: string | undefined;
  signature: string | undefined;
}

export type Verdict =
  | { ok: true }
  | {
      ok: false;
      reason:
        | 'header missing'
        | 'signature malformed'
        | 'too old or too new'
        | 'another account'
        | 'signature wrong';
    };

/**
 * Whether fal sent exactly these bytes just now for our account. The keys are fal's own and sign every customer's
 * webhooks, so the account is pinned too where it is known.
 * @throws KeysUnavailable when nothing can be verified
 * @see https://fal.ai/docs/documentation/model-apis/inference/webhooks
 */
export async function verifyWebhook(
  body: Buffer,
  { requestId, userId, timestamp, signature }: WebhookHeaders,
  { keys, pinnedUserId, nowMs }: { keys: WebhookKeys; pinnedUserId: string | undefined; nowMs: number },
): Promise<Verdict> {
  if (!requestId || !userId || !timestamp || !signature) return { ok: false, reason: 'header missing' };
  if (!hasForm({ requestId, userId, timestamp, signature })) {
    return { ok: false, reason: 'signature malformed' };
  }
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > TOLERANCE_S)
    return { ok: false, reason: 'too old or too new' };
  if (pinnedUserId && userId !== pinnedUserId) return { ok: false, reason: 'another account' };
  const digest = createHash('sha256').update(body).digest('hex');
  const message = Buffer.from([requestId, userId, timestamp, digest].join('\n'), 'utf8');
  const signed = Buffer.from(signature, 'hex');
  if (fitsAny(await keys.current(), message, signed)) return { ok: true };
  const renewed = await keys.renewed();
  if (renewed && fitsAny(renewed, message, signed)) return { ok: true };
  return { ok: false, reason: 'signature wrong' };
}

/**
 * The signed words are joined by line ends, so that none may hold one; Node joins a header that comes twice with a
 * comma and a space. Buffer.from(…, 'hex') cuts at the first wrong digit without a word.
 */
function hasForm({ requestId, userId, timestamp, signature }: Record<keyof WebhookHeaders, string>): boolean {
  return (
    /^[0-9a-f]{128}$/i.test(signature) &&
    /^\d{10}$/.test(timestamp) &&
    [requestId, userId].every((text) => /^[\x21-\x7e]{1,200}$/.test(text))
  );
}

function fitsAny(keys: readonly KeyObject[], message: Buffer, signature: Buffer): boolean {
  return keys.some((key) => verify(null, message, key, signature));
}
