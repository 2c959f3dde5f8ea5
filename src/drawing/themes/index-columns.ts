import { rectangle } from '../scene/outline.js';
import { columnFor } from './column.js';
import {
  footGap,
  inkFrom,
  innerWidth,
  placeSource,
  placeTop,
  SUBTITLE_GAP,
  snap,
  subtitleSet,
  titleSet,
} from './frames.js';
import { MARGIN, type Theme, type Tone } from './theme.js';

const tone: Tone = {
  ground: '#FFFFFF',
  ink: '#111111',
  gray: '#5E5E5E',
  accent: '#C8102E',
  second: '#1F4E79',
  pale: '#C6C6C6',
};

/** Of the title's highest letters: so far from the rule at least. */
const LEAST_TOP = 80;

/** A heavy rule above the title; below it the figure, or what the picture is about, in a narrow column before the rest. */
export const indexColumns: Theme = {
  name: 'index',
  background: tone.ground,
  tones: [tone],
  hues: { hero: 'second', chart: 'accent' },
  facts: 'ruled',
  hasFactsBeside: false,
  large: 1,
  faces: {
    display: { kind: 'narrow', weight: 700 },
    text: { kind: 'narrow', weight: 500 },
    strong: { kind: 'narrow', weight: 700 },
  },
  frame(kit, content) {
    const width = innerWidth(kit);
    kit.pen.shape({ d: rectangle(MARGIN, 48, width, 12), fill: tone.ink });
    const title = titleSet(kit, content, width, { tone });
    if (!title) return undefined;
    let y = placeTop(kit, title, Math.max(LEAST_TOP, inkFrom(title, 92)), {
      role: 'title',
      x: MARGIN,
      ground: tone.ground,
    });
    const subtitle = subtitleSet(kit, content, width, tone);
    if (subtitle)
      y = placeTop(kit, subtitle, y + SUBTITLE_GAP, { role: 'subtitle', x: MARGIN, ground: tone.ground });
    const share = columnFor(kit, content)?.share;
    const column = share ? Math.round(width * share) : width;
    const bottom = placeSource(kit, content, { tone, x: MARGIN, width: column, bottom: kit.height - 40 });
    const top = snap(y + kit.scale.body * 0.8);
    const height = bottom - footGap(kit) - top;
    if (!share) return { main: { x: MARGIN, y: top, width, height }, tone };
    const x = MARGIN + column + 56;
    return {
      main: { x, y: top, width: kit.width - MARGIN - x, height: kit.height - MARGIN - top },
      tone,
      aside: { x: MARGIN, y: top, width: column, height },
    };
  },
};
