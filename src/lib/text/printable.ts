/**
 * What a terminal obeys or turns around instead of showing it: C0, DEL and C1 (https://en.wikipedia.org/wiki/C0_and_C1_control_codes),
 * marks of writing direction (https://www.unicode.org/reports/tr9/), and separators that break lines out of sight.
 * A line's end, also that of CSV, and a tab are what they are.
 */
const UNPRINTABLE = /(?!\r\n|[\n\t])[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

/**
 * Text for a terminal or a log: each character that is not to reach it is written out, as in `\u001b`. Inside of a JSON
 * string that means the same character, so JSON stays the JSON that it was.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, writtenOut);
}

/** The same for one line, or one cell of a table. */
export function printableLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, writtenOut);
}

function writtenOut(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
