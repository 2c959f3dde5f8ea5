import type { ActionsBlock, Button, ModalView } from '@slack/types';
import { z } from 'zod';
import { MAX_NOTE_CHARACTERS, readAmount } from '../../../credits/topups/index.js';
import { topup as words } from '../../../credits/topups/words.js';
import { dayEnd, isDay } from '../../../lib/calendar.js';
import { defined } from '../../../lib/defined.js';
import { field, plain } from '../../blocks/modal.js';
import { noteOf } from '../../blocks/note.js';
import { context, cut, section } from '../../blocks/text.js';

/** The field that says when it changes. */
const AMOUNT_ACTION = 'topup_amount';
/** Long enough for what people type by mistake, so that they read why it is none. */
const AMOUNT_CHARACTERS = 40;

/** What the form knows, so that it can be drawn anew while somebody types. Nothing is decided by it. */
const shownSchema = z.object({
  available: z.number(),
  held: z.number(),
  zone: z.string(),
  ask: z.object({ name: z.string(), asker: z.string() }).optional(),
});
export type TopupShown = z.output<typeof shownSchema>;

/** Opens the form for a top-up. */
export function topupButton(): Button {
  return { type: 'button', action_id: 'topup_open', text: plain(words.title) };
}

interface Prefilled {
  amount?: string;
  note?: string;
}

/** The form for a top-up; `typed` is the amount as it stands there now. */
export function topupView(shown: TopupShown, typed: string, prefilled: Prefilled = {}): ModalView {
  const wanted = readAmount(typed.trim());
  return {
    type: 'modal',
    callback_id: 'topup',
    private_metadata: JSON.stringify(shown),
    title: plain(words.title),
    submit: plain(words.submit),
    close: plain(words.close),
    blocks: [
      ...(shown.ask ? [section(words.forWhom(`<@${shown.ask.asker}>`))] : []),
      section(words.balance(shown.available, shown.held)),
      field(
        'amount',
        words.amount,
        {
          type: 'plain_text_input',
          action_id: AMOUNT_ACTION,
          max_length: AMOUNT_CHARACTERS,
          dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
          ...defined({ initial_value: prefilled.amount || undefined }),
        },
        { dispatch_action: true, hint: words.amountHint },
      ),
      context(wanted === undefined ? words.afterUnknown : words.after(shown.available + wanted)),
      field(
        'note',
        words.note,
        {
          type: 'plain_text_input',
          action_id: 'value',
          max_length: MAX_NOTE_CHARACTERS,
          ...defined({
            initial_value: prefilled.note ? cut(prefilled.note, MAX_NOTE_CHARACTERS) : undefined,
          }),
        },
        { optional: true, hint: words.noteHint },
      ),
      field(
        'last_day',
        words.expiry,
        { type: 'datepicker', action_id: 'value' },
        { optional: true, hint: words.expiryHint(shown.zone) },
      ),
    ],
  };
}

export function topupShown(metadata: string): TopupShown | undefined {
  return parsed(shownSchema, metadata);
}

/** A top-up as it waits for its confirmation; checked again when it is confirmed. */
const wantedSchema = z.object({
  credits: z.number().int(),
  note: z.string().max(MAX_NOTE_CHARACTERS).optional(),
  lastDay: z.string().refine(isDay).optional(),
  ask: z.string().max(100).optional(),
});
export type TopupWanted = z.output<typeof wantedSchema>;

/** "Do you mean it?", in front of the form. */
export function topupConfirmView(wanted: TopupWanted, available: number): ModalView {
  return {
    type: 'modal',
    callback_id: 'topup_confirm',
    private_metadata: JSON.stringify(wanted),
    title: plain(words.confirmTitle),
    submit: plain(words.confirmSubmit),
    close: plain(words.confirmBack),
    blocks: [section(words.confirm(wanted.credits, available))],
  };
}

export function topupWanted(metadata: string): TopupWanted | undefined {
  const wanted = parsed(wantedSchema, metadata);
  return wanted && readAmount(String(wanted.credits)) === undefined ? undefined : wanted;
}

/** The same for a command: the button holds all that it needs, so it is good after a restart as well. */
const confirmedSchema = z.object({
  id: z.string().regex(/^[\w.-]{1,200}$/),
  credits: z.number().int(),
  note: z.string().max(MAX_NOTE_CHARACTERS).optional(),
});

/** To say yes to an amount, or to one of several; the first is the likely one. */
export function confirmButton(
  first: z.output<typeof confirmedSchema>,
  ...others: Array<z.output<typeof confirmedSchema>>
): ActionsBlock {
  const elements = [first, ...others].map((wanted, at) => ({
    type: 'button' as const,
    // Slack wants each action_id once in a block; what follows the colon is not looked at.
    action_id: at === 0 ? 'topup_confirm' : `topup_confirm:${at}`,
    text: plain(words.confirmButton(wanted.credits)),
    value: JSON.stringify(wanted),
    ...(at === 0 ? { style: 'primary' as const } : {}),
  }));
  return { type: 'actions', elements };
}

export function confirmed(value: string): z.output<typeof confirmedSchema> | undefined {
  const wanted = parsed(confirmedSchema, value);
  return wanted && readAmount(String(wanted.credits)) === undefined ? undefined : wanted;
}

const formSchema = z.object({
  amount: z.object({ [AMOUNT_ACTION]: z.object({ value: z.string().nullish() }) }),
  note: z.object({ value: z.object({ value: z.string().nullish() }) }),
  last_day: z.object({ value: z.object({ selected_date: z.string().nullish() }) }),
});

/** What was filled in, or what is wrong with it, by the field that it is told at. */
export function topupTyped(
  state: unknown,
  zone: string,
  now: number,
): { ok: true; wanted: TopupWanted } | { ok: false; errors: Record<string, string> } {
  const form = formSchema.safeParse(state);
  if (!form.success) return { ok: false, errors: { amount: words.amountWrong } };
  const credits = readAmount(form.data.amount[AMOUNT_ACTION].value?.trim() ?? '');
  const note = noteOf(form.data.note.value.value ?? '');
  const lastDay = form.data.last_day.value.selected_date ?? undefined;
  const fault = lastDay === undefined ? undefined : dayFault(lastDay, zone, now);
  if (credits === undefined || fault) {
    const errors = defined({
      amount: credits === undefined ? words.amountWrong : undefined,
      last_day: fault || undefined,
    });
    return { ok: false, errors };
  }
  return {
    ok: true,
    wanted: { credits, ...defined({ note: note || undefined, lastDay: lastDay || undefined }) },
  };
}

function dayFault(day: string, zone: string, now: number): string | undefined {
  if (!isDay(day)) return words.dayWrong;
  return dayEnd(day, zone).getTime() <= now ? words.dayOver : undefined;
}

function parsed<T>(schema: z.ZodType<T>, json: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
