import type { Content } from '../../content/content.js';
import { ABOVE, BELOW, heightOf } from '../../text/pen.js';
import type { SetText } from '../../text/setting.js';
import { type Kit, oneLine, paragraph, valuePieces } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from './block.js';

/** A figure is the focus of a picture only where it is so many times the next text. */
export const FOCAL = 2.2;

/** A figure's block, with how wide its digits and unit are. */
export interface FigureBlock extends Block {
  width: number;
}

export interface FigureAsked {
  /** At which side of its width it stands. */
  align?: 'start' | 'end';
  /** How many times its size it may become where there is room; 1 where absent. */
  most?: number;
  /** Its words stand beside it, on its baseline, where they find room there. */
  beside?: boolean;
}

/**
 * The figure that the picture turns on: its lead over it, its unit beside it on one baseline, its words under it or
 * beside it.
 * @returns undefined where it cannot be at least `FOCAL` times as large as the next text
 */
export function figureBlock(
  kit: Kit,
  hero: NonNullable<Content['hero']>,
  width: number,
  tone: Tone,
  { align = 'start', most = 1, beside = false }: FigureAsked = {},
): FigureBlock | undefined {
  const { text } = kit.theme.faces;
  const { figure, large, body } = kit.scale;
  let size = figure;
  for (; lineAt(kit, hero, size, tone).width > width; size -= 8)
    if (size - 8 < FOCAL * large) return undefined;
  const plain = { face: text, size: body, color: tone.ink };
  const besideWidth = width - lineAt(kit, hero, size, tone).width - body;
  if (beside && hero.text && !hero.lead && besideWidth > body * 7) {
    const words = paragraph(kit, hero.text, besideWidth, plain);
    if (heightOf(words) <= ABOVE * size + BELOW * body) {
      return besideBlock(kit, hero, words, { size, tone, align, most, room: width });
    }
  }
  const lead = hero.lead ? paragraph(kit, hero.lead, width, plain) : undefined;
  const under = hero.text ? paragraph(kit, hero.text, width, { ...plain, balanced: true }) : undefined;
  const gaps = body * 0.5;
  const tail = tailOf(hero.value.written);
  const heightAt = (at: number) =>
    (lead ? heightOf(lead) + gaps : 0) +
    ABOVE * at +
    (under ? tail * at + gaps + heightOf(under) : BELOW * large);
  const largest = largestSize(size, most, (at) => lineAt(kit, hero, at, tone).width <= width);
  return {
    height: heightAt(size),
    width: lineAt(kit, hero, size, tone).width,
    grows: most > 1 ? 1 : 0,
    most: heightAt(largest),
    draw({ x, y, height }) {
      const own = largestSize(size, largest / size, (at) => heightAt(at) <= height);
      const placed = { x: align === 'end' ? x + width : x, ground: tone.ground, align };
      let top = y;
      if (lead) {
        kit.pen.text(lead, { ...placed, role: 'body', baseline: Math.round(top + ABOVE * body) });
        top += heightOf(lead) + gaps;
      }
      const baseline = Math.round(top + ABOVE * own);
      kit.pen.line(lineAt(kit, hero, own, tone), { ...placed, role: 'figure', baseline });
      if (!under) return;
      kit.pen.text(under, {
        ...placed,
        role: 'body',
        baseline: Math.round(baseline + tail * own + gaps + ABOVE * body),
      });
    },
  };
}

/** How far a value reaches below its line, in parts of its size: digits do not, but what stands between them may. */
export function tailOf(written: string): number {
  return /[,;/()$]/.test(written) ? 0.12 : /^[\d\s.%:+\p{Sc}\p{Script=Latin}−–-]*$/u.test(written) ? 0 : 0.16;
}

/** A size that still fits, at most so many times the least. */
function largestSize(least: number, most: number, fits: (size: number) => boolean): number {
  let size = least;
  while (size + 8 <= least * most + 1 && fits(size + 8)) size += 8;
  return size;
}

function lineAt(kit: Kit, hero: NonNullable<Content['hero']>, size: number, tone: Tone) {
  const style = { face: kit.theme.faces.display, size, color: tone[kit.theme.hues.hero] };
  return oneLine(kit, valuePieces(hero.value, style, kit.scale.large), style);
}

function besideBlock(
  kit: Kit,
  hero: NonNullable<Content['hero']>,
  words: SetText,
  {
    size,
    tone,
    room,
    align,
    most,
  }: { size: number; tone: Tone; room: number } & Required<Pick<FigureAsked, 'align' | 'most'>>,
): FigureBlock {
  const { body } = kit.scale;
  const heightAt = (at: number) => ABOVE * at + BELOW * body;
  const largest = largestSize(
    size,
    most,
    (at) => lineAt(kit, hero, at, tone).width + body + words.width <= room,
  );
  return {
    height: heightAt(size),
    width: lineAt(kit, hero, size, tone).width,
    grows: most > 1 ? 0.5 : 0,
    most: heightAt(largest),
    draw({ x, y, width, height }) {
      const own = largestSize(size, largest / size, (at) => heightAt(at) <= height);
      const line = lineAt(kit, hero, own, tone);
      const baseline = Math.round(y + ABOVE * own);
      const isAtEnd = align === 'end';
      kit.pen.line(line, {
        ...{ role: 'figure', baseline, ground: tone.ground, align },
        x: isAtEnd ? x + width : x,
      });
      kit.pen.text(words, {
        ...{ role: 'body', ground: tone.ground, x: isAtEnd ? x : x + line.width + body },
        baseline: baseline - (words.lines.length - 1) * words.leading,
      });
    },
  };
}
