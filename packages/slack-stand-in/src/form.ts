import { isJsonObject, type JsonObject, objectAt, objectsAt, stringAt } from './json.js';
import { LIMITS } from './limits.js';
import type { Block } from './types.js';

/** What a person fills into a field: text, the value of an option, several of them, or the state as Slack sends it. */
export type Filling = string | string[] | JsonObject;

/** What stands in a view's inputs, as payloads have it: by block_id, then by action_id. */
export type FormValues = JsonObject;

/**
 * What stands in the inputs when a view is shown: where an input of the same block_id and action_id was there before,
 * people's own words stay; else what the app put in. https://docs.slack.dev/surfaces/modals#updating_views
 * @param place the conversation from which the view was opened
 */
export function shownValues(blocks: readonly Block[], before: FormValues, place?: string): FormValues {
  const values: FormValues = {};
  for (const block of blocks) {
    const element = inputOf(block);
    if (!element) continue;
    const actionId = stringAt(element, 'action_id') ?? '';
    const kept = objectAt(objectAt(before, block.block_id), actionId);
    const same = kept && kept.type === element.type;
    values[block.block_id] = {
      [actionId]: same ? kept : stateOf(element, initialFilling(element, place)),
    };
  }
  return values;
}

/** The values with what a person fills in, by the block_id or the action_id of the input. Throws where Slack would not let them. */
export function filledValues(
  blocks: readonly Block[],
  before: FormValues,
  given: Readonly<Record<string, Filling>>,
): FormValues {
  const unused = new Set(Object.keys(given));
  const values: FormValues = { ...before };
  for (const block of blocks) {
    const element = inputOf(block);
    if (!element) continue;
    const actionId = stringAt(element, 'action_id') ?? '';
    const key = [block.block_id, actionId].find((candidate) => candidate in given);
    if (key === undefined) continue;
    unused.delete(key);
    values[block.block_id] = { [actionId]: stateOf(element, given[key]) };
  }
  if (unused.size > 0) throw new Error(`The modal has no input ${[...unused].join(', ')}.`);
  return values;
}

/** Throws where Slack itself asks for more before it submits. */
export function checkComplete(blocks: readonly Block[], values: FormValues): void {
  for (const block of blocks) {
    const element = inputOf(block);
    if (!element) continue;
    const state = fieldState(block, element, values);
    if (!isFilled(state) && block.optional !== true) {
      throw new Error(`Slack asks for ${block.block_id} to be filled in.`);
    }
    checkLength(element, stringAt(state, 'value'));
  }
}

/** The input that a block holds; undefined for every other block. */
export function inputOf(block: Block): JsonObject | undefined {
  return block.type === 'input' ? objectAt(block, 'element') : undefined;
}

/** What stands in this input now. */
export function fieldState(block: Block, element: JsonObject, values: FormValues): JsonObject {
  return objectAt(objectAt(values, block.block_id), stringAt(element, 'action_id') ?? '') ?? {};
}

/** Text, or the values of what is picked: as a page shows it. */
export function pickedValues(state: JsonObject): string[] {
  const several = Object.entries(state).flatMap(([key, value]) =>
    key.startsWith('selected_') && Array.isArray(value) ? value : [],
  );
  if (several.length > 0) {
    return several.map((one) => (isJsonObject(one) ? (stringAt(one, 'value') ?? '') : String(one)));
  }
  const [one] = Object.entries(state).flatMap(([key, value]) =>
    key === 'type' || value === null || Array.isArray(value) ? [] : [value],
  );
  if (one === undefined) return [];
  return [isJsonObject(one) ? (stringAt(one, 'value') ?? '') : String(one)];
}

function isFilled(state: JsonObject): boolean {
  return pickedValues(state).some((value) => value !== '');
}

function initialFilling(element: JsonObject, place: string | undefined): Filling | undefined {
  const several = objectsAt(element, 'initial_options').map((option) => stringAt(option, 'value') ?? '');
  if (several.length > 0) return several;
  for (const key of ['initial_users', 'initial_conversations', 'initial_channels']) {
    const list = element[key];
    if (Array.isArray(list)) return list.map(String);
  }
  const here = element.default_to_current_conversation === true ? place : undefined;
  return (
    stringAt(objectAt(element, 'initial_option'), 'value') ??
    stringAt(element, 'initial_value') ??
    stringAt(element, 'initial_user') ??
    stringAt(element, 'initial_conversation') ??
    stringAt(element, 'initial_channel') ??
    stringAt(element, 'initial_date') ??
    stringAt(element, 'initial_time') ??
    numberText(element.initial_date_time) ??
    here
  );
}

/** Seconds, or what a page's field for a day and a time has: in UTC. */
function secondsOf(given: string): number {
  return /^\d+$/.test(given) ? Number(given) : Date.parse(`${given}Z`) / 1000;
}

function numberText(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : undefined;
}

/** The field of an element's state that holds what was picked, for elements without options. */
const PICKED: Readonly<Record<string, string>> = {
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
};

/** An element's state with this in it: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function stateOf(element: JsonObject, filling: Filling | undefined): JsonObject {
  if (isJsonObject(filling)) return filling;
  const type = stringAt(element, 'type') ?? '';
  const options = optionsOf(element);
  const pick = (wanted: string) => {
    const option = options.find((candidate) => candidate.value === wanted);
    if (!option) throw new Error(`The ${type} has no option ${wanted}.`);
    return option;
  };
  const given = [filling ?? []].flat().filter((value) => value !== '');
  const field = PICKED[type];
  if (type === 'checkboxes' || type === 'multi_static_select') {
    return { type, selected_options: given.map(pick) };
  }
  if (type.startsWith('multi_') && field) return { type, [field]: given };
  const [one] = given;
  if (options.length > 0) return { type, selected_option: one === undefined ? null : pick(one) };
  // Seconds since 1970: https://docs.slack.dev/reference/block-kit/block-elements/datetime-picker-element
  if (type === 'datetimepicker')
    return { type, selected_date_time: one === undefined ? null : secondsOf(one) };
  if (field) return { type, [field]: one ?? null };
  return { type, value: one ?? null };
}

function optionsOf(element: JsonObject): JsonObject[] {
  return [
    ...objectsAt(element, 'options'),
    ...objectsAt(element, 'option_groups').flatMap((group) => objectsAt(group, 'options')),
  ];
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
