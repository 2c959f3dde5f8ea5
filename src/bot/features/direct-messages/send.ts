import { z } from 'zod';
import { SlackCallError } from '../../../lib/slack-call-error.js';
import type { MessagePlace } from '../../../models/notice.js';
import type { Notification } from '../../../models/notification.js';
import type { DeliveryContext, DirectMessage } from '../../../notifications/index.js';
import { notices as words } from '../../../notifications/words.js';
import type { MessageContent } from '../../blocks/message.js';
import { context, escaped, notified, quoted, section } from '../../blocks/text.js';
import { openDirectMessages, quietly } from '../../client/posting.js';
import type { SlackCalls } from '../../client/slack-calls.js';
import { isOfStatement, type StatementPosts } from '../statement/post.js';
import { decidedQuestion, notificationMessage } from './blocks.js';

const postedAnswer = z.object({ channel: z.string(), ts: z.string() });

/** Posts to people's direct messages, once a call. The function throws SlackCallError. */
export function createDirectMessages(
  slack: SlackCalls,
  statements: StatementPosts,
  sendAuditLog: (workspace: string, channel: string) => Promise<void>,
) {
  return async (
    workspace: string,
    user: string,
    message: DirectMessage,
  ): Promise<MessagePlace | undefined> => {
    const channel = await open(workspace, user);
    if (message.about === 'news' && isOfStatement(message.news)) {
      await statements.send(workspace, channel, message.news, message.refusedBy);
      return undefined;
    }
    if (message.about === 'news' && message.news.about === 'audit_log_csv') {
      await sendAuditLog(workspace, channel);
      return undefined;
    }
    const content = contentOf(message);
    const answer = await slack.call(workspace, 'chat.postMessage', { channel, ...content, ...quietly });
    // It stands there, whatever Slack said: without its place it is not changed later.
    return postedAnswer.safeParse(answer).data;
  };

  async function open(workspace: string, user: string): Promise<string> {
    try {
      return await openDirectMessages(slack, workspace, user);
    } catch (error) {
      // Nothing was posted yet, so it can be done again, whatever became of this.
      if (error instanceof SlackCallError && error.outcome !== 'unknown') throw error;
      throw new SlackCallError(
        'retry',
        error instanceof SlackCallError ? error.code : 'answer_of_another_shape',
      );
    }
  }
}

/** Takes the buttons out of the message in which an admin was asked for credits. The function throws SlackCallError. */
export function createDecisions(slack: SlackCalls): DeliveryContext['showDecision'] {
  return async (workspace, place, asked, decided) => {
    await slack.call(workspace, 'chat.update', { ...place, ...decidedQuestion(asked, decided) });
  };
}

/** Posts news to a channel, once a call. The function throws SlackCallError. */
export function createChannelMessages(slack: SlackCalls, statements: StatementPosts) {
  return async (workspace: string, channel: string, notification: Notification): Promise<void> => {
    if (isOfStatement(notification)) return await statements.send(workspace, channel, notification);
    await slack.call(workspace, 'chat.postMessage', {
      channel,
      ...notificationMessage(notification),
      ...quietly,
    });
  };
}

function contentOf(message: DirectMessage): MessageContent {
  if (message.about === 'news') return notificationMessage(message.news, message);
  if (message.about === 'receiver_off') {
    const text = words.receiverOff(escaped(message.tokenName), escaped(message.origin));
    return { text, blocks: [section(text)] };
  }
  const { infograph, imageUrl } = message;
  const text = words.ended(infograph);
  return {
    text: `${text} ${notified(infograph.prompt)}`,
    blocks: [
      section(text),
      quoted(infograph.prompt),
      ...(imageUrl ? [section(words.open(escaped(imageUrl)))] : []),
      context(`\`${infograph._id}\``),
    ],
  };
}
