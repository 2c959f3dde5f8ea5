import type { DrawableBrief, Drawn } from '../../drawing/scene/drawing.js';

/** What was drawn and where, for programs: places and sizes in design pixels, of which a picture is 1,600 wide. */
export function describe({ runs, marks, layout, theme, leftOut }: Drawn) {
  return {
    runs: runs.map(({ text, role, x, y, width, height, size, contrast }) => ({
      ...{ text, x, y, width, height, size, contrast, role },
    })),
    marks: marks.map(({ value, length, chart }) => ({ value, length, chart })),
    layout,
    theme,
    leftOut,
  };
}

/** What of a brief is not in its picture, in words; nothing where all of it is. */
export function leftOutInWords(
  { leftOut }: Pick<Drawn, 'leftOut'>,
  brief: DrawableBrief,
): string | undefined {
  const lines = [
    ...leftOut.points.map((place) => brief.points[place]?.text),
    ...leftOut.numbers.map((place) => {
      const { value = '', measures = '' } = brief.numbers[place] ?? {};
      return measures ? `${value}: ${measures}` : value;
    }),
  ];
  if (lines.length === 0) return undefined;
  return ['Left out, because it did not fit:', ...lines.map((line) => `  - ${line}`)].join('\n');
}
