import type { Content, DatedFact } from '../../../content/content.js';
import type { MarkName } from '../../../marks/drawn/catalogue.js';
import { bulge, circle } from '../../../scene/outline.js';
import type { Kit } from '../../../themes/kit.js';
import { type Box, type Frame, MARGIN, type Tone } from '../../../themes/theme.js';
import { bandOf, FOCUS_REACH } from '../axis.js';
import type { Column } from './columns.js';
import { type Dial, hubRadius, reachOf } from './dial.js';
import type { HubRoom } from './hub.js';

export interface DialAsked {
  events: readonly DatedFact[];
  focus: number;
  hero: Content['hero'] | undefined;
  /** The focus's value is the figure, where it tells one; its date otherwise. */
  isValueFirst: boolean;
  /** Only with the subject, and with no last line of one word. */
  isStrict: boolean;
  subject: MarkName | undefined;
  frame: Frame;
  /** What it has for itself of the frame's main place. */
  box: Box;
}

/** A dial, what is drawn inside it and where labels may stand beside it. */
export interface Shape {
  dial: Dial;
  columns: readonly Column[];
  /** Of the disc inside the band. */
  disc: { d: string; fill: string };
  room: HubRoom;
  /** The colors inside. */
  tone: Tone;
}

/** Of the height that there is, how much a dial takes: the most that leaves its labels room. */
const heights = [1, 0.94, 0.88, 0.82, 0.76, 0.7] as const;
/** Of the width, how much a dial takes that is cut by the edge it stands at. */
const widths = [0.6, 0.56, 0.53, 0.5, 0.46, 0.43, 0.4, 0.37, 0.34] as const;
/** Of the height, likewise. */
const cutHeights = [1, 0.92, 0.84] as const;
/** Of the height, a whole one with all labels at one side. */
const wholeHeights = [0.9, 0.8, 0.74, 0.68, 0.62] as const;
/** Of its height, how much of a dial there may be beside the edge that cuts it. */
const WIDEST = 0.85;
/** Columns differ in width by steps, so that fewer have to be measured. */
const STEP = 24;
/** Where a whole dial may begin, in turns from the top, and how much of a turn it may take. */
const starts = [-0.25, -0.3, -0.2, -0.35, -0.15, -0.4, -0.45] as const;
const sweeps = [0.9, 0.85, 0.75, 0.65] as const;
/** Labels are no narrower, in parts of the body's size. */
const LEAST_COLUMN = 6.5;

const leadOf = (kit: Kit): number => kit.scale.body * 1.6;
const thickOf = (kit: Kit): number => Math.round(bandOf(kit) * 1.3);

/** The colors on a ground of the accent's. */
export const insideOf = (tone: Tone): Tone => ({
  ...{ ground: tone.accent, ink: tone.ground, gray: tone.ground, accent: tone.ground, second: tone.ground },
  pale: tone.pale,
});

/** Whole dials of one size, turned in all ways, the largest first. */
export function* wholes(kit: Kit, { box, frame }: DialAsked): Iterable<Shape[]> {
  const { tone } = frame;
  const thick = thickOf(kit);
  for (const part of heights) {
    const reach = (box.height * part) / 2;
    const radius = reach - thick * FOCUS_REACH;
    const width = Math.floor(box.width / 2 - reach - leadOf(kit));
    if (width < kit.scale.body * LEAST_COLUMN) continue;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const columns = [
      { isLeft: true, box: { ...box, width } },
      { isLeft: false, box: { ...box, x: box.x + box.width - width, width } },
    ];
    const inner = hubRadius({ x, y, radius, thick, from: 0, sweep: 1 });
    const pad = kit.scale.body * 0.5;
    const disc = { d: circle(x, y, inner), fill: tone.accent };
    yield sweeps.flatMap((sweep) =>
      starts.map((from): Shape => {
        return {
          ...{ dial: { x, y, radius, thick, from, sweep }, columns, disc, tone: insideOf(tone) },
          room: {
            ...{
              most: 2 * inner - 2 * pad,
              leftFor: (wide) => x - wide / 2,
              middle: y,
              isCentered: true,
            },
            widthAt: (from, to) => {
              const off = Math.max(Math.abs(from - y), Math.abs(to - y));
              return 2 * Math.sqrt(Math.max(0, (inner - pad) ** 2 - off ** 2));
            },
          },
        };
      }),
    );
  }
}

/** Dials that bulge from the edge of the picture, or whole ones with all labels at one side, the largest first. */
export function* bulges(kit: Kit, asked: DialAsked): Iterable<Shape[]> {
  const { box, frame } = asked;
  const thick = thickOf(kit);
  const isAtEdge = box.x <= MARGIN;
  const edge = isAtEdge ? box.x - MARGIN : box.x;
  const found: Array<{ area: number; shape: Shape }> = [];
  for (const part of widths)
    for (const high of isAtEdge ? cutHeights : wholeHeights) {
      const height = box.height * high;
      const widest = isAtEdge ? WIDEST : 1;
      const wide = Math.min(part * (box.x + box.width - edge), height * widest);
      // In the middle of a picture nothing cuts it.
      if (!isAtEdge && wide < height) continue;
      const reach = wide < height / 2 ? (height ** 2 / 4 + wide ** 2) / (2 * wide) : height / 2;
      const radius = reach - thick * FOCUS_REACH;
      const [x, y] = [edge + wide - reach, box.y + box.height / 2];
      const first = isAtEdge ? MARGIN : thick * (FOCUS_REACH + 0.4);
      const from = Math.asin(Math.min(1, Math.max(0.05, (edge + first - x) / radius))) / (2 * Math.PI);
      const dial: Dial = { x, y, radius, thick, from, sweep: 0.5 - 2 * from };
      const left = edge + wide + leadOf(kit);
      const width = Math.floor((box.x + box.width - left) / STEP) * STEP;
      if (width < kit.scale.body * LEAST_COLUMN || reachOf(dial) <= 0) continue;
      const columns = [{ isLeft: false, box: { ...box, x: box.x + box.width - width, width } }];
      found.push({ area: wide * height, shape: bulgeOf(kit, frame.tone, { dial, columns, edge }) });
    }
  for (const { shape } of found.sort((one, other) => other.area - one.area)) yield [shape];
}

function bulgeOf(
  kit: Kit,
  tone: Tone,
  { dial, columns, edge }: { dial: Dial; columns: readonly Column[]; edge: number },
): Shape {
  const inner = hubRadius(dial);
  const pad = kit.scale.body * 0.5;
  const isCentered = dial.x - inner >= edge;
  const left = Math.max(MARGIN, edge + pad);
  const d = isCentered ? circle(dial.x, dial.y, inner) : bulge(dial.x, dial.y, inner, edge);
  const half = dial.x > edge ? inner : Math.sqrt(Math.max(0, inner ** 2 - (edge - dial.x) ** 2));
  return {
    ...{ dial, columns, tone: insideOf(tone), disc: { d, fill: tone.accent } },
    room: {
      ...{ most: 2 * half - 2 * pad, isCentered },
      leftFor: (wide) => (isCentered ? dial.x - wide / 2 : left),
      middle: dial.y,
      widthAt: (from, to) => {
        const off = Math.max(Math.abs(from - dial.y), Math.abs(to - dial.y));
        const across = off < half - pad ? Math.sqrt((inner - pad) ** 2 - off ** 2) : 0;
        if (isCentered) return 2 * across;
        return dial.x - across > left ? 0 : Math.max(0, dial.x + across - left);
      },
    },
  };
}
