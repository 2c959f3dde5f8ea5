import { SlackCallError } from '../../../lib/slack-call-error.js';
import type { Notification } from '../../../models/notification.js';
import type { DirectMessage } from '../../../notifications/index.js';
import { notices as words } from '../../../notifications/words.js';
import type { MessageContent } from '../../blocks/message.js';
import { context, escaped, notified, quoted, section } from '../../blocks/text.js';
import { openDirectMessages, quietly } from '../../client/posting.js';
import type { SlackCalls } from '../../client/slack-calls.js';
import { isOfStatement, type StatementPosts } from '../statement/post.js';
import { notificationMessage } from './blocks.js';

/** Posts to people's direct messages, once a call. The function throws SlackCallError. */
export function createDirectMessages(slack: SlackCalls, statements: StatementPosts) {
  return async (workspace: string, user: string, message: DirectMessage): Promise<void> => {
    const channel = await open(workspace, user);
    if (message.about === 'news' && isOfStatement(message.news)) {
      return await statements.send(workspace, channel, message.news, message.refusedBy);
    }
    const content = contentOf(message);
    await slack.call(workspace, 'chat.postMessage', {
      channel,
      ...content,
      ...quietly,
    });
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
