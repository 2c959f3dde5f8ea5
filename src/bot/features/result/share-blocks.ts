import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { Infograph } from '../../../models/infograph.js';
import { altTextOf } from '../../blocks/alt-text.js';
import type { MessageContent } from '../../blocks/message.js';
import { field, plain } from '../../blocks/modal.js';
import { sourceLine } from '../../blocks/source.js';
import { asWritten, context, mention, section } from '../../blocks/text.js';
import { markOf } from '../../words/mark.js';
import { share as words } from './words.js';

const COMMENT_CHARACTERS = 1_000;

/** The form: where to, and what to say with it. `from` is the conversation in which the infographic stands. */
export function shareView(infograph: string, from: string | undefined): ModalView {
  return {
    type: 'modal',
    callback_id: 'share',
    private_metadata: JSON.stringify({ infograph, from }),
    title: plain(words.title),
    submit: plain(words.submit),
    close: plain(words.cancel),
    blocks: [
      field('channel', words.channel, {
        type: 'conversations_select',
        action_id: 'value',
        // Nobody but the two who write there is in direct messages.
        filter: { include: ['public', 'private', 'mpim'], exclude_bot_users: true },
      }),
      field(
        'comment',
        words.comment,
        {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          max_length: COMMENT_CHARACTERS,
        },
        { optional: true },
      ),
      context(words.free),
    ],
  };
}

const metadataSchema = z.object({ infograph: z.string().max(60), from: z.string().max(60).optional() });
const stateSchema = z.object({
  channel: z.object({ value: z.object({ selected_conversation: z.string().nullish() }) }),
  comment: z.object({ value: z.object({ value: z.string().max(COMMENT_CHARACTERS).nullish() }) }),
});

/** What was filled in; undefined where no form of ours could have been sent. */
export function shareFilled({
  private_metadata,
  state,
}: {
  private_metadata: string;
  state: { values: unknown };
}): { infograph: string; from?: string | undefined; channel: string; comment: string } | undefined {
  const filled = stateSchema.safeParse(state.values).data;
  const about = metadataSchema.safeParse(metadataIn(private_metadata)).data;
  if (!filled || !about) return undefined;
  return {
    ...about,
    channel: filled.channel.value.selected_conversation ?? '',
    comment: filled.comment.value.value?.trim() ?? '',
  };
}

function metadataIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param original the address of the message in its thread, where everybody may read that */
export function sharedMessage(
  infograph: Infograph,
  fileId: string,
  { by, comment, original }: { by: string; comment?: string; original?: string | undefined },
): MessageContent {
  const text = words.shared(mention(by));
  return {
    text,
    blocks: [
      section(original ? `${text}  ·  <${original}|${words.original}>` : text),
      ...(comment ? [asWritten(comment)] : []),
      { type: 'image', slack_file: { id: fileId }, alt_text: altTextOf(infograph) },
      context(words.madeHow(markOf(infograph, words.itsFacts))),
      ...(infograph.source ? [sourceLine(infograph.source)] : []),
    ],
  };
}
