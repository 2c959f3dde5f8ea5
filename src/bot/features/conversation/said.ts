import { z } from 'zod';
import { defined } from '../../../lib/defined.js';

const id = z.string().min(1).max(255);
const written = z.looseObject({
  channel: id,
  ts: id,
  thread_ts: id.nullish(),
  user: id,
  text: z.string().nullish(),
  channel_type: z.string().nullish(),
  subtype: z.string().nullish(),
  bot_id: z.string().nullish(),
  edited: z.unknown().optional(),
  hidden: z.boolean().nullish(),
});

/** How a person's message may be told of: by itself, with a file, also sent to the channel, or as `/me`. */
const byPeople: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast', 'me_message']);
const SLACKBOT = 'USLACKBOT';

/** A message that a person wrote to the app. */
export interface Said {
  user: string;
  channel: string;
  ts: string;
  /** The thread that it was written in, by its parent's ts. */
  threadTs?: string;
  /** As Slack sends it, without what mentions the app. */
  text: string;
  isDirect: boolean;
}

/**
 * What a person wrote, out of the event that tells of it; undefined where nobody did: bots, the app itself, edits and
 * deletions, people who came and went.
 * @see https://docs.slack.dev/reference/events/message
 */
export function saidIn(event: unknown, botUserId: string | undefined): Said | undefined {
  const { data } = written.safeParse(event);
  if (!data || data.bot_id || data.edited || data.hidden) return undefined;
  if (data.subtype && !byPeople.has(data.subtype)) return undefined;
  const { user, channel, ts, text, thread_ts } = data;
  if (user === botUserId || user === SLACKBOT) return undefined;
  return {
    user,
    channel,
    ts,
    text: withoutMention(text ?? '', botUserId),
    isDirect: data.channel_type === 'im',
    ...defined({ threadTs: thread_ts ?? undefined }),
  };
}

/** "@Infograph: tea" asks for tea. */
function withoutMention(text: string, botUserId: string | undefined): string {
  if (!botUserId) return text.trim();
  const mention = new RegExp(`<@${botUserId}(?:\\|[^<>]*)?>`, 'g');
  const rest = text.replace(mention, ' ');
  const isCalled = text.trimStart().search(mention) === 0;
  return (isCalled ? rest.replace(/^[\s,:;–—-]+/, '') : rest).replace(/ {2,}/g, ' ').trim();
}
