import { parsePath, transformed } from '../../../../src/drawing/scene/path.js';
import { type Box, boundsOf } from '../../../../src/drawing/scene/path-measure.js';
import type { Scene, Shape, TextLine } from '../../../../src/drawing/scene/scene.js';
import { grouped } from './grouped.js';

export type { Box } from '../../../../src/drawing/scene/path-measure.js';

/** Letters reach so far above and below their baseline, in parts of their size. */
const ABOVE = 0.72;
const BELOW = 0.22;
/** The grid that icons are drawn on: https://lucide.dev/guide/design/icon-design-guide. */
const ICON_GRID = 24;
/** Shapes no further apart, in design pixels, are parts of one drawing. */
const ONE_DRAWING = 24;
/** Thinner shapes are rules and axes. */
const THIN = 12;

export const areaOf = ({ width, height }: Box): number => Math.max(0, width) * Math.max(0, height);

export function union(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - left;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - top;
  return boxes.length === 0 ? { x: 0, y: 0, width: 0, height: 0 } : { x: left, y: top, width, height };
}

/** How far two boxes are apart, across or down, whichever is more; negative where they overlap. */
export function gapOf(one: Box, other: Box): number {
  const across = Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width);
  const down = Math.max(one.y, other.y) - Math.min(one.y + one.height, other.y + other.height);
  return Math.max(across, down);
}

export function boxOfShape({ d, transform, stroke }: Shape): Box {
  const { x = 0, y = 0, scale = 1, mirrored = false } = transform ?? {};
  const across = mirrored ? -scale : scale;
  let bounds: Box;
  try {
    bounds = boundsOf(transformed(parsePath(d), [across, 0, 0, scale, x, y]));
  } catch (error) {
    // Icons come with commands that our own outlines do not have: they fill their grid.
    if (!(error instanceof RangeError)) throw error;
    const size = ICON_GRID * scale;
    bounds = { x: mirrored ? x - size : x, y, width: size, height: size };
  }
  const pad = stroke ? (stroke.width * scale) / 2 : 0;
  return {
    x: bounds.x - pad,
    y: bounds.y - pad,
    width: bounds.width + 2 * pad,
    height: bounds.height + 2 * pad,
  };
}

export function boxOfText({ x, baseline, rotate, size, width }: TextLine): Box {
  const [up, high] = [ABOVE * size, (ABOVE + BELOW) * size];
  return rotate
    ? { x: x - up, y: baseline - width, width: high, height: width }
    : { x, y: baseline - up, width, height: high };
}

export const written = ({ spans }: TextLine): string => spans.map(({ text }) => text).join('');

/** A ground: a shape of straight sides that reaches an edge of the picture. */
export function isGround(shape: Shape, { width, height }: Scene): boolean {
  const box = boxOfShape(shape);
  return (
    shape.fill !== undefined &&
    !shape.mark &&
    !/[CQA]/i.test(shape.d) &&
    Math.min(box.width, box.height) > THIN &&
    (box.x <= 1 || box.y <= 1 || box.x + box.width >= width - 1 || box.y + box.height >= height - 1)
  );
}

/** Shapes that belong together. */
export interface Drawing {
  box: Box;
  shapes: readonly Shape[];
  /** Of its marks, where it is a chart. */
  chart?: string;
}

/** What is drawn on the grounds: each chart, and whatever shapes stand together; no rules, no axes. */
export function drawingsOf(scene: Scene): Drawing[] {
  const shapes = scene.shapes.filter((shape) => !isGround(shape, scene));
  const charts = grouped(
    shapes.filter(({ mark }) => mark),
    ({ mark }) => mark?.chart ?? '',
  );
  const groups: Drawing[] = [];
  for (const shape of shapes) {
    if (shape.mark) continue;
    const box = boxOfShape(shape);
    if (Math.min(box.width, box.height) < THIN) continue;
    const near = groups.filter((group) => gapOf(group.box, box) <= ONE_DRAWING);
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push({
      box: union([box, ...near.map((group) => group.box)]),
      shapes: [shape, ...near.flatMap((group) => group.shapes)],
    });
  }
  return [
    ...groups,
    ...[...charts].map(([chart, marks]) => ({ chart, box: union(marks.map(boxOfShape)), shapes: marks })),
  ];
}

/** Charts of one form, bars that lie or columns that stand, are one chart of several parts, where pairs are compared. */
export function withPairsJoined(drawings: readonly Drawing[]): Drawing[] {
  const isPair = ({ chart = '' }: Drawing): boolean => chart.startsWith('pair');
  const pairs = drawings.filter(isPair);
  const forms = new Set(pairs.map(({ shapes }) => new Set(shapes.map((shape) => footOf(shape))).size));
  if (pairs.length < 2 || forms.size > 1) return [...drawings];
  const shapes = pairs.flatMap((pair) => pair.shapes);
  const joined = { chart: 'pairs', box: union(pairs.map(({ box }) => box)), shapes };
  return [...drawings.filter((drawing) => !isPair(drawing)), joined];
}

const footOf = (shape: Shape): number => {
  const { y, height } = boxOfShape(shape);
  return Math.round(y + height);
};

/** A chart with what is written at its marks. */
export function withLabels({ box }: Drawing, { texts }: Scene): Box {
  const near = texts
    .filter(({ role }) => role === 'label' || role === 'figure' || role === 'ordinal' || role === 'key')
    .map(boxOfText)
    .filter((label) => gapOf(label, box) <= ONE_DRAWING * 2);
  return union([box, ...near]);
}

/** Lines by their paragraphs, each with its box. */
export interface Paragraph {
  lines: readonly TextLine[];
  role: TextLine['role'];
  box: Box;
}

export function paragraphsOf({ texts }: Pick<Scene, 'texts'>): Paragraph[] {
  return [...grouped(texts, ({ paragraph }) => paragraph).values()].flatMap((lines) => {
    const role = lines[0]?.role;
    return role ? [{ lines, role, box: union(lines.map(boxOfText)) }] : [];
  });
}
