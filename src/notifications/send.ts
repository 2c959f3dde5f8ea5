import { Webhook } from 'standardwebhooks';
import { Agent } from 'undici';
import { untilAborted } from '../lib/timeout.js';
import { AddressRefused } from '../net/address-refused.js';
import { connectTo, type Dial, type Lookup } from '../net/connect.js';
import { errorCode } from '../net/error-code.js';
import type { Target } from '../net/target.js';

export interface SendOptions {
  /** For whom: names are looked up in turn. */
  workspace: string;
  lookup: Lookup;
  dial: Dial;
  /** Certificates to trust instead of Node's own, in PEM. */
  ca?: string;
  userAgent: string;
  timeoutMs: number;
  /** Breaks off what is under way: this process goes down. */
  closing: AbortSignal;
}

/** Broken off because this process goes down: not the receiver's fault, and no try. */
export class DeliveryAborted extends Error {
  override name = 'BrokenOff';
}

export interface Message {
  /** The same at every try, so that a receiver knows what it has had already. */
  id: string;
  body: string;
  /** `whsec_…` */
  secret: string;
  at: Date;
}

/** What came of one try. `fault` is in words for the token's owner; `detail` for the operator's log alone. */
export type DeliveryResult =
  | { delivered: true; status: number }
  | { delivered: false; status?: number; fault: string; detail?: string };

/**
 * Sends one message, once, signed as Standard Webhooks says, over a connection of its own. 2xx is delivered, whatever
 * else the answer holds; redirects are not followed. Never throws for what the receiver does.
 * @throws DeliveryAborted
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export async function send(target: Target, message: Message, options: SendOptions): Promise<DeliveryResult> {
  const { timeoutMs, userAgent, closing, ...connection } = options;
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([timeout, closing]);
  const agent = new Agent({ connect: connectTo(target, { ...connection, signal }), pipelining: 0 });
  try {
    const { statusCode } = await untilAborted(
      agent.request({
        origin: target.url.origin,
        path: target.url.pathname + target.url.search,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': userAgent, ...signed(message) },
        body: message.body,
        signal,
      }),
      signal,
    );
    return judge(statusCode);
  } catch (error) {
    if (closing.aborted) throw new DeliveryAborted();
    return explain(error, timeout.aborted, timeoutMs);
  } finally {
    // The answer's body is nobody's concern. A name that is still being looked up would keep this waiting.
    void agent.destroy().catch(() => undefined);
  }
}

function signed({ id, at, body, secret }: Message): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
}

function judge(status: number): DeliveryResult {
  if (status >= 200 && status < 300) return { delivered: true, status };
  const redirects = status >= 300 && status < 400;
  const fault = redirects ? 'it redirects, and redirects are not followed' : `it answered HTTP ${status}`;
  return { delivered: false, status, fault };
}

function explain(error: unknown, overdue: boolean, timeoutMs: number): DeliveryResult {
  if (overdue) return { delivered: false, fault: `no answer within ${timeoutMs / 1000} s` };
  if (error instanceof AddressRefused) {
    // Which address a name has inside this network is not for everybody.
    return { delivered: false, fault: 'its address is not a public one', detail: error.detail };
  }
  return { delivered: false, fault: `no answer (${errorCode(error)})` };
}
