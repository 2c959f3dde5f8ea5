import { areaOf, boxOfShape, type Drawing, drawingsOf, withLabels } from './boxes.js';
import { percent } from './focus.js';
import { grouped } from './grouped.js';
import type { Judged } from './judged.js';

const LEAST_SHARE = 0.3;
const LEAST_ICON = 64;

/**
 * Rule 7. Where three numbers of a brief have one unit, a chart has a mark for each, with its labels takes at least 30 %
 * of the picture, has a value for each mark, its marks in the order of their values (or of time), to one scale from
 * zero, and one of another color. Units are compared by their letters, as they are written.
 */
export function chartFaults(judged: Judged): string[] {
  const { brief, scene } = judged;
  const unit = (value: string): string => value.replace(/[\d\p{N}.,٫٬\s]/gu, '');
  const most = Math.max(
    0,
    ...[...grouped(brief.numbers, ({ value }) => unit(value)).values()].map(({ length }) => length),
  );
  if (most < 3) return [];
  const charts = drawingsOf(scene).filter(({ chart }) => chart !== undefined && chart !== 'timeline');
  const largest = charts.sort((a, b) => b.shapes.length - a.shapes.length)[0];
  if (!largest || largest.shapes.length < most) return [`7: ${most} values of one unit are no chart`];
  return drawnFaults(judged, largest);
}

function drawnFaults({ scene }: Judged, chart: Drawing): string[] {
  const share = areaOf(withLabels(chart, scene)) / (scene.width * scene.height);
  const marks = chart.shapes.flatMap(({ mark, fill }) => (mark ? [{ ...mark, fill }] : []));
  const fills = [...grouped(marks, ({ fill }) => fill).values()].map(({ length }) => length);
  const values = new Set(scene.texts.filter(({ role }) => role === 'figure'));
  const labeled = scene.texts.filter(({ role }) => role === 'label' || role === 'figure').length;
  const zero = marks.find(({ value }) => value !== 0);
  const scale = zero ? zero.length / zero.value : 1;
  const off = marks.filter(
    ({ value, length }) => Math.abs(length - value * scale) > Math.max(1, 0.01 * length),
  );
  return [
    ...(share < LEAST_SHARE ? [`7: the chart takes ${percent(share)} of the picture`] : []),
    ...(values.size < marks.length ? [`7: ${marks.length} marks have ${values.size} values`] : []),
    ...(labeled < 2 * marks.length ? ['7: a mark has no label'] : []),
    ...(off.length > 0 ? ['7: marks are not to scale from zero'] : []),
    ...(fills.length === 2 && Math.min(...fills) === 1 ? [] : ['7: not one of the marks is highlighted']),
    ...(isOrdered(chart) ? [] : ['7: the marks are not sorted']),
  ];
}

/** From the top down, or along time: where columns are upright any order is taken for time's. */
function isOrdered({ shapes }: Drawing): boolean {
  const boxes = shapes.map((shape) => ({ ...boxOfShape(shape), value: shape.mark?.value ?? 0 }));
  const first = boxes[0];
  if (!first || boxes.every(({ y, height }) => Math.abs(y + height - first.y - first.height) < 2))
    return true;
  const down = [...boxes].sort((a, b) => a.y - b.y);
  return down.every(({ value }, index) => index === 0 || value <= (down[index - 1]?.value ?? 0));
}

/**
 * Rule 8. Drawings that mean no value (icons, silhouettes) are at least 64 pixels on their longer side. It cannot see
 * whether they are of one family; art has tests of its own (tests/drawing/over-art.test.ts).
 */
export function iconFaults({ scene }: Judged): string[] {
  const small = drawingsOf(scene).filter(
    ({ box, chart, shapes }) =>
      !chart && shapes.some(({ transform }) => transform) && Math.max(box.width, box.height) < LEAST_ICON,
  );
  return small.map(({ box }) => `8: an icon is ${Math.round(Math.max(box.width, box.height))} px large`);
}
