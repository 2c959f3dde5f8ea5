import { BELOW } from '../text/pen.js';
import {
  footGap,
  innerWidth,
  placeSource,
  placeTop,
  SUBTITLE_GAP,
  snapUp,
  sourceText,
  subtitleSet,
  titleSet,
  topOf,
} from './frames.js';
import { oneLine } from './kit.js';
import { type Frame, type Kit, MARGIN, type Theme, type Tone } from './theme.js';

const tone: Tone = {
  ground: '#F7F2E8',
  ink: '#211A15',
  gray: '#6A5F55',
  accent: '#A8461A',
  second: '#0A5EA8',
  pale: '#CBBBA2',
};

/** Title above in a serif, then the picture, the source below: a page of a newspaper. */
export const paper: Theme = {
  name: 'paper',
  background: tone.ground,
  tones: [tone],
  hues: { hero: 'second', chart: 'accent' },
  facts: 'plain',
  hasFactsBeside: false,
  large: 1,
  faces: {
    display: { kind: 'serif', weight: 700 },
    text: { kind: 'narrow', weight: 500 },
    strong: { kind: 'narrow', weight: 700 },
  },
  frame(kit, content) {
    const width = innerWidth(kit);
    const title = titleSet(kit, content, width, { tone });
    if (!title) return undefined;
    let y = placeTop(kit, title, topOf(kit, title, MARGIN), {
      role: 'title',
      x: MARGIN,
      ground: tone.ground,
    });
    const subtitle = subtitleSet(kit, content, width, tone);
    if (subtitle)
      y = placeTop(kit, subtitle, y + SUBTITLE_GAP, { role: 'subtitle', x: MARGIN, ground: tone.ground });
    const isWide = kit.format === '16:9';
    const bottom = placeSource(kit, content, {
      ...{ tone, width, bottom: kit.height - 40 },
      ...(isWide ? { x: kit.width - MARGIN, align: 'end' } : { x: MARGIN }),
    });
    const top = snapUp(y + kit.scale.body * 0.7);
    const main = { x: MARGIN, y: top, width, height: bottom - footGap(kit) - top };
    const source = isWide ? sourceText(content) : undefined;
    return source ? { main, tone, corner: cornerFor(kit, source, bottom) } : { main, tone };
  },
};

/** The last line of a fact may share the source's baseline. @param top of the source */
function cornerFor(kit: Kit, source: string, top: number): NonNullable<Frame['corner']> {
  const { body, small } = kit.scale;
  const { width } = oneLine(kit, source, { face: kit.theme.faces.text, size: small, color: tone.gray });
  const end = kit.height - 40 - BELOW * small + BELOW * body;
  return { width: width + 32, height: end - top + 16, reach: Math.round(end - top + footGap(kit)) };
}
