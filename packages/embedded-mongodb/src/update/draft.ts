import { isArrayIndex, own, setOwn } from '../bson/paths.js';
import { type Doc, isDoc } from '../bson/types.js';
import { badValue, MongoError } from '../errors.js';

export type Container = Doc | unknown[];

/** MongoDB does not fill an array with more nulls than this to reach a position. */
const MAX_BACKFILL = 1_500_000;

/** What stands at a path of a document, without going through arrays except by position. */
export const valueAt = (doc: Doc, parts: readonly string[]): unknown =>
  parts.reduce<unknown>((value, part) => (isContainer(value) ? childOf(value, part) : undefined), doc);

/** A document being updated: containers are copied when first written to, everything else is shared with the old one. */
export class Draft {
  readonly root: Doc;
  private readonly owned = new Set<Container>();

  constructor(doc: Doc) {
    this.root = { ...doc };
    this.owned.add(this.root);
  }

  /**
   * The container that holds a path's last part, ready to be written to.
   * Where `create` is false and the way ends early, undefined; otherwise missing documents are made on the way.
   */
  parentOf(parts: readonly string[], create: boolean): Container | undefined {
    let container: Container = this.root;
    for (const [depth, part] of parts.slice(0, -1).entries()) {
      const next: Container | undefined = this.child(container, part, parts[depth + 1] ?? '', create);
      if (!next) return undefined;
      container = next;
    }
    const last = parts[parts.length - 1] ?? '';
    if (Array.isArray(container) && !isArrayIndex(last)) {
      if (!create) return undefined;
      throw notViable(last, parts[parts.length - 2] ?? '', container);
    }
    return container;
  }

  private child(
    container: Container,
    part: string,
    nextPart: string,
    create: boolean,
  ): Container | undefined {
    const current = childOf(container, part);
    if (isContainer(current)) {
      if (this.owned.has(current)) return current;
      const mine: Container = Array.isArray(current) ? [...current] : { ...current };
      this.owned.add(mine);
      put(container, part, mine);
      return mine;
    }
    if (!create) return undefined;
    if (current !== undefined || (Array.isArray(container) && !isArrayIndex(part)))
      throw notViable(nextPart, part, current ?? container);
    const made: Doc = {};
    this.owned.add(made);
    put(container, part, made);
    return made;
  }
}

const notViable = (field: string, element: string, value: unknown): MongoError =>
  new MongoError(
    28,
    'PathNotViable',
    `Cannot create field '${field}' in element {${element}: ${JSON.stringify(value)}}`,
  );

const isContainer = (value: unknown): value is Container => Array.isArray(value) || isDoc(value);

export function childOf(container: Container, part: string): unknown {
  if (Array.isArray(container)) return isArrayIndex(part) ? container[Number(part)] : undefined;
  return own(container, part);
}

/** Sets a field or an array's position, filling the array with nulls up to it. */
export function put(container: Container, part: string, value: unknown): void {
  if (!Array.isArray(container)) {
    setOwn(container, part, value);
    return;
  }
  const position = Number(part);
  if (position > container.length + MAX_BACKFILL)
    throw badValue(`can't backfill array to larger than ${MAX_BACKFILL} elements`);
  while (container.length < position) container.push(null);
  container[position] = value;
}

/** Removes a field; a position of an array becomes null. */
export function remove(container: Container, part: string): void {
  if (!Array.isArray(container)) delete container[part];
  else if (Number(part) < container.length) container[Number(part)] = null;
}
