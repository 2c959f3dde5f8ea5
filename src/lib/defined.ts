/** The same without the keys whose value is `undefined`: a key is there with a value, or it is not there. */
type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * An object without the keys whose value is `undefined`, in the order given: `{ ...shared, ...defined({ note }) }`.
 * For MongoDB, Slack and JSON an absent key and one that is `undefined` are not the same thing.
 */
export function defined<T extends object>(given: T): Defined<T> {
  // biome-ignore lint/plugin: what is left out at run time is beyond what the compiler follows
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<T>;
}
