import { characterWidth, type Face, faceAttributes } from './font.js';

export interface Style {
  face: Face;
  size: number;
}

/** From one baseline to the next, and from the top to the first, in parts of the font size. */
const leadings: Readonly<Record<Face, number>> = { title: 1.14, strong: 1.28, text: 1.3 };
const ASCENT = 0.95;

export function textWidth(text: string, { face, size }: Style): number {
  let width = 0;
  for (const character of text) width += characterWidth(character, face) ?? 0;
  return width * size;
}

/** Breaks a text into lines of at most `width`: between words, else between characters. */
export function wrap(text: string, width: number, style: Style): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && textWidth(line + character, style) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Lines of about the same length, as few as `wrap` makes. */
export function balanced(text: string, width: number, style: Style): string[] {
  const lines = wrap(text, width, style);
  if (lines.length < 2) return lines;
  let [narrow, wide] = [width / 2, width];
  while (wide - narrow > style.size / 4) {
    const middle = (narrow + wide) / 2;
    if (wrap(text, middle, style).length > lines.length || !wholeWords(text, middle, style)) narrow = middle;
    else wide = middle;
  }
  return wrap(text, wide, style);
}

/** Whether no word has to be broken. */
export function wholeWords(text: string, width: number, style: Style): boolean {
  return text.split(/\s+/).every((word) => textWidth(word, style) <= width);
}

export function linesHeight(lines: readonly string[], { face, size }: Style): number {
  return lines.length * size * leadings[face];
}

export interface Fitted {
  style: Style;
  lines: string[];
  height: number;
}

/** Below this a very long word is rather broken than written smaller. */
const BREAKS_BELOW = 44;

/** The largest size between the two at which the text has room, in whole words unless they would be small. */
export function fitted(
  text: string,
  room: { width: number; height: number },
  face: Face,
  largest: number,
  smallest: number,
): Fitted {
  for (let size = largest; ; size = Math.max(smallest, size * 0.95)) {
    const style = { face, size };
    const height = linesHeight(wrap(text, room.width, style), style);
    const fits = height <= room.height && (size < BREAKS_BELOW || wholeWords(text, room.width, style));
    if (fits || size <= smallest) return { style, lines: balanced(text, room.width, style), height };
  }
}

/** Lines of text as SVG in a column that begins at the top left; what is read from the right stands at its right. */
export function drawLines(
  lines: readonly string[],
  at: { x: number; y: number; width: number },
  style: Style,
  color: string,
  rtl = isReadFromTheRight(lines.join(' ')),
): string {
  const x = rtl ? at.x + at.width : at.x;
  const { face, size } = style;
  return lines
    .map((line, index) => {
      const baseline = at.y + size * (ASCENT + index * leadings[face]);
      return `<text x="${round(x)}" y="${round(baseline)}"${rtl ? ' text-anchor="end"' : ''} ${faceAttributes[face]} font-size="${round(size)}" fill="${color}">${escapeXml(line)}</text>`;
    })
    .join('');
}

/** By the first letter, as the Unicode algorithm has it. */
export function isReadFromTheRight(text: string): boolean {
  const [first = ''] = text.match(/\p{L}/u) ?? [];
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first);
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
