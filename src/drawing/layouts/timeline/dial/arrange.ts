import type { DatedFact } from '../../../content/content.js';
import type { Kit } from '../../../themes/kit.js';
import type { Tone } from '../../../themes/theme.js';
import { type Label, labelOf } from '../label.js';
import { type TimeScale, timeScale } from '../time-scale.js';
import { columnOf, drawLine, type Led } from './columns.js';
import { drawDial, lengthOf, placeOn } from './dial.js';
import { hubOf } from './hub.js';
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
  for (const size of [kit.scale.large, kit.scale.body]) {
    const labelsFor = labelsOnce(kit, shown, { focus, size, tone: frame.tone });
    for (const shapes of isWhole ? wholes(kit, asked) : bulges(kit, asked)) {
      let best: { shape: Shape; led: readonly Led[]; scale: TimeScale; moved: number } | undefined;
      for (const shape of shapes) {
        const scale = timeScale(
          events.map(({ time }) => time),
          lengthOf(shape.dial),
        );
        const labels = areApart(scale, lengthOf(shape.dial))
          ? labelsFor(shape.columns[0]?.box.width ?? 0)
          : undefined;
        const marked = labels?.map((label, at) => ({
          label,
          share: scale.shares[shown[at]?.index ?? 0] ?? 0,
        }));
        const placed = marked && ledOf(kit, shape, marked);
        if (placed && (!best || placed.moved < best.moved)) best = { ...placed, shape, scale };
      }
      if (!best) continue;
      const { shape, led, scale } = best;
      const hub = hubOf(
        kit,
        { hero, event: isInside ? focal : undefined, subject: asked.subject, tone: shape.tone },
        shape.room,
      );
      if (!hub) continue;
      return () => {
        kit.pen.shape(shape.disc);
        for (const [at, line] of led.entries())
          drawLine(kit, line, shown[at]?.index === focus ? frame.tone.accent : frame.tone.gray);
        drawDial(kit, shape.dial, {
          scale,
          events,
          focus,
          tone: frame.tone,
          inside: isInside,
        });
        if (hero) hub.draw();
        for (const [at, { index }] of shown.entries()) {
          if (isInside && index > focus && shown[at - 1]?.index !== index - 1) hub.draw();
          const line = led[at];
          line?.label.draw(line.at);
        }
        if (!hero && !(isInside && focus < events.length - 1)) hub.draw();
      };
    }
  }
  return undefined;
}

type Shown = ReadonlyArray<{ event: DatedFact; index: number }>;

/** The labels of all events for a width, each width measured once; undefined where they are wider. */
function labelsOnce(
  kit: Kit,
  shown: Shown,
  { focus, size, tone }: { focus: number; size: number; tone: Tone },
): (width: number) => Label[] | undefined {
  const measured = new Map<number, Label[] | undefined>();
  return (width) => {
    if (measured.has(width)) return measured.get(width);
    const labels = shown.map(({ event, index }) =>
      labelOf(kit, event, { width, isFocus: index === focus, size: { digits: size, words: size } }, tone),
    );
    const isFit = labels.every((label) => !label.isBroken && label.width <= width);
    measured.set(width, isFit ? labels : undefined);
    return measured.get(width);
  };
}

/** Closer marks, in design pixels, are one blot on a line as bold as a dial. */
const LEAST_APART = 15;

function areApart({ isToScale, shares }: TimeScale, length: number): boolean {
  const gaps = shares.slice(1).map((share, index) => (share - (shares[index] ?? 0)) * length);
  return isToScale && gaps.every((gap) => gap === 0 || gap >= LEAST_APART);
}

/** All labels where they are led to, in the order of the events. */
function ledOf(
  kit: Kit,
  { columns, dial }: Shape,
  marked: ReadonlyArray<{ label: Label; share: number }>,
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
