import { randomBytes } from 'node:crypto';
import { isJsonObject, type JsonObject, stringAt } from '../json.js';
import { LIMITS } from '../limits.js';
import { checkBlocks, fileUrl, putMessage } from '../messages.js';
import {
  isMember,
  type Method,
  MethodError,
  refused,
  required,
  structured,
  text,
  visibleChannel,
} from '../method.js';
import { isUsable } from '../reading/read.js';
import { directMessageWith } from '../seed.js';
import { newId, type State } from '../state.js';
import type { Channel, SlackFile } from '../types.js';

/** How long after its completion an upload appears in the channel: sharing is asynchronous. */
const SHARE_DELAY_MS = 10;

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
export const getUploadUrl: Method = (state, args) => {
  const name = required(args, 'filename');
  const announcedBytes = Number(required(args, 'length'));
  if (!Number.isInteger(announcedBytes) || announcedBytes <= 0) {
    throw refused('invalid_arguments', ['[ERROR] length must be a positive integer']);
  }
  const altText = text(args, 'alt_txt') ?? '';
  if (altText.length > LIMITS.fileAltText) throw new MethodError('alt_txt_too_large');
  const file: SlackFile = {
    id: newId('F'),
    name,
    title: name,
    announcedBytes,
    bytes: Buffer.alloc(0),
    mimetype: '',
    uploaded: false,
    completed: false,
    usableAt: Number.POSITIVE_INFINITY,
    owner: state.bot.userId,
    shares: [],
    altText,
    deleted: false,
  };
  const ticket = randomBytes(24).toString('base64url');
  state.files.set(file.id, file);
  state.uploadTickets.set(ticket, file.id);
  return { upload_url: `${state.url}/upload/v1/${ticket}`, file_id: file.id };
};

/** https://docs.slack.dev/reference/methods/files.completeUploadExternal: once for each file. */
export const completeUpload: Method = (state, args) => {
  const entries = structured(args, 'files');
  if (!Array.isArray(entries)) throw refused('invalid_arguments', ['[ERROR] missing required field: files']);
  const uploads = entries.map((entry) => {
    const file = isJsonObject(entry) ? state.files.get(stringAt(entry, 'id') ?? '') : undefined;
    if (!file || file.completed || !file.uploaded) throw new MethodError('file_not_found');
    const title = isJsonObject(entry) ? stringAt(entry, 'title') : undefined;
    return { file, title };
  });
  const channels = channelsToShareIn(state, args);
  const share = readShare(state, args, channels);
  for (const { file, title } of uploads) {
    file.title = title ?? file.title;
    file.completed = true;
    file.completedAt = state.now();
    file.usableAt = file.completedAt + state.fileUsableAfterMs;
    state.changes.emit({ type: 'file', file });
  }
  const files = uploads.map(({ file }) => file);
  if (channels.length > 0)
    state.timers.after(SHARE_DELAY_MS, () => shareFiles(state, files, channels, share));
  return { files: files.map((file) => fileAsReturned(state, file)) };
};

/** https://docs.slack.dev/reference/methods/files.info: the mimetype stays empty until the file can be used. */
export const fileInfo: Method = (state, args) => {
  const file = state.files.get(text(args, 'file') ?? '');
  if (!file?.completed || file.deleted) throw new MethodError('file_not_found');
  return { file: fileAsReturned(state, file) };
};

/** https://docs.slack.dev/reference/methods/files.delete: from then on nobody sees it anywhere. */
export const deleteFile: Method = (state, args) => {
  const file = state.files.get(text(args, 'file') ?? '');
  if (!file?.completed) throw new MethodError('file_not_found');
  if (file.deleted) throw new MethodError('file_deleted');
  if (file.owner !== state.bot.userId) throw new MethodError('cant_delete_file');
  file.deleted = true;
  state.changes.emit({ type: 'file', file });
  return {};
};

type Share = Pick<Parameters<typeof putMessage>[2], 'text' | 'blocks' | 'thread_ts'>;

function channelsToShareIn(state: State, args: JsonObject): Channel[] {
  const ids = (text(args, 'channel_id') ?? text(args, 'channels') ?? '').split(',').filter(Boolean);
  return ids.map((id) => {
    const channel = state.users.has(id) ? directMessageWith(state, id) : visibleChannel(state, id);
    if (channel.archived) throw new MethodError('is_archived');
    // Stricter than chat.postMessage: chat:write.public does not help.
    if (!isMember(state, channel)) throw new MethodError('not_in_channel');
    return channel;
  });
}

function readShare(state: State, args: JsonObject, channels: readonly Channel[]): Share {
  const threadTs = text(args, 'thread_ts');
  if (threadTs !== undefined && channels.length !== 1) throw new MethodError('invalid_thread_ts');
  if (threadTs !== undefined && !channels[0]?.messages.has(threadTs))
    throw new MethodError('invalid_thread_ts');
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const comment = text(args, 'initial_comment');
  if (comment !== undefined) return { text: comment, ...thread };
  const blocks = structured(args, 'blocks');
  if (blocks === undefined) return thread;
  const checked = checkBlocks(state, blocks);
  if (!checked.ok) throw refused(checked.error, checked.messages);
  // A markdown block here fails every time: https://github.com/slackapi/python-slack-sdk/issues/1756
  if (checked.value.some((block) => block.type === 'markdown')) throw new MethodError('internal_error');
  return { blocks: checked.value, ...thread };
}

function shareFiles(state: State, files: SlackFile[], channels: Channel[], share: Share): void {
  for (const channel of channels) {
    const message = putMessage(state, channel, {
      ...share,
      user: state.bot.userId,
      bot_id: state.bot.botId,
      via: 'file_share',
      files: files.map((file) => file.id),
    });
    for (const file of files) file.shares.push({ channel: channel.id, ts: message.ts });
  }
}

function fileAsReturned(state: State, file: SlackFile): JsonObject {
  const usable = isUsable(state, file.id);
  const isPublic = (channel: string) => state.channels.get(channel)?.kind === 'public';
  const sharesIn = (wanted: boolean): JsonObject =>
    Object.fromEntries(
      file.shares
        .filter(({ channel }) => isPublic(channel) === wanted)
        .map(({ channel, ts }) => [channel, [{ ts }]]),
    );
  return {
    id: file.id,
    name: file.name,
    title: file.title,
    mimetype: usable ? file.mimetype : '',
    filetype: usable ? (file.mimetype.split('/')[1] ?? '') : '',
    size: file.bytes.length,
    user: file.owner,
    url_private: fileUrl(state, file.id),
    permalink: fileUrl(state, file.id),
    channels: file.shares.filter(({ channel }) => isPublic(channel)).map(({ channel }) => channel),
    shares: { public: sharesIn(true), private: sharesIn(false) },
  };
}
