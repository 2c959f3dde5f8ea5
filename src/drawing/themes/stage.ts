import { rectangle } from '../scene/outline.js';
import { ABOVE, heightOf } from '../text/pen.js';
import { innerWidth, placeSource, snapDown, snapUp, subtitleSet, titleSet } from './frames.js';
import { MARGIN, type Theme, type Tone } from './theme.js';

const tone: Tone = {
  ground: '#101B2B',
  ink: '#F5F1E8',
  gray: '#A9B4C2',
  accent: '#FFB547',
  second: '#6CC5F0',
  pale: '#3A4B63',
};

const band: Tone = { ...tone, ground: '#1D2D45', pale: '#4A5D78' };

/** Dark; the picture has the whole stage, and the title stands below it as a caption. */
export const stage: Theme = {
  name: 'stage',
  background: tone.ground,
  tones: [tone, band],
  hues: { hero: 'second', chart: 'accent', value: 'ink' },
  facts: 'band',
  hasFactsBeside: false,
  large: 1.15,
  faces: {
    display: { kind: 'condensed', weight: 700 },
    text: { kind: 'narrow', weight: 500 },
    strong: { kind: 'narrow', weight: 700 },
  },
  frame(kit, content) {
    const width = innerWidth(kit);
    const title = titleSet(kit, content, width, { tone });
    if (!title) return undefined;
    const sourceTop = placeSource(kit, content, { tone, x: MARGIN, width, bottom: kit.height - 40 });
    const subtitle = subtitleSet(kit, content, width, tone);
    let end = sourceTop - Math.max(20, snapUp(title.size * 0.25));
    if (subtitle) {
      const top = end - heightOf(subtitle);
      kit.pen.text(subtitle, {
        role: 'subtitle',
        x: MARGIN,
        baseline: top + ABOVE * subtitle.size,
        ground: tone.ground,
      });
      end = top - 12;
    }
    const top = snapDown(end - heightOf(title));
    kit.pen.text(title, {
      role: 'title',
      x: MARGIN,
      baseline: top + ABOVE * title.size,
      ground: tone.ground,
    });
    const rule = snapDown(top - 32);
    kit.pen.shape({ d: rectangle(MARGIN, rule, 120, 8), fill: tone.accent });
    return { main: { x: MARGIN, y: MARGIN, width, height: rule - 32 - MARGIN }, tone, band };
  },
};
