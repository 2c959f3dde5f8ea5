import { InvalidArgumentError } from 'commander';
import { number } from '../../lib/words/quantities.js';
import { type Scope, scopes } from '../../models/api-token.js';

const MAX_CREDITS = 1_000_000;
const MAX_DAYS = 3_650;

/** A workspace's id as Slack gives it. @throws InvalidArgumentError in words */
export function readWorkspace(given: string): string {
  if (/^(?=.*[A-Za-z])[\w.-]{1,64}$/.test(given)) return given;
  throw new InvalidArgumentError(
    `A workspace's id is letters and digits and starts with T, like T0123ABCD. This isn't one: ${cut(given)}.`,
  );
}

/** ASCII digits only: nothing is rounded, nothing is guessed. @throws InvalidArgumentError in words */
export function readCredits(given: string): number {
  const credits = /^\d{1,7}$/.test(given) ? Number(given) : 0;
  if (credits >= 1 && credits <= MAX_CREDITS) return credits;
  throw new InvalidArgumentError(
    `The amount must be a whole number of credits from 1 to ${number(MAX_CREDITS)}, not ${cut(given)}. Nothing was changed.`,
  );
}

/** A token's id. @throws InvalidArgumentError in words */
export function readToken(given: string): string {
  if (/^tok_[0-9a-f]{20}$/.test(given)) return given;
  throw new InvalidArgumentError(
    `A token's id starts with tok_, and \`token list\` shows it. This isn't one: ${cut(given)}. You don't need the token itself; don't type it anywhere.`,
  );
}

/** `a,b`. @throws InvalidArgumentError in words */
export function readScopes(given: string): Scope[] {
  const named = given.split(',').map((name) => name.trim());
  const known = scopes.filter((scope) => named.includes(scope));
  if (known.length > 0 && named.every((name) => known.some((scope) => scope === name))) return known;
  throw new InvalidArgumentError(`It must be one or more of ${scopes.join(',')}, not ${cut(given)}.`);
}

/** `90d` or `90`: days. @throws InvalidArgumentError in words */
export function readDays(given: string): number {
  const days = Number(/^(\d{1,4})d?$/.exec(given)?.[1] ?? 0);
  if (days >= 1 && days <= MAX_DAYS) return days;
  throw new InvalidArgumentError(`It must be a number of days from 1d to ${MAX_DAYS}d, not ${cut(given)}.`);
}

/** `2026-12-31`: a day that exists. @throws InvalidArgumentError in words */
export function readDay(given: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(`${given}T00:00:00Z`) : Number.NaN;
  // A 31st of February would become a day of March.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(given)) return given;
  throw new InvalidArgumentError(`It must be a day like 2026-12-31, not ${cut(given)}.`);
}

/** `2026-10`: a month that exists. @throws InvalidArgumentError in words */
export function readMonth(given: string): string {
  if (/^2\d{3}-(0[1-9]|1[0-2])$/.test(given)) return given;
  throw new InvalidArgumentError(`It must be a month like 2026-10, not ${cut(given)}.`);
}

/** An infographic's id. @throws InvalidArgumentError in words */
export function readInfograph(given: string): string {
  if (/^ig_[0-9a-f]{20}$/.test(given)) return given;
  throw new InvalidArgumentError(`An infographic's id starts with ig_. This isn't one: ${cut(given)}.`);
}

/**
 * How many, from 1 to `most`.
 * @throws from the function that it returns: InvalidArgumentError, which Commander prints
 */
export function readCount(most: number): (given: string) => number {
  return (given) => {
    const count = /^\d{1,7}$/.test(given) ? Number(given) : 0;
    if (count >= 1 && count <= most) return count;
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${number(most)}, not ${cut(given)}.`);
  };
}

/** Text of a limited length. @throws from the function that it returns: InvalidArgumentError, which Commander prints */
export function readText(most: number): (given: string) => string {
  return (given) => {
    if ([...given].length <= most) return given;
    throw new InvalidArgumentError(`It can have at most ${number(most)} characters.`);
  };
}

function cut(given: string): string {
  return given.length > 40 ? `"${given.slice(0, 40)}…"` : `"${given}"`;
}
