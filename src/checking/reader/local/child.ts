import { readFile } from 'node:fs/promises';
import { startWatchdog } from '../../../lib/watchdog.js';
import { installedIn, loadModels } from './runtime.js';
import { see } from './see.js';
import type { Message, Task } from './tasks.js';

/** Three times what it takes: the models' memory is not the heap's, and nobody else limits it. */
const MOST_MEMORY_BYTES = 1024 * 1024 * 1024;
const LOOK_EVERY_MS = 100;

// Libraries may say words of a picture: no log of ours.
for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) console[level] = () => {};

// A signal for all processes of a terminal or a container is for the one that serves; it ends this one.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_MEMORY_BYTES) process.exit(1);
}, LOOK_EVERY_MS).unref();

const watchdog = startWatchdog();
const installed = installedIn(process.argv[3] ?? '');
if (!installed) process.exit(1);
const models = await loadModels(installed);

process.on('message', async (task: Task) => {
  watchdog.begin();
  say(await outcomeOf(task));
  watchdog.end();
});
say({ kind: 'ready' });

async function outcomeOf({ path }: Task): Promise<Message> {
  try {
    const lines = await see(await readFile(path), models);
    return { kind: 'done', result: { lines, memoryBytes: process.memoryUsage.rss() } };
  } catch (error) {
    // The name alone: a library's message may quote the picture.
    return { kind: 'failed', name: error instanceof Error ? error.name : 'unknown' };
  }
}

function say(message: Message): void {
  process.send?.(message);
}
