/** Six numbers of a transformation, as SVG and PDF have them. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A letter's outline where it stands. */
export interface Glyph {
  /** SVG path data around its own origin. */
  d: string;
  x: number;
  y: number;
  /** `#RRGGBB` */
  fill: string;
  /** What turns its line, where it doesn't lie. */
  matrix?: Matrix;
}

const token =
  /<g fill="(#[0-9a-f]{6})"[^>]{0,200}>|<g transform="matrix\(([-\d. e]{1,200})\)"|<\/g>|<use href="#(g\d{1,6})" x="([-\d.]{1,20})" y="([-\d.]{1,20})"\/>|<path id="(g\d{1,6})" d="([^"]*)"/gu;

/**
 * The letters of the engine's drawing of a text, as it has placed them. The engine writes each letter's outline once and
 * uses it by name; there is nothing else in a drawing of text alone.
 * @throws Error where the drawing has another form: the engine was changed
 */
export function glyphsOf(svg: string): Glyph[] {
  const paths = new Map<string, string>();
  const used: Array<Omit<Glyph, 'd'> & { name: string }> = [];
  const matrices: Array<Matrix | undefined> = [];
  let fill = '#000000';
  for (const [whole, color, matrix, use, x, y, id, d] of svg.matchAll(token)) {
    if (color) fill = color;
    if (color || matrix) matrices.push(matrix ? matrixOf(matrix) : matrices.at(-1));
    else if (whole === '</g>') matrices.pop();
    else if (use) {
      const turned = matrices.at(-1);
      used.push({ name: use, x: Number(x), y: Number(y), fill, ...(turned ? { matrix: turned } : {}) });
    } else if (id && d !== undefined) paths.set(id, d);
  }
  return used.map(({ name, ...placed }) => {
    const d = paths.get(name);
    if (d === undefined) throw new Error('the engine drew a letter without its outline');
    return { d, ...placed };
  });
}

function matrixOf(written: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = written.trim().split(/\s+/).map(Number);
  return [a, b, c, d, e, f];
}

/** The inside of an SVG document. */
export function insideOf(svg: string): string {
  return svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
}
