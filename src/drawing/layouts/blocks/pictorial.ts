import { marks } from '../../marks/drawn/catalogue.js';
import { filled } from '../../marks/filled.js';
import { gridFor, unitAt, units } from '../../marks/units.js';
import { unitsInside } from '../../marks/units-inside.js';
import type { Format } from '../../scene/look.js';
import { rectangle, ring } from '../../scene/outline.js';
import type { Mark, Shape } from '../../scene/scene.js';
import { ABOVE, BELOW } from '../../text/pen.js';
import { type Kit, oneLine } from '../../themes/kit.js';
import type { Box, Tone } from '../../themes/theme.js';
import type { Block } from './block.js';
import type { Picture } from './picture.js';
import { COLUMN_GAP } from './strip.js';

/** Of the picture's height: marks are at least so high together. */
const LEAST_SHARE: Readonly<Record<Format, number>> = { '16:9': 0.22, '1:1': 0.2, '4:5': 0.2, '9:16': 0.24 };

export interface PictorialAsked {
  /** It stands on one line with a chart beside it, so far above its foot. */
  foot?: number;
  /** At which side of its width it stands. */
  align?: 'start' | 'end';
}

/** The figure of a picture drawn by marks to scale, as large as its place allows; under it what one mark stands for. */
export function pictorialBlock(
  kit: Kit,
  picture: Picture,
  width: number,
  tone: Tone,
  { foot, align = 'start' }: PictorialAsked = {},
): Block {
  const { body } = kit.scale;
  const hero = tone[kit.theme.hues.hero];
  const style = { face: kit.theme.faces.text, size: body, color: tone.ink };
  const key = picture.kind === 'units' && picture.key ? oneLine(kit, picture.key, style) : undefined;
  const under = foot ?? (key ? body * (ABOVE + BELOW + 0.4) : 0);
  return {
    height: kit.height * LEAST_SHARE[kit.format] + under,
    grows: 1.4,
    foot: under,
    draw(box) {
      const zero = Math.round(box.y + box.height - under);
      const place = { ...box, width, height: zero - box.y };
      kit.pen.shape(...shapesOf(picture, place, { tone, hero, align, isStanding: under > 0 }));
      if (foot !== undefined) {
        kit.pen.shape({ d: rectangle(box.x, zero, width + COLUMN_GAP, 4), fill: tone.ink });
      }
      if (!key || picture.kind !== 'units') return;
      const { width: wide, height: high } = marks[picture.mark];
      const scale = (body * 0.8) / Math.max(wide, high);
      const baseline = Math.round(zero + body * (0.4 + ABOVE));
      kit.pen.shape(
        unitAt(
          picture.mark,
          { x: box.x, y: baseline - ABOVE * body + (ABOVE * body - high * scale) / 2, scale },
          hero,
        ),
      );
      const x = box.x + wide * scale + body * 0.3;
      kit.pen.line(key, { role: 'key', x, baseline, ground: tone.ground });
    },
  };
}

/** Rows may stand apart by so much of their height where there is room. */
const MOST_GAP = 0.35;

interface Colored {
  /** On the foot of its place, not at its head. */
  isStanding: boolean;
  tone: Tone;
  hero: string;
  align: 'start' | 'end';
}

function shapesOf(picture: Picture, box: Box, { tone, hero, align, isStanding }: Colored): readonly Shape[] {
  if (picture.kind === 'ring') {
    const outer = Math.min(box.width, box.height) / 2;
    const center = align === 'end' ? box.x + box.width - outer : box.x + outer;
    return ringOf(picture.amount, { x: center, y: box.y + outer, outer }, { tone, hero });
  }
  if (picture.kind === 'filled') {
    const { container, amount } = picture;
    const colors = { full: hero, empty: tone.pale, frame: tone.ink };
    const drawn = filled({ container, share: amount / 100, box: snug(container, box, align), colors });
    return drawn?.shapes ?? [];
  }
  if (picture.kind === 'hundred') return hundredOf(picture, box, { tone, hero, align, isStanding });
  const { amount, container, count, mark } = picture;
  const value: Mark = { chart: 'units', value: amount, length: count };
  if (!container) {
    return marked(
      units({ mark, count, box: snugRows(mark, count, box, { align, isStanding }), color: hero }),
      value,
    );
  }
  const colors = { unit: hero, frame: tone.ink };
  const inside = unitsInside({ mark, container, count, box: snug(container, box, align), colors }) ?? [];
  const first = inside.findIndex(({ fill }) => fill === hero);
  return inside.map((shape, index) => (index === first ? { ...shape, mark: value } : shape));
}

