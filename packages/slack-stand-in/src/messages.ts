import { type Checked, checkMessageBlocks } from './blocks/check.js';
import { isShowableImage } from './images.js';
import type { Json, JsonObject } from './json.js';
import { fileIdOf, isUsable } from './reading/read.js';
import type { State } from './state.js';
import type { Block, Channel, Ephemeral, Message } from './types.js';

/** What a new message is made of; the rest has defaults. */
export type NewMessage = Pick<Message, 'user' | 'via'> & Partial<Omit<Message, 'ts' | 'channel' | 'at'>>;

/** Puts a message into a channel and tells the listeners. */
export function putMessage(state: State, channel: Channel, content: NewMessage): Message {
  const message: Message = {
    text: '',
    blocks: [],
    files: [],
    edited: false,
    updates: 0,
    deleted: false,
    unfurl_links: false,
    unfurl_media: true,
    mrkdwn: true,
    ...content,
    ts: state.nextTs(),
    channel: channel.id,
    at: state.now(),
  };
  channel.messages.set(message.ts, message);
  state.changes.emit({ type: 'message', message });
  return message;
}

/** Shows a message to one person. */
export function putEphemeral(
  state: State,
  content: Pick<Ephemeral, 'user' | 'channel' | 'text' | 'blocks' | 'via'> & { thread_ts?: string },
): Ephemeral {
  const ephemeral: Ephemeral = { ...content, ts: state.nextTs(), at: state.now(), replaced: 0 };
  state.ephemerals.push(ephemeral);
  state.changes.emit({ type: 'ephemeral', ephemeral });
  return ephemeral;
}

/** Takes a message away; one with replies leaves a tombstone, as in Slack. */
export function removeMessage(state: State, channel: Channel, message: Message): void {
  const hasReplies = [...channel.messages.values()].some((other) => other.thread_ts === message.ts);
  message.deleted = true;
  message.blocks = [];
  message.files = [];
  message.text = hasReplies ? 'This message was deleted.' : '';
  if (!hasReplies) channel.messages.delete(message.ts);
  state.changes.emit({ type: 'delete', message });
}

/** Checks blocks with this stand-in's files: each must exist, be complete, usable now, and be an image. */
export function checkBlocks(state: State, blocks: Json): Checked<Block[]> {
  return checkMessageBlocks(blocks, (file) => canShow(state, file));
}

export function canShow(state: State, file: JsonObject): boolean {
  const id = fileIdOf(state, file);
  const found = id === undefined ? undefined : state.files.get(id);
  if (!found || !isUsable(state, found.id) || !isShowableImage(found.mimetype)) return false;
  return found.owner === state.bot.userId || found.shares.length > 0;
}

/**
 * The blocks as Slack hands them back: it fills in the file objects. What is handed back is therefore refused
 * when sent again (https://github.com/slackapi/python-slack-sdk/issues/1511).
 */
function blocksAsReturned(state: State, blocks: readonly Block[]): Json[] {
  return blocks.map((block) => expandFiles(state, block));
}

function expandFiles(state: State, value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => expandFiles(state, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isFile =
        key === 'slack_file' && typeof inner === 'object' && inner !== null && !Array.isArray(inner);
      if (!isFile) return [key, expandFiles(state, inner)];
      const id = fileIdOf(state, inner) ?? '';
      return [key, { id, url: fileUrl(state, id) }];
    }),
  );
}

/** The file's url_private. It asks for the bot's token, as Slack's does. */
export function fileUrl(state: State, id: string): string {
  const name = encodeURIComponent(state.files.get(id)?.name ?? 'file');
  return `${state.url}/files-pri/${state.workspace.id}-${id}/${name}`;
}

/** The message as the Web API and interaction payloads show it. */
export function messageAsReturned(state: State, message: Message): JsonObject {
  const isBot = message.bot_id !== undefined;
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: state.workspace.id,
    ...(isBot ? { bot_id: message.bot_id ?? '', app_id: state.bot.appId } : {}),
    ...(message.blocks.length > 0 ? { blocks: blocksAsReturned(state, message.blocks) } : {}),
    ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
    ...(message.edited ? { edited: { user: message.user, ts: message.ts } } : {}),
  };
}
