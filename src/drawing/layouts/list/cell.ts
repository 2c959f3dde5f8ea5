import type { Content, Fact } from '../../content/content.js';
import { iconFor, iconShapes } from '../../icons/index.js';
import type { Kit } from '../../themes/kit.js';
import { paragraph } from '../../themes/kit.js';
import type { Tone } from '../../themes/theme.js';
import type { Block } from '../blocks/block.js';
import { factBlock, textStack, type ValueSize, valueSizeFor } from '../blocks/fact.js';

export type Icon = NonNullable<ReturnType<typeof iconFor>>;

/** How all facts of a list are set: their texts large where all are short; with icons where most have one. */
export interface CellStyle {
  width: number;
  tone: Tone;
  isLarge: boolean;
  values: ValueSize;
  icons: ReadonlyArray<Icon | undefined> | undefined;
}

/** Longer statements are no headlines. */
const HEADLINE_CHARACTERS = 64;

/** Whether all facts are so short, and so alike, that they can be set like headlines. */
export const areHeadlines = (facts: readonly Fact[]): boolean =>
  facts.every(({ head, value, text }) => !head && !value && text.length <= HEADLINE_CHARACTERS);

/** Fewer facts with an icon among all of them leave holes. */
const MOST_HAVE = 0.8;

/** An icon for each fact; nothing where too few have one, or where facts share one. */
export function iconsOf(
  facts: readonly Fact[],
  { language }: Pick<Content, 'language'>,
): ReadonlyArray<Icon | undefined> | undefined {
  const found = facts.map(
    ({ icon, head = '', text, value }) =>
      icon ?? iconFor([head, value?.written ?? '', text].filter(Boolean).join(' '), language),
  );
  const named = found.filter((icon) => icon !== undefined);
  const isMost = named.length >= MOST_HAVE * facts.length && named.length >= 3;
  return isMost && new Set(named).size === named.length ? found : undefined;
}

/** How large an icon is, at least 64 design pixels. */
const iconSize = ({ scale }: Kit): number => Math.max(64, Math.round(scale.body * 1.6));

export function styleFor(
  kit: Kit,
  facts: readonly Fact[],
  { width, tone, isLarge, icons }: Omit<CellStyle, 'values'>,
): CellStyle {
  const words = wordsWidth(kit, { width, icons });
  return { width, tone, isLarge, icons, values: valueSizeFor(kit, facts, words, tone) };
}

const wordsWidth = (kit: Kit, { width, icons }: Pick<CellStyle, 'width' | 'icons'>): number =>
  icons ? width - iconSize(kit) - kit.scale.body * 0.7 : width;

/** One fact of a list, its icon before it. */
export function cellBlock(kit: Kit, fact: Fact, index: number, style: CellStyle): Block {
  const { tone, isLarge, icons, values } = style;
  const width = wordsWidth(kit, style);
  const words = isLarge ? headlineBlock(kit, fact, width, tone) : factBlock(kit, fact, width, tone, values);
  if (!icons) return words;
  const size = iconSize(kit);
  const icon = icons[index];
  return {
    height: Math.max(words.height, size),
    grows: 0,
    draw(box) {
      const top = box.y + Math.max(0, (size - words.height) / 2);
      if (icon) kit.pen.shape(...iconShapes(icon, { x: box.x, y: box.y, size }, tone.accent));
      words.draw({ ...box, x: box.x + style.width - width, y: top, width });
    },
  };
}

function headlineBlock(kit: Kit, fact: Fact, width: number, tone: Tone): Block {
  const style = { face: kit.theme.faces.display, size: kit.scale.large, color: tone.ink };
  const { text, emphasis = [] } = fact;
  const pieces = [];
  let at = 0;
  for (const [start, end] of emphasis) {
    if (start > at) pieces.push({ text: text.slice(at, start), ...style });
    pieces.push({ text: text.slice(start, end), ...style, color: tone.accent });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), ...style });
  const set = paragraph(kit, pieces, width, { ...style, tight: true });
  return textStack(kit, [{ set, role: 'body' }], tone);
}
