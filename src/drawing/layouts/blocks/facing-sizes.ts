import type { Chart } from '../../content/content.js';
import type { MarkName } from '../../marks/drawn/catalogue.js';
import { ABOVE } from '../../text/pen.js';
import type { SetLine, SetText } from '../../text/setting.js';
import { type Kit, oneLine, valuePieces } from '../../themes/kit.js';
import { FOCAL } from './figure.js';
import { figurePieces } from './lane-values.js';

/** One of two values that are drawn as things. */
export interface Half {
  mark: MarkName;
  label: SetText;
  value: Chart['bars'][number]['value'];
  /** Of its name and value, and of its thing. */
  color: string;
  fill: string;
  isPointedAt: boolean;
  /** Of its thing, where that of the larger value has the area 1. */
  scale: number;
  high: number;
  wide: number;
}

export interface Facing {
  kit: Kit;
  halves: readonly Half[];
  /** How wide a half is. */
  each: number;
  /** The value pointed at is to be the figure of the picture. */
  isFocus: boolean;
  /** The other value stands behind its name or below that, and not beside its thing. */
  named?: 'behind' | 'below';
}

export interface Arranged {
  /** Design pixels per unit of the things' heights and widths. */
  factor: number;
  values: readonly SetLine[];
  /** Values stand beside their things; else over them. */
  isBeside: boolean;
}

/** From a thing to its value, in parts of the body's size. */
export const TO_VALUE = 0.4;
/** From the line to values on it, whose letters reach below theirs, likewise. */
export const RAISED = 0.55;
/** The smaller thing is so high or wide at least, in design pixels. */
const LEAST_THING = 80;
/** Of its half: a thing is no wider. */
const WIDEST = 0.8;
/** How many times its size the figure may become: it stands in a place of its own. */
const MOST_FIGURE = 1.8;
/** Values stand beside their things where those become so much of what they would be with values over them. */
const BESIDE = 0.6;
/** The other value stands with its name where things would be less than so much of what they are then. */
const NOT_NAMED = 1.0;
/** From a name to the value behind it, in parts of the body's size. */
export const BEHIND = 0.5;

/** The least height of things and values. @returns undefined where they find no room */
export function leastRoom(facing: Facing): number | undefined {
  const { halves } = facing;
  const factor = Math.max(...halves.map(({ high, wide }) => LEAST_THING / Math.max(high, wide)));
  const rooms = [true, false].flatMap((isBeside) => roomFor(facing, factor, isBeside) ?? []);
  return rooms.length > 0 ? Math.min(...rooms) : undefined;
}

/** The height beyond which things would be too wide. */
export function widestRoom(facing: Facing): number {
  const { halves, each } = facing;
  const factor = Math.min(...halves.map(({ wide }) => (each * WIDEST) / wide));
  if (facing.named) return factor * Math.max(...halves.map(({ high }) => high));
  return roomFor(facing, factor, false) ?? 0;
}

function roomFor(facing: Facing, factor: number, isBeside: boolean): number | undefined {
  const values = valuesAt(facing, leastFigure(facing));
  if (!values || factor > widest(facing, values, isBeside)) return undefined;
  return Math.max(
    ...facing.halves.map(({ high }, index) => {
      const letters = ABOVE * sizeOf(values[index]);
      return isBeside
        ? Math.max(high * factor, letters + raised(facing))
        : high * factor + over(facing) + letters;
    }),
  );
}

/** With the other value at its name, where that makes things in a height much larger. */
export function withNamed(facing: Facing, room: number): Facing {
  const { halves, each, isFocus, kit } = facing;
  const values = isFocus ? valuesAt(facing, leastFigure(facing)) : undefined;
  const areShort = halves.every(({ label }) => label.lines.length === 1);
  if (!values || !areShort || !halves.some(({ isPointedAt }) => isPointedAt)) return facing;
  const isRoom = halves.every(
    ({ label, isPointedAt }, index) =>
      isPointedAt || label.width + kit.scale.body * BEHIND + (values[index]?.width ?? 0) <= each,
  );
  const own: Facing = { ...facing, named: isRoom ? 'behind' : 'below' };
  const plain = factorIn(facing, values, room, true);
  return plain < factorIn(own, values, room, true) * NOT_NAMED ? own : facing;
}

/** As large as a height allows: first the things, then the figure. */
export function arrangedIn(facing: Facing, room: number): Arranged | undefined {
  if (facing.named) return largestIn(facing, room, true);
  const [beside, above] = [true, false].map((isBeside) => largestIn(facing, room, isBeside));
  const isBeside = beside !== undefined && beside.factor >= (above?.factor ?? 0) * BESIDE;
  return isBeside ? beside : above;
}

function largestIn(facing: Facing, room: number, isBeside: boolean): Arranged | undefined {
  const least = leastFigure(facing);
  const plain = valuesAt(facing, least);
  if (!plain) return undefined;
  const factor = factorIn(facing, plain, room, isBeside);
  if (factor <= 0) return undefined;
  const most = facing.isFocus ? Math.round(facing.kit.scale.figure * MOST_FIGURE) : least;
  for (let size = most; size > least; size -= 8) {
    const values = valuesAt(facing, size);
    if (values && factorIn(facing, values, room, isBeside) >= factor) return { factor, values, isBeside };
  }
  return { factor, values: plain, isBeside };
}

function factorIn(facing: Facing, values: readonly SetLine[], room: number, isBeside: boolean): number {
  const highest = facing.halves.map(({ high, isPointedAt }, index) => {
    const letters = facing.named && !isPointedAt ? 0 : ABOVE * sizeOf(values[index]);
    if (isBeside) return letters <= room - raised(facing) ? room / high : 0;
    return (room - letters - over(facing)) / high;
  });
  return Math.min(widest(facing, values, isBeside), ...highest);
}

/** How large things may be for their halves' width. */
function widest({ halves, each, named, kit }: Facing, values: readonly SetLine[], isBeside: boolean): number {
  return Math.min(
    ...halves.map(({ isPointedAt, wide }, index) => {
      const own = values[index]?.width ?? 0;
      const beside = named && !isPointedAt ? each : Math.max(0, each - own - kit.scale.body * TO_VALUE);
      return Math.min(isBeside ? beside : own <= each ? Number.POSITIVE_INFINITY : 0, each * WIDEST) / wide;
    }),
  );
}

const raised = ({ kit }: Facing): number => kit.scale.body * RAISED;
const over = ({ kit }: Facing): number => kit.scale.body * TO_VALUE;

const sizeOf = (line: SetLine | undefined): number =>
  Math.max(0, ...(line?.pieces.map(({ size }) => size) ?? []));

const leastFigure = ({ kit, isFocus }: Facing): number =>
  isFocus ? Math.ceil((kit.scale.large * FOCAL) / 2) * 2 : kit.scale.large;

/** @returns undefined where one is wider than its half */
function valuesAt({ kit, halves, each }: Facing, focal: number): SetLine[] | undefined {
  const { body, large } = kit.scale;
  const face = kit.theme.faces.display;
  const values = halves.flatMap(({ value, color, isPointedAt }) => {
    const style = { face, size: isPointedAt ? focal : large, color };
    const pieces = style.size > large ? figurePieces(value, style, body) : valuePieces(value, style, body);
    const line = oneLine(kit, pieces, style);
    return line.width <= each ? [line] : [];
  });
  return values.length === halves.length ? values : undefined;
}
