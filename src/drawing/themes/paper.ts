import { innerWidth, placeSource, placeTop, snapUp, subtitleSet, titleSet } from './frames.js';
import { MARGIN, type Theme, type Tone } from './theme.js';

const tone: Tone = {
  ground: '#F7F2E8',
  ink: '#211A15',
  grey: '#6A5F55',
  accent: '#A8461A',
  second: '#0A5EA8',
  pale: '#D8CBB7',
};

/** Title above in a serif, then the picture, the source below: a page of a newspaper. */
export const paper: Theme = {
  name: 'paper',
  background: tone.ground,
  faces: {
    display: { kind: 'serif', weight: 700 },
    text: { kind: 'narrow', weight: 500 },
    strong: { kind: 'narrow', weight: 700 },
  },
  frame(kit, content) {
    const width = innerWidth(kit);
    const title = titleSet(kit, content, width, { lines: 2, tone });
    if (!title) return undefined;
    let y = placeTop(kit, title, MARGIN, { role: 'title', x: MARGIN, ground: tone.ground });
    const subtitle = subtitleSet(kit, content, width, tone);
    if (subtitle) y = placeTop(kit, subtitle, y + 16, { role: 'subtitle', x: MARGIN, ground: tone.ground });
    const bottom = placeSource(kit, content, { tone, x: MARGIN, width, bottom: kit.height - 40 });
    const top = snapUp(y + kit.scale.body * 0.7);
    const end = bottom - (content.source ? 24 : 24);
    return { main: { x: MARGIN, y: top, width, height: end - top }, tone };
  },
};
