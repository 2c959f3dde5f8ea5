import { boxOfShape, boxOfText, gapOf, isGround, paragraphsOf, written } from './boxes.js';
import type { Judged } from './judged.js';

/** Baselines that differ by more than the first and at most the second, in design pixels, were meant to be one. */
const SAME = 2;
const NEARLY = 12;
const FOOT = { least: 24, most: 40 };

/**
 * Rule 3. Paragraphs of one role and size whose first baselines differ by 2 to 12 pixels; the gap to the source by the
 * least between two texts that follow each other, 24 to 40 pixels. The grid of 8 is not measured: lines stand by
 * their baselines and centers, which need not be on it.
 */
export function placeFaults({ scene }: Judged): string[] {
  return [...baselineFaults(scene), ...footFaults(scene)];
}

function baselineFaults(scene: Judged['scene']): string[] {
  const faults: string[] = [];
  const firsts = paragraphsOf(scene).flatMap(({ lines }) => lines.slice(0, 1));
  for (const [index, one] of firsts.entries()) {
    for (const other of firsts.slice(index + 1)) {
      const isLike = one.role === other.role && one.size === other.size && !one.rotate && !other.rotate;
      const off = Math.abs(one.baseline - other.baseline);
      if (isLike && off > SAME && off <= NEARLY)
        faults.push(`3: "${written(one)}" and "${written(other)}" stand ${off.toFixed(1)} px apart`);
    }
  }
  return faults;
}

function footFaults(scene: Judged['scene']): string[] {
  const sources = scene.texts.filter(({ role }) => role === 'source').map(boxOfText);
  const source = sources[0];
  if (!source) return [];
  const blocks = paragraphsOf(scene).filter(({ role }) => role !== 'source' && role !== 'title');
  const gaps = blocks.flatMap(({ box }, index) =>
    blocks
      .slice(index + 1)
      .filter(({ role }) => role === 'body' && blocks[index]?.role === 'body')
      .filter((other) => other.box.x < box.x + box.width && other.box.x + other.box.width > box.x)
      .map((other) => gapOf(other.box, box)),
  );
  const apart = gaps.filter((gap) => gap > 0);
  const between = Math.max(FOOT.least, apart.length > 0 ? Math.min(FOOT.most, ...apart) : 0);
  const things = [
    ...blocks.map(({ box }) => box),
    ...scene.shapes.filter((shape) => !isGround(shape, scene)).map(boxOfShape),
  ];
  const above = things.filter(
    ({ x, y, width, height }) =>
      x < source.x + source.width && x + width > source.x && y + height / 2 < source.y,
  );
  const foot = Math.min(...above.map(({ y, height }) => source.y - y - height));
  return foot < between - 1
    ? [`3: the source is ${Math.round(foot)} px below the rest, which is ${Math.round(between)} px apart`]
    : [];
}
