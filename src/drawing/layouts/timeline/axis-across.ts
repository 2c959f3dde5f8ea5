import type { DatedFact } from '../../content/content.js';
import { rectangle } from '../../scene/outline.js';
import type { Kit } from '../../themes/kit.js';
import type { Box } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { drawSubject, placeSubject } from '../blocks/placed-subject.js';
import { type Axis, bandOf, drawAxis, FOCUS_REACH, LEADER, pointAt, REACH } from './axis.js';
import type { EventsAsked } from './events-asked.js';
import { figureSize } from './figure-size.js';
import { type Label, labelOf } from './label.js';
import { type Flag, type Tiers, tiersFor, total } from './tiers.js';
import { type TimeScale, timeScale } from './time-scale.js';

/** Of the width: an axis that runs into the figure keeps so much for itself. */
const LEAST_AXIS = 0.5;
/** How wide labels may be, in parts of the width; the first that fit are taken. */
const widths = [0.32, 0.26, 0.21, 0.17, 0.14] as const;

/** An axis from left to right, its events on flags over and under it. */
interface Across {
  scale: TimeScale;
  axis: Omit<Axis, 'start'>;
  /** Where the first mark's middle is, so that its edge stands at the margin. */
  inset: number;
  labels: readonly Label[];
  flags: readonly Flag[];
  tiers: Tiers;
  /** The label of the focus, where the axis runs into it. */
  end?: { label: Label; x: number };
}

/**
 * An axis across the width with its events over and under it; where the last one is the focus, the axis runs into its
 * date, as large as a figure.
 * @returns undefined where no width of labels makes it fit
 */
export function axisAcross(
  kit: Kit,
  asked: EventsAsked,
  room: { width: number; height: number },
): Block | undefined {
  const found = asked.isFigure ? intoFigure(kit, asked, room) : flagged(kit, asked, room, undefined);
  if (!found) return undefined;
  const { heights } = found.tiers;
  const gap = gapOf(kit);
  const high = total(heights.above, gap);
  const low = total(heights.below, gap);
  const thick = bandOf(kit);
  const beside = found.end ? found.end.label : undefined;
  const up = Math.max(high + thick / 2, thick * FOCUS_REACH, beside ? beside.middle : 0);
  const down = Math.max(low + thick / 2, thick * FOCUS_REACH, beside ? beside.height - beside.middle : 0);
  if (up + down > room.height) return undefined;
  return { height: up + down, grows: 1, draw: (box) => drawAcross(kit, asked, found, { box, up, down }) };
}

const gapOf = (kit: Kit): number => kit.scale.body * 0.5;

function intoFigure(
  kit: Kit,
  asked: EventsAsked,
  room: { width: number; height: number },
): Across | undefined {
  const { events, focus, tone } = asked;
  const event = events[focus];
  if (!event || focus !== events.length - 1) return undefined;
  const { body, large } = kit.scale;
  const most = room.width * (1 - LEAST_AXIS);
  const digits = figureSize(kit, asked, most);
  if (!digits) return undefined;
  const date = labelOf(
    kit,
    { ...event, head: '', text: '' },
    { width: most, isFocus: true, size: { digits, words: large } },
    tone,
  );
  const width = Math.min(most, Math.max(date.width, body * 8));
  const label = labelOf(kit, event, { width, isFocus: true, size: { digits, words: large } }, tone);
  const x = room.width - label.width;
  return flagged(kit, asked, { width: x - body * 0.6, height: room.height }, { label, x });
}