/** A hundred marks in full rows, so that they can be counted. */
function hundredOf(
  { amount, mark }: Extract<Picture, { kind: 'hundred' }>,
  box: Box,
  { tone, hero, align, isStanding }: Colored,
): readonly Shape[] {
  const { height, width } = marks[mark];
  const [gapX, gapY] = [width * 0.22, height * 0.16];
  const scaleFor = (columns: number) =>
    Math.min(
      box.width / (columns * (width + gapX) - gapX),
      box.height / ((100 / columns) * (height + gapY) - gapY),
    );
  const columns = [10, 20, 25, 50].reduce((best, one) => (scaleFor(one) > scaleFor(best) ? one : best));
  const scale = scaleFor(columns);
  const across = (columns * (width + gapX) - gapX) * scale;
  const rows = 100 / columns;
  const spare = (box.height - (rows * (height + gapY) - gapY) * scale) / (rows - 1);
  const pitch = (height + gapY) * scale + Math.min(spare, height * scale * MOST_GAP);
  const left = align === 'end' ? box.x + box.width - across : box.x;
  const top = isStanding ? box.y + box.height - (rows - 1) * pitch - height * scale : box.y;
  const all = Array.from({ length: 100 }, (_, index) => {
    const x = left + (index % columns) * (width + gapX) * scale;
    const y = top + Math.floor(index / columns) * pitch;
    return unitAt(mark, { x, y, scale }, index < amount ? hero : tone.pale);
  });
  return marked(all, { chart: 'units', value: amount, length: amount });
}

/** Of a box only so much as a container takes, on the box's foot. */
function snug(container: keyof typeof marks, box: Box, align: 'start' | 'end'): Box {
  const { container: space } = marks[container];
  if (!space) return box;
  const width = Math.min(box.width, (box.height * space.width) / space.height);
  return { ...box, width, x: align === 'end' ? box.x + box.width - width : box.x };
}

/** Of a box so much as marks in rows take. */
function snugRows(
  mark: keyof typeof marks,
  count: number,
  box: Box,
  { align, isStanding }: Pick<Colored, 'align' | 'isStanding'>,
): Box {
  const { height, width } = gridFor({ mark, count, box });
  const left = align === 'end' ? box.x + box.width - width : box.x;
  return {
    x: left,
    y: isStanding ? box.y + box.height - height : box.y,
    width: width + 0.01,
    height: height + 0.01,
  };
}

function marked(shapes: readonly Shape[], mark: Mark): readonly Shape[] {
  return shapes.map((shape, index) => (index === 0 ? { ...shape, mark } : shape));
}

function ringOf(
  amount: number,
  { x, y, outer }: { x: number; y: number; outer: number },
  { tone, hero }: { tone: Tone; hero: string },
): readonly Shape[] {
  const inner = outer * 0.62;
  const share = amount / 100;
  const middle = (outer + inner) / 2;
  const mark: Mark = { chart: 'ring', value: amount, length: share * 2 * Math.PI * middle };
  return [
    { d: ring(x, y, outer, inner, 0, 1), fillRule: 'evenodd', fill: tone.pale },
    { d: ring(x, y, outer, inner, 0, share), fillRule: 'evenodd', fill: hero, mark },
  ];
}
