/**
 * Outlines of filled shapes: read from SVG path data, moved, and written again. Only what our own drawings use is read:
 * M L H V C Q A Z with absolute places; every outline is closed.
 */
export type Point = readonly [x: number, y: number];

/** On to a point: straight, or by a cubic curve with these two controls. */
export interface Step {
  to: Point;
  by?: readonly [Point, Point];
}

export interface Outline {
  start: Point;
  steps: readonly Step[];
}

/** `[a b c d e f]`: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

const argumentsOf = new Map([
  ['M', 2],
  ['L', 2],
  ['H', 1],
  ['V', 1],
  ['C', 6],
  ['Q', 4],
  ['A', 7],
  ['Z', 0],
]);

/** @throws RangeError at a command that is not among those above */
export function parsePath(d: string): Outline[] {
  const tokens = d.match(/[A-Za-z]|-?(?:\d+(?:\.\d*)?|\.\d+)(?:e-?\d+)?/g) ?? [];
  const outlines: { start: Point; steps: Step[] }[] = [];
  let open: { start: Point; steps: Step[] } | undefined;
  let at: Point = [0, 0];
  let command = '';
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] ?? '';
    if (/^[A-Za-z]$/.test(token)) {
      command = token;
      i += 1;
    }
    const wanted = argumentsOf.get(command);
    if (wanted === undefined) throw new RangeError(`"${command}" is not read in path data`);
    if (command === 'Z') {
      if (open) at = open.start;
      open = undefined;
      command = '';
      continue;
    }
    const given = tokens.slice(i, i + wanted).map(Number);
    i += wanted;
    if (given.length < wanted || given.some(Number.isNaN)) throw new RangeError('path data ends too soon');
    if (command === 'M') {
      at = [given[0] ?? 0, given[1] ?? 0];
      open = { start: at, steps: [] };
      outlines.push(open);
      command = 'L';
      continue;
    }
    if (!open) throw new RangeError('path data must begin with M');
    const steps = stepsOf(command, given, at);
    for (const step of steps) open.steps.push(step);
    at = steps.at(-1)?.to ?? at;
  }
  return outlines;
}

function stepsOf(command: string, given: readonly number[], at: Point): Step[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = given;
  if (command === 'H') return [{ to: [a, at[1]] }];
  if (command === 'V') return [{ to: [at[0], a] }];
  if (command === 'C') {
    return [
      {
        by: [
          [a, b],
          [c, d],
        ],
        to: [e, f],
      },
    ];
  }
  if (command === 'Q') return [{ by: [mix(at, [a, b], 2 / 3), mix([c, d], [a, b], 2 / 3)], to: [c, d] }];
  if (command === 'A') {
    return arc(at, { rx: a, ry: b, turn: (c * Math.PI) / 180, large: d !== 0, sweep: e !== 0, to: [f, g] });
  }
  return [{ to: [a, b] }];
}

function mix(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

interface Arc {
  rx: number;
  ry: number;
  turn: number;
  large: boolean;
  sweep: boolean;
  to: Point;
}

/** An arc as cubic curves of at most a quarter turn each: SVG 2, appendix B.2.4 (center of an arc from its ends). */
function arc(from: Point, { rx, ry, turn, large, sweep, to }: Arc): Step[] {
  if (rx === 0 || ry === 0) return [{ to }];
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  const dx = (from[0] - to[0]) / 2;
  const dy = (from[1] - to[1]) / 2;
  const x1 = cos * dx + sin * dy;
  const y1 = cos * dy - sin * dx;
  const grow = Math.sqrt(Math.max(1, (x1 / rx) ** 2 + (y1 / ry) ** 2));
  const a = rx * grow;
  const b = ry * grow;
  const under = (a * b) ** 2 / ((a * y1) ** 2 + (b * x1) ** 2) - 1;
  const k = Math.sqrt(Math.max(0, under)) * (large === sweep ? -1 : 1);
  const cx1 = (k * a * y1) / b;
  const cy1 = (-k * b * x1) / a;
  const first = Math.atan2((y1 - cy1) / b, (x1 - cx1) / a);
  let whole = Math.atan2((-y1 - cy1) / b, (-x1 - cx1) / a) - first;
  if (sweep && whole < 0) whole += 2 * Math.PI;
  if (!sweep && whole > 0) whole -= 2 * Math.PI;
  const cx = cos * cx1 - sin * cy1 + (from[0] + to[0]) / 2;
  const cy = sin * cx1 + cos * cy1 + (from[1] + to[1]) / 2;
  const place = (x: number, y: number): Point => [
    cx + cos * a * x - sin * b * y,
    cy + sin * a * x + cos * b * y,
  ];
  const pieces = Math.max(1, Math.ceil(Math.abs(whole) / (Math.PI / 2) - 1e-9));
  const each = whole / pieces;
  const reach = (4 / 3) * Math.tan(each / 4);
  return Array.from({ length: pieces }, (_, i): Step => {
    const s = first + i * each;
    const e = s + each;
    return {
      by: [
        place(Math.cos(s) - reach * Math.sin(s), Math.sin(s) + reach * Math.cos(s)),
        place(Math.cos(e) + reach * Math.sin(e), Math.sin(e) - reach * Math.cos(e)),
      ],
      to: i === pieces - 1 ? to : place(Math.cos(e), Math.sin(e)),
    };
  });
}

/** Path data, rounded to a hundredth. */
export function printPath(outlines: readonly Outline[]): string {
  return outlines.map(({ start, steps }) => `M${print(start)}${steps.map(printStep).join('')}Z`).join('');
}

function printStep({ by, to }: Step): string {
  return by ? `C${print(by[0])} ${print(by[1])} ${print(to)}` : `L${print(to)}`;
}

function print([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

export function transformed(outlines: readonly Outline[], matrix: Matrix): Outline[] {
  const [a, b, c, d, e, f] = matrix;
  const move = ([x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];
  return outlines.map(({ start, steps }) => ({
    start: move(start),
    steps: steps.map(({ by, to }) =>
      by ? { by: [move(by[0]), move(by[1])], to: move(to) } : { to: move(to) },
    ),
  }));
}

/** The same outline, walked the other way. */
export function reversed({ start, steps }: Outline): Outline {
  const stops = [start, ...steps.map((step) => step.to)];
  const back = steps.map((step, i): Step => {
    const to = stops[i] ?? start;
    return step.by ? { by: [step.by[1], step.by[0]], to } : { to };
  });
  return { start: stops.at(-1) ?? start, steps: back.reverse() };
}
