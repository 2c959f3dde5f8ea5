import { lacks, type MongoError, numbered } from '../errors.js';

export interface PatternFlags {
  ignoreCase: boolean;
  multiline: boolean;
  extended: boolean;
}

export const invalidPattern = (why: string): MongoError =>
  numbered(51091, `Regular expression is invalid: ${why}`);

export const refusedPattern = (what: string): MongoError =>
  invalidPattern(`${lacks(`${what} in patterns`)}, which run in linear time`);

/** White space as PCRE2's `\s` has it: RE2's lacks the vertical tab. */
export const SPACES = '\\t\\n\\x0B\\f\\r\\x20';
/** A part of a pattern, as RE2 writes it, and where the next part begins. */
export interface Part {
  text: string;
  next: number;
}

/** One character, whatever it means elsewhere. */
export const literal = (character: string): string =>
  /[\0-\x7f]/.test(character) && !/\w/.test(character)
    ? `\\x{${(character.codePointAt(0) ?? 0).toString(16)}}`
    : character;

/** A character that is written with a backslash, or a Unicode property: the same within a class and outside. */
export function escapedCharacter(
  characters: readonly string[],
  at: number,
  { ignoreCase }: PatternFlags,
): Part {
  const text = characters.slice(at, at + 40).join('');
  const octal = /^\\0[0-7]{0,2}/.exec(text)?.[0];
  if (octal !== undefined)
    return { text: `\\x{${Number.parseInt(octal.slice(1), 8).toString(16)}}`, next: at + octal.length };
  const coded = /^\\x(?:[\da-fA-F]{2}|\{[\da-fA-F]{1,6}\})/.exec(text)?.[0];
  if (coded !== undefined) return { text: coded, next: at + coded.length };
  const property = /^\\[pP](?:[A-Z]|\{\^?\w{1,32}\})/.exec(text)?.[0];
  if (property !== undefined && !ignoreCase) return { text: property, next: at + property.length };
  const name = characters[at + 1] ?? '';
  if ('tnrfa'.includes(name) && name !== '') return { text: `\\${name}`, next: at + 2 };
  if (/^[ -/:-@[-`{-~]$/.test(name)) return { text: literal(name), next: at + 2 };
  throw refusedPattern(`\\${name}${property === undefined ? '' : ' with the option i'}`);
}
