import { WebAPIPlatformError, WebClient, type WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import { defined } from '../../lib/defined.js';
import { SlackCallError } from '../../lib/slack-call-error.js';

/** The most that Slack gives at once. */
const PAGE = 1_000;
/** Somebody may be waiting for their answer, and Slack waits three seconds in all. */
const TIMEOUT_MS = 2_000;

const answer = z.looseObject({
  teams: z.array(z.looseObject({ id: z.string() })),
  response_metadata: z.looseObject({ next_cursor: z.string().nullish() }).nullish(),
});

/**
 * Whether an organization's token is good for a workspace. @throws SlackCallError `retry` where Slack does not tell
 */
export type ServesTeam = (token: string, workspace: string) => Promise<boolean>;

/** Asks Slack: https://docs.slack.dev/reference/methods/auth.teams.list needs no scope. */
export function createServesTeam(options: WebClientOptions): ServesTeam {
  const client = new WebClient(undefined, { ...options, timeout: TIMEOUT_MS });
  return async (token, workspace) => {
    try {
      for (let cursor: string | undefined; ; ) {
        const { teams, response_metadata } = answer.parse(
          await client.auth.teams.list({ token, limit: PAGE, ...defined({ cursor: cursor || undefined }) }),
        );
        if (teams.some(({ id }) => id === workspace)) return true;
        cursor = response_metadata?.next_cursor || undefined;
        if (!cursor) return false;
      }
    } catch (error) {
      throw new SlackCallError(
        'retry',
        error instanceof WebAPIPlatformError ? error.data.error : 'no_answer',
      );
    }
  };
}
