import { FONT_FAMILY, glyphWidth, type Weight } from './font.js';

export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly color: string;
}

/** A character that the font has no glyph for (Japanese, most emojis) is drawn as a tile this wide. */
const TILE_WIDTH = 1;
const LINE_HEIGHT = 1.32;
/** Longer ones, such as addresses and scripts without spaces, are broken wherever the line ends. */
const LONGEST_WHOLE_WORD = 24;

/** The width of a line of text, kerning aside. */
export function textWidth(text: string, { size, weight }: Pick<TextStyle, 'size' | 'weight'>): number {
  let width = 0;
  for (const character of text) width += glyphWidth(character, weight) ?? TILE_WIDTH;
  return width * size;
}

/** Breaks a text into lines of at most `width`: between words, else between characters. */
export function wrap(text: string, width: number, style: Pick<TextStyle, 'size' | 'weight'>): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of text
    .replace(/\s+/g, ' ')
    .trim()
    .match(/\S+\s?/gu) ?? []) {
    if (textWidth((line + part).trimEnd(), style) <= width) {
      line += part;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = '';
    for (const character of part) {
      if (line !== '' && textWidth((line + character).trimEnd(), style) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines;
}

/**
 * The largest size from `largest` down to `smallest` at which the text fits without breaking a word.
 * At the smallest, words are broken and the rest is cut with an ellipsis.
 */
export function fitText(
  text: string,
  box: { readonly width: number; readonly height: number },
  weight: Weight,
  largest: number,
  smallest: number,
): { size: number; lines: string[] } {
  const words = text.split(/\s+/).filter((word) => [...word].length <= LONGEST_WHOLE_WORD);
  for (let size = largest; ; size = Math.max(smallest, size * 0.92)) {
    const lines = wrap(text, box.width, { size, weight });
    const room = Math.max(1, Math.floor(box.height / (size * LINE_HEIGHT)));
    const whole = words.every((word) => textWidth(word, { size, weight }) <= box.width);
    if (lines.length <= room && (whole || size <= smallest)) return { size, lines };
    if (size <= smallest) {
      return { size, lines: [...lines.slice(0, room - 1), `${lines[room - 1]?.slice(0, -1)}…`] };
    }
  }
}

export function linesHeight(lines: readonly string[], size: number): number {
  return lines.length * size * LINE_HEIGHT;
}

/** Lines of text as SVG, from the top left corner. */
export function drawLines(lines: readonly string[], x: number, y: number, style: TextStyle): string {
  return lines
    .map((line, index) => drawLine(line, x, y + style.size * (0.98 + index * LINE_HEIGHT), style))
    .join('');
}

/** One line on its baseline: text where the font has glyphs, tiles where it has none. */
export function drawLine(line: string, x: number, baseline: number, style: TextStyle): string {
  const { size, weight, color } = style;
  let svg = '';
  let at = x;
  let run = '';
  const endRun = () => {
    if (run.trim() !== '') {
      svg += `<text x="${round(at)}" y="${round(baseline)}" font-family="${FONT_FAMILY}" font-weight="${weight === 'bold' ? 700 : 400}" font-size="${round(size)}" fill="${color}" xml:space="preserve">${escapeXml(run)}</text>`;
    }
    at += textWidth(run, style);
    run = '';
  };
  for (const character of line) {
    if (glyphWidth(character, weight) !== undefined) {
      run += character;
      continue;
    }
    endRun();
    svg += tile(character, at, baseline, size, color);
    at += TILE_WIDTH * size;
  }
  endRun();
  return svg;
}

/** A little mosaic of four fields, some of them filled by the character's code: the same character, the same tile. */
function tile(character: string, x: number, baseline: number, size: number, color: string): string {
  const code = character.codePointAt(0) ?? 0;
  const field = size * 0.36;
  const top = baseline - size * 0.76;
  return [0, 1, 2, 3]
    .map((index) => {
      const opacity = (code >> index) & 1 ? 0.85 : 0.35;
      const left = x + size * 0.1 + (index % 2) * (field + size * 0.06);
      const upper = top + Math.floor(index / 2) * (field + size * 0.06);
      return `<rect x="${round(left)}" y="${round(upper)}" width="${round(field)}" height="${round(field)}" rx="${round(size * 0.08)}" fill="${color}" opacity="${opacity}"/>`;
    })
    .join('');
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Control characters and halves of surrogate pairs, which XML cannot hold, have no glyph and never come here. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
