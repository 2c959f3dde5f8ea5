import type { Face } from '../../src/playground/drawing/font.js';
import { textWidth } from '../../src/playground/drawing/text.js';

/** A line of text where it stands in a picture. */
export interface DrawnLine {
  text: string;
  size: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const TAG = /<g transform="translate\((\S+) (\S+)\)[^>]*>|<g\b[^>]*>|<\/g>|<text ([^>]*)>([^<]*)<\/text>/g;

/** The lines of text of a picture's SVG, with what they cover: from the top of a capital to the baseline. */
export function linesOf(svg: string): DrawnLine[] {
  const moves: Array<{ x: number; y: number }> = [];
  const lines: DrawnLine[] = [];
  for (const [tag, x, y, attributes, words] of svg.matchAll(TAG)) {
    if (tag === '</g>') moves.pop();
    else if (attributes === undefined) moves.push({ x: Number(x ?? 0), y: Number(y ?? 0) });
    else lines.push(lineOf(attributes, words ?? '', moves));
  }
  return lines;
}

function lineOf(
  attributes: string,
  words: string,
  moves: ReadonlyArray<{ x: number; y: number }>,
): DrawnLine {
  const number = (name: string) => Number(new RegExp(`(?<![-\\w])${name}="([^"]*)"`).exec(attributes)?.[1]);
  const text = words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const size = number('font-size');
  const width = textWidth(text, { face: faceOf(attributes), size });
  const x = moves.reduce((sum, move) => sum + move.x, number('x'));
  const y = moves.reduce((sum, move) => sum + move.y, number('y'));
  const left = attributes.includes('text-anchor="end"') ? x - width : x;
  return { text, size, left, right: left + width, top: y - size * 0.73, bottom: y };
}

function faceOf(attributes: string): Face {
  if (attributes.includes('Serif')) return 'title';
  return attributes.includes('font-weight="700"') ? 'strong' : 'text';
}

/** Of the canvas that the lines stand on. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
