import { valueOfEvent } from '../../../content/event-values.js';
import { parsePath } from '../../../scene/path.js';
import { boundsOf } from '../../../scene/path-measure.js';
import type { Shape, TextLine } from '../../../scene/scene.js';
import { ABOVE, BELOW, Pen } from '../../../text/pen.js';
import type { SetLine } from '../../../text/setting.js';
import { type Kit, oneLine } from '../../../themes/kit.js';
import type { Box } from '../../../themes/theme.js';
import type { PanelAsked } from './asked.js';
import type { Inside } from './inside.js';
import { drawPanel, insetOf, type Size, sizeOf } from './scaled.js';

/** Around what is written on an inset, and between that and what is beside it, in parts of the body's size. */
const PAD = 0.3;
const BESIDE = 0.5;
/** From an inset to anything else, likewise. */
const CLEAR = 0.4;
/** From an inset to the ends of its panel, likewise. */
const INSIDE = 0.55;

/** What an inset takes, and where its panel and its words begin, from its top left. */
interface Form extends Size {
  panel: { x: number; y: number };
  words: ReadonlyArray<{ line: SetLine; x: number; baseline: number; ground: string }>;
}

interface OnPanel {
  inside: Inside;
  /** Of the panel, what may be drawn on. */
  room: Box;
}

/** Draws what stands on a panel, and on what that leaves free the one amount that is a small part of it. */
export function drawOnPanel(kit: Kit, asked: PanelAsked, panel: Box, { inside, room }: OnPanel): void {
  const [texts, shapes] = [kit.pen.texts.length, kit.pen.shapes.length];
  inside.draw(room);
  const drawn = { texts: kit.pen.texts.slice(texts), shapes: kit.pen.shapes.slice(shapes) };
  insetFor(kit, asked, panel, { room, drawn })?.();
}

/** Whether there is room for such an amount, if there is one. @param measure what stands on the panel, for a kit */
export function isInsetFree(
  kit: Kit,
  asked: PanelAsked,
  panel: Box,
  { measure, room }: { measure: (own: Kit) => Inside | undefined; room: Box },
): boolean {
  if (insetOf(asked) === undefined) return true;
  const own = { ...kit, pen: new Pen() };
  measure(own)?.draw(room);
  return insetFor(own, asked, panel, { room, drawn: own.pen }) !== undefined;
}

/** What is compared is to be seen, if only beside smaller words: whether it has to be, in the order of what is tried. */
export const insetsTried = (asked: PanelAsked, isStrict: boolean): readonly boolean[] =>
  isStrict || insetOf(asked) === undefined ? [true] : [true, false];

/**
 * An event's amount, much less than that of the last, as a part of the panel that shows that: with its date and value,
 * in a corner that is free there. Nothing where none is.
 * @param drawn what stands on the panel
 */
function insetFor(
  kit: Kit,
  asked: PanelAsked,
  panel: Box,
  { room, drawn }: { room: Box; drawn: { texts: readonly TextLine[]; shapes: readonly Shape[] } },
): (() => void) | undefined {
  const index = insetOf(asked);
  const size = index === undefined ? undefined : sizeOf(asked, index, panel);
  if (index === undefined || !size) return undefined;
  const { body } = kit.scale;
  const taken = [...drawn.texts.flatMap((line) => boxesOfLine(kit, line)), ...drawn.shapes.map(boxOfShape)];
  const foot = Math.max(...drawn.texts.map(({ baseline }) => baseline));
  const top = Math.min(...taken.map(({ y }) => y));
  const [first, last] = [panel.y + body * INSIDE, panel.y + panel.height - body * INSIDE];
  const isFree = (box: Box): boolean =>
    box.y >= first - 1 && box.x >= room.x && !taken.some((other) => meet(box, other, body * CLEAR));
  for (const form of formsOf(kit, asked, index, size))
    for (const y of [foot - form.height, last - form.height, top, first]) {
      const box = { ...form, x: room.x + room.width - form.width, y: Math.round(y) };
      if (isFree(box)) return () => drawForm(kit, asked, index, { form, size, box });
    }
  return undefined;
}

function drawForm(
  kit: Kit,
  asked: PanelAsked,
  index: number,
  { form: { panel, words }, size, box }: { form: Form; size: Size; box: Box },
): void {
  drawPanel(kit, asked, index, { ...size, x: box.x + panel.x, y: box.y + panel.y }, asked.tone.ground);
  for (const { line, x, baseline, ground } of words)
    kit.pen.line(line, { role: 'key', x: box.x + x, baseline: Math.round(box.y + baseline), ground });
}

/** Its value on it and its date before it, both before it, both over it. */
function formsOf(kit: Kit, { events, inside, tone }: PanelAsked, index: number, size: Size): Form[] {
  const { body } = kit.scale;
  const event = events[index];
  const written = event && valueOfEvent(event, kit.language)?.value.written;
  if (!event || !written) return [];
  const { strong } = kit.theme.faces;
  const set = (text: string, color: string) => oneLine(kit, text, { face: strong, size: body, color });
  const [on, out] = [tone.ground, inside.tone.ground];
  const date = set(event.date, inside.tone.ink);
  const both = set(`${event.date}  ${written}`, inside.tone.ink);
  const value = set(written, tone.accent);
  const [between, letters, low] = [body * BESIDE, body * ABOVE, body * BELOW];
  const middle = (size.height + letters) / 2;
  const isOn = value.width + 2 * body * PAD <= size.width && letters + low + 2 * body * PAD <= size.height;
  const beside = (line: SetLine) => ({
    width: line.width + between + size.width,
    height: size.height,
    panel: { x: line.width + between, y: 0 },
  });
  const over = letters + low + body * PAD;
  const onIt: Form = {
    ...beside(date),
    words: [
      { line: date, x: 0, baseline: middle, ground: out },
      { line: value, x: date.width + between + (size.width - value.width) / 2, baseline: middle, ground: on },
    ],
  };
  const high = Math.max(0, letters - size.height);
  return [
    ...(isOn ? [onIt] : []),
    {
      ...beside(both),
      height: size.height + high,
      panel: { x: both.width + between, y: high / 2 },
      words: [{ line: both, x: 0, baseline: middle + high / 2, ground: out }],
    },
    {
      ...{ width: Math.max(both.width, size.width), height: over + size.height },
      panel: { x: Math.max(both.width, size.width) - size.width, y: over },
      words: [{ line: both, x: Math.max(0, size.width - both.width), baseline: letters, ground: out }],
    },
  ];
}

/** Of each size on a line a box: small units beside large digits are low. */
function boxesOfLine(kit: Kit, { x, baseline, spans }: TextLine): Box[] {
  let left = x;
  return spans.map(({ text, ...style }) => {
    const { width } = oneLine(kit, text, style);
    const box = { x: left, width, y: baseline - ABOVE * style.size };
    left += width;
    return { ...box, height: ABOVE * style.size + BELOW * Math.min(style.size, kit.scale.large) };
  });
}

function boxOfShape({ d, transform }: Shape): Box {
  const { x, y, width, height } = boundsOf(parsePath(d));
  const { scale, ...at } = transform ?? { scale: 1, x: 0, y: 0 };
  return { x: at.x + x * scale, y: at.y + y * scale, width: width * scale, height: height * scale };
}

const meet = (one: Box, other: Box, clear: number): boolean =>
  one.x < other.x + other.width + clear &&
  other.x < one.x + one.width + clear &&
  one.y < other.y + other.height + clear &&
  other.y < one.y + one.height + clear;
