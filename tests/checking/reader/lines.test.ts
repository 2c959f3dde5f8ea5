import { encodePng } from '@infograph/fal-stand-in';
import { describe, expect, it } from '@jest/globals';
import { withoutOwnMistakes } from '../../../src/checking/own-mistakes.js';
import { doubtOf, isText } from '../../../src/checking/reader/local/doubt.js';
import { pixelsOf, planesOf } from '../../../src/checking/reader/local/pixels.js';
import type { Models } from '../../../src/checking/reader/local/runtime.js';
import { see } from '../../../src/checking/reader/local/see.js';
import type { SeenLine } from '../../../src/checking/reader/local/tasks.js';

interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A white picture with black bars in it. */
async function drawn(width: number, height: number, bars: readonly Bar[]): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 4, 0xff);
  for (const bar of bars)
    for (let y = bar.y; y < bar.y + bar.height; y++)
      for (let x = bar.x; x < bar.x + bar.width; x++)
        pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return await encodePng(pixels, width, height);
}

/** Finds what is black, and reads of it how wide it is: by the part of a line that is black. */
const models: Models = {
  letters: ['', 'w', 'n', ' '],
  async detect(numbers, [, , height = 0, width = 0]) {
    const data = Float32Array.from({ length: width * height }, (_, at) => ((numbers[at] ?? 0) < -1 ? 1 : 0));
    return { data, dims: [1, 1, height, width] };
  },
  async recognize(_numbers, [, , , width = 0]) {
    const data = new Float32Array(8);
    data[width > 300 ? 1 : 2] = 0.9;
    data[4] = 1;
    return { data, dims: [1, 2, 4] };
  },
};

describe('Lines of text in a picture', () => {
  it('are found where they are, in reading order, by fractions of it', async () => {
    const bars = [
      { x: 800, y: 100, width: 60, height: 20 },
      { x: 100, y: 104, width: 300, height: 20 },
      { x: 100, y: 400, width: 60, height: 20 },
    ];
    const lines = await see(await drawn(1000, 500, bars), models);
    expect(lines.map(({ text }) => text)).toEqual(['w', 'n', 'n']);
    const [first] = lines;
    expect(first?.box.x).toBeLessThan(0.1);
    expect(first?.box.x).toBeGreaterThan(0.07);
    expect((first?.box.x ?? 0) + (first?.box.width ?? 0)).toBeGreaterThan(0.4);
    expect(first?.box.y).toBeGreaterThan(0.17);
  });

  it('are found in a large picture as in a small one', async () => {
    const bars = [{ x: 300, y: 300, width: 900, height: 60 }];
    const [line] = await see(await drawn(3000, 1500, bars), models);
    expect(line?.text).toBe('w');
    expect(line?.box.x).toBeCloseTo(0.095, 1);
  });

  it('are none in an empty picture', async () => {
    expect(await see(await drawn(200, 100, []), models)).toEqual([]);
  });
});

describe('Pixels', () => {
  it('are the picture itself where it is not larger than it may be', async () => {
    const png = await drawn(40, 20, [{ x: 0, y: 0, width: 20, height: 20 }]);
    const pixels = await pixelsOf(png, { width: 100, height: 100 });
    expect(pixels).toMatchObject({ width: 40, height: 20 });
    expect([pixels.rgba[0], pixels.rgba[39 * 4]]).toEqual([0, 255]);
  });

  it('are the mean of what falls together, as planes of what a model wants', () => {
    const rgba = Uint8Array.from([0, 51, 102, 255, 255, 51, 102, 255]);
    const planes = new Float32Array(3);
    planesOf(
      { width: 2, height: 1, rgba },
      { x: 0, y: 0, width: 2, height: 1 },
      { width: 1, height: 1 },
      { mean: [0, 0, 0.5], deviation: [1, 1, 0.5] },
      { planes, stride: 1, rows: 1 },
    );
    expect([...planes].map((number) => Number(number.toFixed(3)))).toEqual([0.4, 0.2, 0]);
  });
});

const line = (text: string, sure = 0.98, room = [...text].length / 2): SeenLine => ({
  ...{ text, sure, least: sure, room },
  box: { x: 0, y: 0, width: 1, height: 0.1 },
});

describe('The local reader doubts', () => {
  it.each([
    ['Latin that it read well', [line('24 ships left'), line('Tea at noon', 0.9)], undefined],
    ['Chinese that it read well', [line('城市居民更多骑自行车', 0.99, 10)], undefined],
    ['icons beside text', [line('Ships', 0.99), line('...', 0.4, 3), line('', 0, 1)], undefined],
    ['Japanese, of which it knows the Han letters', [line('頭守', 0.99, 3.9)], /script/],
    ['Korean, of which it sees the numbers', [line('', 0, 12), line('15%'), line('', 0, 8)], /not be read/],
    ['Arabic as Latin', [line('JalliLi', 0.5), line('15,000'), line('elmloel', 0.62)], /not be read/],
    ['nothing at all', [], /no text/],
  ])('%s', (_what, lines, doubt) => {
    const said = doubtOf(lines);
    if (doubt) expect(said).toMatch(doubt);
    else expect(said).toBeUndefined();
  });

  it('that rows of circles and single faint letters are text', () => {
    expect(['0000', '°°', 'o'].map((text) => isText(line(text, text === 'o' ? 0.5 : 0.9)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(isText(line('100'))).toBe(true);
  });
});

describe('What one reader alone has found', () => {
  const by = { kind: 'local', model: 'PP-OCRv4' } as const;
  const wrong = { verdict: 'wrong', findings: [{ kind: 'number', said: '24', seen: '42' }] } as const;

  it('is told where it saw it for sure', () => {
    const seen = { texts: [{ text: '42 ships', sure: 0.99 }], by };
    expect(withoutOwnMistakes(wrong, seen)).toEqual(wrong);
  });

  it('is not told where it was not sure of the letters', () => {
    const seen = { texts: [{ text: '42 ships', sure: 0.6 }], by };
    expect(withoutOwnMistakes(wrong, seen)).toBeUndefined();
  });

  it('is told but for what it was not sure of', () => {
    const findings = [...wrong.findings, { kind: 'typo', said: 'recibió', seen: 'recibi6' }] as const;
    const texts = [
      { text: '42 ships', sure: 0.99 },
      { text: 'La montana recibi6', sure: 0.61 },
    ];
    expect(withoutOwnMistakes({ verdict: 'wrong', findings }, { texts, by })).toEqual(wrong);
  });

  it('is not that a number of one or two digits is missing: large ones are passed over', () => {
    const missing = (said: string) =>
      ({ verdict: 'wrong', findings: [{ kind: 'missing', what: 'number', said }] }) as const;
    const seen = { texts: [{ text: 'ships', sure: 0.99 }], by };
    expect(withoutOwnMistakes(missing('5'), seen)).toBeUndefined();
    expect(withoutOwnMistakes(missing('1,240'), seen)).toEqual(missing('1,240'));
  });
});
