/** Of a drawing, in its own units. */
export interface Size {
  width: number;
  height: number;
}

interface View extends Size {
  x: number;
  y: number;
}

export interface Measured extends Size {
  view: View;
}

const NUMBER = /^\s{0,9}([+-]?\d{0,9}(?:\.\d{0,9})?)(?:px)?\s{0,9}$/;
/** Longer ones are no pictures. */
const LONGEST_RATIO = 5;
const [SMALLEST, LARGEST] = [1, 1_000_000];

/** Undefined where it has none, or none of a picture. A size that is a share, or in other units, is the view's. */
export function sizeOf(given: Record<string, string>): Measured | undefined {
  const view = viewOf(given.viewBox);
  if (given.viewBox !== undefined && !view) return undefined;
  const [width, height] = [numberOf(given.width), numberOf(given.height)];
  const own = width !== undefined && height !== undefined ? { width, height } : undefined;
  const size = own ?? view;
  if (!size) return undefined;
  const seen = view ?? { x: 0, y: 0, ...size };
  return isPicture(size) && isPicture(seen)
    ? { width: size.width, height: size.height, view: seen }
    : undefined;
}

/** What the document itself is written with. */
export function rootOf(size: Measured | undefined): string {
  if (!size) return '';
  const { height, view, width } = size;
  return ` xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${view.x} ${view.y} ${view.width} ${view.height}"`;
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Control characters are none of XML's, even written as numbers. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => entities.get(character) ?? '');
}

function isPicture({ width, height }: Size): boolean {
  const inRange = [width, height].every((edge) => edge >= SMALLEST && edge <= LARGEST);
  return inRange && Math.max(width / height, height / width) <= LONGEST_RATIO;
}

function viewOf(written: string | undefined): View | undefined {
  if (written === undefined || written.length > 100) return undefined;
  const [x, y, width, height, more] = written
    .trim()
    .split(/[\s,]+/)
    .map(numberOf);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return more === undefined && Math.max(Math.abs(x), Math.abs(y)) <= LARGEST
    ? { x, y, width, height }
    : undefined;
}

/** A plain number, or one of pixels; undefined: a share, another unit, or none. */
function numberOf(written: string | undefined): number | undefined {
  const digits = written === undefined ? undefined : NUMBER.exec(written)?.[1];
  return digits && /\d/.test(digits) ? Number(digits) : undefined;
}
