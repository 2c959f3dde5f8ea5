import type { SeenLine } from './tasks.js';

/** Letters of the scripts that its models have seen; of others it makes letters of these, and is not sure of them. */
const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Dots and circles in a row, of which nobody writes that many. */
const ROW_OF_CIRCLES = /^[0oO°.]{2,}$/;
/** A line in letters that it knows is read with more than this; one in others mostly with less. */
const SURE = 0.85;
/** So many of all letters may be in lines that it is not sure of: icons look like letters, too. */
const MOST_UNSURE = 0.1;
/** Where nothing at all was recognized, there are letters that are not known, or no letters; these are no icons. */
const LINE_ROOM = 4;
/** What has more room is a line that is drawn. */
const MOST_LETTERS = 20;
/** Han letters are as wide as they are high. Where fewer were read than there is room for, others were passed over. */
const LEAST_FILLED = 0.8;

/** Whether a line is text at all: what is drawn is often taken for a letter or two. */
export function isText({ text, sure }: SeenLine): boolean {
  return LETTER.test(text) && !ROW_OF_CIRCLES.test(text) && (sure >= SURE || [...text].length > 2);
}

/**
 * Why these lines may not be all that there is, or not what is written, so that somebody else should look: they are in a
 * script that it does not know, or too faint or too strange. It does not know what should be there.
 */
export function doubtOf(lines: readonly SeenLine[]): string | undefined {
  const texts = lines.filter(isText);
  if (texts.length === 0) return 'no text was found';
  if (texts.some(passesOver)) return 'some letters are in a script that is not known';
  const unsure = [
    ...texts.filter(({ sure }) => sure < SURE),
    ...lines.filter((line) => !isText(line) && line.room >= LINE_ROOM),
  ];
  const all = lettersIn(texts.filter(({ sure }) => sure >= SURE)) + lettersIn(unsure);
  return lettersIn(unsure) > MOST_UNSURE * all ? 'much of it could not be read' : undefined;
}

/** As many as were read, or more where there is room for more. */
const lettersIn = (lines: readonly SeenLine[]): number =>
  lines.reduce((sum, { text, room }) => sum + Math.max([...text].length, Math.min(MOST_LETTERS, room)), 0);

/** Hiragana and katakana are not among its letters: it reads a Japanese line as the Han letters in it. */
function passesOver({ text, room }: SeenLine): boolean {
  if (!HAN.test(text) || room < 2) return false;
  const filled = [...text].reduce((sum, letter) => sum + (HAN.test(letter) ? 1 : 0.5), 0);
  return filled < LEAST_FILLED * room;
}
