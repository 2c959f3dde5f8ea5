import type { Content } from '../content/content.js';
import { aboveOf, belowOf } from '../text/ink.js';
import { ABOVE, BELOW } from '../text/pen.js';
import type { SetText } from '../text/setting.js';
import { type Kit, paragraph } from './kit.js';
import { GRID, MARGIN, type Tone } from './theme.js';

/** "Source: The Sample Gazette, March 2026", with the page of several ("2/3"); or nothing. */
export function sourceText({ page, source, sourceWord }: Content): string | undefined {
  // A colon as wide as a letter brings its own space.
  const begun = sourceWord.endsWith('：') ? sourceWord : `${sourceWord} `;
  const told = [source === undefined ? undefined : `${begun}${source}`, page?.label];
  return told.filter(Boolean).join(' · ') || undefined;
}

/** A title has no more lines. */
const MOST_LINES = 2;
/** What is tried last: the longest titles in the widest letters. */
const MOST_SMALL_LINES = 6;

/** Between the letters of a title and those of its subtitle. */
export const SUBTITLE_GAP = 18;

/** Between what a picture shows and its source: no less than between its panels. */
export const footGap = ({ scale }: Pick<Kit, 'scale'>): number => Math.max(48, snap(scale.body * 1.1));

/** A title at its size, or two sizes down where nothing else helps; on one line larger, where the picture has no figure. */
export function titleSet(
  kit: Kit,
  content: Content,
  width: number,
  { tone }: { tone: Tone },
): SetText | undefined {
  const { body, large } = kit.scale;
  const style = { face: kit.theme.faces.display, color: tone.ink, balanced: true, tight: true };
  const isLarge = !content.hero && content.layout === 'list';
  const largest = Math.round(large * 0.7) * 2;
  const sizes = kit.smallTitle ? [large, body] : isLarge ? [largest, large] : [large];
  for (const size of sizes) {
    const set = paragraph(kit, content.title, width, { ...style, size });
    const isLast = kit.smallTitle && size === body;
    const most = size > large ? 1 : isLast ? MOST_SMALL_LINES : MOST_LINES;
    if (set.lines.length <= most && set.width <= width && (isLast || !set.broken)) return set;
  }
  return undefined;
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

/** Places a paragraph with its highest letters' top at `y`. @returns where the lowest letters of its last line end */
export function placeTop(
  kit: Kit,
  set: SetText,
  y: number,
  placed: { role: 'title' | 'subtitle'; x: number; ground: string; align?: 'start' | 'end' },
): number {
  return kit.pen.text(set, { ...placed, baseline: Math.round(y + aboveOf(set)) }) + belowOf(set);
}

/** Places a paragraph with the lowest letters of its last line ending at `end`. @returns where its highest letters begin */
export function placeAbove(
  kit: Kit,
  set: SetText,
  end: number,
  placed: { role: 'title' | 'subtitle'; x: number; ground: string },
): number {
  const baseline = Math.floor(end - belowOf(set) - (set.lines.length - 1) * set.leading);
  kit.pen.text(set, { ...placed, baseline });
  return baseline - aboveOf(set);
}

/** Where the highest letters of a paragraph are whose plain capitals begin at `y`. */
export const inkFrom = (set: SetText, y: number): number => y + ABOVE * set.size - aboveOf(set);

/** Of wide pictures, where height is what they have least of. */
const LEAST_TOP = 48;

/**
 * Where the highest letters of a title begin: as far from the edge as at its sides; in wide pictures its plain capitals
 * begin at `capitals`, unless others reach too high.
 */
export const topOf = ({ format }: Kit, set: SetText, capitals: number): number =>
  format === '16:9' ? Math.max(LEAST_TOP, inkFrom(set, capitals)) : MARGIN;

export function subtitleSet(kit: Kit, content: Content, width: number, tone: Tone): SetText | undefined {
  if (!content.subtitle) return undefined;
  return paragraph(kit, content.subtitle, width, {
    ...{ face: kit.theme.faces.text, size: kit.scale.body, color: tone.gray },
  });
}

export const snap = (value: number): number => Math.round(value / GRID) * GRID;
export const snapUp = (value: number): number => Math.ceil(value / GRID) * GRID;
const snapDown = (value: number): number => Math.floor(value / GRID) * GRID;

export const innerWidth = (kit: Kit): number => kit.width - 2 * MARGIN;
