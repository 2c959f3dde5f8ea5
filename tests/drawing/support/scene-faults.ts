import { wordsIn } from '../../../src/drawing/content/index.js';
import { contrastOf } from '../../../src/drawing/scene/color.js';
import type { DrawableBrief, MeasuredRun } from '../../../src/drawing/scene/drawing.js';
import type { Mark, Scene, TextLine } from '../../../src/drawing/scene/scene.js';
import { written } from './said.js';

const LEAST_CONTRAST = 4.5;
const LEAST = { small: 24, body: 40 };
/** Nothing is nearer to the sides than the first, nor to top and foot than the second. */
const MARGIN = { side: 64, end: 32 };
/** Letters without marks reach so far above and below their baseline. */
const ABOVE = 0.72;
const BELOW = 0.2;
const TOLERANCE = 1;

/**
 * What is wrong with a picture, in words; nothing where it keeps all rules that can be computed.
 * @param runs as the engine has laid them out
 */
export function sceneFaults(scene: Scene, runs: readonly MeasuredRun[], brief: DrawableBrief): string[] {
  return [...checkScene(scene), ...strayRuns(scene, runs), ...foreignWords(scene, brief)];
}

/** What of a scene a reader could not read, or would be told wrongly, in words; nothing where it is as it should be. */
export function checkScene(scene: Scene): string[] {
  return [
    ...scene.texts.flatMap((line) => lineFaults(line, scene)),
    ...overlaps(scene.texts),
    ...sizes(scene),
    ...unequalMarks(scene.shapes.flatMap(({ mark }) => (mark ? [mark] : []))),
  ];
}

function lineFaults(line: TextLine, { height, width }: Scene): string[] {
  const faults: string[] = [];
  const fault = (what: string) => faults.push(`"${written(line)}" (${line.role}, ${line.size}) ${what}`);
  const { bottom, left, right, top } = boxOf(line);
  if (left < MARGIN.side - TOLERANCE || right > width - MARGIN.side + TOLERANCE)
    fault(`goes from ${left} to ${right}`);
  if (top < MARGIN.end || bottom > height - MARGIN.end) fault(`goes down from ${top} to ${bottom}`);
  const least = line.role === 'source' ? LEAST.small : LEAST.body;
  for (const { color, size, text } of line.spans) {
    if (!text.trim()) continue;
    if (size < least) fault(`is ${size} high`);
    if (contrastOf(color, line.ground) < LEAST_CONTRAST) fault(`has ${color} on ${line.ground}`);
  }
  return faults;
}

function boxOf({ baseline, rotate, size, spans, width, x }: TextLine) {
  // Digits stand on the line.
  const below = Math.max(
    0,
    ...spans.map((span) => (/^[\p{N}\p{Sc}\s.,:%٪−–+-]*$/u.test(span.text) ? 0 : BELOW * span.size)),
  );
  if (rotate) return { left: x - ABOVE * size, right: x + below, top: baseline - width, bottom: baseline };
  return { left: x, right: x + width, top: baseline - ABOVE * size, bottom: baseline + below };
}

function overlaps(lines: readonly TextLine[]): string[] {
  const faults: string[] = [];
  for (const [index, line] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      const [one, two] = [boxOf(line), boxOf(other)];
      const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
      const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
      if (across > TOLERANCE && down > TOLERANCE)
        faults.push(`"${written(line)}" and "${written(other)}" overlap by ${across} x ${down}`);
    }
  }
  return faults;
}

function sizes({ texts }: Scene): string[] {
  const all = new Set(texts.flatMap(({ spans }) => spans.map(({ size }) => size)));
  return all.size > 4 ? [`there are ${all.size} sizes of type: ${[...all].join(', ')}`] : [];
}

/** What the engine has laid out stands where it was meant to. */
function strayRuns({ texts }: Scene, runs: readonly MeasuredRun[]): string[] {
  const boxes = texts.map((line) => ({ ...boxOf(line), line }));
  // Words are measured one by one: where two stand side by side, their letters may move by a hair.
  const hair = ({ size }: MeasuredRun) => Math.max(TOLERANCE, size * 0.02);
  const isHome = (run: MeasuredRun) =>
    boxes.some(
      ({ bottom, left, line, right, top }) =>
        line.role === run.role &&
        run.x >= left - hair(run) &&
        run.x + run.width <= right + hair(run) &&
        run.y <= bottom &&
        run.y + run.height >= top,
    );
  return runs
    .filter((run) => !isHome(run))
    .map(({ text, width, x }) => `"${text}" is drawn outside of its line, from ${x} to ${x + width}`);
}

function foreignWords(
  { texts }: Scene,
  { numbers, points, source = {}, subtitle = '', title }: DrawableBrief,
) {
  const said = [
    ...[title, subtitle, ...points.map(({ text }) => text)],
    ...numbers.flatMap(({ measures, value }) => [value, measures]),
  ].join(' ');
  const known = [said, source.site ?? '', source.title ?? '', source.author ?? ''].flatMap(wordsIn).join('');
  const free = new Set(['ordinal', 'key', 'source']);
  return texts
    .filter(({ role }) => !free.has(role))
    .flatMap((line) => wordsIn(written(line)))
    .filter((word) => !known.includes(word))
    .map((word) => `"${word}" is not the brief's`);
}

/** Marks of one chart have one scale, within 1 %. */
function unequalMarks(marks: readonly Mark[]): string[] {
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
