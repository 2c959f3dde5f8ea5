import { createPublicKey, type KeyObject } from 'node:crypto';
import { jwks, webhookKey } from './schemas.js';

const KEYS_LIFE_MS = 24 * 3_600_000;
const REFETCH_AT_MOST_EVERY_MS = 30_000;
const FETCH_TIMEOUT_MS = 5_000;

/** fal's public keys cannot be had, and none are known from before: nothing can be verified now. */
export class KeysUnavailable extends Error {
  override name = 'KeysUnavailable';
}

export interface WebhookKeys {
  /** The keys, from the cache while they are young. @throws KeysUnavailable */
  current(): Promise<readonly KeyObject[]>;
  /** The keys fetched anew, because a signature fits none of the cached ones; undefined when that was done just now. */
  renewed(): Promise<readonly KeyObject[] | undefined>;
}

/** The keys that sign fal's webhooks, kept for a day as fal's documentation allows. */
export function createWebhookKeys(url: string, now: () => number = Date.now): WebhookKeys {
  let cached: { keys: readonly KeyObject[]; at: number } | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<readonly KeyObject[]> | undefined;

  function fetchOnce(): Promise<readonly KeyObject[]> {
    triedAt = now();
    underWay ??= fetchKeys(url)
      .then((keys) => {
        cached = { keys, at: now() };
        return keys;
      })
      .finally(() => {
        underWay = undefined;
      });
    return underWay;
  }

  return {
    async current() {
      if (cached && now() - cached.at < KEYS_LIFE_MS) return cached.keys;
      try {
        return await fetchOnce();
      } catch (error) {
        if (cached) return cached.keys;
        throw new KeysUnavailable(error instanceof Error ? error.message : String(error));
      }
    },
    async renewed() {
      if (underWay) return await underWay.catch(() => undefined);
      if (now() - triedAt < REFETCH_AT_MOST_EVERY_MS) return undefined;
      return await fetchOnce().catch(() => undefined);
    },
  };
}

async function fetchKeys(url: string): Promise<readonly KeyObject[]> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { keys } = jwks.parse(await response.json());
  const usable = keys.flatMap(readKey);
  if (usable.length === 0) throw new Error('no usable key');
  return usable;
}

/** One key of a kind that we do not know must not hide the others. */
function readKey(given: unknown): KeyObject[] {
  const { data } = webhookKey.safeParse(given);
  if (!data) return [];
  try {
    return [createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: data.x }, format: 'jwk' })];
  } catch {
    return [];
  }
}
