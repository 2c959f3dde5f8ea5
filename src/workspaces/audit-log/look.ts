/** How what an entry names is written, where it is shown. */
export interface Look {
  /** A person, by their id in Slack. */
  person(id: string): string;
  channel(id: string): string;
  group(id: string): string;
  /** An API token, by its id. */
  token(id: string): string;
  /** What is not ours: ids of other kinds, and addresses. */
  text(text: string): string;
  /** So many of a list are told; absent: all. */
  mostListed?: number;
}

/** For a terminal and a file: ids as they are, and tokens by their names. @param names of tokens, by their ids */
export function plainLook(names: ReadonlyMap<string, string>): Look {
  const asIs = (text: string) => text;
  return {
    person: asIs,
    channel: asIs,
    group: asIs,
    token: (id) => `“${names.get(id) ?? id}”`,
    text: asIs,
  };
}
