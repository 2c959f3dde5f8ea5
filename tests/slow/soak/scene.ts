import type { Answer } from '@infograph/slack-stand-in';
import { signedHeaders } from '@infograph/slack-stand-in';
import { request } from 'undici';
import { formType, type Sender } from '../../support/interaction.js';

/** What every process of the soak knows of the others. */
export interface Scene {
  /** The app's. */
  url: string;
  signingSecret: string;
  workspace: { id: string; name: string };
  bot: { userId: string; botId: string; appId: string };
  slackUrl: string;
  channel: string;
  /** The secret of a program's token, and of one that was taken back. */
  token: string;
  revoked: string;
  webhookUrl: string;
}

/** What comes of something that was sent: the status, or 0 where no answer came in this time. */
export const ANSWERED_WITHIN_MS = 30_000;

/** Sends to the app as Slack does. */
export function slackOf({ url, signingSecret, workspace, bot, slackUrl }: Scene): Sender {
  const sign = (body: string, timestampSeconds = Math.floor(Date.now() / 1000)) =>
    signedHeaders(signingSecret, body, timestampSeconds);
  return {
    workspace,
    bot,
    url: slackUrl,
    sign,
    post: ({ body, headers }) => post(`${url}/slack/events`, body, headers),
  };
}

/** A person types a command. */
export async function command(scene: Scene, user: string, text: string): Promise<Answer> {
  const slack = slackOf(scene);
  const body = new URLSearchParams({
    team_id: scene.workspace.id,
    team_domain: 'soak',
    channel_id: scene.channel,
    channel_name: 'general',
    user_id: user,
    user_name: user.toLowerCase(),
    command: '/infograph',
    text: text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
    api_app_id: scene.bot.appId,
    is_enterprise_install: 'false',
    response_url: `${scene.slackUrl}/nowhere`,
    trigger_id: `${Date.now()}.${Math.random()}`,
  }).toString();
  return await slack.post({ body, headers: { ...formType, ...slack.sign(body) } });
}

/** On a connection of its own, as a stranger's is: where the app takes no more, that is seen. */
export async function post(url: string, body: string, headers: Record<string, string>): Promise<Answer> {
  const startedAt = performance.now();
  const none = { headers: {}, requestBody: body };
  try {
    const response = await request(url, {
      ...{ method: 'POST', body, headers, reset: true },
      signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
    });
    const text = await response.body.text();
    return { ...none, status: response.statusCode, body: text, ms: performance.now() - startedAt };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { ...none, status: 0, body: words, ms: performance.now() - startedAt };
  }
}
