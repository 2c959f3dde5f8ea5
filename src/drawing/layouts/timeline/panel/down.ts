import type { Kit } from '../../../themes/kit.js';
import { type Box, MARGIN } from '../../../themes/theme.js';
import { type Axis, bandOf, FOCUS_REACH, LEADER, pointAt } from '../axis.js';
import { dateSet, type Label, labelOf } from '../label.js';
import type { PanelAsked } from './asked.js';
import { drawMarks, lead, scaleFor } from './axis.js';
import { drawOnPanel, insetsTried, isInsetFree } from './inset.js';
import { type Inside, insideFor, withoutSubject, wordSizes } from './inside.js';
import { drawPanel, scaledPanel, valueHue } from './scaled.js';

/** Of a box's height, how much a panel takes at most. */
const MOST = 0.52;
/** Over and under what stands on a panel, in parts of the body's size. */
const PAD = 1.1;
/** Over the first row, likewise. */
const OVER = 0.4;
/** From the axis to dates, likewise. */
const LEAD = 2.4;
/** Between the rows of events at least, likewise. */
const LEAST_GAP = 0.5;

/** How much larger than the body's size the words of events may be, where nothing else is of that size. */
const factors = [1.36, 1.24, 1.12, 1] as const;
/** They stay smaller than dates, in parts of these. */
const UNDER_DATES = 0.76;

