import type { Content } from '../content/content.js';
import { ABOVE, BELOW, heightOf } from '../text/pen.js';
import type { SetText } from '../text/setting.js';
import { type Kit, paragraph } from './kit.js';
import { GRID, MARGIN, type Tone } from './theme.js';

/** "Source: The Sample Gazette, March 2026", or nothing. */
export function sourceText({ source, sourceWord }: Content): string | undefined {
  return source === undefined ? undefined : `${sourceWord} ${source}`;
}

/** The largest titles have so many lines. */
const LARGEST_LINES = 4;

/**
 * A title of at most `lines` lines: at its size, or two sizes down where nothing else helps.
 * @param largest what is tried first, where the picture has no figure
 */
export function titleSet(
  kit: Kit,
  content: Content,
  width: number,
  { lines, tone, largest = titleSize(kit, content) }: { lines: number; tone: Tone; largest?: number },
): SetText | undefined {
  const face = kit.theme.faces.display;
  const sizes = kit.smallTitle ? [kit.scale.large, kit.scale.body] : [largest, kit.scale.large];
  for (const size of sizes) {
    const set = paragraph(kit, content.title, width, {
      ...{ face, color: tone.ink, size, balanced: true, tight: true },
    });
    const isLast = kit.smallTitle && size === kit.scale.body;
    const most = size > kit.scale.large ? Math.min(lines, LARGEST_LINES) : lines;
    if (set.lines.length <= most && set.width <= width && (isLast || !set.broken)) return set;
  }
  return undefined;
}

/** Over a list without a figure the title is the largest text, as its facts may be as large as titles are. */
export function titleSize(
  { scale }: Kit,
  { hero, layout }: Content,
  layouts: readonly string[] = ['list'],
): number {
  return !hero && layouts.includes(layout) ? Math.round(scale.large * 0.7) * 2 : scale.large;
}

/** Places the source on one line (or two) above the lower margin. @returns the top of what it takes */
export function placeSource(
  kit: Kit,
  content: Content,
  {
    tone,
    x,
    width,
    bottom,
    align = 'start',
  }: {
    tone: Tone;
    x: number;
    width: number;
    bottom: number;
    align?: 'start' | 'end';
  },
): number {
  const text = sourceText(content);
  if (!text) return bottom;
  const style = { face: kit.theme.faces.text, size: kit.scale.small, color: tone.gray };
  const set = paragraph(kit, text, width, style);
  const baseline = bottom - BELOW * style.size - (set.lines.length - 1) * set.leading;
  kit.pen.text(set, { role: 'source', x, baseline, ground: tone.ground, align });
  return snapDown(baseline - ABOVE * style.size);
}

/** Places a paragraph with its capitals' top at `y`. @returns where it ends */
export function placeTop(
  kit: Kit,
  set: SetText,
  y: number,
  placed: { role: 'title' | 'subtitle'; x: number; ground: string; align?: 'start' | 'end' },
): number {
  kit.pen.text(set, { ...placed, baseline: y + ABOVE * set.size });
  return y + heightOf(set);
}

export function subtitleSet(kit: Kit, content: Content, width: number, tone: Tone): SetText | undefined {
  if (!content.subtitle) return undefined;
  return paragraph(kit, content.subtitle, width, {
    ...{ face: kit.theme.faces.text, size: kit.scale.body, color: tone.gray },
  });
}

export const snapUp = (value: number): number => Math.ceil(value / GRID) * GRID;
export const snapDown = (value: number): number => Math.floor(value / GRID) * GRID;

export const innerWidth = (kit: Kit): number => kit.width - 2 * MARGIN;
