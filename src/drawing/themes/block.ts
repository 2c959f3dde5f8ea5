import type { Content } from '../content/content.js';
import { polygon, rectangle } from '../scene/outline.js';
import { type Column, columnFor, hasFigure } from './column.js';
import {
  footGap,
  innerWidth,
  placeSource,
  placeTop,
  SUBTITLE_GAP,
  snapUp,
  subtitleSet,
  titleSet,
  topOf,
} from './frames.js';
import { type Frame, type Kit, MARGIN, type Theme, type Tone } from './theme.js';

const tone: Tone = {
  ground: '#F3F4EF',
  ink: '#16201F',
  gray: '#55615F',
  accent: '#00535B',
  second: '#B5451B',
  pale: '#ABC2C0',
};
const panel: Tone = {
  ground: '#00535B',
  ink: '#FFFFFF',
  gray: '#CFE3E1',
  accent: '#FFD9A0',
  second: '#FFFFFF',
  pale: '#3B7E83',
};

/** Between the title's lowest letters and the end of its band. */
const BAND_END = 28;

/** A band of color across the picture carries the title; figure or subject stand in it, or in a column that it turns into. */
export const block: Theme = {
  name: 'block',
  background: tone.ground,
  tones: [tone, panel],
  hues: { hero: 'accent', chart: 'accent' },
  facts: 'topped',
  hasFactsBeside: true,
  large: 1.15,
  faces: {
    display: { kind: 'condensed', weight: 700 },
    text: { kind: 'narrow', weight: 500 },
    strong: { kind: 'narrow', weight: 700 },
  },
  frame(kit, content) {
    const inner = innerWidth(kit);
    const title = titleSet(kit, content, inner, { tone: panel });
    if (!title) return undefined;
    let y = placeTop(kit, title, topOf(kit, title, 56), { role: 'title', x: MARGIN, ground: panel.ground });
    const subtitle = subtitleSet(kit, content, inner, panel);
    if (subtitle)
      y = placeTop(kit, subtitle, y + SUBTITLE_GAP, { role: 'subtitle', x: MARGIN, ground: panel.ground });
    const column = columnFor(kit, content);
    if (column) return besideColumn(kit, content, column, y);
    return underBand(kit, content, { end: y, width: Math.max(title.width, subtitle?.width ?? 0) });
  },
};

/** The band goes on down the start of the picture, as a column for the figure or for what the picture is about. */
function besideColumn(kit: Kit, content: Content, column: Column, titleEnd: number): Frame | undefined {
  const { width, height } = kit;
  const across = Math.round(MARGIN * 2 + (width - MARGIN * 2) * column.share);
  const bandEnd = snapUp(titleEnd + BAND_END);
  const outline = [
    [0, 0],
    [width, 0],
    [width, bandEnd],
    [across, bandEnd],
    [across, height],
    [0, height],
  ] as const;
  kit.pen.shape({ d: polygon(outline), fill: panel.ground });
  const inner = across - 2 * MARGIN;
  const placed = { tone: panel, x: MARGIN, width: inner, bottom: height - 40 };
  const bottom = placeSource(kit, content, placed);
  const x = across + MARGIN;
  const main = { x, y: bandEnd + 32, width: width - MARGIN - x, height: height - MARGIN - bandEnd - 32 };
  const box = { x: MARGIN, y: bandEnd, width: inner, height: bottom - footGap(kit) - bandEnd };
  if (box.height <= 0) return undefined;
  return column.of === 'hero'
    ? { main, tone, hero: { box, tone: panel } }
    : { main, tone, aside: box, asideTone: panel };
}

/** A title that is shorter, in parts of the width, has a band as long as it is. */
const SHORT_TITLE = 0.72;

/** The band has the figure as well; the rest stands below it. */
function underBand(kit: Kit, content: Content, title: { end: number; width: number }): Frame {
  const hasHero = hasFigure(kit, content);
  const isBusy = content.chart !== undefined || content.facts.length > 3;
  const hasMarks = kit.pictured === 'one' || (kit.pictured === 'many' && isBusy);
  const heroTop = snapUp(title.end + 40);
  const heroHeight = snapUp(heroHeightOf(kit, hasMarks));
  const bandEnd = snapUp(hasHero ? heroTop + heroHeight + 24 : title.end + BAND_END);
  const isShort = !hasHero && title.width < kit.width * SHORT_TITLE;
  const across = isShort ? snapUp(title.width + 2 * MARGIN) : kit.width;
  kit.pen.shape({ d: rectangle(0, 0, across, bandEnd), fill: panel.ground });
  const width = innerWidth(kit);
  const bottom = placeSource(kit, content, { tone, x: MARGIN, width, bottom: kit.height - 40 });
  const top = bandEnd + 40;
  const main = { x: MARGIN, y: top, width, height: bottom - footGap(kit) - top };
  if (!hasHero) return { main, tone };
  return { main, tone, hero: { box: { x: MARGIN, y: heroTop, width, height: heroHeight }, tone: panel } };
}

/** Of the figure's place in a panel across the picture: its marks stand beside it, in the tallest pictures below it. */
function heroHeightOf({ format, height, scale }: Kit, pictured: boolean): number {
  const words = scale.figure * 0.95 + scale.body * 3.2;
  if (!pictured) return words;
  return format === '9:16' ? words + height * 0.24 : Math.max(words, height * 0.25);
}
