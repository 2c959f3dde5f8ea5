import { rectangle } from '../scene/outline.js';
import { innerWidth, placeSource, placeTop, snapUp, subtitleSet, titleSet } from './frames.js';
import { isTall, MARGIN, type Theme, type Tone } from './theme.js';

const tone: Tone = {
  ground: '#FFFFFF',
  ink: '#111111',
  gray: '#5E5E5E',
  accent: '#C8102E',
  second: '#1F4E79',
  pale: '#D9D9D9',
};

/** A heavy rule above; the title in a column of its own, the rest in columns beside it. */
export const indexColumns: Theme = {
  name: 'index',
  background: tone.ground,
  tones: [tone],
  hues: { hero: 'second', chart: 'accent', value: 'ink' },
  facts: 'ruled',
  large: 1,
  faces: {
    display: { kind: 'narrow', weight: 700 },
    text: { kind: 'narrow', weight: 500 },
    strong: { kind: 'narrow', weight: 700 },
  },
  frame(kit, content) {
    const stacked = isTall(kit.format) || kit.format === '1:1';
    const width = innerWidth(kit);
    const column = stacked ? width : Math.round(width * 0.3);
    kit.pen.shape({ d: rectangle(MARGIN, 48, width, 12), fill: tone.ink });
    const title = titleSet(kit, content, column, { lines: stacked ? 2 : 6, tone });
    if (!title) return undefined;
    let y = placeTop(kit, title, 92, { role: 'title', x: MARGIN, ground: tone.ground });
    const subtitle = subtitleSet(kit, content, column, tone);
    if (subtitle) y = placeTop(kit, subtitle, y + 20, { role: 'subtitle', x: MARGIN, ground: tone.ground });
    const bottom = placeSource(kit, content, { tone, x: MARGIN, width: column, bottom: kit.height - 40 });
    if (bottom < y) return undefined;
    if (!stacked) {
      const x = MARGIN + column + 56;
      const top = snapUp(y + kit.scale.body);
      return {
        main: { x, y: 92, width: kit.width - MARGIN - x, height: kit.height - 92 - MARGIN },
        tone,
        aside: { x: MARGIN, y: top, width: column, height: bottom - 32 - top },
      };
    }
    const top = snapUp(y + kit.scale.body * 0.7);
    return { main: { x: MARGIN, y: top, width, height: bottom - 24 - top }, tone };
  },
};
