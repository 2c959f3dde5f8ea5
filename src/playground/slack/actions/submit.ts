import type { Delivery } from '../delivery.js';
import { isJsonObject, type Json, type JsonObject, objectAt, objectsAt, stringAt } from '../json.js';
import { LIMITS } from '../limits.js';
import type { State } from '../state.js';
import { issueTrigger } from '../triggers.js';
import type { Answer, View } from '../types.js';
import { closeView, depthOf, openView, readView, replaceView, viewAsReturned } from '../views.js';
import { interaction, interactionBase, knownUser } from './common.js';

export interface Submission {
  viewId: string;
  /** Default: the person for whom it was opened. */
  user?: string;
  /**
   * What was filled in, by the block_id or the action_id of the input: text, the value of the picked option,
   * or (for what is neither) the state object as Slack would send it.
   */
  values?: Record<string, string | string[] | JsonObject>;
}

/**
 * A person presses the submit button of a modal; the app's response_action is carried out.
 * https://docs.slack.dev/surfaces/modals
 */
export async function submitView(state: State, delivery: Delivery, submission: Submission): Promise<Answer> {
  const view = openModal(state, submission.viewId);
  const user = knownUser(state, submission.user ?? view.user);
  const values = readValues(view, submission.values ?? {});
  const triggerId = issueTrigger(state, user.id, undefined, view.id);
  const payload: JsonObject = {
    type: 'view_submission',
    ...interactionBase(state, user),
    trigger_id: triggerId,
    view: viewAsReturned(state, view, values),
    response_urls: [],
  };
  const answer = await delivery.deliver(interaction(payload, true));
  const error = answer.error ?? carryOut(state, view, answer);
  return { ...answer, triggerId, ...(error === undefined ? {} : { error }) };
}

/** A person closes a modal; the app is told only if it asked for it by `notify_on_close`. */
export async function dismissView(
  state: State,
  delivery: Delivery,
  viewId: string,
): Promise<Answer | undefined> {
  const view = openModal(state, viewId);
  closeView(state, view);
  if (view.raw.notify_on_close !== true) return undefined;
  const payload: JsonObject = {
    type: 'view_closed',
    ...interactionBase(state, knownUser(state, view.user)),
    view: viewAsReturned(state, view),
    is_cleared: false,
  };
  return delivery.deliver(interaction(payload, false));
}

function openModal(state: State, viewId: string): View {
  const view = state.views.get(viewId);
  if (!view || view.closed || view.type !== 'modal') throw new Error(`No modal ${viewId} is open.`);
  return view;
}

/** The state that Slack would send: an entry for every input, empty ones included; required ones must be filled in. */
function readValues(view: View, given: NonNullable<Submission['values']>): JsonObject {
  const unused = new Set(Object.keys(given));
  const values: JsonObject = {};
  for (const block of view.blocks) {
    const element = block.type === 'input' ? objectAt(block, 'element') : undefined;
    if (!element) continue;
    const actionId = stringAt(element, 'action_id') ?? '';
    const key = [block.block_id, actionId].find((candidate) => candidate in given);
    if (key !== undefined) unused.delete(key);
    const value = key === undefined ? initialValue(element) : given[key];
    const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (isEmpty && block.optional !== true)
      throw new Error(`Slack asks for ${block.block_id} to be filled in.`);
    values[block.block_id] = { [actionId]: stateOf(element, value) };
  }
  if (unused.size > 0) throw new Error(`The modal has no input ${[...unused].join(', ')}.`);
  return values;
}

function initialValue(element: JsonObject): string | string[] | undefined {
  const several = objectsAt(element, 'initial_options').map((option) => stringAt(option, 'value') ?? '');
  if (several.length > 0) return several;
  return (
    stringAt(objectAt(element, 'initial_option'), 'value') ??
    stringAt(element, 'initial_value') ??
    stringAt(element, 'initial_user') ??
    stringAt(element, 'initial_conversation') ??
    stringAt(element, 'initial_channel') ??
    stringAt(element, 'initial_date')
  );
}

function stateOf(element: JsonObject, value: string | string[] | JsonObject | undefined): Json {
  if (isJsonObject(value)) return value;
  const type = stringAt(element, 'type') ?? '';
  const options = [
    ...objectsAt(element, 'options'),
    ...objectsAt(element, 'option_groups').flatMap((group) => objectsAt(group, 'options')),
  ];
  const pick = (wanted: string) => {
    const option = options.find((candidate) => candidate.value === wanted);
    if (!option) throw new Error(`The ${type} has no option ${wanted}.`);
    return option;
  };
  if (type === 'checkboxes' || type === 'multi_static_select') {
    return { type, selected_options: [value ?? []].flat().map(pick) };
  }
  const one = Array.isArray(value) ? value[0] : value;
  if (options.length > 0) return { type, selected_option: one === undefined ? null : pick(one) };
  if (type === 'users_select') return { type, selected_user: one ?? null };
  if (type === 'conversations_select') return { type, selected_conversation: one ?? null };
  if (type === 'channels_select') return { type, selected_channel: one ?? null };
  if (type === 'datepicker') return { type, selected_date: one ?? null };
  checkLength(element, one);
  return { type, value: one ?? null };
}

function checkLength(element: JsonObject, value: string | undefined): void {
  const max = typeof element.max_length === 'number' ? element.max_length : LIMITS.inputMaxLength;
  const min = typeof element.min_length === 'number' ? element.min_length : 0;
  if (value === undefined) return;
  if (value.length > max || value.length < min) {
    throw new Error(
      `Slack lets nobody submit ${value.length} characters where ${min} to ${max} are asked for.`,
    );
  }
}

/** Carries out the response_action. Returns why Slack would show "We had some trouble connecting". */
function carryOut(state: State, view: View, answer: Answer): string | undefined {
  const response = isJsonObject(answer.json) ? answer.json : {};
  view.errors = {};
  switch (stringAt(response, 'response_action')) {
    case 'errors':
      return showErrors(state, view, objectAt(response, 'errors') ?? {});
    case 'clear':
      closeView(state, view, true);
      return undefined;
    case 'update':
    case 'push': {
      const content = readView(state, response.view ?? null);
      if (!content.ok) return [content.error, ...content.messages].join(' ');
      if (response.response_action === 'update') replaceView(state, view, content.value);
      else if (depthOf(state, view) >= LIMITS.viewStack) return 'push_limit_reached';
      else openView(state, view.user, content.value, view);
      return undefined;
    }
    case undefined:
      if (answer.body.trim() !== '' && answer.body.trim() !== '{}') return 'invalid_view_response';
      closeView(state, view);
      return undefined;
    default:
      return 'invalid_response_action';
  }
}

function showErrors(state: State, view: View, errors: JsonObject): string | undefined {
  const inputs = new Set(
    view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id),
  );
  for (const [blockId, message] of Object.entries(errors)) {
    if (!inputs.has(blockId) || typeof message !== 'string') return `invalid_errors: ${blockId}`;
    view.errors[blockId] = message;
  }
  state.changes.emit({ type: 'view', view });
  return undefined;
}
