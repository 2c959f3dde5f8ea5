import { startWatchdog } from '../lib/watchdog.js';
import { createFontBook } from './fonts/book.js';
import { createPictures } from './picture.js';
import type { Message, Task } from './process/tasks.js';
import { type DrawableBrief, DrawingError, type DrawnVector } from './scene/drawing.js';

/** Ten times what it takes: the engine's memory is not the heap's, and nobody else limits it. */
const MOST_MEMORY_BYTES = 1024 * 1024 * 1024;
const LOOK_EVERY_MS = 100;

// Libraries may say words of a brief: no log of ours.
for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) console[level] = () => {};

// A signal for all processes of a terminal or a container is for the one that serves; it ends this one.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
setInterval(() => {
  if (process.memoryUsage.rss() > MOST_MEMORY_BYTES) process.exit(1);
}, LOOK_EVERY_MS).unref();

const watchdog = startWatchdog();
const pictures = createPictures(createFontBook({ extraFolders: process.argv.slice(3) }));

process.on('message', async (task: Task) => {
  watchdog.begin();
  say(await outcomeOf(task));
  watchdog.end();
});
say({ kind: 'ready' });

async function outcomeOf(task: Task): Promise<Message> {
  try {
    return { kind: 'done', result: await perform(task) };
  } catch (error) {
    if (error instanceof DrawingError) return { kind: 'failed', code: error.code, message: error.message };
    // The name alone: a library's message may quote the brief.
    const name = error instanceof Error ? error.name : 'unknown';
    return { kind: 'failed', code: 'engine', message: `What draws pictures broke at this brief (${name}).` };
  }
}

async function perform(task: Task): Promise<unknown> {
  if (task.kind === 'image') {
    const { imagePdf } = await import('./export/pdf.js');
    const bytes = await imagePdf(task.image, task.described, task.described);
    return { bytes, contentType: 'application/pdf', extension: 'pdf' };
  }
  if (task.kind === 'vector') return await vector(task.svg, task.area);
  const brief: DrawableBrief = JSON.parse(task.brief);
  switch (task.kind) {
    case 'draw':
      return await pictures.draw(brief, task.look);
    case 'export':
      return await pictures.export(brief, task.look, task.format, task.art);
    case 'pages':
      return await pictures.pages(brief, task.look, task.format);
    case 'over':
      return await pictures.drawOver(task.art, brief, task.look);
  }
}

/** The library is loaded where it is needed: few have a model that draws SVG. */
async function vector(svg: Uint8Array, area: number): Promise<DrawnVector> {
  const { rasterized, VectorRefused } = await import('./vector/rasterize.js');
  try {
    return await rasterized(svg, area);
  } catch (error) {
    if (error instanceof VectorRefused) return { refused: error.message };
    throw error;
  }
}

function say(message: Message): void {
  process.send?.(message);
}
