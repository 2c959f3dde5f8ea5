import type { ActionsBlock, ModalView } from '@slack/types';
import type { FormState } from '../../blocks/modal.js';
import { section } from '../../blocks/text.js';
import { article } from '../../words/article.js';

/** Slack takes no more in one field (https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element). */
const FIELD_CHARACTERS = 3_000;
const FIELDS = ['text_1', 'text_2', 'text_3'] as const;

/** "Paste the text instead", under an article that could not be read. */
export function pasteButton(batch: string): ActionsBlock {
  return {
    type: 'actions',
    block_id: `paste:${batch}`,
    elements: [
      {
        type: 'button',
        action_id: 'paste_text',
        value: batch,
        text: { type: 'plain_text', text: article.paste.button },
      },
    ],
  };
}

/** The form that takes an article's text where its page cannot be read. */
export function pasteTextView(batch: string, cost: string): ModalView {
  const { paste } = article;
  return {
    type: 'modal',
    callback_id: 'paste_text',
    private_metadata: batch,
    title: { type: 'plain_text', text: paste.title },
    submit: { type: 'plain_text', text: paste.submit },
    close: { type: 'plain_text', text: paste.close },
    blocks: [
      section(paste.intro(cost)),
      ...FIELDS.map((block_id, at) => ({
        type: 'input' as const,
        block_id,
        optional: at > 0,
        label: { type: 'plain_text' as const, text: at === 0 ? paste.text : paste.more },
        element: {
          type: 'plain_text_input' as const,
          action_id: 'value',
          multiline: true,
          max_length: FIELD_CHARACTERS,
        },
      })),
    ],
  };
}

/** The fields one after the other: a text that did not fit was cut somewhere, often within a sentence. */
export function textPasted(state: FormState): string {
  return FIELDS.map((block) => state[block]?.value?.value ?? '')
    .filter((part) => part.trim() !== '')
    .join('\n')
    .trim();
}
