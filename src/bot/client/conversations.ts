import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { atMost } from '../../lib/at-most.js';
import { SlackCallError } from '../../lib/slack-call-error.js';
import { withTimeout } from '../../lib/timeout.js';
import { youngerThan } from '../../lib/younger-than.js';
import { answerWithinMs } from './answer-times.js';
import { parseAnswer } from './parse-answer.js';
import type { SlackCalls } from './slack-calls.js';

const CACHE_MS = 5 * 60_000;
const CACHED_CONVERSATIONS = 5_000;
const CACHED_WORKSPACES = 5_000;

const infoAnswer = z.looseObject({
  channel: z.looseObject({
    name: z.string().nullish(),
    is_archived: z.boolean().nullish(),
    is_private: z.boolean().nullish(),
    is_im: z.boolean().nullish(),
    is_mpim: z.boolean().nullish(),
    is_member: z.boolean().nullish(),
  }),
});
const workspaceAnswer = z.looseObject({ url: z.url() });

/** Why a conversation cannot be posted in. */
export type Closed = 'not_in' | 'archived';

/** What a message can be found by: the channel, its ts, and the ts of the thread that it is in. */
export interface MessageAddress {
  channel: string;
  ts: string;
  thread?: string | undefined;
}

interface Conversation {
  workspace: string;
  channel: string;
}

/** What Slack says of conversations, asked while somebody waits: each answer comes within a second, or is "not known". */
export interface Conversations {
  /** Why this conversation cannot be posted in, asked anew each time; undefined where it can, or is not known. */
  closed(workspace: string, channel: string): Promise<Closed | undefined>;
  /** Whether everybody in the workspace can read it. What is not known counts as private. */
  isPublic(workspace: string, channel: string): Promise<boolean>;
  /** What a channel is called, where that is known at once; else it is asked, for the next time. */
  knownName(workspace: string, channel: string): string | undefined;
  /** The address of a message; undefined where the workspace's own is not known. */
  link(workspace: string, place: MessageAddress): Promise<string | undefined>;
}

export function createConversations(
  slack: Pick<SlackCalls, 'call'>,
  now: () => number = Date.now,
): Conversations {
  const publicness = new LRUCache<string, boolean, Conversation>({
    ...atMost(CACHED_CONVERSATIONS),
    ...youngerThan(CACHE_MS, now),
    fetchMethod: (_key, _before, { context }) => askIsPublic(context),
  });
  const names = new LRUCache<string, string, Conversation>({
    ...atMost(CACHED_CONVERSATIONS),
    ...youngerThan(CACHE_MS, now),
    fetchMethod: async (_key, _before, { context }) => (await info(context)).name ?? undefined,
  });
  const addresses = new LRUCache<string, string>({
    ...atMost(CACHED_WORKSPACES),
    fetchMethod: async (workspace) =>
      parseAnswer(workspaceAnswer, await slack.call(workspace, 'auth.test', {})).url,
  });

  async function info({ workspace, channel }: Conversation) {
    const answer = await slack.call(workspace, 'conversations.info', { channel });
    return parseAnswer(infoAnswer, answer).channel;
  }

  async function askIsPublic(conversation: Conversation): Promise<boolean> {
    try {
      const { is_im, is_mpim, is_private } = await info(conversation);
      return is_private === false && !is_im && !is_mpim;
    } catch (error) {
      // That Slack hides it is an answer.
      if (error instanceof SlackCallError && error.code === 'channel_not_found') return false;
      throw error;
    }
  }

  return {
    async closed(workspace, channel) {
      try {
        const { is_archived, is_im, is_member, is_mpim, is_private } = await info({ workspace, channel });
        if (is_archived) return 'archived';
        return is_private && !is_im && !is_mpim && is_member === false ? 'not_in' : undefined;
      } catch (error) {
        // Slack hides what the app is not in. Anything else says nothing about the conversation.
        return error instanceof SlackCallError && error.code === 'channel_not_found' ? 'not_in' : undefined;
      }
    },
    async isPublic(workspace, channel) {
      const context = { workspace, channel };
      return (await publicness.fetch(`${workspace}:${channel}`, { context }).catch(() => false)) ?? false;
    },
    knownName(workspace, channel) {
      const key = `${workspace}:${channel}`;
      void names.fetch(key, { context: { workspace, channel } }).catch(() => undefined);
      return names.get(key);
    },
    async link(workspace, { channel, ts, thread }) {
      const address = await withTimeout(addresses.fetch(workspace), answerWithinMs.address);
      if (address === undefined) return undefined;
      // As chat.getPermalink makes them: https://docs.slack.dev/reference/methods/chat.getPermalink
      const link = new URL(`archives/${channel}/p${ts.replace('.', '')}`, address);
      if (thread !== undefined && thread !== ts) {
        link.searchParams.set('thread_ts', thread);
        link.searchParams.set('cid', channel);
      }
      return link.href;
    },
  };
}
