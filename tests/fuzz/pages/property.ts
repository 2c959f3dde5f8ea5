import assert from 'node:assert/strict';
import { ArticleError, type SentPage } from '../../../src/articles/article.js';
import { perform } from '../../../src/briefs/reader/perform.js';
import { read } from '../../../src/briefs/reader/tasks.js';
import { fc } from '../../support/fast-check.js';
import { hostileBeginning } from './hostile-page.js';

/** The beginning of each: what grows with the square of it shows. */
const BYTES = 8_000;
/**
 * Processor time, since others may have the processor meanwhile. The dearest page takes a third of it; elements that are
 * nested as deep as they come would take more than twice of it, where their number counts with its square.
 */
const LIMIT_MS = 10_000;

/** Whatever a page holds, it is read or refused in words, its facts are found, and a model may answer with it. */
export async function pagesAreRead(pages: number): Promise<void> {
  await fc.assert(
    // What is compressed may be large, whatever its beginning: only a reader's limits bound that.
    fc.asyncProperty(hostileBeginning(BYTES), async (page) => {
      const before = process.cpuUsage();
      await readAll({ ...page, url: 'https://e.example/', contentEncoding: undefined });
      const { user, system } = process.cpuUsage(before);
      assert((user + system) / 1000 < LIMIT_MS, `it took too long: ${page.name}`);
    }),
    // Shrunk, a page is another one that takes long, and the last of many.
    { numRuns: pages, endOnFailure: true },
  );
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
