import { expect, it } from '@jest/globals';
import { createFontBook } from '../../src/drawing/fonts/book.js';
import { Painter } from '../../src/drawing/paint/painter.js';
import { createPictures } from '../../src/drawing/picture.js';
import type { DrawableBrief, MeasuredRun } from '../../src/drawing/scene/drawing.js';
import { standardBriefs } from './support/standard.js';

const [SMALL, LARGE] = [480, 1600] as const;
/** Design pixels: two of the small picture, where the engine sets words at whole pixels. */
const TOLERANCE = 2 * (LARGE / SMALL);
/** How far colors are from each other, of 255, where there is a letter. */
const INK = 48;

const book = createFontBook({ extraFolders: [] });
const pictures = createPictures(book);
const { engine } = new Painter(book);

/** Where the words of a picture have their ink: the middle of each run's, in design pixels. */
async function inkOf(brief: DrawableBrief, pixels: number) {
  const { png, width, height, runs } = await pictures.draw(brief, { pixels });
  const rgba = await engine.pixelsOf(png, { width, height });
  const scale = width / LARGE;
  return runs.map((run) => ({ text: run.text, ...middleOf(run, { rgba, width, scale }) }));
}

function middleOf(
  { x, y, width: wide, height: tall }: MeasuredRun,
  { rgba, width, scale }: { rgba: Uint8Array; width: number; scale: number },
) {
  const [left, right] = [Math.round(x * scale), Math.round((x + wide) * scale)];
  const [top, bottom] = [Math.round(y * scale), Math.round((y + tall) * scale)];
  const shade = (column: number, row: number): number => rgba[(row * width + column) * 4 + 1] ?? 0;
  const ground = mostFrequent(left, right, top, bottom, shade);
  let [across, down, all] = [0, 0, 0];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const ink = Math.abs(shade(column, row) - ground);
      if (ink < INK) continue;
      [across, down, all] = [across + ink * (column + 0.5), down + ink * (row + 0.5), all + ink];
    }
  }
  return { x: across / all / scale, y: down / all / scale };
}

/** What is under a run, also where its line is higher than the panel that its letters stand on. */
function mostFrequent(
  left: number,
  right: number,
  top: number,
  bottom: number,
  shade: (column: number, row: number) => number,
): number {
  const counts = new Uint32Array(256);
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) {
      const own = shade(column, row);
      counts[own] = (counts[own] ?? 0) + 1;
    }
  return counts.indexOf(Math.max(...counts));
}

it.each(['statistics-en', 'ranking-hi', 'comparison-ar', 'steps-ja'])(
  'a small picture has its words where a large one has them: %s',
  async (name) => {
    const brief = (await standardBriefs()).get(name);
    if (!brief) throw new Error(`there is no brief ${name}`);
    const [small, large] = [await inkOf(brief, SMALL), await inkOf(brief, LARGE)];
    const moved = small.flatMap(({ text, x, y }, index) => {
      const to = large[index];
      const off = Math.max(Math.abs(x - (to?.x ?? 0)), Math.abs(y - (to?.y ?? 0)));
      return off <= TOLERANCE ? [] : [`${text}: ${off.toFixed(1)}`];
    });
    expect(moved).toEqual([]);
  },
);

it.each(['1:1', '9:16', '3:2'])('a picture is colored to its edges in %s', async (ratio) => {
  const brief = (await standardBriefs()).get('steps-ja');
  if (!brief) throw new Error('there is no such brief');
  const { png, width, height } = await pictures.draw(brief, { theme: 'stage', ratio, pixels: 900 });
  const rgba = await engine.pixelsOf(png, { width, height });
  const corners = [0, width - 1, width * (height - 1), width * height - 1];
  // The theme's ground.
  expect(corners.map((at) => [...rgba.subarray(at * 4, at * 4 + 3)])).toEqual(
    Array(4).fill([...rgba.subarray(4 * 5 * (width + 1), 4 * 5 * (width + 1) + 3)]),
  );
});
