import { isLoopback } from '../config/index.js';
import { AddressRefused } from '../net/address-refused.js';
import type { AllowList } from '../net/allow-list.js';
import { readTarget, type Target } from '../net/target.js';

const LONGEST_URL = 2_000;

/** A callback may not go there. The message is for whoever named the address. */
export class CallbackRefused extends Error {
  override name = 'CallbackRefused';
}

/**
 * Judges where a callback is to go, before anything is looked up. Its address is judged when it is connected to.
 * @param allowed the hosts that the operator opens (CALLBACK_ALLOW_HOSTS)
 * @throws CallbackRefused
 */
export function readCallbackUrl(text: string, allowed: AllowList): Target {
  if (text.length > LONGEST_URL) throw new CallbackRefused(`it has more than ${LONGEST_URL} characters`);
  const target = judged(text, allowed);
  if (target.url.protocol === 'https:') return target;
  if (target.named && isLoopback(target.url.href)) return target;
  throw new CallbackRefused('it must be https');
}

function judged(text: string, allowed: AllowList): Target {
  try {
    return readTarget(text, allowed);
  } catch (error) {
    if (error instanceof AddressRefused) throw new CallbackRefused(error.detail);
    throw error;
  }
}
