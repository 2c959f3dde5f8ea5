import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decode } from 'jpeg-js';
import { type FalStandIn, startFalStandIn } from '../src/index.js';
import { ask, jobOf, reached, submit } from './helpers.js';

let fal: FalStandIn;
beforeAll(async () => {
  fal = await startFalStandIn({ imageScale: 0.1 });
});
afterAll(() => fal.stop());

interface ImageFile {
  url: string;
  content_type: string;
  file_name: string;
  file_size: number;
  width: number;
  height: number;
}

async function imagesOf(input: Record<string, unknown>, standIn = fal): Promise<ImageFile[]> {
  const id = await submit(standIn, { prompt: 'How a bill becomes law', ...input });
  await reached(standIn, id, 'COMPLETED');
  const { status, body } = await ask(standIn, id, '');
  expect({ status, body }).toMatchObject({ status: 200 });
  return body.images as ImageFile[];
}

async function imageOf(input: Record<string, unknown>, standIn = fal) {
  const [file] = await imagesOf(input, standIn);
  if (!file) throw new Error('There is no image');
  const answer = await fetch(file.url);
  return { file, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

/** The size in the header of a PNG whose pixels are all there, and how many colors they have. */
function readPng(bytes: Buffer): { width: number; height: number; colors: number } {
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  expect(bytes.toString('latin1', 12, 16)).toBe('IHDR');
  expect(bytes.toString('latin1', bytes.length - 8, bytes.length - 4)).toBe('IEND');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect(bytes.toString('latin1', 37, 41)).toBe('IDAT');
  const rows = inflateSync(bytes.subarray(41, 41 + bytes.readUInt32BE(33)));
  expect(rows).toHaveLength((width * 4 + 1) * height);
  const colors = new Set<number>();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) colors.add(rows.readUInt32BE(y * (width * 4 + 1) + 1 + x * 4));
  }
  return { width, height, colors: colors.size };
}

const SIZES_1K: Array<[ratio: string, width: number, height: number]> = [
  ['21:9', 1584, 672],
  ['16:9', 1376, 768],
  ['3:2', 1264, 848],
  ['4:3', 1200, 896],
  ['5:4', 1152, 928],
  ['1:1', 1024, 1024],
  ['4:5', 928, 1152],
  ['3:4', 896, 1200],
  ['2:3', 848, 1264],
  ['9:16', 768, 1376],
];
const CASES = SIZES_1K.flatMap(([ratio, width, height]) =>
  [1, 2, 4].map((factor) => [ratio, `${factor}K`, width * factor, height * factor] as const),
);

it.each(CASES)('%s at %s is a PNG of %i x %i, scaled', async (aspect_ratio, resolution, width, height) => {
  const { file, headers, bytes } = await imageOf({ aspect_ratio, resolution });
  const scaled = { width: Math.round(width / 10), height: Math.round(height / 10) };
  expect(file).toMatchObject({ ...scaled, content_type: 'image/png', file_size: bytes.length });
  expect(readPng(bytes)).toMatchObject(scaled);
  expect(readPng(bytes).colors).toBeGreaterThan(20);
  expect(headers.get('content-type')).toBe('image/png');
  expect(headers.get('content-length')).toBe(String(bytes.length));
  expect(file.file_name).toMatch(/\.png$/);
});

describe('the size', () => {
  it('is the real one unless scaled', async () => {
    const real = await startFalStandIn();
    const { bytes } = await imageOf({ aspect_ratio: '16:9' }, real);
    expect(readPng(bytes)).toMatchObject({ width: 1376, height: 768 });
    await real.stop();
  });

  it('is square at 1K unless asked for', async () => {
    expect((await imageOf({})).file).toMatchObject({ width: 102, height: 102 });
    expect((await imageOf({ aspect_ratio: 'auto' })).file).toMatchObject({ width: 102, height: 102 });
  });
});

describe('the format', () => {
  it('is JPEG when asked for', async () => {
    const { file, headers, bytes } = await imageOf({
      output_format: 'jpeg',
      aspect_ratio: '9:16',
      resolution: '4K',
    });
    expect(headers.get('content-type')).toBe('image/jpeg');
    expect(file).toMatchObject({ content_type: 'image/jpeg', file_size: bytes.length });
    expect(decode(bytes)).toMatchObject({ width: 307, height: 550 });
  });

  it('is a data URI in sync mode', async () => {
    const [file] = await imagesOf({ sync_mode: true });
    const [head, data = ''] = file?.url.split(',') ?? [];
    expect(head).toBe('data:image/png;base64');
    expect(readPng(Buffer.from(data, 'base64'))).toMatchObject({ width: 102, height: 102 });
  });
});

describe('the drawing', () => {
  it('is the same for the same prompt, and another for another', async () => {
    const [first, again, other] = [
      await imageOf({ prompt: 'The water cycle' }),
      await imageOf({ prompt: 'The water cycle' }),
      await imageOf({ prompt: 'The carbon cycle' }),
    ];
    expect(again.bytes.equals(first.bytes)).toBe(true);
    expect(again.file.url).not.toBe(first.file.url);
    expect(other.bytes.equals(first.bytes)).toBe(false);
  });

  it('differs among the images of one request', async () => {
    const images = await imagesOf({ num_images: 4 });
    const bytes = await Promise.all(
      images.map(async ({ url }) => Buffer.from(await (await fetch(url)).arrayBuffer())),
    );
    expect(new Set(bytes.map((image) => image.toString('base64'))).size).toBe(4);
  });

  it.each([
    ['Japanese', '日本の新幹線の歴史。1964年に開業した。時速210キロで走った。'],
    ['4,000 characters without a break', '漢'.repeat(4000)],
    ['one long word', 'x'.repeat(3000)],
    ['right to left', 'כיצד הצעת חוק הופכת לחוק. שלב ראשון. שלב שני.'],
    ['emojis', '🎉🧑‍🚀👍🏽 '.repeat(200)],
    ['marks, controls and half a character', '<b>&amp;"\u0000\u0007\ud83d\ufffe]]>'],
    ['white space', '   \n\n\t  '],
    ['many points', Array.from({ length: 50 }, (_, index) => `${index}. Point ${index}`).join('\n')],
  ])('never fails: %s', async (_name, prompt) => {
    expect(readPng((await imageOf({ prompt, aspect_ratio: '21:9' })).bytes)).toMatchObject({ width: 158 });
  });
});

describe('the media host', () => {
  it('refuses who sends a key', async () => {
    const { file } = await imageOf({});
    const answer = await fetch(file.url, { headers: { authorization: `Key ${fal.key}` } });
    expect(answer.status).toBe(400);
  });

  it('knows only what was drawn', async () => {
    const answer = await fetch(`${fal.url}/media/files/abc/unknown.png`);
    expect(answer.status).toBe(404);
  });

  it('is the host that the settings allow', async () => {
    const { file } = await imageOf({});
    expect(new URL(file.url).host).toBe(new URL(fal.urls.media).host);
  });
});

it('takes at least as long as it was told to', async () => {
  const slow = await startFalStandIn({ imageScale: 0.1, runMs: 80 });
  const id = await submit(slow);
  await reached(slow, id, 'COMPLETED');
  const { body } = await ask(slow, id, '/status');
  // Timers may fire a millisecond early by this clock.
  expect((body.metrics as { inference_time: number }).inference_time).toBeGreaterThanOrEqual(0.079);
  expect(jobOf(slow, id).state).toBe('COMPLETED');
  await slow.stop();
});
