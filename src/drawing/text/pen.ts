import type { Role, Shape, TextLine } from '../scene/scene.js';
import type { SetLine, SetText } from './setting.js';

export interface Placed {
  role: Role;
  /** Left end, middle or right end of the lines, as `align` says. */
  x: number;
  /** Of the first line. */
  baseline: number;
  /** `#RRGGBB` under it. */
  ground: string;
  align?: 'start' | 'middle' | 'end';
}

/** Letters reach so far above and below the baseline, in parts of their size: what is counted as their height. */
export const ABOVE = 0.72;
export const BELOW = 0.22;

/** Collects a scene's shapes and lines of text while it is composed. */
export class Pen {
  readonly shapes: Shape[] = [];
  readonly texts: TextLine[] = [];
  #paragraph = 0;

  shape(...shapes: readonly Shape[]): void {
    for (const shape of shapes) this.shapes.push(shape);
  }

  /** Places a paragraph. @returns the baseline of its last line */
  text(set: SetText, placed: Placed): number {
    const paragraph = this.#paragraph++;
    for (const [index, line] of set.lines.entries()) {
      this.#line(line, set.size, { ...placed, baseline: placed.baseline + index * set.leading }, paragraph);
    }
    return placed.baseline + Math.max(0, set.lines.length - 1) * set.leading;
  }

  /** Places one line. */
  line(line: SetLine, placed: Placed & Pick<TextLine, 'rotate'>): void {
    const size = Math.max(...line.pieces.map((piece) => piece.size));
    this.#line(line, size, placed, this.#paragraph++);
  }

  #line(
    { pieces, width }: SetLine,
    size: number,
    { role, x, baseline, ground, align, rotate }: Placed & Pick<TextLine, 'rotate'>,
    paragraph: number,
  ): void {
    const left = align === 'end' ? x - width : align === 'middle' ? x - width / 2 : x;
    this.texts.push({
      ...{ role, spans: pieces, x: left, baseline, width, size, ground, paragraph },
      ...(rotate ? { rotate } : {}),
    });
  }
}

/** How high a paragraph is from the top of its first capitals to below its last line. */
export function heightOf({ lines, leading, size }: SetText): number {
  return (lines.length - 1) * leading + (ABOVE + BELOW) * size;
}
