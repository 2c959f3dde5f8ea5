import { randomBytes } from 'node:crypto';
import { isJsonObject, type Json, type JsonObject, objectAt, objectsAt, stringAt } from '../json.js';
import { LIMITS } from '../limits.js';
import type { Block } from '../types.js';
import { describeIssues, problem } from './problems.js';
import { messageBlocks, viewSchema } from './schema.js';

/** What was checked, with ids filled in; or Slack's error, and what stands in `response_metadata.messages`. */
export type Checked<T> = { ok: true; value: T } | { ok: false; error: string; messages: string[] };
/** Says whether the file that an image block points to can be shown now. */
export type FileCheck = (file: JsonObject) => boolean;

/**
 * Reads the `blocks` of a message as Slack does: their shapes, limits, ids, and the files they point to.
 * What comes back carries a `block_id` on every block and an `action_id` on every interactive element.
 */
export function checkMessageBlocks(input: Json, isUsable: FileCheck, root = 'blocks'): Checked<Block[]> {
  if (!Array.isArray(input)) {
    return { ok: false, error: 'invalid_blocks_format', messages: [problem('must provide an array', root)] };
  }
  const parsed = messageBlocks.safeParse(input);
  const messages = parsed.success ? [] : describeIssues(parsed.error.issues, input, root);
  const blocks = input.filter(isJsonObject);
  if (messages.length === 0) messages.push(...findConflicts(blocks, root), ...findTooMuch(blocks, root));
  if (messages.length === 0) messages.push(...findBadFiles(blocks, isUsable, root));
  if (messages.length > 0) return { ok: false, error: 'invalid_blocks', messages };
  return { ok: true, value: withIds(blocks) };
}

/** Reads a modal or Home view as Slack does. Errors: invalid_arguments, view_too_large. */
export function checkView(
  input: Json,
  isUsable: FileCheck,
): Checked<JsonObject & { type: string; blocks: Block[] }> {
  if (!isJsonObject(input)) {
    return { ok: false, error: 'invalid_arguments', messages: [problem('must provide an object', 'view')] };
  }
  if (Buffer.byteLength(JSON.stringify(input)) > LIMITS.viewBytes) {
    return { ok: false, error: 'view_too_large', messages: [] };
  }
  const parsed = viewSchema.safeParse(input);
  const messages = parsed.success ? [] : describeIssues(parsed.error.issues, input, 'view');
  const blocks = objectsAt(input, 'blocks');
  if (messages.length === 0) messages.push(...findConflicts(blocks, 'view/blocks'));
  if (messages.length === 0) messages.push(...findBadFiles(blocks, isUsable, 'view/blocks'));
  if (messages.length > 0) return { ok: false, error: 'invalid_arguments', messages };
  return { ok: true, value: { ...input, type: stringAt(input, 'type') ?? '', blocks: withIds(blocks) } };
}

/** Every interactive element of a block: those of an actions block, an accessory, an input's element. */
export function elementsOf(block: JsonObject): JsonObject[] {
  const own = stringAt(block, 'type') === 'actions' ? objectsAt(block, 'elements') : [];
  const accessory = objectAt(block, 'accessory');
  const element = objectAt(block, 'element');
  return [
    ...own,
    ...(accessory && stringAt(accessory, 'type') !== 'image' ? [accessory] : []),
    ...(element ? [element] : []),
  ];
}

function findConflicts(blocks: JsonObject[], root: string): string[] {
  const messages: string[] = [];
  const blockIds = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const blockId = stringAt(block, 'block_id');
    if (blockId !== undefined && blockIds.has(blockId)) {
      messages.push(problem(`block_id "${blockId}" already exists`, root, [index, 'block_id']));
    }
    if (blockId !== undefined) blockIds.add(blockId);
    const actionIds = new Set<string>();
    for (const element of elementsOf(block)) {
      const actionId = stringAt(element, 'action_id');
      if (actionId !== undefined && actionIds.has(actionId)) {
        messages.push(problem(`action_id "${actionId}" already exists`, root, [index, 'elements']));
      }
      if (actionId !== undefined) actionIds.add(actionId);
      const oneOf = element.type === 'static_select' || element.type === 'multi_static_select';
      if (oneOf && (element.options === undefined) === (element.option_groups === undefined)) {
        messages.push(problem('must have either options or option_groups', root, [index]));
      }
    }
  }
  return messages;
}

function findTooMuch(blocks: JsonObject[], root: string): string[] {
  const markdown = blocks.filter((block) => block.type === 'markdown');
  const total = markdown.reduce((sum, block) => sum + (stringAt(block, 'text') ?? '').length, 0);
  const messages: string[] = [];
  if (total > LIMITS.markdownText) {
    messages.push(
      problem(`markdown blocks must be less than ${LIMITS.markdownText + 1} characters together`, root),
    );
  }
  if (blocks.filter((block) => block.type === 'table').length > 1) {
    messages.push(problem('only one table block allowed', root));
  }
  return messages;
}

function findBadFiles(blocks: JsonObject[], isUsable: FileCheck, root: string): string[] {
  const messages: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const places: Array<[JsonObject | undefined, PropertyKey[]]> = [
      [objectAt(block, 'slack_file'), [index, 'slack_file']],
      [objectAt(objectAt(block, 'accessory'), 'slack_file'), [index, 'accessory', 'slack_file']],
    ];
    for (const [at, element] of objectsAt(block, 'elements').entries()) {
      places.push([objectAt(element, 'slack_file'), [index, 'elements', at, 'slack_file']]);
    }
    for (const [file, path] of places) {
      if (file && !isUsable(file)) messages.push(problem('invalid slack file', root, path));
    }
  }
  return messages;
}

function withIds(blocks: JsonObject[]): Block[] {
  return blocks.map((block) => {
    const copy: JsonObject = structuredClone(block);
    for (const element of elementsOf(copy)) element.action_id ??= newId();
    return { ...copy, type: stringAt(copy, 'type') ?? '', block_id: stringAt(copy, 'block_id') ?? newId() };
  });
}

function newId(): string {
  return randomBytes(4).toString('base64url');
}
