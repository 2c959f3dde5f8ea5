import { buttonTricks } from './buttons.js';
import { nameTricks } from './names.js';
import { pageTricks } from './pages.js';
import { promptTricks } from './prompts.js';
import { tokenTricks } from './tokens.js';
import type { Tricks } from './trick.js';
import { uploadTricks } from './uploads.js';

interface Kind {
  tricks: Tricks;
  members: number;
  /** The pace of each of them, on a machine that has time: where the app gets slow by itself, they do not. */
  everyMs: number;
  /** After so many things somebody else goes on: the app stops for an hour whoever wastes too much of it. */
  each: number;
}

/** Twenty in all, who do about 30 things a second together. */
export const kinds = {
  pages: { tricks: pageTricks, members: 6, everyMs: 2_000, each: 15 },
  names: { tricks: nameTricks, members: 3, everyMs: 1_000, each: 15 },
  prompts: { tricks: promptTricks, members: 3, everyMs: 2_000, each: 15 },
  buttons: { tricks: buttonTricks, members: 3, everyMs: 500, each: 100 },
  uploads: { tricks: uploadTricks, members: 2, everyMs: 2_000, each: 10 },
  tokens: { tricks: tokenTricks, members: 3, everyMs: 200, each: 100 },
} satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;

export interface Member {
  kind: KindName;
  everyMs: number;
  each: number;
  /** By their names, as `pages/gzip-bomb`. */
  tricks: Tricks;
}

/**
 * The hostile members that are left when only these kinds (`pages`) or tricks (`pages/gzip-bomb`) are wanted.
 * @param only all where it is empty
 */
export function membersWith(only: readonly string[]): Member[] {
  const wanted = (kind: string, trick: string) =>
    only.length === 0 || only.includes(kind) || only.includes(`${kind}/${trick}`);
  return (Object.entries(kinds) as Array<[KindName, Kind]>).flatMap(([kind, { members, ...pace }]) => {
    const tricks = Object.fromEntries(
      Object.entries(pace.tricks)
        .filter(([trick]) => wanted(kind, trick))
        .map(([trick, act]) => [`${kind}/${trick}`, act]),
    );
    const count = Object.keys(tricks).length === 0 ? 0 : members;
    return Array.from({ length: count }, (): Member => ({ ...pace, kind, tricks }));
  });
}

/** So many people are needed for that long. */
export function peopleFor(members: readonly Member[], seconds: number): number {
  return members.reduce((sum, { everyMs, each }) => sum + Math.ceil((seconds * 1_000) / everyMs / each), 0);
}
