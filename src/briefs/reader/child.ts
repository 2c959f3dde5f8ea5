import { ArticleError } from '../../articles/article.js';
import { startWatchdog } from '../../lib/watchdog.js';
import { perform } from './perform.js';
import type { Message, Task } from './tasks.js';

// The libraries complain to the console about pages, in those pages' own words: no log of ours.
for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) console[level] = () => {};

const watchdog = startWatchdog();

// A signal for all processes of a terminal or a container is for the one that serves; it ends this one.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
process.on('message', async (task: Task) => {
  watchdog.begin();
  say(await outcomeOf(task));
  watchdog.end();
});
say({ kind: 'ready' });

async function outcomeOf(task: Task): Promise<Message> {
  try {
    return { kind: 'done', result: await perform(task, (article) => say({ kind: 'early', article })) };
  } catch (error) {
    if (error instanceof ArticleError) return { kind: 'failed', code: error.code, detail: error.detail };
    // The name alone: a library's message may quote the page.
    const detail = error instanceof Error ? error.name : 'unknown';
    return { kind: 'failed', code: 'article_unreadable', detail };
  }
}

function say(message: Message): void {
  process.send?.(message);
}
