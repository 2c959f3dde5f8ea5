import { describe, expect, it } from '@jest/globals';
import type { Brief } from '../../src/playground/drawing/brief.js';
import { palettes } from '../../src/playground/drawing/palettes.js';
import { drawBrief, VARIANTS } from '../../src/playground/drawing/poster.js';
import { briefOf } from '../../src/playground/painting/painter.js';
import { type DrawnLine, linesOf, sizeOf } from './drawn-lines.js';

const SHAPES = [
  [1584, 672],
  [1376, 768],
  [1024, 1024],
  [928, 1152],
  [768, 1376],
] as const;
const NOTE = 'Sample picture';

const point = 'At the factory the leaves wither for 14 to 18 hours on long troughs, and that is normal';
const crowded: Brief = {
  title: 'Ten years of the fast cycle path between the station and the university, and what came of it',
  points: Array.from({ length: 7 }, (_, n) => ({ text: `${point} ${n}` })),
  numbers: Array.from({ length: 8 }, (_, n) => ({
    value: `1${n}.9 million euros`,
    measures: 'what a kilometer of the path has cost on average, lighting and all',
  })),
};
const briefs: ReadonlyArray<[name: string, brief: Brief]> = [
  ['steps with numbers', briefOf('How a bill becomes law')],
  ['six steps', briefOf('Coffee, from bean to cup')],
  ['two columns', briefOf('Coffee or tea?')],
  ['a title alone', briefOf('Bees')],
  ['two points', briefOf('Plan: walk the dog; water the plants')],
  ['a long sentence', briefOf(`Explain ${'how tickets are handled by the engineer on duty, '.repeat(6)}`)],
  ['as much as there may be', crowded],
];

const everyPicture = (brief: Brief): Array<{ name: string; svg: string }> =>
  SHAPES.flatMap(([width, height]) =>
    Array.from({ length: VARIANTS }, (_, variant) => ({
      name: `${width} x ${height}, variant ${variant}`,
      svg: drawBrief(brief, { size: { width, height }, variant, note: NOTE, seed: 7 }),
    })),
  );

function overlapping(lines: readonly DrawnLine[]): Array<[string, string]> {
  return lines.flatMap((one, at) =>
    lines
      .slice(at + 1)
      .filter((other) => one.left < other.right && other.left < one.right)
      .filter((other) => one.top < other.bottom && other.top < one.bottom)
      .map((other): [string, string] => [one.text, other.text]),
  );
}

describe.each(briefs)('a picture of %s', (_name, brief) => {
  it('has every word on it, whole, apart from any other, and large enough to read', () => {
    for (const { name, svg } of everyPicture(brief)) {
      const lines = linesOf(svg);
      const { width, height } = sizeOf(svg);
      const outside = lines.filter(
        ({ left, right, top, bottom }) => left < 8 || right > width - 8 || top < 0 || bottom > height,
      );
      expect([name, outside]).toEqual([name, []]);
      expect([name, overlapping(lines)]).toEqual([name, []]);
      const small = lines.filter(({ size, text }) => size < 12 && text !== NOTE);
      expect([name, small]).toEqual([name, []]);
      const drawn = lines
        .map(({ text }) => text)
        .join(' ')
        .replaceAll(' ', '');
      const { title, subtitle = '', points, numbers } = brief;
      const words = [title, subtitle, ...points.flatMap(({ lead = '', text }) => [lead, text])];
      for (const said of [...words, ...numbers.flatMap(({ value, measures }) => [value, measures])]) {
        expect([name, drawn]).toEqual([name, expect.stringContaining(said.replaceAll(' ', ''))]);
      }
    }
  });
});

it('four pictures of one brief look four ways, whichever is the first, and each comes out the same again', () => {
  const brief = briefOf('How a bill becomes law');
  const look = { size: { width: 1376, height: 768 }, note: NOTE };
  for (let seed = 0; seed < 16; seed++) {
    const four = [0, 1, 2, 3].map((variant) => drawBrief(brief, { ...look, seed, variant }));
    const grounds = four.map((svg) => svg.match(/fill="(#\w+)"/)?.[1]);
    const places = four.map((svg) => JSON.stringify(linesOf(svg).map(({ left, top }) => [left, top])));
    expect([seed, new Set(grounds).size, new Set(places).size]).toEqual([seed, 4, 4]);
    expect(four[2]).toBe(drawBrief(brief, { ...look, seed, variant: 2 }));
  }
});

it.each(palettes.map((palette) => [palette.deep, palette] as const))(
  '%s: words stand out',
  (_name, palette) => {
    const { paper, ink, quiet, accents, deep, onDeep, quietOnDeep, glow } = palette;
    for (const color of [ink, quiet, ...accents]) expect(contrast(color, paper)).toBeGreaterThan(4.5);
    for (const color of [onDeep, quietOnDeep, glow]) expect(contrast(color, deep)).toBeGreaterThan(4.5);
  },
);

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
