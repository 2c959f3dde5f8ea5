import { z } from 'zod';

/** What fal says of a failure, from wherever in an answer it stands. */
export interface Said {
  /** Words for programs: `content_policy_violation`. */
  types: string[];
  /** Words for people, which may echo the prompt: nothing to log. */
  texts: string[];
  httpStatus?: number;
  /** It names the part of the input that is at fault. */
  pointsAtInput: boolean;
}

const DEPTH = 5;
const ITEMS = 20;
const CHARACTERS = 2_000;

const typeKeys = ['error_type', 'type', 'code', 'error_code', 'status_code'] as const;
/** The keys whose values are about the failure. Others, such as `input`, echo what was asked. */
const wordKeys = ['detail', 'error', 'errors', 'msg', 'message', 'reason', 'description'] as const;

const object = z.record(z.string(), z.unknown());

/** Looks through a text, a list or an object for what is said of a failure. */
export function gather(told: unknown): Said {
  const said: Said = { types: [], texts: [], pointsAtInput: false };
  look(told, said, DEPTH);
  return said;
}

function look(told: unknown, said: Said, depth: number): void {
  if (depth === 0) return;
  if (typeof told === 'string') {
    said.texts.push(told.slice(0, CHARACTERS));
    const status = /\b(?:status code|status|HTTP)[: ]+([45]\d\d)\b/i.exec(told)?.[1];
    if (status) said.httpStatus ??= Number(status);
    return;
  }
  if (Array.isArray(told)) {
    for (const item of told.slice(0, ITEMS)) look(item, said, depth - 1);
    return;
  }
  const { data } = object.safeParse(told);
  if (!data) return;
  if (Array.isArray(data.loc)) said.pointsAtInput = true;
  for (const key of typeKeys) noteType(data[key], said);
  for (const key of wordKeys) look(data[key], said, depth - 1);
}

function noteType(value: unknown, said: Said): void {
  // A type is one word: whatever else stands there may be the prompt.
  if (typeof value === 'string' && /^[\w.:-]{1,80}$/.test(value)) said.types.push(value);
  if (typeof value === 'number' && value >= 400 && value < 600) said.httpStatus ??= value;
}
