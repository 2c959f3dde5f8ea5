/** What one top-up can be, in credits. */
const MAX_TOPUP_CREDITS = 1_000_000;
export const MAX_NOTE_CHARACTERS = 500;

/**
 * Above so many credits an admin is asked whether that is what they meant. It is one fixed number, so that people can
 * know it beforehand: ten times the largest earlier top-up would be raised for good by the first slip.
 */
export const ASK_TWICE_ABOVE_CREDITS = 10_000;

/** A whole number of credits in ASCII digits, 1 to 1000000; nothing is rounded, nothing guessed. */
export function readAmount(text: string): number | undefined {
  const credits = /^[0-9]{1,7}$/.test(text) ? Number(text) : 0;
  return credits >= 1 && credits <= MAX_TOPUP_CREDITS ? credits : undefined;
}
