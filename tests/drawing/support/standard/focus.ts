import {
  areaOf,
  type Box,
  boxOfShape,
  boxOfText,
  drawingsOf,
  gapOf,
  isGround,
  paragraphsOf,
  union,
  withLabels,
  withPairsJoined,
} from './boxes.js';
import type { Judged } from './judged.js';

const TIMES = 2.2;
const SHARE = 0.2;

/**
 * Rule 1. The largest figure, with what stands at it, or the largest chart or drawing, with its labels: its size by that
 * of the next text that is no part of it, and its part of the picture. A chart or a drawing is measured by its shorter
 * side, a figure by the panel that it has for itself; pairs of one form are one chart, and what carries the ordinals of steps is one run, also in two rows. It cannot see whether two things of one weight compete, nor what color does.
 */
export function focus({ scene }: Judged): { times: number; share: number; what: string } {
  const whole = scene.width * scene.height;
  const drawn = withPairsJoined(drawingsOf(scene))
    // An axis of time is no focus, nor is a line: their marks are as long as the picture.
    .filter(({ chart }) => chart !== 'timeline')
    .map((drawing) => {
      const box = drawing.chart ? withLabels(drawing, scene) : drawing.box;
      const apart = scene.texts.filter((line) => !stands(line, box));
      const next = Math.max(1, ...apart.map(({ size }) => size));
      return {
        what: drawing.chart ?? 'drawing',
        times: Math.min(drawing.box.width, drawing.box.height) / next,
        share: areaOf(box) / whole,
      };
    });
  return [...drawn, ...runOfSteps({ scene }), ...figureFocus({ scene })].reduce(
    (best, found) => (weight(found) > weight(best) ? found : best),
    { what: 'nothing', times: 0, share: 0 },
  );
}

/** Whether a text stands in a box, by where its letters are: digits have nothing below their baseline. */
const stands = (line: Judged['scene']['texts'][number], box: Box): boolean => {
  const own = boxOfText(line);
  const hasDigits = line.role === 'ordinal' && !line.rotate;
  return isWithin(hasDigits ? { ...own, height: line.baseline - own.y } : own, box);
};

/** Drawings that carry the ordinals of steps, where they are parts of one run: rows or columns of arrows. */
function runOfSteps({ scene }: Pick<Judged, 'scene'>) {
  const ordinals = scene.texts.filter(({ role }) => role === 'ordinal');
  const parts = drawingsOf(scene).filter(
    ({ box, chart }) => !chart && ordinals.some((line) => stands(line, box)),
  );
  if (parts.length < 2 || !ordinals.every((line) => parts.some(({ box }) => stands(line, box)))) return [];
  const apart = scene.texts.filter((line) => !parts.some(({ box }) => stands(line, box)));
  const next = Math.max(1, ...apart.map(({ size }) => size));
  return [
    {
      what: 'run of steps',
      times: Math.min(...parts.map(({ box }) => Math.min(box.width, box.height))) / next,
      share: parts.reduce((sum, { box }) => sum + areaOf(box), 0) / (scene.width * scene.height),
    },
  ];
}

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.width <= outer.x + outer.width + 1 &&
  inner.y + inner.height <= outer.y + outer.height + 1;

const weight = ({ times, share }: { times: number; share: number }): number =>
  Math.min(1, times / TIMES) * Math.min(1, share / SHARE) + share / 1000;

/** The largest text that is no title, with its column: the lines under it, and a drawing beside or below it. */
function figureFocus({ scene }: Pick<Judged, 'scene'>) {
  const sizes = new Set(scene.texts.flatMap(({ spans }) => spans.map(({ size }) => size)));
  const [largest = 0, next = 1] = [...sizes].sort((a, b) => b - a);
  const figure = scene.texts.find((line) => line.size === largest && line.role !== 'title');
  const others = scene.texts.filter((line) => line.size === largest);
  if (!figure || others.length > 1) return [];
  let box = boxOfText(figure);
  const near = [
    ...paragraphsOf(scene)
      .filter(({ lines, role }) => !lines.includes(figure) && role !== 'title' && role !== 'source')
      .map((paragraph) => paragraph.box),
    ...drawingsOf(scene)
      .filter(({ chart = 'units' }) => ['units', 'filled', 'ring'].includes(chart))
      .map((drawing) => drawing.box),
  ];
  for (const other of [...near].sort((a, b) => a.y - b.y)) {
    const isIn = other.x < box.x + box.width && other.x + other.width > box.x;
    if (isIn && gapOf(other, box) <= 0.25 * largest) box = union([box, other]);
  }
  const share = areaOf(panelOf(box, scene) ?? box) / (scene.width * scene.height);
  return [{ what: 'figure', times: largest / next, share }];
}

/** The ground of its own that a figure stands on, with what stands at it and nothing else. */
function panelOf(figure: Box, scene: Judged['scene']): Box | undefined {
  const panels = scene.shapes.filter((shape) => isGround(shape, scene)).map(boxOfShape);
  return panels.find(
    (panel) =>
      isWithin(figure, panel) &&
      scene.texts.map(boxOfText).every((text) => !isWithin(text, panel) || isWithin(text, figure)),
  );
}

export function focusFaults(judged: Judged): string[] {
  const { share, times, what } = focus(judged);
  return [
    ...(times < TIMES ? [`1: the ${what} is ${times.toFixed(1)} times the next text`] : []),
    ...(share < SHARE ? [`1: the ${what} takes ${percent(share)} of the picture`] : []),
  ];
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`;
