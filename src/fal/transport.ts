import type { Config } from '../config/index.js';
import { notConnected } from '../lib/not-connected.js';

/** The connection could not even be made: whatever was to be sent was certainly not sent. */
export class NotSent extends Error {
  override name = 'NotSent';
}

/** The request may have been carried out or not. */
class OutcomeLost extends Error {
  override name = 'OutcomeLost';
}

export interface Transport {
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
}

/**
 * Statuses that fal's client would retry by itself, whatever its settings, and those by which they are masked from
 * it.
 */
const maskedStatuses = new Map([
  [429, 420],
  [500, 590],
  [502, 592],
  [503, 593],
  [504, 594],
]);

/** The status that fal answered with, before it was masked. */
export function unmaskStatus(told: number): number {
  for (const [real, instead] of maskedStatuses) if (instead === told) return real;
  return told;
}

/**
 * A `fetch` that goes to the hosts of the settings and to no other, and that makes fal's client try a call once.
 * The client repeats a POST on 429, 502 to 504 (a question about the status on 500 too) and on any transport error, also one deep in a chain of causes
 * (https://github.com/fal-ai/fal-js/issues/238), and so buys a job twice; so transport errors are told to it as
 * plain ones without a cause, and such statuses as others that it does not repeat (`unmaskStatus` leads back).
 * @throws from `fetch`: NotSent where fal was not reached, OutcomeLost where its answer was lost, Error for another
 * host
 */
export function singleAttemptFetch(config: Config['fal']): Transport {
  const hosts = new Map([
    ['https://queue.fal.run', config.queueUrl],
    ['https://fal.run', config.runUrl],
  ]);
  const allowed = [config.queueUrl, config.runUrl, config.apiUrl];
  return {
    async fetch(input, init) {
      const url = withOurHost(input instanceof Request ? input.url : String(input), hosts);
      if (!allowed.some((base) => url === base || url.startsWith(`${base}/`) || url.startsWith(`${base}?`))) {
        throw new Error('a host that is not in the settings');
      }
      let response: Response;
      try {
        response = await fetch(url, { ...init, redirect: 'error' });
      } catch (error) {
        throw plain(error);
      }
      const status = maskedStatuses.get(response.status);
      return status ? new Response(response.body, { status, headers: response.headers }) : response;
    },
  };
}

function withOurHost(url: string, hosts: ReadonlyMap<string, string>): string {
  for (const [theirs, ours] of hosts) {
    if (url.startsWith(`${theirs}/`)) return ours + url.slice(theirs.length);
  }
  return url;
}

/** An error without a cause, so that nobody finds a reason in it to try again. */
function plain(error: unknown): Error {
  const codes = causes(error).flatMap((cause) =>
    'code' in cause && typeof cause.code === 'string' ? [cause.code] : [],
  );
  const words = codes.join(' ') || (error instanceof Error ? error.name : 'no answer');
  return codes.some((code) => notConnected.has(code)) ? new NotSent(words) : new OutcomeLost(words);
}

function causes(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const inner = 'errors' in error && Array.isArray(error.errors) ? error.errors.flatMap(causes) : [];
  return [error, ...inner, ...causes(error.cause)];
}
