import { WebAPIPlatformError, WebClient, type WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import type { SlackOAuth } from '../../config/index.js';
import { SlackCallError } from '../../lib/slack-call-error.js';
import type { Tokens } from './store.js';

/** https://docs.slack.dev/authentication/using-token-rotation */
const answer = z.looseObject({
  access_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.number().int().positive(),
});

/** Slack says that this refresh token is none, or none any more: asking again brings nothing. */
const spent: ReadonlySet<string> = new Set(['invalid_refresh_token', 'token_revoked', 'invalid_grant']);

/** Asks Slack for the next token. The refresh token is revoked by its use. */
export interface Exchange {
  /** @throws SlackCallError `rejected` where the refresh token is spent, `retry` where it was not done, `unknown` where it may have been */
  refresh(refreshToken: string): Promise<Tokens>;
}

/**
 * Refreshes tokens by `oauth.v2.access`.
 * @param now milliseconds of this machine's clock, which the token's end is reckoned from
 * @see https://docs.slack.dev/authentication/using-token-rotation
 */
export function createExchange(
  { clientId, clientSecret }: SlackOAuth,
  options: WebClientOptions,
  now: () => number,
): Exchange {
  const client = new WebClient(undefined, options);
  return {
    async refresh(refreshToken) {
      const askedAt = now();
      try {
        const { access_token, refresh_token, expires_in } = answer.parse(
          await client.oauth.v2.access({
            client_id: clientId,
            client_secret: clientSecret,
            grant_type: 'refresh_token',
            refresh_token: refreshToken,
          }),
        );
        const expiresAt = new Date(askedAt + expires_in * 1000);
        return { token: access_token, rotating: { refreshToken: refresh_token, expiresAt } };
      } catch (error) {
        if (!(error instanceof WebAPIPlatformError))
          throw new SlackCallError('unknown', 'refresh_unanswered');
        const code = error.data.error;
        throw new SlackCallError(spent.has(code) ? 'rejected' : 'retry', code);
      }
    },
  };
}
