import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { numberScoresOf, scoresOf } from '../../../bench/truth/measure.js';
import { measurePictures, type PictureScore } from '../../../bench/truth/pictures.js';
import { createStudio, type Studio } from '../../../bench/truth/studio.js';
import { createLocalReader } from '../../../src/checking/reader/local/local-reader.js';
import { INSTALL } from '../../../src/checking/reader/local/runtime.js';
import { createLog } from '../../../src/lib/log.js';

const PICTURES = 20;
const LIMIT_MS = 120_000;

const reader = createLocalReader({
  folder: process.env.LOCAL_READER,
  hosts: [],
  log: createLog('silent'),
  limitMs: LIMIT_MS,
  startWithinMs: LIMIT_MS,
});
const where = reader ? 'read on this machine' : `reader not measured: it is not installed (${INSTALL})`;

(reader ? describe : describe.skip)(`pictures with errors in what is drawn (${where})`, () => {
  let studio: Studio;
  const scores: PictureScore[] = [];

  beforeAll(async () => {
    studio = createStudio();
    const look = async (jpeg: Uint8Array) => {
      if (!reader) throw new Error('there is no reader');
      return await reader.readBytes(jpeg, AbortSignal.timeout(LIMIT_MS));
    };
    for await (const score of measurePictures(Array(PICTURES).keys(), studio, look)) scores.push(score);
  }, 600_000);
  afterAll(async () => {
    await studio.close();
    await reader?.close();
  });

  it('have no verdict where the reader does not know the letters', () => {
    const strange = scores.filter(
      ({ language, planted }) => ['ar', 'hi'].includes(language) && planted !== 'language',
    );
    expect(strange.length).toBeGreaterThan(0);
    expect(strange.filter(({ verdict }) => verdict !== undefined)).toEqual([]);
  });

  it('are called wrong where they are', () => {
    expect(scoresOf(scores).cases).toBeGreaterThanOrEqual(PICTURES / 4);
    expect(numberScoresOf(scores).recall).toBeGreaterThanOrEqual(0.75);
  });
});
