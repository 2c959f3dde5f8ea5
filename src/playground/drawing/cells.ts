import type { Figure, Point } from './brief.js';
import {
  balanced,
  drawLines,
  isReadFromTheRight,
  linesHeight,
  round,
  type Style,
  textWidth,
  wholeWords,
  wrap,
} from './text.js';

/** A part of the content, set at a size into a width. */
export interface Cell {
  height: number;
  /** Whether no word had to be broken, and nothing shrunk. */
  whole: boolean;
  draw(x: number, y: number): string;
}

/** Sets one part of the content. */
export type Setter = (width: number, size: number) => Cell;

export interface CellColors {
  /** Of words. */
  ink: string;
  /** Of numerals and figures. */
  accent: string;
}

/** Where the numeral of a point stands: beside it, above it, or in a disc above it. */
export type Numeral = 'beside' | 'above' | 'station';

interface PointLook extends CellColors {
  numeral: Numeral;
  /** From 1. */
  number: number;
  /** What the numeral in a disc is written in. */
  onAccent: string;
}

const ABOVE = 1.9;

export function pointSetter({ lead, text }: Point, look: PointLook): Setter {
  const { numeral, number, ink, accent } = look;
  const mirrored = numeral === 'beside' && isReadFromTheRight(text);
  return (width, size) => {
    const indent = numeral === 'beside' ? size * 2.1 : 0;
    const top = numeral === 'above' || numeral === 'station' ? size * (ABOVE + 0.5) : 0;
    const column = width - indent;
    const strong: Style = { face: 'strong', size: size * 1.06 };
    const plain: Style = { face: 'text', size };
    const leadLines = lead ? wrap(lead, column, strong) : [];
    const textLines = wrap(text, column, plain);
    const leadHeight = linesHeight(leadLines, strong);
    const words = leadHeight + linesHeight(textLines, plain);
    return {
      height: Math.max(top + words, numeral === 'beside' ? size * 1.7 : 0),
      whole: wholeWords(lead ?? '', column, strong) && wholeWords(text, column, plain),
      draw: (x, y) => {
        const left = mirrored ? x : x + indent;
        const numeralX = mirrored ? x + width - size * 1.2 : x;
        return [
          drawNumeral(number, { x: numeralX, y, size }, look),
          drawLines(leadLines, { x: left, y: y + top, width: column }, strong, accent),
          drawLines(
            balanced(text, column, plain),
            { x: left, y: y + top + leadHeight, width: column },
            plain,
            ink,
          ),
        ].join('');
      },
    };
  };
}

function drawNumeral(
  number: number,
  { x, y, size }: { x: number; y: number; size: number },
  { numeral, accent, onAccent }: PointLook,
): string {
  const words = String(number);
  if (numeral === 'station') {
    const radius = stationRadius(size);
    const style: Style = { face: 'strong', size: size * 1.05 };
    const left = x + radius - textWidth(words, style) / 2;
    return `<circle cx="${round(x + radius)}" cy="${round(y + radius)}" r="${round(radius)}" fill="${accent}"/>${drawLines([words], { x: left, y: y + radius - style.size * 0.58, width: size * 2 }, style, onAccent)}`;
  }
  const beside = numeral === 'beside';
  const style: Style = { face: 'title', size: size * (beside ? 1.7 : ABOVE) };
  return drawLines([words], { x, y: y - size * (beside ? 0.34 : 0.3), width: size * 3 }, style, accent);
}

export function stationRadius(size: number): number {
  return (size * ABOVE) / 2;
}

/** The values large and all of one size, and under each what it measures. */
export function figureSetters(figures: readonly Figure[], { ink, accent }: CellColors): Setter[] {
  const widest = Math.max(...figures.map(({ value }) => textWidth(value, { face: 'title', size: 1 })));
  return figures.map(({ value, measures }) => (width, size) => {
    const fits = Math.min(size * 2.1, width / widest);
    const style: Style = { face: 'title', size: Math.max(fits, size * 1.05) };
    const lines = wrap(value, width + 0.01, style);
    const under: Style = { face: 'text', size: size * 0.94 };
    const words = wrap(measures, width, under);
    const valueHeight = linesHeight(lines, style);
    return {
      height: valueHeight + linesHeight(words, under),
      whole: fits >= size * 1.4 && wholeWords(measures, width, under),
      draw: (x, y) =>
        drawLines(lines, { x, y, width }, style, accent, isReadFromTheRight(measures || value)) +
        drawLines(balanced(measures, width, under), { x, y: y + valueHeight, width }, under, ink),
    };
  });
}
