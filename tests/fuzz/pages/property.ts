import assert from 'node:assert/strict';
import { ArticleError, type SentPage } from '../../../src/articles/article.js';
import { perform } from '../../../src/briefs/reader/perform.js';
import { read } from '../../../src/briefs/reader/tasks.js';
import { fc } from '../../support/fast-check.js';
import { hostileBeginning } from './hostile-page.js';

/** The beginning of each: what grows with the square of it shows. */
const BYTES = 8_000;
/**
 * Processor time, since others may have the processor meanwhile. The dearest pages that are known, of 1,300 elements that
 * are never closed, take half of it: the libraries ask each for those around it.
 */
const LIMIT_MS = 10_000;

/** Whatever a page holds, it is read or refused in words, its facts are found, and a model may answer with it. */
export async function pagesAreRead(pages: number): Promise<void> {
  await fc.assert(
    // What is compressed may be large, whatever its beginning: only a reader's limits bound that.
    fc.asyncProperty(hostileBeginning(BYTES), async (page) => {
      const sent = { ...page, url: 'https://e.example/', contentEncoding: undefined };
      // Others slow the processor, too: once it has to be quick.
      const isQuick = (await processorMs(sent)) < LIMIT_MS || (await processorMs(sent)) < LIMIT_MS;
      assert(isQuick, `it took too long: ${page.name}`);
    }),
    // Shrunk, a page is another one that takes long, and the last of many.
    { numRuns: pages, endOnFailure: true },
  );
}

async function processorMs(page: SentPage): Promise<number> {
  const before = process.cpuUsage();
  await readAll(page);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function readAll(page: SentPage): Promise<void> {
  try {
    const { reading, source } = read.parse(await perform({ kind: 'page', page, wish: {} }, () => {}));
    await perform({ kind: 'facts', reading, focus: undefined }, () => {});
    const output = JSON.stringify({
      title: source.title,
      points: [Buffer.from(page.body).toString().slice(0, 2000)],
    });
    await perform({ kind: 'judge', reading, output, wish: {} }, () => {});
  } catch (error) {
    assert(error instanceof ArticleError, String(error));
  }
}
