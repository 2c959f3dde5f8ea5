import { parentPort } from 'node:worker_threads';
import { ArticleError } from '../article.js';
import type { Message, Task } from './messages.js';
import { readPage } from './read.js';

// The libraries complain to the console about pages, in those pages' own words: no log of ours.
for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) console[level] = () => {};

function answer(message: Message): void {
  parentPort?.postMessage(message);
}

answer({ kind: 'ready' });
parentPort?.on('message', async ({ id, page }: Task) => {
  try {
    const article = await readPage(page, (early) => answer({ id, kind: 'early', article: early }));
    answer({ id, kind: 'done', article });
  } catch (error) {
    const known = error instanceof ArticleError;
    const code = known ? error.code : 'article_unreadable';
    // The name alone: a library's message may quote the page.
    answer({
      id,
      kind: 'failed',
      code,
      detail: known ? error.detail : error instanceof Error ? error.name : 'unknown',
    });
  }
});
