import type { Content, Fact } from '../../content/content.js';
import { iconFor, iconShapes } from '../../icons/index.js';
import { polygon, rectangle } from '../../scene/outline.js';
import { ABOVE } from '../../text/pen.js';
import type { Kit } from '../../themes/kit.js';
import type { Box, Tone } from '../../themes/theme.js';
import { ordinalLine, ordinalsWidth, toneOn } from './step.js';

export type Icons = ReadonlyArray<ReturnType<typeof iconFor>>;

/** Steps to be arranged, in their order. */
export interface StepsAsked {
  facts: readonly Fact[];
  tone: Tone;
  icons: Icons | undefined;
}

/** In design pixels, with the margin that icons have: what is drawn of them is 64 high. */
const LEAST_ICON = 80;
export const MOST_ICON = 240;
/** Of an icon, its lines: on a ground of color, beside heavy digits, they are broader than beside words. */
export const STROKE = 0.07;
/** Fewer steps with an icon among all of them look as if the others had been forgotten. */
const MOST_HAVE = 0.8;
const LEAST_HAVE = 2;

/** What makes electricity, or takes it: where a title names one, it says more than a flash does. */
const powered: ReadonlySet<string | undefined> = new Set(['solar', 'wind', 'nuclear', 'charger']);

/** An icon for each step whose words name one that no step before has; nothing where too few do. */
export function stepIcons(
  facts: readonly Fact[],
  { title, language }: Pick<Content, 'title' | 'language'>,
): Icons | undefined {
  const used = new Set<string>();
  const about = iconFor(title, language);
  const found = facts.map(({ icon, head = '', text, value }) => {
    const words = [head, value?.written ?? '', text].filter(Boolean).join(' ');
    const named = icon ?? ((head ? iconFor(head, language) : undefined) || iconFor(words, language));
    const own = named === 'electricity' && powered.has(about) ? about : named;
    if (!own || used.has(own)) return undefined;
    used.add(own);
    return own;
  });
  return used.size >= Math.max(LEAST_HAVE, MOST_HAVE * facts.length) ? found : undefined;
}

/** Words of no more than this size are as small as they can be. */
export const TIGHT = 40;
/** What stands between one arrow and the next. */
export const ARROW_GAP = 8;

/** How a step's ordinal stands on its arrow, an icon beside it. */
export interface MarkerStyle {
  tone: Tone;
  /** Of the ordinals. */
  size: number;
  icons: Icons | undefined;
  count: number;
  /** Ordinals stand at the start of their arrows also without icons. */
  isStart?: boolean;
  /** So far over the middle of their arrows, where they share a line with smaller words. */
  raised?: number;
  /** Of icons that have more room than beside their ordinals they need. */
  iconSize?: number;
}

/** Around an ordinal, in parts of the body's size. */
const PADDING = 0.55;
/** How far an arrow points, in parts of the body's size. */
const POINT = 0.5;

export const paddingOf = ({ scale }: Kit): number => Math.round(scale.body * PADDING);
export const pointOf = ({ scale }: Kit): number => Math.round(scale.body * POINT);

export const iconSizeFor = (size: number): number =>
  Math.round(Math.min(MOST_ICON, Math.max(LEAST_ICON, ABOVE * size)));

/** How wide an ordinal with its icon is, without what is around them. */
export function markerWidth(kit: Kit, { size, icons, count }: Omit<MarkerStyle, 'tone'>): number {
  const icon = icons ? iconSizeFor(size) + paddingOf(kit) : 0;
  return Math.round(ordinalsWidth(kit, count, size) + icon);
}

/** An arrow that the one before it points into. The first begins, the last ends without a point. */
export function arrowOf(
  { x, y, width, height }: Box,
  { point, isFirst, isLast, to }: { point: number; isFirst: boolean; isLast: boolean; to: 'right' | 'down' },
): string {
  const notch = isFirst ? 0 : point;
  const tip = isLast ? 0 : point;
  if (to === 'down') {
    const middle = x + width / 2;
    return polygon([
      [x, y],
      [middle, y + notch],
      [x + width, y],
      [x + width, y + height],
      [middle, y + height + tip],
      [x, y + height],
    ]);
  }
  const middle = y + height / 2;
  return polygon([
    [x, y],
    [x + width, y],
    [x + width + tip, middle],
    [x + width, y + height],
    [x, y + height],
    [x + notch, middle],
  ]);
}

/** The color of all arrows: none of them is another kind of thing than the rest. */
export const arrowColor = ({ theme: { hues } }: Kit, tone: Tone): string => tone[hues.chart];

/** What a picture is seen by takes so much of it, as long as its words can be smaller. */
const FOCAL_SHARE = 0.2;

/** Whether arrows that take so many square design pixels are what a picture is seen by. */
export const areFocal = (kit: Kit, area: number): boolean => area >= focalArea(kit);

export const focalArea = ({ width, height }: Kit): number => FOCAL_SHARE * width * height;

/** A step's ordinal at the start of a box and its icon at the end, both in the middle of its height. */
export function drawMarker(
  kit: Kit,
  { tone, size, icons, isStart = false, raised = 0, iconSize = iconSizeFor(size) }: MarkerStyle,
  index: number,
  box: Box,
): void {
  const ground = arrowColor(kit, tone);
  const color = toneOn(ground, tone).ink;
  const middle = box.y + box.height / 2;
  const baseline = Math.round(middle - raised + (ABOVE * size) / 2);
  const icon = icons?.[index];
  const line = ordinalLine(kit, index, size, color);
  // Alone it stands in the middle of its column.
  const x = icons || isStart ? box.x : box.x + (box.width - line.width) / 2;
  kit.pen.line(line, { role: 'ordinal', x, baseline, ground });
  if (!icon) return;
  const own = iconSize;
  const at = { x: box.x + box.width - own, y: middle - own / 2, size: own };
  kit.pen.shape(...iconShapes(icon, at, color, own * STROKE));
}

/** Between the words of two steps. */
export function drawRule(
  kit: Kit,
  { x, y, width, tone }: { x: number; y: number; width: number; tone: Tone },
): void {
  kit.pen.shape({ d: rectangle(x, y - 1, width, 2), fill: tone.pale });
}
