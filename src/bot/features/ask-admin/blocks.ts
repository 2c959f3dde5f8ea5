import type { ActionsBlock, Button, ModalView } from '@slack/types';
import { z } from 'zod';
import { MAX_NOTE_CHARACTERS, readAmount } from '../../../credits/topups/index.js';
import { topup } from '../../../credits/topups/words.js';
import { defined } from '../../../lib/defined.js';
import { field, plain } from '../../blocks/modal.js';
import { noteOf } from '../../blocks/note.js';
import { section } from '../../blocks/text.js';

const words = topup.ask;

const prefilledSchema = z.object({
  credits: z.number().int().optional(),
  why: z.string().max(MAX_NOTE_CHARACTERS).optional(),
});
type Prefilled = z.output<typeof prefilledSchema>;

/** "Ask an admin", for whoever cannot add credits; what is known of their wish stands in the form then. */
export function askButton(prefilled: Prefilled = {}): ActionsBlock {
  return { type: 'actions', elements: [askAdminButton(prefilled)] };
}

/** The same among other buttons. */
export function askAdminButton(prefilled: Prefilled = {}): Button {
  return {
    type: 'button',
    action_id: 'ask_admin',
    text: plain(topup.askButton),
    value: JSON.stringify(prefilled),
  };
}

/** The form with what the admins will be told. */
export function askView(value: string): ModalView {
  const { credits, why } = prefilledIn(value);
  return {
    type: 'modal',
    callback_id: 'ask_admin',
    title: plain(words.title),
    submit: plain(words.submit),
    close: plain(words.close),
    blocks: [
      section(words.intro),
      field(
        'credits',
        words.amount,
        {
          type: 'plain_text_input',
          action_id: 'value',
          max_length: 40,
          ...defined({ initial_value: credits === undefined ? undefined : String(credits) }),
        },
        { optional: true },
      ),
      field(
        'why',
        words.why,
        {
          type: 'plain_text_input',
          action_id: 'value',
          max_length: MAX_NOTE_CHARACTERS,
          ...defined({ initial_value: why || undefined }),
        },
        { optional: true },
      ),
    ],
  };
}

function prefilledIn(value: string): Prefilled {
  try {
    return prefilledSchema.safeParse(JSON.parse(value)).data ?? {};
  } catch {
    return {};
  }
}

const input = z.object({ value: z.object({ value: z.string().nullish() }) });
const formSchema = z.object({ credits: input, why: input });

/** What was filled in, or what is wrong with it, by the field that it is told at. */
export function askTyped(
  state: unknown,
): { ok: true; wanted: { credits?: number; why?: string } } | { ok: false; errors: Record<string, string> } {
  const form = formSchema.safeParse(state).data;
  const amount = form?.credits.value.value?.trim() ?? '';
  const credits = readAmount(amount);
  if (amount !== '' && credits === undefined) return { ok: false, errors: { credits: topup.amountWrong } };
  const why = noteOf(form?.why.value.value ?? '');
  return { ok: true, wanted: defined({ credits, why: why || undefined }) };
}
