import type { InputBlock, PlainTextOption } from '@slack/types';
import { type FormState, field, option, plain } from '../../blocks/modal.js';
import { composer as words } from './words.js';

const DRAFT = 'draft';

/** Whether a draft is to be seen first. It comes in the thread: see "A draft where drawing waits" in docs/how-it-works.md. */
export function draftField({ draftFirst }: { draftFirst?: true | undefined }): InputBlock {
  const first: PlainTextOption = {
    ...option(words.draftFirst, 'first'),
    description: plain(words.draftFirstHow),
  };
  return field(
    DRAFT,
    words.draft,
    {
      type: 'checkboxes',
      action_id: 'value',
      options: [first],
      ...(draftFirst ? { initial_options: [first] } : {}),
    },
    { optional: true },
  );
}

/** Whether it is ticked. */
export function draftWanted(state: FormState): true | undefined {
  const chosen = state[DRAFT]?.value?.selected_options ?? [];
  return chosen.some(({ value }) => value === 'first') || undefined;
}
