import { InvalidArgumentError } from 'commander';

const MAX_CREDITS = 1_000_000;

/** A workspace's id as Slack gives it. @throws InvalidArgumentError in words */
export function readWorkspace(given: string): string {
  if (/^(?=.*[A-Za-z])[\w.-]{1,64}$/.test(given)) return given;
  throw new InvalidArgumentError(
    `A workspace's id is letters and digits and begins with T, like T0123ABCD; this is none: ${cut(given)}.`,
  );
}

/** ASCII digits only: nothing is rounded, nothing is guessed. @throws InvalidArgumentError in words */
export function readCredits(given: string): number {
  const credits = /^\d{1,7}$/.test(given) ? Number(given) : 0;
  if (credits >= 1 && credits <= MAX_CREDITS) return credits;
  throw new InvalidArgumentError(
    `The amount must be a whole number of credits from 1 to ${MAX_CREDITS}, not ${cut(given)}. Nothing was changed.`,
  );
}

/** How many, from 1 to `most`. */
export function readCount(most: number): (given: string) => number {
  return (given) => {
    const count = /^\d{1,7}$/.test(given) ? Number(given) : 0;
    if (count >= 1 && count <= most) return count;
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}, not ${cut(given)}.`);
  };
}

/** Text of a limited length. */
export function readText(most: number): (given: string) => string {
  return (given) => {
    if ([...given].length <= most) return given;
    throw new InvalidArgumentError(`It may have at most ${most} characters.`);
  };
}

function cut(given: string): string {
  return given.length > 40 ? `"${given.slice(0, 40)}…"` : `"${given}"`;
}
