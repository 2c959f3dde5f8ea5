import type { Chart } from '../../content/content.js';
import { circle, polyline, rectangle } from '../../scene/outline.js';
import { ABOVE, BELOW, heightOf } from '../../text/pen.js';
import { type Kit, oneLine, paragraph, valuePieces } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from './block.js';
import { chartTitle, leastChart, mostOf } from './chart-parts.js';

type Point = readonly [x: number, y: number];

/** From so many values by time on, they are a line rather than columns. */
const LEAST_POINTS = 8;

/**
 * Values by time as a line over zero, each written at its point.
 * @returns undefined where they are few, not by time, or closer to each other than their words allow
 */
export function lineBlock(kit: Kit, chart: Chart, width: number, tone: Tone): Block | undefined {
  const { body } = kit.scale;
  const most = mostOf(chart);
  if (!most || !chart.byTime || chart.bars.length < LEAST_POINTS) return undefined;
  const points = pointsOf(kit, chart, tone);
  const labelled = Math.max(...points.map(({ label }) => label.width)) + body * 0.25;
  const valued = Math.max(...points.map(({ written }) => written.width)) + body * 0.25;
  const widest = Math.max(labelled, valued);
  const times = timesOf(chart);
  const step = (width - widest) * nearest(times);
  // Labels that are wider than their distance stand on two lines in turn.
  const lines = labelled > step ? 2 : 1;
  if (valued > step || labelled > step * lines) return undefined;
  const title = chartTitle(kit, chart, width, tone);
  const leading = body * 1.15;
  const foot = body * (0.4 + ABOVE + BELOW) + (lines - 1) * leading;
  const above = kit.scale.large * (ABOVE + 0.3) + 14 + (title ? heightOf(title) + body * 0.4 : 0);
  return {
    height: Math.max(above + foot + body * 4, leastChart(kit)),
    grows: 1,
    foot,
    draw({ x, y, height }) {
      if (title) title.draw(x, y);
      const zero = Math.round(y + height - foot);
      const room = zero - y - above;
      const lengthOf = (index: number) => ((chart.bars[index]?.value.amount ?? 0) / most) * room;
      const places = times.map(
        (time, index): Point => [x + widest / 2 + time * (width - widest), zero - lengthOf(index)],
      );
      kit.pen.shape({ d: rectangle(x, zero, width, 4), fill: tone.ink });
      const stroke = { color: tone.ink, width: 8, cap: 'round' } as const;
      kit.pen.shape({ d: polyline(places), stroke });
      const spots = points.map(({ written }, index) =>
        placeBy(places, { index, width: written.width, size: body, zero, from: x, to: x + width }),
      );
      for (const [index, { color, isPointedAt, label, value, written, larger }] of points.entries()) {
        const [at, top] = places[index] ?? [0, 0];
        kit.pen.shape({
          d: circle(at, top, isPointedAt ? 18 : 10),
          fill: isPointedAt ? color : tone.ink,
          mark: { chart: 'line', value: value.amount, length: lengthOf(index) },
        });
        const own = { index, width: larger?.width ?? 0, size: kit.scale.large, zero, from: x, to: x + width };
        const wide = larger && placeBy(places, own);
        const isClear = wide?.isFree && spots.every((spot, other) => other === index || !meet(wide, spot));
        const spot = isClear ? wide : spots[index];
        const line = (isClear && larger) || written;
        if (spot) {
          kit.pen.line(line, { role: 'figure', x: spot.x, baseline: spot.baseline, ground: tone.ground });
        }
        const baseline = Math.round(zero + body * (0.4 + ABOVE) + (index % lines) * leading);
        kit.pen.text(label, { role: 'label', x: at, baseline, ground: tone.ground, align: 'middle' });
      }
    },
  };
}

function pointsOf(kit: Kit, chart: Chart, tone: Tone) {
  const { display, text, strong } = kit.theme.faces;
  return chart.bars.map(({ label, value }, index) => {
    const isPointedAt = index === chart.highlight;
    const color = isPointedAt ? tone[kit.theme.hues.chart] : tone.ink;
    const style = { face: isPointedAt ? strong : text, size: kit.scale.body, color };
    const wide = { face: display, size: kit.scale.large, color };
    return {
      ...{ value, color, isPointedAt },
      label: paragraph(kit, label, Number.MAX_SAFE_INTEGER, style),
      written: oneLine(kit, value.written, style),
      larger: isPointedAt ? oneLine(kit, valuePieces(value, wide), wide) : undefined,
    };
  });
}

/** Where the points stand, 0 to 1: to scale where all labels are years, else at equal distances. */
function timesOf({ bars }: Chart): number[] {
  const years = bars.map(({ label }) => (/^\d{4}$/.test(label) ? Number(label) : Number.NaN));
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const areYears = years.every((year, index) => index === 0 || year > (years[index - 1] ?? year));
  if (areYears && last > first) return years.map((year) => (year - first) / (last - first));
  return bars.map((_, index) => index / (bars.length - 1));
}

function nearest(times: readonly number[]): number {
  return times.reduce((least, time, index) => {
    const before = times[index - 1];
    return before === undefined ? least : Math.min(least, time - before);
  }, 1);
}

interface Spot {
  x: number;
  baseline: number;
  width: number;
  size: number;
  /** Nothing of the line crosses it. */
  isFree: boolean;
}

/** Above its point, a little aside, or below it: the first place that the line does not cross. */
function placeBy(
  points: readonly Point[],
  {
    index,
    width,
    size,
    zero,
    from: first,
    to: last,
  }: { index: number; width: number; size: number; zero: number; from: number; to: number },
): Spot {
  const [at, top] = points[index] ?? [0, 0];
  const over = Math.round(top - size * 0.3 - 14);
  const isFree = ({ x, baseline }: { x: number; baseline: number }) =>
    baseline < zero - size * 0.2 &&
    [index - 1, index].every((from) => {
      const [one, other] = [points[from], points[from + 1]];
      const box = { x, y: baseline - ABOVE * size, width, height: ABOVE * size };
      return !one || !other || !crosses([one, other], box);
    });
  const within = (left: number) => Math.min(last - width, Math.max(first, left));
  const spots = [
    { x: within(at - width / 2), baseline: over },
    { x: within(at - width * 0.8), baseline: over },
    { x: within(at - width * 0.2), baseline: over },
    { x: within(at - width / 2), baseline: Math.round(top + size * (0.3 + ABOVE) + 14) },
    { x: within(at - width / 2), baseline: Math.round(over - size * 0.4) },
  ];
  const free = spots.find(isFree);
  const spot = free ?? { x: within(at - width / 2), baseline: over };
  return { ...spot, width, size, isFree: free !== undefined };
}

function meet(one: Spot, other: Spot): boolean {
  const near = 10;
  return (
    one.x < other.x + other.width + near &&
    other.x < one.x + one.width + near &&
    one.baseline - ABOVE * one.size < other.baseline + near &&
    other.baseline - ABOVE * other.size < one.baseline + near
  );
}

/** Whether a stretch of the line comes near a box: looked at in small steps. */
function crosses(
  [[x1, y1], [x2, y2]]: readonly [Point, Point],
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): boolean {
  const near = 10;
  for (let part = 0; part <= 1; part += 0.05) {
    const [px, py] = [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
    if (px > x - near && px < x + width + near && py > y - near && py < y + height + near) return true;
  }
  return false;
}
