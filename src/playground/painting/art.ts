import { type MarkName, marks } from '../../drawing/marks/drawn/catalogue.js';
import type { Palette } from './palettes.js';

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface ArtAsked {
  place: Place;
  /** How far the ground reaches, where that is farther than the things on it. */
  reach?: Pick<Place, 'x' | 'width'>;
  palette: Palette;
  /** What the picture is about; hills and water where nobody knows. */
  subject: MarkName | undefined;
  /** Which of the ways to arrange it. */
  way: number;
}

/** Where things stand, in parts of the place's height from above. */
const HORIZON = 0.84;

type Scenery = (asked: ArtAsked, name: MarkName) => string;

/** A scene without a word: the subject as large silhouettes before a disc and a hill. As SVG. */
export function artOf(asked: ArtAsked): string {
  const { place, reach = place, palette, subject, way } = asked;
  const { x, y, width, height } = place;
  const floor = y + height * HORIZON;
  const scenery = sceneries[way % sceneries.length] ?? one;
  const things = subject ? scenery(asked, subject) : landscape(asked);
  const disc = Math.min(width * 0.34, height * 0.5);
  const sun = subject || way % 2 === 0 ? x + width * 0.64 : x + width * 0.3;
  return [
    circle(sun, y + height * 0.5, disc, palette.pale),
    hill(reach, floor, height * 0.3, palette.hill, way % 2 === 0 ? 0.24 : 0.78),
    things,
    `<rect x="${reach.x}" y="${round(floor)}" width="${reach.width}" height="${round(y + height - floor)}" fill="${palette.earth}"/>`,
  ].join('');
}

/** One as large as there is room, with two small ones that show how large it is. */
const one: Scenery = ({ place: { x, y, width, height }, palette }, name) => {
  const floor = y + height * HORIZON;
  const high = tallest(name, width * 0.44, height * 0.74);
  return [
    standing(name, x + width * 0.64, floor, high, palette.earth),
    standing(name, x + width * 0.26, floor, high * 0.44, palette.bright),
    standing(name, x + width * 0.12, floor, high * 0.26, palette.earth),
  ].join('');
};

/** A row that grows from the start to the end, its last pointed at. */
const growing: Scenery = ({ place: { x, y, width, height }, palette }, name) => {
  const floor = y + height * HORIZON;
  const sizes = [0.3, 0.42, 0.56, 0.74, 1];
  const high = tallest(name, width * 0.28, height * 0.74);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let at = x + width * 0.05;
  return sizes
    .map((size, index) => {
      const share = (width * 0.9 * size) / total;
      at += share;
      const color = index === sizes.length - 1 ? palette.bright : palette.earth;
      return standing(name, at - share / 2, floor, high * size, color);
    })
    .join('');
};

/** Two rows, those behind paler: one of the front row is pointed at. */
const crowd: Scenery = ({ place: { x, y, width, height }, palette }, name) => {
  const floor = y + height * HORIZON;
  const high = tallest(name, width * 0.2, height * 0.5);
  const row = (count: number, foot: number, size: number, color: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) =>
      standing(name, x + (width * (index + 0.5)) / count, foot, size, color(index)),
    ).join('');
  return [
    row(6, floor - high * 0.7, high * 0.6, () => palette.second),
    row(4, floor, high, (index) => (index === 2 ? palette.bright : palette.earth)),
  ].join('');
};

const sceneries = [one, growing, crowd];

/** Where nobody knows a thing that fits: hills, one behind the other, and what shines over them. */
function landscape({ place, reach = place, palette, way }: ArtAsked): string {
  const { x, y, width, height } = place;
  const floor = y + height * HORIZON;
  const [near, far] = way % 2 === 0 ? [0.3, 0.72] : [0.7, 0.24];
  const shines = x + width * (way % 2 === 0 ? 0.64 : 0.3);
  return [
    circle(shines, y + height * 0.4, Math.min(width, height) * 0.16, palette.bright),
    hill(reach, floor, height * 0.42, palette.hill, far),
    hill(reach, floor, height * 0.26, palette.second, near),
  ].join('');
}

/** Of a mark that is at most so wide and so high. */
function tallest(name: MarkName, width: number, height: number): number {
  return Math.min(height, (width * marks[name].height) / marks[name].width);
}

/** A mark with its middle at `center` and its foot on `floor`, a little below it: nothing shines through. */
function standing(name: MarkName, center: number, floor: number, high: number, color: string): string {
  const { d, width, height } = marks[name];
  const scale = high / height;
  const [x, y] = [center - (width * scale) / 2, floor - high + 2];
  return `<path d="${d}" fill="${color}" transform="translate(${round(x)} ${round(y)}) scale(${round(scale)})"/>`;
}

/** From one edge to the other, highest at a part of the way. */
function hill(
  { x: from, width }: Pick<Place, 'x' | 'width'>,
  floor: number,
  high: number,
  color: string,
  peak: number,
): string {
  const to = from + width;
  const top = from + (to - from) * peak;
  const reach = (to - from) * 0.32;
  const crest = round(floor - high);
  return `<path d="M${from} ${round(floor + 1)}L${from} ${round(floor - high * 0.35)}C${round(top - reach)} ${round(floor - high * 0.4)} ${round(top - reach * 0.6)} ${crest} ${round(top)} ${crest}C${round(top + reach * 0.6)} ${crest} ${round(top + reach)} ${round(floor - high * 0.4)} ${to} ${round(floor - high * 0.35)}L${to} ${round(floor + 1)}Z" fill="${color}"/>`;
}

function circle(x: number, y: number, radius: number, color: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${color}"/>`;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
