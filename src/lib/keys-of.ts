/** The keys of a table that has no others than its type says, such as an object literal. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  // biome-ignore lint/plugin: Object.keys is typed for objects that may have more keys than their type says
  return Object.keys(table) as Key[];
}