function flagged(
  kit: Kit,
  asked: EventsAsked,
  room: { width: number; height: number },
  end: Across['end'],
): Across | undefined {
  const { events, focus, tone } = asked;
  const { body, large } = kit.scale;
  const thick = bandOf(kit);
  const inset = thick * (focus === 0 ? FOCUS_REACH : REACH);
  const after = thick * (focus === events.length - 1 ? FOCUS_REACH : REACH);
  const axis = { length: Math.round(room.width - inset - after), isUpright: false, thick };
  const scale = timeScale(
    events.map(({ time }) => time),
    axis.length,
  );
  const shown = end ? events.filter((_, index) => index !== focus) : events;
  const pad = body * 0.4;
  const size = { digits: large, words: large };
  const set = (event: DatedFact, index: number, width: number): Label =>
    labelOf(kit, event, { width, isFocus: !end && index === focus, size }, tone);
  const natural = shown.map((event, index) => set(event, index, UNBROKEN));
  let best: { across: Across; cost: number } | undefined;
  for (const part of widths) {
    const width = part * kit.width;
    if (!mayFit(kit, natural, width, room)) continue;
    const labels = natural.map((label, index) => {
      const event = shown[index];
      return event && label.width > width ? set(event, index, width) : label;
    });
    if (labels.some((label) => label.isBroken || label.width > room.width * 0.7)) continue;
    const flags = labels.map((label, index): Flag => {
      const stem = inset + (scale.shares[index] ?? 0) * axis.length;
      const isLast = stem + pad + label.width > room.width;
      const taken = pad + label.width;
      return {
        stem,
        from: isLast ? stem - taken : stem,
        to: isLast ? stem : stem + taken,
        height: label.height,
      };
    });
    if (flags.some(({ from }) => from < 0)) continue;
    const tiers = tiersFor(flags, { most: room.height - thick, gap: gapOf(kit) });
    if (!tiers) continue;
    const { above, below } = tiers.heights;
    const cost = Math.max(above.length, below.length) * 200 + total(above, 0) + total(below, 0);
    if (!best || cost < best.cost)
      best = { across: { scale, axis, inset, labels, flags, tiers, ...(end ? { end } : {}) }, cost };
  }
  return best?.across;
}

const UNBROKEN = Number.MAX_SAFE_INTEGER;

/** Whether labels as wide as this take less than the whole room: measuring them in lines takes the most time. */
function mayFit(
  kit: Kit,
  natural: readonly Label[],
  width: number,
  room: { width: number; height: number },
): boolean {
  const { body, large } = kit.scale;
  let area = 0;
  for (const label of natural) {
    const lines = Math.ceil(label.width / width);
    area += Math.min(label.width, width) * (large + lines * body * 1.2);
  }
  return area < room.width * room.height;
}

function drawAcross(
  kit: Kit,
  { events, focus, subject, tone }: EventsAsked,
  { scale, axis: across, inset, labels, flags, tiers, end }: Across,
  { box, up, down }: { box: Box; up: number; down: number },
): void {
  const spare = Math.max(0, box.height - up - down);
  const { above, below } = tiers.heights;
  // What is left over goes between the tiers, so that flags stand higher.
  const stretch = Math.min(spare / Math.max(1, above.length + below.length), kit.scale.body * 2);
  const y = Math.round(
    box.y + up + stretch * above.length + Math.max(0, spare - stretch * (above.length + below.length)) / 2,
  );
  const axis: Axis = { ...across, start: [box.x + inset, y] };
  const gap = gapOf(kit) + stretch;
  const pad = kit.scale.body * 0.4;
  for (const [index, flag] of flags.entries()) {
    const label = labels[index];
    if (!label) continue;
    const isAbove = tiers.above[index] ?? false;
    const tier = tiers.tier[index] ?? 0;
    const sides = isAbove ? above : below;
    const inner = total(sides.slice(0, tier), gap) + gap + axis.thick / 2;
    const top = Math.round(isAbove ? y - inner - (sides[tier] ?? 0) : y + inner);
    const stem = box.x + flag.stem;
    const far = isAbove ? top : top + label.height;
    const color = !end && index === focus ? tone.accent : tone.gray;
    kit.pen.shape({
      d: rectangle(stem - LEADER / 2, Math.min(far, y), LEADER, Math.abs(y - far)),
      fill: color,
    });
    const isFlushRight = flag.from < flag.stem;
    label.draw({ x: stem + pad, y: top, ...(isFlushRight ? { end: stem - pad } : {}) });
  }
  drawAxis(kit, { axis, scale, events, focus, tone });
  if (!end) return;
  const x = box.x + end.x;
  const top = Math.round(pointAt(axis, 1)[1] - end.label.middle);
  end.label.draw({ x, y: top });
  if (!subject) return;
  const foot = top - kit.scale.body * 0.8;
  const place = { x, y: box.y, width: box.x + box.width - x, height: foot - box.y };
  const placed = placeSubject(kit, subject, { box: place, side: 'start', others: [] });
  if (placed) drawSubject(kit, subject, placed, tone.accent);
}
