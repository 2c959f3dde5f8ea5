import { type Doc, isDoc } from '../bson/types.js';
import { badValue, failedToParse } from '../errors.js';
import type { Evaluator } from '../expressions/expressions.js';
import { compileFilter } from '../query/compile.js';
import { matchedPosition } from '../query/positional.js';
import { valueAt } from './draft.js';

export type ArrayFilters = Map<string, (element: unknown) => boolean>;

/**
 * Compiles the filters that `$[name]` refers to, by name.
 * https://www.mongodb.com/docs/manual/reference/operator/update/positional-filtered/
 */
export function compileArrayFilters(filters: unknown, evaluator: Evaluator): ArrayFilters {
  const compiled: ArrayFilters = new Map();
  for (const filter of Array.isArray(filters) ? filters : []) {
    const name = isDoc(filter) ? nameOf(filter) : undefined;
    if (!isDoc(filter) || name === undefined)
      throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
    if (compiled.has(name))
      throw failedToParse(`Found multiple array filters with the same top-level field name ${name}`);
    const matches = compileFilter(filter, evaluator);
    compiled.set(name, (element) => matches({ [name]: element }));
  }
  return compiled;
}

function nameOf(filter: Doc): string | undefined {
  for (const [name, value] of Object.entries(filter)) {
    if (!name.startsWith('$')) return name.split('.')[0];
    for (const clause of Array.isArray(value) ? value : []) {
      const inner = isDoc(clause) ? nameOf(clause) : undefined;
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

/** Throws where a filter is named that was not given, or one was given that no path names. */
export function checkArrayFilters(paths: readonly string[], filters: ArrayFilters): void {
  const used = new Set<string>();
  for (const path of paths)
    for (const [, name] of path.matchAll(/\$\[([^\]]+)\]/g)) {
      if (name === undefined || !filters.has(name))
        throw badValue(`No array filter found for identifier '${name}' in path '${path}'`);
      used.add(name);
    }
  for (const name of filters.keys())
    if (!used.has(name))
      throw failedToParse(`The array filter for identifier '${name}' was not used in the update`);
}

/** Where positions come from: the document as the query matched it. */
export interface Matched {
  doc: Doc;
  filter: Doc;
  evaluator: Evaluator;
  arrayFilters: ArrayFilters;
}

/**
 * Replaces `$`, `$[]` and `$[name]` in a path by the positions they stand for; gives one path for each. All are decided
 * by the document as it was, so that what one path changes does not hide an element from the next.
 */
export function resolvePositions(parts: string[], matched: Matched): string[][] {
  const at = parts.findIndex((part) => part === '$' || part.startsWith('$['));
  if (at < 0) return [parts];
  const path = parts.join('.');
  if (at === 0)
    throw badValue(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`);
  const head = parts.slice(0, at);
  return positionsAt(head, parts[at] ?? '', matched).flatMap((position) =>
    resolvePositions([...head, String(position), ...parts.slice(at + 1)], matched),
  );
}

function positionsAt(head: string[], part: string, matched: Matched): number[] {
  if (part === '$') {
    const position = matchedPosition(matched.doc, matched.filter, head.join('.'), matched.evaluator);
    if (position < 0) throw badValue('The positional operator did not find the match needed from the query.');
    return [position];
  }
  const array = valueAt(matched.doc, head);
  if (!Array.isArray(array))
    throw badValue(
      `The path '${head.join('.')}' must exist in the document in order to apply array updates.`,
    );
  const wanted = part === '$[]' ? undefined : matched.arrayFilters.get(part.slice(2, -1));
  return [...array.keys()].filter((position) => part === '$[]' || wanted?.(array[position]));
}
