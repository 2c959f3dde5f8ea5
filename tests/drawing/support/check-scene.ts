import { contrastOf } from '../../../src/drawing/scene/color.js';
import type { Mark, Scene, TextLine } from '../../../src/drawing/scene/scene.js';

const MARGIN = 64;
const LEAST_BODY = 40;
const LEAST_SOURCE = 24;

/** What of a scene a reader could not read, or would be told wrongly, in words; nothing where it is as it should be. */
export function checkScene(scene: Scene): string[] {
  const { shapes, texts } = scene;
  return [
    ...texts.flatMap((line) => outside(line, scene)),
    ...overlapping(texts),
    ...texts.flatMap(illegible),
    ...tooManySizes(texts),
    ...notToScale(shapes.flatMap(({ mark }) => (mark ? [mark] : []))),
  ];
}

const wordsOf = ({ spans }: TextLine): string => spans.map(({ text }) => text).join('');

/** From the top of the capitals to the lower end of most letters; digits stand on the line. */
const topOf = ({ baseline, size }: TextLine): number => baseline - 0.7 * size;
const footOf = ({ baseline, spans }: TextLine): number =>
  baseline + Math.max(...spans.map(({ size, text }) => (/[^\p{N}\p{P}\s]/u.test(text) ? 0.18 * size : 0)));

function outside(line: TextLine, { width, height }: Scene): string[] {
  const isInside =
    line.x >= MARGIN - 1 &&
    line.x + line.width <= width - MARGIN + 1 &&
    topOf(line) >= 32 &&
    footOf(line) <= height - 32;
  return isInside ? [] : [`"${wordsOf(line)}" is outside the margins`];
}

function overlapping(texts: readonly TextLine[]): string[] {
  return texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => {
      const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      const down = Math.min(footOf(one), footOf(other)) - Math.max(topOf(one), topOf(other));
      return across > 1 && down > 1 ? [`"${wordsOf(one)}" and "${wordsOf(other)}" overlap`] : [];
    }),
  );
}

function illegible(line: TextLine): string[] {
  const least = line.role === 'source' ? LEAST_SOURCE : LEAST_BODY;
  const small = line.spans.filter(({ size }) => size < least).map(({ text }) => `"${text}" is too small`);
  const faint = line.spans
    .filter(({ color }) => contrastOf(color, line.ground) < 4.5)
    .map(({ text }) => `"${text}" is too faint`);
  return [...small, ...faint];
}

function tooManySizes(texts: readonly TextLine[]): string[] {
  const sizes = new Set(texts.flatMap(({ spans }) => spans.map(({ size }) => size)));
  return sizes.size > 4 ? [`${sizes.size} sizes of type`] : [];
}

/** Marks of one chart have one scale, within 1 %. */
function notToScale(marks: readonly Mark[]): string[] {
  const largest = new Map<string, Mark>();
  for (const mark of marks) {
    const known = largest.get(mark.chart);
    if (!known || Math.abs(mark.value) > Math.abs(known.value)) largest.set(mark.chart, mark);
  }
  return marks.flatMap(({ chart, value, length }) => {
    const whole = largest.get(chart);
    if (!whole || whole.value === 0) return [];
    const should = (value / whole.value) * whole.length;
    return Math.abs(length - should) <= 0.01 * Math.abs(should) + 0.01
      ? []
      : [`${value} of ${chart} is ${length} long, not ${should}`];
  });
}

/** The letters and digits that a scene says beside its source, sorted: what was said twice or not at all shows. */
export function saidIn({ texts }: Scene): string {
  return lettersOf(texts.filter(({ role }) => role !== 'source' && role !== 'key').map(wordsOf));
}

export const lettersOf = (texts: readonly string[]): string =>
  [...texts.join('').replace(/[^\p{L}\p{M}\p{N}]/gu, '')].sort().join('');
