import { rectangle } from '../scene/outline.js';
import { innerWidth, placeSource, placeTop, snapUp, subtitleSet, titleSet, titleSize } from './frames.js';
import { isTall, type Kit, MARGIN, type Theme, type Tone } from './theme.js';

const tone: Tone = {
  ground: '#F3F4EF',
  ink: '#16201F',
  gray: '#55615F',
  accent: '#00535B',
  second: '#B5451B',
  pale: '#BFD0CE',
};
const panel: Tone = {
  ground: '#00535B',
  ink: '#FFFFFF',
  gray: '#CFE3E1',
  accent: '#FFD9A0',
  second: '#FFFFFF',
  pale: '#3B7E83',
};

/** A panel of color over the start of the picture carries title and figure; the rest stands beside or below it. */
export const block: Theme = {
  name: 'block',
  background: tone.ground,
  tones: [tone, panel],
  hues: { hero: 'accent', chart: 'accent', value: 'accent' },
  facts: 'topped',
  large: 1.15,
  faces: {
    display: { kind: 'condensed', weight: 700 },
    text: { kind: 'narrow', weight: 500 },
    strong: { kind: 'narrow', weight: 700 },
  },
  frame(kit, content) {
    const stacked = isTall(kit.format) || kit.format === '1:1';
    const across = stacked ? kit.width : Math.round(kit.width * 0.37);
    const inner = across - 2 * MARGIN;
    const title = titleSet(kit, content, inner, {
      lines: stacked ? 3 : 6,
      tone: panel,
      // Without a figure the title has the panel for itself.
      largest: titleSize(kit, content, ['list', 'statistics']),
    });
    if (!title) return undefined;
    let y = placeTop(kit, title, MARGIN, { role: 'title', x: MARGIN, ground: panel.ground });
    const subtitle = subtitleSet(kit, content, inner, panel);
    if (subtitle) y = placeTop(kit, subtitle, y + 20, { role: 'subtitle', x: MARGIN, ground: panel.ground });
    const heroTop = snapUp(y + 40);
    if (!stacked) {
      kit.pen.shape({ d: rectangle(0, 0, across, kit.height), fill: panel.ground });
      const bottom = placeSource(kit, content, {
        tone: panel,
        x: MARGIN,
        width: inner,
        bottom: kit.height - 40,
      });
      if (bottom < y + 24) return undefined;
      const end = bottom - 32;
      const main = {
        x: across + MARGIN,
        y: MARGIN,
        width: kit.width - across - 2 * MARGIN,
        height: kit.height - 2 * MARGIN,
      };
      const box = { x: MARGIN, y: heroTop, width: inner, height: end - heroTop };
      if (!content.hero) return { main, tone, aside: box, asideTone: panel };
      return { main, tone, hero: { box, tone: panel } };
    }
    const isBusy = content.chart !== undefined || content.facts.length > 3;
    const hasMarks = kit.pictured === 'one' || (kit.pictured === 'many' && isBusy);
    const heroHeight = content.hero ? snapUp(heroHeightOf(kit, hasMarks)) : 0;
    const panelEnd = snapUp(heroTop + heroHeight + (heroHeight ? 24 : 0));
    kit.pen.shape({ d: rectangle(0, 0, kit.width, panelEnd), fill: panel.ground });
    const bottom = placeSource(kit, content, {
      tone,
      x: MARGIN,
      width: innerWidth(kit),
      bottom: kit.height - 40,
    });
    const top = panelEnd + 56;
    const main = { x: MARGIN, y: top, width: innerWidth(kit), height: bottom - 24 - top };
    if (!content.hero) return { main, tone };
    return {
      main,
      tone,
      hero: { box: { x: MARGIN, y: heroTop, width: inner, height: heroHeight }, tone: panel },
    };
  },
};

/** Of the figure's place in a panel across the picture: its marks stand beside it, in the tallest pictures below it. */
function heroHeightOf({ format, height, scale }: Kit, pictured: boolean): number {
  const words = scale.figure * 0.95 + scale.body * 3.2;
  if (!pictured) return words;
  return format === '9:16' ? words + height * 0.24 : Math.max(words, height * 0.25);
}
