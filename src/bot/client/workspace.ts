import { z } from 'zod';
import { PlainError } from '../../lib/errors.js';
import { SlackCallError } from '../../lib/slack-call-error.js';
import { parseAnswer } from './parse-answer.js';
import type { SlackCalls } from './slack-calls.js';

const identity = z.looseObject({
  team_id: z.string(),
  team: z.string().nullish(),
  user_id: z.string(),
  bot_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
});

/** The workspace that the bot token belongs to, and who the bot is there. */
export interface Workspace {
  id: string;
  name: string;
  botUserId: string;
  botId: string | undefined;
  /** The organization (Enterprise Grid) that it belongs to. */
  enterprise: string | undefined;
}

/**
 * Asks Slack whom the bot token belongs to.
 * @throws PlainError when Slack refuses the token @throws SlackCallError when Slack cannot be asked now
 */
export async function identify(slack: SlackCalls): Promise<Workspace> {
  try {
    const answer = parseAnswer(identity, await slack.call('', 'auth.test', {}));
    return {
      id: answer.team_id,
      name: answer.team ?? answer.team_id,
      botUserId: answer.user_id,
      botId: answer.bot_id ?? undefined,
      enterprise: answer.enterprise_id ?? undefined,
    };
  } catch (error) {
    if (
      error instanceof SlackCallError &&
      ['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired'].includes(
        error.code,
      )
    ) {
      throw new PlainError(
        `Slack does not accept SLACK_BOT_TOKEN (${error.code}). Copy it again from "OAuth & Permissions" on your app's page, and install the app into the workspace if you have not.`,
      );
    }
    throw error;
  }
}
