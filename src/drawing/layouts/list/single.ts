import type { Fact } from '../../content/content.js';
import { heightOf } from '../../text/pen.js';
import { type Kit, paragraph } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { textStack } from '../blocks/fact.js';
import { FOCAL } from '../blocks/figure.js';

/** A statement that is all that there is, as large as figures are; undefined where it has no room for that. */
export function singleBlock(
  kit: Kit,
  { head, value, text }: Fact,
  { width, height }: { width: number; height: number },
  tone: Tone,
): Block | undefined {
  const { figure, large } = kit.scale;
  if (head || value) return undefined;
  for (let size = figure; size >= FOCAL * large; size -= 8) {
    const style = { face: kit.theme.faces.display, size, color: tone[kit.theme.hues.hero] };
    const set = paragraph(kit, text, width, { ...style, tight: true, balanced: true });
    if (set.broken || heightOf(set) > height) continue;
    return textStack(kit, [{ set, role: 'body' }], tone);
  }
  return undefined;
}
