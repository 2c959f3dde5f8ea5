import type { InputBlock } from '@slack/types';
import { defined } from '../../../lib/defined.js';
import { field, plain } from '../../blocks/modal.js';
import { composer as words } from './words.js';

/** Slack takes no more in one field (https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element). */
const FIELD_CHARACTERS = 3_000;
/** A prompt has up to 4,000 characters, each of which may be two of UTF-16. */
const FIELDS = ['prompt', 'prompt_more', 'prompt_rest'] as const;

/** What is to be drawn, and how it is spread over the fields where somebody has typed in them already. */
export interface PromptFilled {
  text: string;
  parts?: readonly string[] | undefined;
}

/** One field; "More of it" only where the text is longer than a field. */
export function promptFields({ text, parts = partsOf(text) }: PromptFilled): InputBlock[] {
  return FIELDS.slice(0, Math.max(1, parts.length)).map((block, at) =>
    field(
      block,
      at === 0 ? words.prompt : words.promptMore,
      {
        type: 'plain_text_input',
        action_id: 'value',
        multiline: true,
        max_length: FIELD_CHARACTERS,
        ...(at === 0 ? { focus_on_load: true, placeholder: plain(words.placeholder) } : {}),
        ...defined({ initial_value: parts[at] || undefined }),
      },
      at === 0 ? { hint: words.promptHint } : { optional: true },
    ),
  );
}

/** The fields joined exactly as they are: the text was cut within a word, where nobody trims anything. */
export function promptIn(
  state: Readonly<Record<string, Readonly<Record<string, { value?: string | null | undefined }>>>>,
): PromptFilled {
  const parts = FIELDS.filter((block) => state[block]).map((block) => state[block]?.value?.value ?? '');
  return { text: parts.join('').trim(), parts };
}

function partsOf(text: string): string[] {
  if (text.length <= FIELD_CHARACTERS) return [text];
  const at = cutBefore(text, FIELD_CHARACTERS);
  return [text.slice(0, at), ...partsOf(text.slice(at))];
}

/** The last place up to `most` that is within a word, and within no character; `most` where there are only spaces. */
function cutBefore(text: string, most: number): number {
  for (let at = most; at > 0; at--) {
    const around = text.slice(at - 1, at + 1);
    if (!/\s/.test(around) && !/^[\ud800-\udbff][\udc00-\udfff]$/.test(around)) return at;
  }
  return most;
}
