import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { type Infograph, paidOf } from '../../../models/infograph.js';
import { field, plain } from '../../blocks/modal.js';
import { noteOf } from '../../blocks/note.js';
import { context, mention, quoted, section } from '../../blocks/text.js';
import { refund as words } from './words.js';

const REASON_CHARACTERS = 500;

/**
 * What is to be refunded, of whom and why: one of the infographs given, which are of one request.
 * @param told whether whoever asked for it is told @param sees whether the admin may read the prompt
 */
export function refundView(
  first: Infograph,
  others: readonly Infograph[],
  { told, sees }: { told: boolean; sees: boolean },
): ModalView {
  const { requester, position, batchSize, postedAt, _id, prompt } = first;
  const options = [first, ...others].map((infograph) => ({
    text: plain(words.image(infograph.position, infograph.batchSize)),
    value: infograph._id,
  }));
  const several = options.length > 1;
  return {
    type: 'modal',
    callback_id: 'refund',
    private_metadata: _id,
    title: plain(words.title),
    submit: plain(words.submit),
    close: plain(words.close),
    blocks: [
      section(words.intro(paidOf(first), mention(requester))),
      // It is empty once its time is over; see RETENTION_DAYS.
      ...(sees && prompt ? [quoted(prompt)] : []),
      ...(several ? [] : [context(words.what(position, batchSize, postedAt, _id))]),
      ...(several
        ? [field('which', words.which, { type: 'static_select', action_id: 'value', options })]
        : []),
      field(
        'reason',
        words.reason,
        {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          max_length: REASON_CHARACTERS,
        },
        { hint: words.reasonHint(told) },
      ),
    ],
  };
}

const formSchema = z.object({
  reason: z.object({ value: z.object({ value: z.string().nullish() }) }),
  which: z
    .object({ value: z.object({ selected_option: z.object({ value: z.string() }).nullish() }) })
    .optional(),
});

/** What was filled in; undefined where no reason was given. */
export function refundTyped(
  state: unknown,
  metadata: string,
): { infograph: string; reason: string } | undefined {
  const form = formSchema.safeParse(state).data;
  const reason = noteOf(form?.reason.value.value ?? '');
  if (!form || !reason) return undefined;
  return { infograph: form.which?.value.selected_option?.value ?? metadata, reason };
}
