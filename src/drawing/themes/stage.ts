import { rectangle } from '../scene/outline.js';
import {
  innerWidth,
  placeAbove,
  placeSource,
  SUBTITLE_GAP,
  snap,
  snapUp,
  subtitleSet,
  titleSet,
} from './frames.js';
import { GRID, type Kit, MARGIN, type Theme, type Tone } from './theme.js';

const tone: Tone = {
  ground: '#101B2B',
  ink: '#F5F1E8',
  gray: '#A9B4C2',
  accent: '#FFB547',
  second: '#6CC5F0',
  pale: '#586A84',
};

const band: Tone = { ...tone, ground: '#1D2D45', pale: '#65789A' };

/** How high the rule over the title is, and how far from its highest letters. */
const RULE = 8;
const RULE_GAP = 20;
const LEAST_RULE_GAP = 18;

/** Between what the picture shows and the rule: as far as panels are apart. */
const gapAbove = ({ scale }: Kit): number => Math.max(48, snap(scale.body * 1.1));

/** Dark; the picture has the whole stage, and the title stands below it as a caption. */
export const stage: Theme = {
  name: 'stage',
  background: tone.ground,
  tones: [tone, band],
  hues: { hero: 'second', chart: 'accent' },
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
    let end = sourceTop - Math.max(subtitle ? 32 : 24, snapUp(title.size * 0.25));
    const placed = { x: MARGIN, ground: tone.ground };
    if (subtitle) end = placeAbove(kit, subtitle, end, { ...placed, role: 'subtitle' }) - SUBTITLE_GAP;
    const top = placeAbove(kit, title, end, { ...placed, role: 'title' });
    const nearest = snap(top - RULE_GAP - RULE);
    const rule = top - nearest - RULE < LEAST_RULE_GAP ? nearest - GRID : nearest;
    kit.pen.shape({ d: rectangle(MARGIN, rule, 120, RULE), fill: tone.accent });
    return { main: { x: MARGIN, y: MARGIN, width, height: rule - gapAbove(kit) - MARGIN }, tone, band };
  },
};