/** An axis that runs down into a panel across the picture, its events in even rows beside it. */
export function downIntoPanel(
  kit: Kit,
  asked: PanelAsked,
  { box, isStrict }: { box: Box; isStrict: boolean },
): (() => void) | undefined {
  const { scale } = kit;
  const fits = fitsFor(kit, asked, box);
  for (const factor of asked.isAlone ? factors : [1]) {
    const body = Math.round((scale.body * factor) / 2) * 2;
    if (factor > 1 && body > scale.large * UNDER_DATES) continue;
    const areWhole = isStrict || factor > 1;
    const larger = { ...kit, scale: { ...scale, body } };
    const forms = [true, false].filter((isBeside) => !areWhole || fits(larger, isBeside));
    const found = forms.length > 0 ? atBody(larger, asked, { box, isStrict: areWhole, forms }) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Whether all words fit on one line each: most sizes are ruled out by that. */
function fitsFor(kit: Kit, asked: PanelAsked, box: Box): (larger: Kit, isBeside: boolean) => boolean {
  const { large, body } = kit.scale;
  const size = { digits: large, words: large };
  const natural = asked.shown.map((event, index) => {
    const label = labelOf(kit, event, { width: Number.MAX_SAFE_INTEGER, size, isFocus: false }, asked.tone);
    return { ...label, small: scaledPanel(asked, index, { width: kit.width, height: kit.height })?.width };
  });
  const dates = Math.max(...natural.map(({ date }) => date?.width ?? 0));
  return (larger, isBeside) => {
    const own = larger.scale.body;
    const width = box.width - leadOf(larger) - (isBeside ? dates + own * 0.8 : 0);
    return natural.every(
      ({ wordsWidth, small }) =>
        (wordsWidth * own) / body + (small === undefined || !isBeside ? 0 : small + own * NEXT) <= width + 1,
    );
  };
}

interface PlaceAsked {
  box: Box;
  isStrict: boolean;
  /** Whether words stand beside dates; in which order that is tried. */
  forms: readonly boolean[];
}

function atBody(kit: Kit, asked: PanelAsked, { box, isStrict, forms }: PlaceAsked): (() => void) | undefined {
  const left = box.x <= MARGIN ? 0 : box.x;
  const right = box.x + box.width >= kit.width - MARGIN ? kit.width : box.x + box.width;
  const pad = kit.scale.body * PAD;
  const least = (LEAST_AREA * kit.width * kit.height) / (right - left);
  const all = forms.flatMap(
    (isBeside) => rowsOf(kit, asked, { box, width: right - left, isStrict, isBeside }) ?? [],
  );
  const onPanel = (panel: Box): Box => ({ ...panel, x: box.x, width: box.width });
  for (const isFree of insetsTried(asked, isStrict))
    for (const content of isStrict ? [asked.inside] : withoutSubject(asked.inside))
      for (const size of wordSizes(kit, isStrict))
        for (const rows of all) {
          const most = Math.min(box.height * MOST, box.height - rows.least - pad) - 2 * pad;
          if (most + 2 * pad < least) continue;
          const measure = (own: Kit) =>
            insideFor(own, content, { width: box.width, most }, { size, isStrict });
          const inside = measure(kit);
          if (!inside) continue;
          const height = Math.round(Math.max(least, inside.height + 2 * pad));
          const panel = { x: left, y: Math.round(box.y + box.height - height), width: right - left, height };
          if (isFree && !isInsetFree(kit, asked, panel, { measure, room: onPanel(panel) })) continue;
          return () => drawAll(kit, asked, { box, panel, rows, inside });
        }
  return undefined;
}

/** Of the picture, a panel takes at least so much. */
const LEAST_AREA = 0.25;

interface Rows {
  labels: readonly Label[];
  isBeside: boolean;
  /** How high they are at least. */
  least: number;
  /** From the axis to them. */
  lead: number;
}

/** The words beside dates have at least this part of the width. */
const LEAST_BESIDE = 0.5;

/** @param width of the panel */
function rowsOf(
  kit: Kit,
  asked: PanelAsked,
  {
    box,
    width: panel,
    isStrict,
    isBeside,
  }: { box: Box; width: number; isStrict: boolean; isBeside: boolean },
): Rows | undefined {
  const { shown, tone } = asked;
  const { body, large } = kit.scale;
  const size = { digits: large, words: large };
  const width = box.width - leadOf(kit);
  const dates = shown.map((event) => dateSet(kit, event, { width, size, isFocus: false }, tone)?.width ?? 0);
  const beside = isBeside ? Math.max(...dates) + body * 0.8 : 0;
  if (width - beside < width * LEAST_BESIDE) return undefined;
  const smalls = shown.map(
    (_, index) => scaledPanel(asked, index, { width: panel, height: kit.height })?.width,
  );
  const taken = smalls.map((small) => (small === undefined ? 0 : small + body * NEXT));
  // Beside words, or beside the date over them.
  const labels = shown.map((event, index) => {
    const own = width - beside - (isBeside ? (taken[index] ?? 0) : 0);
    const form = { isFocus: false, ...(isBeside ? { beside } : {}), ...valueHue(asked, event) };
    return labelOf(kit, event, { width: own, size, ...form }, tone);
  });
  const most = isBeside ? large * 1.3 : large * 1.2 + body * 1.5;
  const isWell = labels.every(
    (label) => !label.isBroken && label.width <= width && !(isStrict && label.height > most),
  );
  if (!isWell) return undefined;
  const ends = labels.map((label, index) =>
    isBeside
      ? label.width + (taken[index] ?? 0)
      : Math.max(label.width, (label.date?.width ?? 0) + (taken[index] ?? 0)),
  );
  const free = width - Math.max(...ends);
  if (free < 0) return undefined;
  const lead = Math.round(leadOf(kit) + Math.min(free * OF_FREE, body * MOST_LEAD));
  const gap = gapOf(kit, isBeside);
  const least = labels.reduce((sum, { height }) => sum + height + gap, body * OVER - gap);
  return { labels, isBeside, lead, least };
}

const gapOf = (kit: Kit, isBeside: boolean): number => kit.scale.body * LEAST_GAP * (isBeside ? 1 : 1.6);

/** Of the width that rows leave free, what is before them, in parts; and how much at most, in parts of the body's size. */
const OF_FREE = 0.6;
const MOST_LEAD = 4;
/** From what stands in a row to a small panel there, in parts of the body's size. */
const NEXT = 0.8;

const leadOf = (kit: Kit): number => bandOf(kit) * FOCUS_REACH * 2 + kit.scale.body * LEAD;

/** Rows at even steps where their heights allow that, else with even gaps. */
function middlesOf(
  labels: readonly Label[],
  { from, to, least }: { from: number; to: number; least: number },
): number[] {
  const last = labels.at(-1);
  if (!last) return [];
  const steps = labels.slice(1).map((label, index) => {
    const before = labels[index] ?? label;
    return before.height - before.middle + least + label.middle;
  });
  const room = to - from - (last.height - last.middle);
  const even = room / Math.max(1, steps.length);
  if (steps.every((step) => step <= even)) return labels.map((_, index) => from + index * even);
  const spare = room - steps.reduce((sum, step) => sum + step, 0);
  let at = from;
  return labels.map((_, index) => {
    if (index > 0) at += (steps[index - 1] ?? 0) + spare / steps.length;
    return at;
  });
}

function drawAll(
  kit: Kit,
  asked: PanelAsked,
  { box, panel, rows, inside }: { box: Box; panel: Box; rows: Rows; inside: Inside },
): void {
  const { shown, tone } = asked;
  const { body } = kit.scale;
  const thick = bandOf(kit);
  const middles = middlesOf(rows.labels, {
    from: box.y + (rows.labels[0]?.middle ?? 0) + body * OVER,
    ...{ to: panel.y - body * PAD, least: gapOf(kit, rows.isBeside) },
  });
  const top = Math.round(middles[0] ?? box.y);
  const start = [box.x + thick * FOCUS_REACH, top] as const;
  const axis: Axis = { start, length: panel.y - top, isUpright: true, thick };
  const scale = scaleFor(kit, asked, axis.length);
  const x = box.x + rows.lead;
  for (const index of shown.keys()) {
    const [from, at] = pointAt(axis, scale.shares[index] ?? 0);
    const middle = Math.round(middles[index] ?? 0);
    kit.pen.shape({
      d: lead([from + thick * FOCUS_REACH, at], [x - body * 0.4, middle], true),
      stroke: { color: tone.gray, width: LEADER },
    });
  }
  drawPanel(kit, asked, shown.length, panel);
  drawMarks(kit, asked, { axis, scale });
  for (const [index, label] of rows.labels.entries()) {
    const middle = Math.round(middles[index] ?? 0);
    label.draw({ x, y: middle - label.middle });
    const small = scaledPanel(asked, index, panel);
    const before = rows.isBeside ? label.width : (label.date?.width ?? 0);
    if (small)
      drawPanel(kit, asked, index, { x: x + before + body * NEXT, y: middle - small.height / 2, ...small });
  }
  drawOnPanel(kit, asked, panel, { inside, room: { ...panel, x: box.x, width: box.width } });
}
