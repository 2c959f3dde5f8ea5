import { rectangle } from '../../../scene/outline.js';
import type { Kit } from '../../../themes/kit.js';
import type { Box } from '../../../themes/theme.js';
import { type Axis, bandOf, FOCUS_REACH, LEADER, pointAt } from '../axis.js';
import type { Label } from '../label.js';
import type { PanelAsked } from './asked.js';
import { drawMarks, lead, STROKE, scaleFor } from './axis.js';
import { BESIDE, type Columns, columnsFor } from './columns.js';
import { drawOnPanel, insetsTried, isInsetFree } from './inset.js';
import { type Inside, insideFor, withoutSubject, wordSizes } from './inside.js';
import { drawPanel, scaledPanel } from './scaled.js';

/** Over the columns, in parts of the body's size. */
const OVER = 0.3;
/** Around what stands on a panel, in parts of the body's size. */
const PAD = 1;
/** From the columns of events to the axis, and from there to the panel, likewise. */
const LEAD = 1.5;
/** The same where lines run straight down to their marks. */
const STRAIGHT = 0.4;
const UNDER = 0.45;
/** How many times as high as it need be a panel becomes before lines that run straight become longer than words need. */
const HIGHER = 1.25;
/** Of the picture, a panel takes at least so much. */
const LEAST_AREA = 0.205;

/** An axis across the width, its events in columns over it, its end in a panel under it. */
export function acrossIntoPanel(
  kit: Kit,
  asked: PanelAsked,
  { box, isStrict }: { box: Box; isStrict: boolean },
): (() => void) | undefined {
  const { body } = kit.scale;
  const thick = bandOf(kit);
  const inner = { ...box, y: box.y + body * OVER, height: box.height - body * OVER };
  const length = box.width - STROKE / 2 - thick * FOCUS_REACH;
  const { shares } = scaleFor(kit, asked, length);
  const columns = columnsFor(kit, asked, {
    places: asked.shown.map((_, index) => (shares[index] ?? 0) * length),
    width: box.width,
    isStrict,
  });
  for (const isFree of insetsTried(asked, isStrict))
    for (const content of isStrict ? [asked.inside] : withoutSubject(asked.inside))
      for (const size of wordSizes(kit, isStrict))
        for (const found of columns) {
          const tried = { box: inner, size, isStrict, isFree };
          const drawn = withColumns(kit, { ...asked, inside: content }, found, tried);
          if (drawn) return drawn;
        }
  return undefined;
}

function withColumns(
  kit: Kit,
  asked: PanelAsked,
  columns: Columns,
  { box, isFree, ...asIs }: { box: Box; size: number; isStrict: boolean; isFree: boolean },
): (() => void) | undefined {
  const { body } = kit.scale;
  const thick = bandOf(kit);
  const pad = body * PAD;
  const least = (LEAST_AREA * kit.width * kit.height) / box.width;
  // The panel's size is that of the others to scale, and theirs what leaves it room.
  let high = columns.high;
  for (let round = 0; round < 3; round++) {
    const rest = box.height - high - body * (leadOf(columns) + UNDER) - thick * FOCUS_REACH * 2;
    if (rest < least) return undefined;
    const room = { width: box.width - 2 * pad, most: rest - 2 * pad };
    const inside = insideFor(kit, asked.inside, room, asIs);
    if (!inside) return undefined;
    const needs = Math.max(least, inside.height + 2 * pad);
    const height = Math.round(Math.min(rest, needs * (columns.areAtMarks ? HIGHER : 1)));
    const panel = { ...box, y: Math.round(box.y + box.height - height), height };
    const needed = Math.max(...columns.labels.map((label, index) => highOf(kit, asked, index, label, panel)));
    const measure = (own: Kit) => insideFor(own, asked.inside, room, asIs);
    const isWell = !isFree || isInsetFree(kit, asked, panel, { measure, room: roomOn(kit, panel) });
    if (needed <= high + 1 && !isWell) return undefined;
    if (needed <= high + 1) return () => drawAll(kit, asked, { box, panel, columns, inside, high });
    high = needed;
  }
  return undefined;
}

/** What of a panel may be drawn on. */
function roomOn({ scale }: Kit, panel: Box): Box {
  const pad = scale.body * PAD;
  return { ...panel, x: panel.x + pad, width: panel.width - 2 * pad };
}

const leadOf = ({ areAtMarks }: Columns): number => (areAtMarks ? STRAIGHT : LEAD);

const highOf = (kit: Kit, asked: PanelAsked, index: number, label: Label, panel: Box): number => {
  const small = scaledPanel(asked, index, panel);
  return label.height + (small ? small.height + kit.scale.body * 0.4 : 0);
};

function drawAll(
  kit: Kit,
  asked: PanelAsked,
  {
    box,
    panel,
    columns: { labels, starts },
    inside,
    high,
  }: { box: Box; panel: Box; columns: Columns; inside: Inside; high: number },
): void {
  const { shown, tone } = asked;
  const { body } = kit.scale;
  const thick = bandOf(kit);
  const reach = thick * FOCUS_REACH;
  const y = Math.round(panel.y - body * UNDER - reach);
  const foot = box.y + high;
  const axis: Axis = {
    start: [box.x + STROKE / 2, y],
    length: box.width - STROKE / 2 - reach,
    isUpright: false,
    thick,
  };
  const scale = scaleFor(kit, asked, axis.length);
  for (const [index, label] of labels.entries()) {
    const x = Math.round(box.x + (starts[index] ?? 0));
    const [at] = pointAt(axis, scale.shares[index] ?? 0);
    kit.pen.shape(
      { d: rectangle(x, box.y, LEADER, foot - box.y), fill: tone.gray },
      {
        d: lead([x + LEADER / 2, foot], [at, y - reach], false),
        stroke: { color: tone.gray, width: LEADER },
      },
    );
    const left = x + body * BESIDE;
    label.draw({ x: left, y: box.y });
    const small = scaledPanel(asked, index, panel);
    if (small)
      drawPanel(kit, asked, index, {
        ...{ x: left, y: Math.round(box.y + label.height + body * 0.4) },
        ...small,
      });
  }
  drawPanel(kit, asked, shown.length, panel);
  const [end] = pointAt(axis, 1);
  kit.pen.shape({ d: rectangle(end - thick / 2, y, thick, panel.y - y + 1), fill: tone.accent });
  drawMarks(kit, asked, { axis, scale });
  drawOnPanel(kit, asked, panel, { inside, room: roomOn(kit, panel) });
}
