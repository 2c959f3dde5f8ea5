import { marksIn, type Shape } from './components.js';
import type { Gray } from './gray.js';

/** Letters of one line are at least so many, and of at least so many forms: windows and tiles are all alike. */
const LEAST_LETTERS = 4;
const LEAST_FORMS = 3;
/** Of their heights, sides by side and strokes: what belongs to one line differs by no more. */
const HEIGHTS = 2.3;
const STROKES = 1.7;
/** A stroke is so thin, by the height of its letter. */
const MOST_STROKE = 0.28;
/** Letters of one line have one color: how light they are differs by no more, of 255. */
const SHADES = 22;
/** From one letter to the next it is no further, by their height. */
const MOST_GAP = 0.75;
/** So many of a line's letters stand on its base, or hang from its top, within this part of their height. */
const ON_LINE = 0.6;
const OFF_LINE = 0.14;
/** Forms that differ in less of their cells are one. */
const SAME_FORM = 0.17;

/** Lines of shapes that look like letters, in a picture about 960 pixels wide. */
export function linesOfLetters(gray: Gray): Shape[][] {
  return [true, false].flatMap((dark) => rowsOf(marksIn(gray, dark).filter(mayBeLetter)).filter(isWriting));
}

function mayBeLetter({ width, height, area, stroke }: Shape): boolean {
  if (height < 7 || height > 150 || width > height * 9) return false;
  const fill = area / (width * height);
  return fill >= 0.12 && stroke <= MOST_STROKE * height && (fill <= 0.85 || width < height * 0.5);
}

/** Shapes that follow each other from left to right. */
function rowsOf(shapes: readonly Shape[]): Shape[][] {
  const sorted = [...shapes].sort((one, other) => one.x - other.x || one.y - other.y);
  const taken = new Set<Shape>();
  const rows: Shape[][] = [];
  for (const [index, first] of sorted.entries()) {
    if (taken.has(first)) continue;
    const row = [first];
    taken.add(first);
    let last = first;
    for (let at = index + 1; at < sorted.length; at++) {
      const next = sorted[at];
      if (!next || taken.has(next)) continue;
      const height = Math.max(last.height, next.height);
      if (next.x - (last.x + last.width) > height * MOST_GAP) {
        if (next.x > last.x + last.width + 200) break;
        continue;
      }
      if (!follows(last, next)) continue;
      row.push(next);
      taken.add(next);
      last = next;
    }
    rows.push(row);
  }
  return rows;
}

function follows(one: Shape, next: Shape): boolean {
  const overlap = Math.min(one.y + one.height, next.y + next.height) - Math.max(one.y, next.y);
  const [low, high] = [Math.min(one.height, next.height), Math.max(one.height, next.height)];
  const [thin, thick] = [Math.min(one.stroke, next.stroke), Math.max(one.stroke, next.stroke)];
  if (Math.abs(one.shade - next.shade) > SHADES) return false;
  return overlap >= low * 0.6 && high <= low * HEIGHTS && thick <= thin * STROKES;
}

function isWriting(row: readonly Shape[]): boolean {
  // What is joined counts for as many letters as it is long.
  const letters = row.reduce(
    (sum, { width, height }) => sum + Math.max(1, Math.round(width / height / 0.8)),
    0,
  );
  if (letters < LEAST_LETTERS) return false;
  // Few, and long: words of a script that joins its letters.
  const isJoined =
    row.length > 2 && row.every(({ width, height: tall, stroke }) => width > tall && stroke < 0.2 * tall);
  if (row.length < LEAST_LETTERS && !isJoined) return false;
  const height = median(row.map((shape) => shape.height));
  const near = (places: readonly number[]): number => {
    const line = median(places);
    return places.filter((place) => Math.abs(place - line) <= OFF_LINE * height + 1).length / places.length;
  };
  const isLevel =
    near(row.map(({ y, height: tall }) => y + tall)) >= ON_LINE || near(row.map(({ y }) => y)) >= ON_LINE;
  return isLevel && formsOf(row) >= (isJoined ? 2 : LEAST_FORMS);
}

/** How many forms there are among shapes. */
function formsOf(row: readonly Shape[]): number {
  const forms: Shape[] = [];
  for (const shape of row) if (!forms.some((form) => isSame(form, shape))) forms.push(shape);
  return forms.length;
}

function isSame(one: Shape, other: Shape): boolean {
  const wide = one.width / one.height / (other.width / other.height);
  if (wide > 1.35 || wide < 1 / 1.35) return false;
  const differing = one.cells.reduce(
    (sum, cell, index) => sum + Math.abs(cell - (other.cells[index] ?? 0)),
    0,
  );
  return differing / one.cells.length < SAME_FORM;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
