import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDrawing, type DrawingOptions } from '../../../src/drawing/process/drawing.js';
import type { DrawableBrief, Drawing, DrawingError, Turn } from '../../../src/drawing/scene/drawing.js';
import { createLog } from '../../../src/lib/log.js';
import { createMetrics } from '../../../src/lib/metrics.js';
import { createTempFolder, type TempFolder } from '../../../src/lib/temp-folder.js';
import { until } from '../../support/story.js';

const entry = fileURLToPath(new URL('./child-in-test.mjs', import.meta.url));

let folder: TempFolder;
let drawing: Drawing;
let metrics: ReturnType<typeof createMetrics>;

function started(options: Partial<DrawingOptions> = {}): void {
  metrics = createMetrics();
  drawing = createDrawing({ log: createLog('silent'), metrics, entry, ...options });
}

const brief = (title: string): DrawableBrief => ({
  title,
  points: [{ text: 'Orla drank 40 tonnes of tea in 2025.' }],
  numbers: [],
  layout: 'list',
  language: 'en',
});
const draw = (title: string, turn?: Turn) => drawing.draw(brief(title), {}, turn);
/** The process in which it was drawn. */
const processOf = async (title: string) => (await draw(title)).width;
const fault = (drawn: Promise<unknown>): Promise<unknown> =>
  drawn.then(
    () => 'drawn',
    (error: DrawingError) => error.code ?? error.message,
  );
const isGone = (pid: number) => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

beforeEach(async () => {
  folder = await createTempFolder();
});
afterEach(async () => {
  await drawing.close();
  await folder.remove();
});

describe('drawing in a process of its own', () => {
  it('hands over what was asked, and bytes as they are', async () => {
    started();
    const { png, theme, width } = await draw('Tea & cups');
    expect(Buffer.isBuffer(png)).toBe(true);
    expect(png.toString()).toBe('Tea & cups');
    expect(theme).toBe('paper');
    expect(width).not.toBe(process.pid);
  });

  it('uses one process for all pictures, which knows none of our settings', async () => {
    process.env.SECRET_OF_TEST = 'kept';
    started();
    const pictures = await Promise.all(['one', 'two', 'three'].map((title) => draw(title)));
    delete process.env.SECRET_OF_TEST;
    expect(new Set(pictures.map(({ width }) => width)).size).toBe(1);
    expect(pictures[0]?.runs[0]?.text).toMatch(/^\{/);
    for (const { runs } of pictures) expect(runs[0]?.text).not.toContain('kept');
  });

  it('says in words why a brief cannot be drawn, and draws the next', async () => {
    started();
    await expect(draw('refuse')).rejects.toMatchObject({
      name: 'DrawingError',
      code: 'no_text',
      message: 'There is nothing to draw.',
    });
    expect(await fault(draw('nonsense'))).toBe('engine');
    expect(await fault(draw('fine'))).toBe('drawn');
    const told = await metrics.registry.metrics();
    for (const outcome of ['no_text', 'engine', 'drawn'])
      expect(told).toContain(`infograph_drawings_total{kind="draw",outcome="${outcome}"} 1`);
  });

  it('kills what takes too long, and draws the next in a new process', async () => {
    started({ limitMs: 1_000 });
    const before = await processOf('before');
    expect(await Promise.all([fault(draw('hang')), fault(draw('spin'))])).toEqual(['too_slow', 'too_slow']);
    expect(isGone(before)).toBe(true);
    expect(await processOf('after')).not.toBe(before);
  });

  it('draws again what a lost process had in hand, once', async () => {
    started({ dataDir: folder.path });
    const before = await processOf('before');
    const [again, next] = await Promise.all([processOf('die once'), processOf('next')]);
    expect(again).not.toBe(before);
    expect(next).toBe(again);
    expect(await fault(draw('die'))).toBe('engine');
    expect(await fault(draw('fine'))).toBe('drawn');
  });

  it('draws in a new process where the one before was killed while it rested', async () => {
    started();
    const before = await processOf('before');
    process.kill(before, 'SIGKILL');
    expect(await processOf('after')).not.toBe(before);
  });

  it('ends the process that has nothing to do, and starts another when there is', async () => {
    started({ idleMs: 50 });
    const before = await processOf('before');
    await until('it is ended', async () => isGone(before));
    expect(await fault(draw('after'))).toBe('drawn');
  });
});

describe('a burst of pictures', () => {
  it('is drawn in turn: jobs before drafts, and one workspace beside the other', async () => {
    started();
    const order: string[] = [];
    const drawn = (title: string, turn: Turn) => draw(title, turn).then(() => order.push(title));
    await Promise.all([
      ...Array.from({ length: 200 }, (_, draft) => drawn(`busy ${draft}`, { workspace: 'T1', draft: true })),
      drawn('other', { workspace: 'T2', draft: true }),
      drawn('job', { workspace: 'T3' }),
    ]);
    expect(order.slice(0, 4)).toEqual(['busy 0', 'job', 'busy 1', 'other']);
    expect(order.slice(4)).toEqual(Array.from({ length: 198 }, (_, draft) => `busy ${draft + 2}`));
  });

  it('that is larger than the line is refused in words', async () => {
    started({ room: { each: 1, all: 1 } });
    const asked = ['first', 'second', 'third'].map((title) => fault(draw(title)));
    expect(await Promise.all(asked)).toEqual(['drawn', 'drawn', 'busy']);
  });

  it('fails as no fault of its own where drawing is closed, and no process is left', async () => {
    started();
    const pid = await processOf('before');
    const asked = ['hang', 'second'].map((title) => fault(draw(title)));
    await drawing.close();
    expect(await Promise.all(asked)).toEqual(['drawing is closed', 'drawing is closed']);
    expect(isGone(pid)).toBe(true);
    expect(await fault(draw('late'))).toBe('drawing is closed');
  });
});

describe('the process that draws', () => {
  it('makes a PNG, and the same one of the same brief', async () => {
    drawing = createDrawing({
      // What a machine with much else to do may take.
      limitMs: 60_000,
      dataDir: join(folder.path, 'none'),
      log: createLog('silent'),
      metrics: createMetrics(),
    });
    const [one, other] = await Promise.all(
      [1, 2].map(() => drawing.draw(brief('Tea in Orla'), { pixels: 800 })),
    );
    expect(one?.png.subarray(1, 4).toString()).toBe('PNG');
    expect(one?.width).toBe(800);
    expect(other && one?.png.equals(other.png)).toBe(true);
    expect(one?.runs.map(({ text }) => text).join(' ')).toContain('Orla drank');
  });
});
