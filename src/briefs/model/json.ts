import type { z } from 'zod';

/** Far above what any answer needs: a model that rambles is read no further. */
const READ_CHARACTERS = 60_000;
/** Brackets in a model's chatter are looked at so often. */
const STARTS = 40;

/** A value of the shape that was asked for, or what is wrong, in words that quote nothing of the answer. */
export type ReadJson<T> = { value: T; fault?: undefined } | { fault: string; value?: undefined };

/**
 * Reads the JSON of a language model's answer, wherever in it that stands: models like to put fences, thoughts and
 * courtesies around it. Of several values the first of the right shape counts. Bounded in time for any answer.
 */
export function readJson<T>(output: string, shape: z.ZodType<T, unknown>): ReadJson<T> {
  let fault: string | undefined;
  for (const json of valuesIn(output.slice(0, READ_CHARACTERS))) {
    const parsed = shape.safeParse(json);
    if (parsed.success) return { value: parsed.data };
    fault ??= faultOf(parsed.error);
  }
  return { fault: fault ?? 'it was not JSON' };
}

function faultOf({ issues }: z.ZodError): string {
  const paths = issues.slice(0, 3).map(({ path, code }) => `${path.join('.') || 'the whole'} (${code})`);
  return `these fields were missing or wrong: ${paths.join(', ')}`;
}

/** The objects and lists of a text that are not within another. */
function* valuesIn(text: string): Generator<unknown> {
  let at = 0;
  for (let starts = 0; starts < STARTS; starts++) {
    const from = text.slice(at).search(/[{[]/);
    if (from < 0) return;
    const end = endOf(text, at + from);
    const json = end === undefined ? undefined : parsed(text.slice(at + from, end));
    if (json !== undefined) yield json;
    at += from;
    at = json === undefined || end === undefined ? at + 1 : end;
  }
}

/** Where the bracket at `from` is closed, brackets within texts aside. */
function endOf(text: string, from: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (quoted && character === '\\') at++;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '{' || character === '[')) depth++;
    else if (!quoted && (character === '}' || character === ']') && --depth === 0) return at + 1;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
