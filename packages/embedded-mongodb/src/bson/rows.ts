import { isArrayIndex, own } from './paths.js';
import { EMPTY_ARRAY, isDoc } from './types.js';

/**
 * What an index and a sort see of a document: a row of values, one for each path, and where the paths lead through an
 * array, a row for each of its elements. Paths that go through one array stay together in its elements.
 * https://www.mongodb.com/docs/manual/core/indexes/index-types/index-multikey/
 */
export type Row = unknown[];

/** Two arrays side by side would make as many rows as there are pairs of their elements. */
export class ParallelArrays extends Error {
  constructor(readonly fields: readonly string[]) {
    super(`parallel arrays [${fields.join('] [')}]`);
  }
}

/** A path of the row: its place, and what of it is still ahead. */
interface Ahead {
  place: number;
  parts: readonly string[];
}

/** The rows of a document, at least one. Throws `ParallelArrays`. */
export function rowsOf(doc: unknown, paths: readonly (readonly string[])[]): Row[] {
  const row: Row = [];
  for (const parts of paths) {
    let value = doc;
    for (const part of parts)
      value = isDoc(value) ? own(value, part) : Array.isArray(value) ? value : undefined;
    if (Array.isArray(value)) return rowsThroughArrays(doc, paths);
    row.push(value);
  }
  return [row];
}

function rowsThroughArrays(doc: unknown, paths: readonly (readonly string[])[]): Row[] {
  const ahead = paths.map((parts, place) => ({ place, parts }));
  return inside(doc, ahead).rows.map((row) => paths.map((_, place) => row.get(place)));
}

/** Rows as far as they are known, by place, and the field whose array they come from. */
interface Found {
  rows: Map<number, unknown>[];
  array?: string;
}

/** What the paths find in a value, each by its next part. */
function inside(value: unknown, paths: readonly Ahead[]): Found {
  const found: Found = { rows: [new Map()] };
  for (const field of new Set(paths.map(({ parts }) => parts[0] ?? ''))) {
    const group = paths
      .filter(({ parts }) => parts[0] === field)
      .map(({ place, parts }) => ({ place, parts: parts.slice(1) }));
    join(found, field, at(isDoc(value) ? own(value, field) : undefined, group));
  }
  return found;
}

function join(found: Found, field: string, { rows, array }: Found): void {
  if (array !== undefined && found.array !== undefined) throw new ParallelArrays([found.array, field]);
  if (array !== undefined) found.array = field;
  found.rows = found.rows.flatMap((row) => rows.map((other) => new Map([...row, ...other])));
}

/** What the paths find from a value on, where some of them end. */
function at(value: unknown, paths: readonly Ahead[]): Found {
  if (Array.isArray(value)) return throughArray(value, paths);
  const found = inside(
    value,
    paths.filter(({ parts }) => parts.length > 0),
  );
  for (const { place, parts } of paths)
    if (parts.length === 0) for (const row of found.rows) row.set(place, value);
  return found;
}

function throughArray(array: readonly unknown[], paths: readonly Ahead[]): Found {
  const isPosition = ({ parts: [part = ''] }: Ahead): boolean =>
    isArrayIndex(part) && Number(part) < array.length;
  const found = throughElements(
    array,
    paths.filter((path) => !isPosition(path)),
  );
  for (const path of paths.filter(isPosition))
    join(found, path.parts[0] ?? '', { rows: atPosition(array, path) });
  return found;
}

/** What the paths find in each of the elements. */
function throughElements(array: readonly unknown[], paths: readonly Ahead[]): Found {
  if (paths.length === 0) return { rows: [new Map()] };
  const elements = array.length > 0 ? array : [EMPTY_ARRAY];
  const ended = paths.filter(({ parts }) => parts.length === 0);
  const ahead = paths.filter(({ parts }) => parts.length > 0);
  const rows = elements.flatMap((element) => {
    const found = inside(element, ahead);
    for (const row of found.rows) for (const { place } of ended) row.set(place, element);
    return found.rows;
  });
  return { rows, array: ahead[0]?.parts[0] ?? '' };
}

/** A path may name a position of the array, and at the same time a field of the documents in it. */
function atPosition(array: readonly unknown[], path: Ahead): Found['rows'] {
  const [part = '', ...parts] = path.parts;
  const named = array.filter((element) => isDoc(element) && Object.hasOwn(element, part));
  return [
    ...at(array[Number(part)], [{ place: path.place, parts }]).rows,
    ...named.flatMap((element) => inside(element, [path]).rows),
  ];
}
