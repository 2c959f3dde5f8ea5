import type { MarkName } from '../../marks/drawn/catalogue.js';
import { polyline } from '../../scene/outline.js';
import type { Kit } from '../../themes/kit.js';
import type { Box } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { drawSubject, type PlacedSubject, placeSubject } from '../blocks/placed-subject.js';
import { barSizes, withBar } from './amount-bars.js';
import { type Axis, bandOf, drawAxis, FOCUS_REACH, LEADER, LEVEL, pointAt } from './axis.js';
import type { EventsAsked } from './events-asked.js';
import { figureSize } from './figure-size.js';
import { dateSet, type Label, type LabelAsked, labelOf } from './label.js';
import { spreadOut } from './spread.js';
import { timeScale } from './time-scale.js';

/** With smaller dates there is nothing left to try but to cut long words. */
const LEAST_LARGE = 48;

/** The words beside dates have at least this part of the width. */
const LEAST_BESIDE = 0.5;

/** A figure at the end of a wide axis begins here, in parts of the width; the other events end before it. */
const APART = { figure: 0.62, others: 0.57 } as const;

interface DownLabel extends Label {
  /** From the left of the axis. */
  x: number;
  /** So much of it stands beside what is before it, not below. */
  rise: number;
}

/**
 * An axis that runs downwards at the start, its events beside it, their dates in one column where there is room for
 * that.
 * @param room `isWide`: the figure stands apart from the other events, at the right of its mark
 * @returns undefined where a date is wider than there is room for
 */
export function axisDown(
  kit: Kit,
  asked: EventsAsked,
  room: { width: number; height: number; isWide?: boolean },
): Block | undefined {
  const { body, large } = kit.scale;
  const isApart = asked.isFigure && room.isWide === true && asked.focus === asked.events.length - 1;
  for (const [words, between, bar] of triesOf(kit, asked)) {
    const labels = labelsOf(kit, asked, { width: room.width, size: words, isApart, bar });
    if (!labels || (large > LEAST_LARGE && labels.some(({ isBroken }) => isBroken))) continue;
    const gap = body * between;
    const least = labels.reduce((sum, { height, rise }) => sum + height - rise, (labels.length - 1) * gap);
    if (least > room.height && between > 0.4) continue;
    return {
      height: Math.max(least, ...labels.map(({ height }) => height)),
      grows: 1,
      draw: (box) => drawDown(kit, asked, { labels, box, gap }),
    };
  }
  return undefined;
}

/** How large dates are, how far apart labels, how thick bars, in parts of the body's size: the best first. */
function triesOf(
  { scale: { body, large } }: Kit,
  { amounts }: EventsAsked,
): Array<readonly [words: number, between: number, bar: number]> {
  const bars = amounts ? barSizes : [0];
  const sizes = [
    [large, 0.55],
    [body, 0.55],
    [body, 0.36],
  ] as const;
  return sizes.flatMap(([words, between]) => bars.map((bar) => [words, between, bar] as const));
}

const leadOf = (kit: Kit): number => bandOf(kit) * FOCUS_REACH * 2 + kit.scale.body * 1.5;

function labelsOf(
  kit: Kit,
  asked: EventsAsked,
  { width: whole, size, isApart, bar }: { width: number; size: number; isApart: boolean; bar: number },
): DownLabel[] | undefined {
  const { events, focus, tone } = asked;
  const { body, large } = kit.scale;
  const lead = leadOf(kit);
  const figureAt = isApart ? Math.round(whole * APART.figure) : lead;
  const figure = asked.isFigure ? figureSize(kit, asked, whole - figureAt) : undefined;
  if (isApart && !figure) return undefined;
  const width = isApart ? whole * APART.others - lead : whole - lead;
  const own = (index: number): LabelAsked => ({
    ...{ width, isFocus: index === focus },
    size: { digits: size, words: size },
  });
  const dates = events.map((event, index) =>
    index === focus && figure ? 0 : (dateSet(kit, event, own(index), tone)?.width ?? 0),
  );
  const column = Math.max(...dates) + body * 0.8;
  if (column > width) return undefined;
  const areBeside =
    events.some(({ isDateInText }) => !isDateInText) && width - column >= width * LEAST_BESIDE;
  return events.map((event, index) => {
    if (index === focus && figure) {
      const asFigure = { ...own(index), width: whole - figureAt, size: { digits: figure, words: large } };
      const label = labelOf(kit, event, asFigure, tone);
      if (!isApart) return { ...lower(label, body * 0.5), x: figureAt, rise: 0 };
      return { ...label, x: figureAt, rise: label.middle - body * 0.5 };
    }
    const isBeside = areBeside && !event.isDateInText;
    const beside = isBeside ? { width: width - column, beside: column } : {};
    const label = { ...labelOf(kit, event, { ...own(index), ...beside }, tone), x: lead, rise: 0 };
    const indent = isBeside ? column : 0;
    return withBar(kit, label, index, asked, { indent, width: width - indent, thick: bar });
  });
}

