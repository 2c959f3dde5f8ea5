import { type Doc, isDoc } from './types.js';

/** A document's own field, never one of JavaScript's prototype. */
export const own = (value: Doc, field: string): unknown =>
  Object.hasOwn(value, field) ? value[field] : undefined;

/** Sets a field, even one called `__proto__`. */
export function setOwn(doc: Doc, field: string, value: unknown): void {
  if (field === '__proto__')
    Object.defineProperty(doc, field, { value, enumerable: true, writable: true, configurable: true });
  else doc[field] = value;
}

const arrayIndex = /^(0|[1-9]\d*)$/;
export const isArrayIndex = (part: string): boolean => arrayIndex.test(part);

/**
 * Every value that a dotted path reaches, going through arrays as queries do; `undefined` stands for a missing field.
 * https://www.mongodb.com/docs/manual/tutorial/query-array-of-documents/
 */
export function reach(doc: unknown, path: string): unknown[] {
  if (!path.includes('.')) return [isDoc(doc) ? own(doc, path) : undefined];
  const found: unknown[] = [];
  collect(doc, path.split('.'), 0, found);
  return found;
}

function collect(value: unknown, parts: readonly string[], depth: number, found: unknown[]): void {
  const part = parts[depth];
  if (part === undefined) found.push(value);
  else if (Array.isArray(value)) {
    if (isArrayIndex(part) && Number(part) < value.length)
      collect(value[Number(part)], parts, depth + 1, found);
    for (const element of value) if (isDoc(element)) collect(element, parts, depth, found);
  } else
    collect(
      isDoc(value) ? own(value, part) : undefined,
      parts,
      isDoc(value) ? depth + 1 : parts.length,
      found,
    );
}

/** A deep copy of documents and arrays; dates and BSON classes are never changed in place and are shared. */
export function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (!isDoc(value)) return value;
  const result: Doc = {};
  for (const field of Object.keys(value)) setOwn(result, field, copy(value[field]));
  return result;
}
