import type { DatedFact } from '../../../content/content.js';
import type { Kit } from '../../../themes/kit.js';
import type { Tone } from '../../../themes/theme.js';
import { type Label, labelOf } from '../label.js';
import { type TimeScale, timeScale } from '../time-scale.js';
import { columnOf, drawLine, LEAST_GAP, type Led } from './columns.js';
import { drawDial, lengthOf, placeOn } from './dial.js';
import { type Hub, hubOf } from './hub.js';
import { bulges, type DialAsked, type Shape, wholes } from './shapes.js';

/**
 * Events to scale along a circle: a whole one with labels on both sides where there is room for them, else what of it
 * bulges from an edge at the start, with all labels at its other side. Inside stands what the picture points at.
 * @returns what draws it; undefined where it does not fit, or where the events are too close to stand to scale
 */
export function dialOf(kit: Kit, asked: DialAsked): (() => void) | undefined {
  const { events, focus, hero, box, frame } = asked;
  const focal = events[focus];
  const isInside = !hero && focal !== undefined && !focal.isDateInText;
  const shown = events.flatMap((event, index) => (isInside && index === focus ? [] : [{ event, index }]));
  const isWhole = box.width / box.height > 1.5;
  const scaleFor = scalesOnce(events.map(({ time }) => time));
  for (const size of asked.isStrict ? [kit.scale.large] : [kit.scale.large, kit.scale.body]) {
    const labelsFor = labelsOnce(kit, shown, { focus, size, tone: frame.tone, isStrict: asked.isStrict });
    for (const shapes of isWhole ? wholes(kit, asked) : bulges(kit, asked)) {
      const [first] = shapes;
      const labels = first && labelsFor(first.columns[0]?.box.width ?? 0);
      if (!labels || isTooHigh(kit, labels, first)) continue;
      // One for all: they differ in how they are turned.
      const hub = hubOf(kit, { ...asked, event: isInside ? focal : undefined, tone: first.tone }, first.room);
      if (!hub || (asked.isStrict && !isWhole && asked.subject && !hub.hasSubject)) continue;
      let best: Placed | undefined;
      for (const shape of shapes) {
        const scale = scaleFor(lengthOf(shape.dial));
        if (!scale) continue;
        const marked = labels.map((label, at) => ({
          label,
          share: scale.shares[shown[at]?.index ?? 0] ?? 0,
        }));
        const placed = ledOf(kit, shape, marked, best?.moved);
        if (placed && (!best || placed.moved < best.moved)) best = { ...placed, shape, scale };
      }
      if (!best) continue;
      const found = { ...best, hub, shown, isInside };
      return () => drawAll(kit, asked, found);
    }
  }
  return undefined;
}

interface Placed {
  shape: Shape;
  led: readonly Led[];
  scale: TimeScale;
  moved: number;
}

/** The events in their order, the one inside among them. */
function drawAll(
  kit: Kit,
  { events, focus, frame, hero }: DialAsked,
  { shape, led, scale, hub, shown, isInside }: Placed & { hub: Hub; shown: Shown; isInside: boolean },
): void {
  const { tone } = frame;
  kit.pen.shape(shape.disc);
  for (const [at, line] of led.entries())
    drawLine(kit, line, shown[at]?.index === focus ? tone.accent : tone.gray);
  drawDial(kit, shape.dial, { scale, events, focus, tone, inside: isInside });
  if (hero) hub.draw();
  for (const [at, { index }] of shown.entries()) {
    if (isInside && index > focus && shown[at - 1]?.index !== index - 1) hub.draw();
    const line = led[at];
    line?.label.draw(line.at);
  }
  if (!hero && !(isInside && focus < events.length - 1)) hub.draw();
}

/** Whether labels take more than all columns have: most sizes are ruled out by that. */
function isTooHigh(kit: Kit, labels: readonly Label[], { columns }: Shape): boolean {
  const least = labels.reduce((sum, { height }) => sum + height + kit.scale.body * LEAST_GAP, 0);
  const gaps = kit.scale.body * LEAST_GAP * columns.length;
  return least - gaps > columns.reduce((sum, { box }) => sum + box.height, 0);
}

type Shown = ReadonlyArray<{ event: DatedFact; index: number }>;

/** The labels of all events for a width, each width measured once; undefined where they are wider. */
function labelsOnce(
  kit: Kit,
  shown: Shown,
  { focus, size, tone, isStrict }: { focus: number; size: number; tone: Tone; isStrict: boolean },
): (width: number) => Label[] | undefined {
  const measured = new Map<number, Label[] | undefined>();
  const set = ({ event, index }: Shown[number], width: number): Label =>
    labelOf(kit, event, { width, isFocus: index === focus, size: { digits: size, words: size } }, tone);
  const whole = shown.map((event) => ({ event, label: set(event, Number.MAX_SAFE_INTEGER) }));
  return (width) => {
    if (measured.has(width)) return measured.get(width);
    const labels = whole.map(({ event, label }) => (label.width <= width ? label : set(event, width)));
    const isFit = labels.every(
      (label) => !label.isBroken && label.width <= width && !(isStrict && label.isWidowed),
    );
    measured.set(width, isFit ? labels : undefined);
    return measured.get(width);
  };
}

/** The scales of dials by their length, each made once; undefined where marks would be too close. */
function scalesOnce(times: readonly number[]): (length: number) => TimeScale | undefined {
  const made = new Map<number, TimeScale | undefined>();
  return (length) => {
    if (made.has(length)) return made.get(length);
    const scale = timeScale(times, length);
    made.set(length, areApart(scale, length) ? scale : undefined);
    return made.get(length);
  };
}

/** Closer marks, in design pixels, are one blot on a line as bold as a dial. */
const LEAST_APART = 15;

function areApart({ isToScale, shares }: TimeScale, length: number): boolean {
  const gaps = shares.slice(1).map((share, index) => (share - (shares[index] ?? 0)) * length);
  return isToScale && gaps.every((gap) => gap === 0 || gap >= LEAST_APART);
}

/**
 * All labels where they are led to, in the order of the events.
 * @param most nothing is asked of what moves them by as much
 */
function ledOf(
  kit: Kit,
  { columns, dial }: Shape,
  marked: ReadonlyArray<{ label: Label; share: number }>,
  most = Number.POSITIVE_INFINITY,
): { led: Led[]; moved: number } | undefined {
  const isLeft = (share: number) => columns.length > 1 && placeOn(dial, share)[0] < dial.x;
  let moved = 0;
  const found = new Map<Label, Led>();
  const counts: number[] = [];
  for (const column of columns) {
    const own = marked.filter(({ share }) => isLeft(share) === column.isLeft);
    const placed = columnOf(kit, dial, column, own);
    if (!placed) return undefined;
    moved += placed.moved;
    if (moved >= most) return undefined;
    counts.push(own.length);
    for (const led of placed.led) found.set(led.label, led);
  }
  // Columns of like lengths look composed.
  const uneven = Math.abs((counts[0] ?? 0) - (counts[1] ?? counts[0] ?? 0));
  return {
    led: marked.flatMap(({ label }) => found.get(label) ?? []),
    moved: moved + Math.max(0, uneven - 1) * kit.scale.body * 3,
  };
}
