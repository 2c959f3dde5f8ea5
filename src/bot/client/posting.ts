import { z } from 'zod';
import { parseAnswer } from './parse-answer.js';
import type { SlackCalls } from './slack-calls.js';

/** Nothing in our messages is ever unfurled, and no name in them turns into a mention by itself. */
export const quietly = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false };

const openedAnswer = z.looseObject({ channel: z.looseObject({ id: z.string() }) });

/** The channel of a person's direct messages with the bot. @throws SlackCallError */
export async function openDirectMessages(
  slack: SlackCalls,
  workspace: string,
  user: string,
): Promise<string> {
  const answer = await slack.call(workspace, 'conversations.open', { users: user });
  return parseAnswer(openedAnswer, answer).channel.id;
}
