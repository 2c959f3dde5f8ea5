import { z } from 'zod';
import { typedText } from '../../command-line/text.js';

const part = z.looseObject({
  type: z.string(),
  text: z.unknown().optional(),
  url: z.string().optional(),
  name: z.string().optional(),
  user_id: z.string().optional(),
  channel_id: z.string().optional(),
  elements: z.array(z.unknown()).optional(),
});
const message = z.looseObject({
  text: z.string().nullish(),
  blocks: z.array(z.unknown()).nullish(),
  attachments: z
    .array(
      z.looseObject({
        from_url: z.string().nullish(),
        title_link: z.string().nullish(),
        text: z.string().nullish(),
        fallback: z.string().nullish(),
      }),
    )
    .nullish(),
});

/**
 * What a message says, as its writer sees it: its text; where that is empty, its rich text; and else what is attached to
 * it, a link by its address.
 * @see https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload
 */
export function messageText(sent: unknown): string {
  const { data } = message.safeParse(sent);
  if (!data) return '';
  const text = typedText(data.text ?? '');
  if (text !== '') return text;
  const rich = (data.blocks ?? []).map(wordsOf).join('\n').trim();
  if (rich !== '') return rich;
  const attached = (data.attachments ?? []).map(
    ({ from_url, title_link, text: words, fallback }) =>
      from_url ?? title_link ?? typedText(words ?? fallback ?? ''),
  );
  return attached.join('\n').trim();
}

/** Sections, lists and quotations in rich text each begin a line. */
function wordsOf(block: unknown): string {
  const { data } = part.safeParse(block);
  if (!data) return '';
  const { type, elements, text, url, name, user_id, channel_id } = data;
  if (elements)
    return elements.map(wordsOf).join(type === 'rich_text' || type === 'rich_text_list' ? '\n' : '');
  if (type === 'link') return url ?? '';
  if (type === 'user') return `@${user_id ?? ''}`;
  if (type === 'channel') return `#${channel_id ?? ''}`;
  if (type === 'broadcast') return '@channel';
  if (type === 'emoji') return `:${name ?? ''}:`;
  return typeof text === 'string' ? text : '';
}
