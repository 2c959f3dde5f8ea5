import type { Response } from 'express';
import type { RateLimitState } from '../../lib/local-limit.js';
import type { SharedLimit } from './shared-limit.js';

/**
 * Tells clients what they may still do: `RateLimit-Policy: "token";q=1200;w=60` and `RateLimit: "token";r=1199;t=42`,
 * with an item for each limit that a request meets, and `Retry-After` where it was refused.
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ (drafts 8 to 11 have this form)
 */
export function setRateLimitHeaders(
  response: Response,
  taken: ReadonlyArray<{ limit: SharedLimit; allowance: RateLimitState }>,
): void {
  response.setHeader(
    'RateLimit-Policy',
    taken.map(({ limit: { name, points, windowS } }) => `"${name}";q=${points};w=${windowS}`).join(', '),
  );
  response.setHeader(
    'RateLimit',
    taken
      .map(({ limit, allowance }) => `"${limit.name}";r=${allowance.remaining};t=${seconds(allowance)}`)
      .join(', '),
  );
  const refused = taken.filter(({ allowance }) => !allowance.allowed);
  if (refused.length > 0) {
    response.setHeader('Retry-After', Math.max(...refused.map(({ allowance }) => seconds(allowance))));
  }
}

/** Rounded up: who comes back then is let in. */
function seconds({ resetMs }: RateLimitState): number {
  return Math.max(1, Math.ceil(resetMs / 1000));
}
