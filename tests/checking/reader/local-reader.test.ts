import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodePng } from '@infograph/fal-stand-in';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createLocalReader,
  type LocalReader,
  type LocalReaderOptions,
} from '../../../src/checking/reader/local/local-reader.js';
import { createLog } from '../../../src/lib/log.js';
import { type FakeOcr, installFakeOcr } from '../../support/fake-ocr.js';
import { until } from '../../support/story.js';

/** A machine with much else to do takes long for anything. */
const PATIENCE_MS = 60_000;

const [WIDTH, HEIGHT] = [640, 360] as const;

let picture: Buffer;
const log: string[] = [];
const open: LocalReader[] = [];
let ocr: FakeOcr;

beforeAll(async () => {
  picture = await encodePng(Buffer.alloc(WIDTH * HEIGHT * 4, 0xff), WIDTH, HEIGHT);
  ocr = await installFakeOcr();
});
afterEach(async () => {
  for (const reader of open.splice(0)) await reader.close();
  log.length = 0;
});
afterAll(() => ocr.remove());

function opened(options: Partial<LocalReaderOptions> = {}): LocalReader {
  const reader = createLocalReader({
    folder: ocr.folder,
    hosts: [],
    log: createLog('info', { write: (line) => void log.push(line) }),
    ...{ limitMs: PATIENCE_MS, startWithinMs: PATIENCE_MS },
    ...options,
  });
  if (!reader) throw new Error('it is not installed');
  open.push(reader);
  return reader;
}

const patience = () => AbortSignal.timeout(2 * PATIENCE_MS);
const textsOf = async (reader: LocalReader): Promise<string[]> =>
  (await reader.readBytes(picture, patience())).texts.map(({ text }) => text);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('The reader of pictures on this machine', () => {
  it('is not there where its packages are not installed', () => {
    expect(createLocalReader({ folder: '/', hosts: [], log: createLog('silent') })).toBeUndefined();
  });

  it('says what stands in a picture, line by line, where, and how sure it is', async () => {
    await ocr.sees({ lines: ['Ships of the year', '24 left the port'], sure: 0.95 });
    const seen = await opened().readBytes(picture, patience());
    expect(seen).toMatchObject({
      texts: [{ text: 'Ships of the year' }, { text: '24 left the port' }],
      by: { kind: 'local', model: 'PP-OCRv4' },
    });
    expect(seen.doubt).toBeUndefined();
    const [first, second] = seen.texts;
    expect(first?.sure).toBeCloseTo(0.95, 2);
    expect(first?.box?.y).toBeLessThan(second?.box?.y ?? 0);
    expect(seen.memoryBytes).toBeGreaterThan(0);
  });

  it('doubts what it could hardly read, and a picture without text', async () => {
    const reader = opened();
    await ocr.sees({ lines: ['3J1a1 il bu', '24'], sure: 0.6 });
    expect((await reader.readBytes(picture, patience())).doubt).toContain('could not be read');
    await ocr.sees({ lines: [] });
    expect(await reader.readBytes(picture, patience())).toMatchObject({
      texts: [],
      doubt: 'no text was found',
    });
  });

  it('reads one picture after the other, in one process, which ends when it has none to read', async () => {
    await ocr.sees({ lines: ['Twice'] });
    const before = (await ocr.processes()).length;
    const reader = opened({ idleMs: 200 });
    expect(await Promise.all([textsOf(reader), textsOf(reader)])).toEqual([['Twice'], ['Twice']]);
    const [pid = 0, ...others] = (await ocr.processes()).slice(before);
    expect(others).toEqual([]);
    await until('its end', async () => !isAlive(pid), PATIENCE_MS);
    expect(await textsOf(reader)).toEqual(['Twice']);
  });

  it('gets another process where the one before broke', async () => {
    const reader = opened();
    await ocr.sees({ lines: [], does: 'exit' });
    await expect(textsOf(reader)).rejects.toMatchObject({ name: 'ReaderUnavailable', why: 'unavailable' });
    await ocr.sees({ lines: ['As before'] });
    expect(await textsOf(reader)).toEqual(['As before']);
    expect(log.join('')).toContain('the process that reads pictures was lost');
  });

  it('gives up a picture that takes too long, with its process', async () => {
    const reader = opened({ limitMs: 1_000 });
    await ocr.sees({ lines: [], does: 'hang' });
    await expect(textsOf(reader)).rejects.toThrow('it took too long');
    const pid = (await ocr.processes()).at(-1) ?? 0;
    await until('its end', async () => !isAlive(pid), PATIENCE_MS);
  });

  it('holds nobody up who has stopped waiting', async () => {
    const reader = opened();
    await expect(reader.readBytes(picture, AbortSignal.abort())).rejects.toThrow('it was not read in time');
  });

  it('says of bytes that are no picture that they cannot be read', async () => {
    const reader = opened();
    const words = Buffer.from('no picture');
    await expect(reader.readBytes(words, patience())).rejects.toMatchObject({ why: 'unreadable' });
    await ocr.sees({ lines: ['A picture'] });
    expect(await textsOf(reader)).toEqual(['A picture']);
  });

  it('is left alone for a while where it cannot be started', async () => {
    const broken = await installFakeOcr();
    await writeFile(
      join(broken.folder, 'node_modules/onnxruntime-node/index.js'),
      'throw new Error("broken")',
    );
    const reader = opened({ folder: broken.folder });
    await expect(textsOf(reader)).rejects.toThrow('it ended');
    await expect(textsOf(reader)).rejects.toThrow('it could not be started a while ago');
    await broken.remove();
  });
});
