import type { Content } from '../../content/content.js';
import { ABOVE, BELOW, heightOf } from '../../text/pen.js';
import { oneLine, paragraph, valuePieces } from '../../themes/kit.js';
import type { Kit, Tone } from '../../themes/theme.js';
import type { Block } from './block.js';

/** A figure is the focus of a picture only where it is so many times the next text. */
export const FOCAL = 2.2;

/**
 * The figure that the picture turns on: its lead over it, its unit beside it on one baseline, its words under it.
 * @returns undefined where it cannot be at least `FOCAL` times as large as the next text
 */
export function figureBlock(
  kit: Kit,
  hero: NonNullable<Content['hero']>,
  width: number,
  tone: Tone,
): Block | undefined {
  const { display, text } = kit.theme.faces;
  const { figure, large, body } = kit.scale;
  const measured = (size: number) =>
    oneLine(kit, valuePieces(hero.value, { face: display, size, color: tone.accent }, large), {
      ...{ face: display, size, color: tone.accent },
    });
  let size = figure;
  for (; measured(size).width > width; size -= 8) if (size - 8 < FOCAL * large) return undefined;
  const line = measured(size);
  const plain = { face: text, size: body, color: tone.ink };
  const lead = hero.lead ? paragraph(kit, hero.lead, width, plain) : undefined;
  const under = hero.text ? paragraph(kit, hero.text, width, { ...plain, balanced: true }) : undefined;
  const gaps = body * 0.5;
  // Digits have no parts below the line.
  const height =
    (lead ? heightOf(lead) + gaps : 0) + ABOVE * size + (under ? gaps + heightOf(under) : BELOW * large);
  return {
    height,
    grows: 0,
    draw({ x, y }) {
      let top = y;
      if (lead) {
        kit.pen.text(lead, {
          role: 'body',
          x,
          baseline: Math.round(top + ABOVE * body),
          ground: tone.ground,
        });
        top += heightOf(lead) + gaps;
      }
      const baseline = Math.round(top + ABOVE * size);
      kit.pen.line(line, { role: 'figure', x, baseline, ground: tone.ground });
      if (!under) return;
      const next = Math.round(baseline + gaps + ABOVE * body);
      kit.pen.text(under, { role: 'body', x, baseline: next, ground: tone.ground });
    },
  };
}
