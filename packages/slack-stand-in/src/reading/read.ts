import { elementsOf } from '../blocks/check.js';
import { type JsonObject, objectAt, objectsAt, stringAt } from '../json.js';
import type { ButtonOnScreen, ImageOnScreen, LinkOnScreen } from '../on-screen.js';
import type { State } from '../state.js';
import type { Channel, Ephemeral, Message } from '../types.js';
import type { Segment } from './mrkdwn.js';
import { linesOf } from './segments.js';

/** All words of the text and the blocks as a reader sees them, a line each: mentions as @name, links as their label. */
export function plainText(state: State, message: Message | Ephemeral): string {
  return linesOf(message)
    .map((line) => line.map((segment) => wordsOf(state, segment)).join(''))
    .join('\n');
}

/** Whom the message notifies: user and group ids, 'channel', 'here' or 'everyone'; each once. */
export function mentions(message: Message | Ephemeral): string[] {
  const found = linesOf(message)
    .flat()
    .flatMap((segment) => {
      if (segment.kind === 'user' || segment.kind === 'usergroup') return [segment.id];
      return segment.kind === 'broadcast' ? [segment.range] : [];
    });
  return [...new Set(found)];
}

/** The links that would be rendered, labeled or found in the text, in order, those of buttons last. */
export function links(message: Message | Ephemeral): LinkOnScreen[] {
  const inText = linesOf(message)
    .flat()
    .flatMap((segment) =>
      segment.kind === 'link'
        ? [segment.label === undefined ? { url: segment.url } : { url: segment.url, label: segment.label }]
        : [],
    );
  const onButtons = buttons(message).flatMap(({ url, text }) => (url ? [{ url, label: text }] : []));
  return [...inText, ...onButtons];
}

/** The buttons that a reader can press, in order. */
export function buttons(message: { blocks: readonly JsonObject[] }): ButtonOnScreen[] {
  return message.blocks.flatMap((block) =>
    elementsOf(block)
      .filter((element) => element.type === 'button')
      .map((element) => describeButton(block, element)),
  );
}

/** The files whose images a reader of these messages really sees now, in order. */
export function visibleImages(state: State, channel: Channel, threadTs?: string): ImageOnScreen[] {
  const isShown = (message: Message) =>
    threadTs === undefined || message.thread_ts === threadTs || message.ts === threadTs;
  return [...channel.messages.values()].filter(isShown).flatMap((message) => {
    const shared = message.files.map((fileId) => ({
      fileId,
      altText: state.files.get(fileId)?.altText ?? '',
    }));
    return [...shared, ...message.blocks.flatMap((block) => imagesOf(state, block))]
      .filter(({ fileId }) => isUsable(state, fileId))
      .map((image) => ({ ts: message.ts, ...image }));
  });
}

/** The id of the file that a `slack_file` object names by id or URL. */
export function fileIdOf(state: State, file: JsonObject): string | undefined {
  const id = stringAt(file, 'id');
  if (id !== undefined) return id;
  const url = stringAt(file, 'url');
  return url?.startsWith(`${state.url}/files-pri/`) ? url.split('/').at(-2)?.split('-').at(-1) : undefined;
}

export function isUsable(state: State, fileId: string): boolean {
  const file = state.files.get(fileId);
  return file?.completed === true && !file.deleted && state.now() >= file.usableAt;
}

function imagesOf(state: State, block: JsonObject): Array<{ fileId: string; altText: string }> {
  const holders = [
    block,
    ...objectsAt(block, 'elements'),
    ...[objectAt(block, 'accessory')].filter((one) => one !== undefined),
  ];
  return holders.flatMap((holder) => {
    const file = objectAt(holder, 'slack_file');
    const fileId = file && fileIdOf(state, file);
    return fileId ? [{ fileId, altText: stringAt(holder, 'alt_text') ?? '' }] : [];
  });
}

function describeButton(block: JsonObject, element: JsonObject): ButtonOnScreen {
  const value = stringAt(element, 'value');
  const url = stringAt(element, 'url');
  const style = stringAt(element, 'style');
  const confirm = objectAt(element, 'confirm');
  return {
    actionId: stringAt(element, 'action_id') ?? '',
    blockId: stringAt(block, 'block_id') ?? '',
    text: stringAt(objectAt(element, 'text'), 'text') ?? '',
    ...(value === undefined ? {} : { value }),
    ...(url === undefined ? {} : { url }),
    ...(style === undefined ? {} : { style }),
    ...(confirm === undefined ? {} : { confirm }),
  };
}

function wordsOf(state: State, segment: Segment): string {
  switch (segment.kind) {
    case 'text':
      return segment.text;
    case 'user':
      return `@${state.users.get(segment.id)?.name ?? segment.label ?? segment.id}`;
    case 'channel':
      return `#${state.channels.get(segment.id)?.name ?? segment.label ?? segment.id}`;
    case 'usergroup':
      return `@${state.userGroups.get(segment.id)?.handle ?? segment.label ?? segment.id}`;
    case 'broadcast':
      return `@${segment.range}`;
    case 'link':
      return segment.label ?? segment.url;
  }
}
