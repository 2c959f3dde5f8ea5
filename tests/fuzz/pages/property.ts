import assert from 'node:assert/strict';
import { ArticleError } from '../../../src/articles/article.js';
import { perform } from '../../../src/briefs/reader/perform.js';
import { read } from '../../../src/briefs/reader/tasks.js';
import { fc } from '../../support/fast-check.js';
import { hostilePage } from './hostile-page.js';

/** The beginning of each: what grows with the square of it shows. */
const BYTES = 8_000;
const DOES_NOT_HANG_MS = 20_000;

/** Whatever a page holds, it is read or refused in words, its facts are found, and a model may answer with it. */
export async function pagesAreRead(pages: number): Promise<void> {
  await fc.assert(
    // What is compressed may be large, whatever its beginning: only a reader's limits bound that.
    fc.asyncProperty(
      hostilePage.filter(({ contentEncoding }) => contentEncoding === undefined),
      async ({ body, contentType }) => {
        const startedAt = performance.now();
        const beginning = body.subarray(0, BYTES);
        const page = { url: 'https://e.example/', body: beginning, contentType, contentEncoding: undefined };
        try {
          const { reading, source } = read.parse(await perform({ kind: 'page', page, wish: {} }, () => {}));
          await perform({ kind: 'facts', reading, focus: undefined }, () => {});
          const output = JSON.stringify({
            title: source.title,
            points: [beginning.toString().slice(0, 2000)],
          });
          await perform({ kind: 'judge', reading, output, wish: {} }, () => {});
        } catch (error) {
          assert(error instanceof ArticleError, String(error));
        }
        assert(performance.now() - startedAt < DOES_NOT_HANG_MS, 'it took too long');
      },
    ),
    { numRuns: pages },
  );
}
