import { MongoError } from '../errors.js';
import type { Collection } from './collection.js';

/** All collections, by database and name. */
export class Catalog {
  private readonly databases = new Map<string, Map<string, Collection>>();

  find(database: string, name: string): Collection | undefined {
    return this.databases.get(database)?.get(name);
  }

  add(collection: Collection): void {
    const { database, name } = collection;
    const siblings = this.databases.get(database) ?? new Map<string, Collection>();
    this.databases.set(database, siblings.set(name, collection));
    collection.dropped = false;
  }

  remove(collection: Collection): void {
    const siblings = this.databases.get(collection.database);
    siblings?.delete(collection.name);
    if (siblings?.size === 0) this.databases.delete(collection.database);
    collection.dropped = true;
  }

  databaseNames(): string[] {
    return [...this.databases.keys()];
  }

  collectionsOf(database: string): Collection[] {
    return [...(this.databases.get(database)?.values() ?? [])];
  }

  *all(): Generator<Collection> {
    for (const siblings of this.databases.values()) yield* siblings.values();
  }
}

/** https://www.mongodb.com/docs/manual/reference/limits/#naming-restrictions */
export function checkNamespace(database: string, name: unknown): string {
  const wrong =
    typeof name !== 'string' ||
    name === '' ||
    name.includes('\0') ||
    name.includes('$') ||
    name.startsWith('.') ||
    name.startsWith('system.') ||
    name.length > 235 ||
    // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what may not be in a name
    !/^[^/\\. "$*<>:|?\u0000]{1,63}$/.test(database);
  if (wrong)
    throw new MongoError(73, 'InvalidNamespace', `Invalid namespace specified '${database}.${String(name)}'`);
  return name;
}