/** With free room over it: large digits seem to touch what ends just above them. */
const lower = (label: Label, by: number): Label => ({
  ...label,
  height: label.height + by,
  middle: label.middle + by,
  draw: ({ y, ...at }) => label.draw({ ...at, y: y + by }),
});

interface Down {
  labels: readonly DownLabel[];
  box: Box;
  gap: number;
}

function drawDown(kit: Kit, { events, focus, subject, tone }: EventsAsked, { labels, box, gap }: Down): void {
  const { body } = kit.scale;
  const thick = bandOf(kit);
  const last = labels.at(-1);
  const top = labels[0] ? labels[0].middle - labels[0].rise : 0;
  const under = last ? last.height - last.middle : 0;
  const axis: Axis = {
    start: [box.x + thick * FOCUS_REACH, Math.round(box.y + top)],
    length: Math.round(box.height - top - under),
    isUpright: true,
    thick,
  };
  const scale = timeScale(
    events.map(({ time }) => time),
    axis.length,
  );
  const wanting = labels.map(({ height, middle, rise }, index) => ({
    at: pointAt(axis, scale.shares[index] ?? 0)[1] - middle + rise,
    size: height - rise,
  }));
  const drawn: Box[] = [];
  const starts = spreadOut(wanting, { from: box.y, to: box.y + box.height, gap }) ?? [];
  for (const [index, label] of labels.entries()) {
    const [from, at] = pointAt(axis, scale.shares[index] ?? 0);
    const spread = (starts[index] ?? box.y) - label.rise;
    const isLevel = Math.abs(spread + label.middle - at) < LEVEL;
    const y = Math.round(isLevel ? at - label.middle : spread);
    const end = box.x + label.x - body * 0.3;
    const bend = box.x + leadOf(kit) - body * 0.65;
    const middle = isLevel ? at : y + label.middle;
    kit.pen.shape({
      d: polyline([
        [from, at],
        [from + thick * FOCUS_REACH + 4, at],
        [bend, middle],
        [end, middle],
      ]),
      stroke: { color: index === focus ? tone.accent : tone.gray, width: LEADER },
    });
    label.draw({ x: box.x + label.x, y });
    drawn.push({ x: box.x + label.x, y, width: label.width, height: label.height });
  }
  drawAxis(kit, { axis, scale, events, focus, tone });
  if (!subject) return;
  const isApart = labels[focus]?.rise !== 0;
  const place = placeBeside(kit, subject, { box, drawn, focus, isApart, middle: labels[focus]?.middle ?? 0 });
  if (place) drawSubject(kit, subject, place, tone.accent);
}

/** Beside its own date is as good as so many times larger elsewhere. */
const NEARER = 1.6;

/** At the date of the focus: beside it on its baseline, or over it where that stands apart; else where there is more room. */
function placeBeside(
  kit: Kit,
  subject: MarkName,
  {
    box,
    drawn,
    focus,
    isApart,
    middle,
  }: { box: Box; drawn: readonly Box[]; focus: number; isApart: boolean; middle: number },
): PlacedSubject | undefined {
  const carrier = drawn[focus];
  if (!carrier) return undefined;
  const { body } = kit.scale;
  const left = isApart ? carrier.x : box.x + leadOf(kit);
  const width = box.x + box.width - left;
  const on = (foot: number) =>
    placeSubject(kit, subject, {
      box: { x: left, y: box.y, width, height: foot - box.y },
      side: isApart ? 'start' : 'end',
      others: drawn,
    });
  const own = on(carrier.y + (isApart ? -body * 0.8 : middle * 2));
  if (isApart) return own;
  const elsewhere = drawn.map(({ y }) => on(y - body * 0.5)).filter((place) => place !== undefined);
  const [largest] = elsewhere.sort((one, other) => other.height - one.height);
  return own && own.height * NEARER >= (largest?.height ?? 0) ? own : largest;
}
