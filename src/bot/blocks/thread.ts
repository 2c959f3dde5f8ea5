import type { ActionsBlock, KnownBlock } from '@slack/types';
import { hasEnded } from '../../infographs/transitions.js';
import type { Infograph } from '../../models/infograph.js';
import type { Thread } from '../../models/thread.js';
import { thread as words } from '../../words/thread.js';
import { context, cut, escaped, mention, notified, quoted, section } from './text.js';

/** A message as Slack takes it: the text is for notifications and screen readers. */
export interface MessageContent {
  text: string;
  blocks: KnownBlock[];
}

export const CANCEL_ACTION = 'cancel_batch';
const ALT_TEXT_CHARACTERS = 2_000;

/** The parent as it is first posted: only what stays true whatever happens to the answer. */
export function parentAsPosted(thread: Thread): MessageContent {
  const { text, blocks } = request(thread);
  return { text, blocks: [...blocks, context(words.continuedBelow)] };
}

function request(thread: Thread): MessageContent {
  const asked = words.askedFor(thread.size);
  return {
    text: `${mention(thread.requester)}${asked} ${notified(thread.prompt)}`,
    blocks: [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'user', user_id: thread.requester },
              { type: 'text', text: asked },
            ],
          },
        ],
      },
      quoted(thread.prompt),
      ...(thread.refused ? [context(words.movedToDm(`<#${thread.asked}>`, thread.refused))] : []),
    ],
  };
}

/** The parent with the state as it is now; Cancel is there as long as anything can still be canceled. */
export function parentWithState(thread: Thread, batch: readonly Infograph[]): MessageContent {
  const { text, blocks } = request(thread);
  const state = words.state(batch, mention);
  return {
    text: `${text} (${state})`,
    blocks: [
      ...blocks,
      context(words.details(thread.ratio, thread.resolution, thread.size, thread.costCredits)),
      section(state),
      ...(batch.some(canBeCanceled) ? [cancelButton(thread._id, batch.length)] : []),
    ],
  };
}

/** The reply as it is posted, before the image is put into it. */
export function replyAsPosted(infograph: Infograph, mentioned: boolean): MessageContent {
  const text = replyText(infograph, mentioned);
  return { text, blocks: [section(text)] };
}

/** The reply with the image. `lowBalance` is told only where it is low. */
export function replyWithImage(
  infograph: Infograph,
  fileId: string,
  mentioned: boolean,
  now: number,
  lowBalance: number | undefined,
): MessageContent {
  const text = replyText(infograph, mentioned);
  const tookMs = now - infograph.acceptedAt.getTime();
  return {
    text,
    blocks: [
      section(text),
      {
        type: 'image',
        slack_file: { id: fileId },
        alt_text: cut(words.altText(infograph.prompt), ALT_TEXT_CHARACTERS),
      },
      context(words.made(tookMs, infograph.costCredits, lowBalance)),
    ],
  };
}

/** Where Slack will not show an image, its address is the next best. It is fal's own, and not forever. */
export function linkInstead(infograph: Infograph, url: string): MessageContent {
  const text = words.linkInstead(escaped(url));
  return { text, blocks: [section(text), quoted(infograph.prompt)] };
}

/** The reply in the thread, where the image itself went by direct message. */
export function linkSent(infograph: Infograph): MessageContent {
  const text = words.linkSent(mention(infograph.requester));
  return { text, blocks: [section(text)] };
}

export function badEnd(infograph: Infograph, mentioned: boolean): MessageContent {
  const text = words.badEnd(infograph, mentioned ? mention(infograph.requester) : '');
  return { text, blocks: [section(text)] };
}

export function cancelButton(batch: string, size: number): ActionsBlock {
  const { confirm } = words;
  return {
    type: 'actions',
    block_id: `cancel:${batch}`,
    elements: [
      {
        type: 'button',
        action_id: CANCEL_ACTION,
        value: batch,
        text: { type: 'plain_text', text: words.cancel },
        confirm: {
          title: { type: 'plain_text', text: confirm.title },
          text: { type: 'plain_text', text: confirm.text(size) },
          confirm: { type: 'plain_text', text: confirm.yes },
          deny: { type: 'plain_text', text: confirm.no },
          style: 'danger',
        },
      },
    ],
  };
}

function canBeCanceled(infograph: Infograph): boolean {
  return !hasEnded(infograph) && infograph.status !== 'completed' && !infograph.cancelWish;
}

function replyText(infograph: Infograph, mentioned: boolean): string {
  return words.reply(mentioned ? mention(infograph.requester) : '', infograph.position, infograph.batchSize);
}
