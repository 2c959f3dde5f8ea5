import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { defined } from '../../lib/defined.js';
import { context, cut, section } from './text.js';

/** Slack takes no longer title and button of a modal (https://docs.slack.dev/reference/views/modal-views). */
const TITLE_CHARACTERS = 24;

/** Text without markup, as labels and titles take it. */
export function plain(text: string) {
  return { type: 'plain_text' as const, text };
}

/** An option of a select menu. */
export function option(text: string, value: string): PlainTextOption {
  return { text: plain(text), value };
}

/** A field of a form, by the block_id that its faults are told at. Its state is at the action_id `value`. */
export function field(
  block_id: string,
  label: string,
  element: InputBlock['element'],
  more: Partial<Pick<InputBlock, 'optional' | 'dispatch_action'>> & { hint?: string } = {},
): InputBlock {
  const { hint, ...rest } = more;
  return {
    type: 'input',
    block_id,
    label: plain(label),
    element,
    ...defined({ hint: hint ? plain(hint) : undefined }),
    ...rest,
  };
}

/** What Slack says stands in a field of a form. */
interface FieldState {
  value?: string | null | undefined;
  selected_option?: { value: string } | null | undefined;
  selected_options?: ReadonlyArray<{ value: string }> | undefined;
}
export type FormState = Readonly<Record<string, Readonly<Record<string, FieldState>>>>;

/** A modal that says something and asks for nothing. */
export function saidView(
  title: string,
  close: string,
  ...said: ReadonlyArray<string | KnownBlock>
): ModalView {
  return {
    type: 'modal',
    title: plain(cut(title, TITLE_CHARACTERS)),
    close: plain(close),
    blocks: said.map((one) => (typeof one === 'string' ? section(one) : one)),
  };
}

/** What is shown while we look something up: a trigger is good for three seconds, so the modal opens first. */
export function waitingView(title: string, close: string, words: string): ModalView {
  return { type: 'modal', title: plain(title), close: plain(close), blocks: [context(words)] };
}
