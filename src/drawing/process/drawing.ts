import { join } from 'node:path';
import type { z } from 'zod';
import { childEntry } from '../../lib/child-entry.js';
import { defined } from '../../lib/defined.js';
import type { Log } from '../../lib/log.js';
import type { Metrics } from '../../lib/metrics.js';
import { type Drawing, DrawingError, type Turn } from '../scene/drawing.js';
import { ChildLost, type DrawingProcess, startDrawingProcess } from './drawing-process.js';
import { createLine } from './line.js';
import { drawnOver, drawnPages, drawnPicture, drawnVector, exportedFile, type Task } from './tasks.js';

const ENTRY = 'drawing/child';

const defaults = {
  /** How long one picture may take, in milliseconds; its wait in line and for the child's start are not counted. */
  limitMs: 5_000,
  /** After so long without a picture the child is ended. */
  idleMs: 5 * 60_000,
  /** How much the JavaScript of the child may keep, in megabytes. */
  heapMb: 256,
  /** How many may wait; one more is refused. */
  room: { each: 300, all: 1_000 },
  /** The child: src/drawing/child.ts. */
  entry: childEntry(ENTRY),
};

export interface DrawingOptions extends Partial<typeof defaults> {
  /** Has the folder `fonts` of those that were added. */
  dataDir?: string;
  log: Log;
  metrics: Pick<Metrics, 'drawings' | 'drawingSeconds'>;
}

interface Job {
  task: Task;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** The child starts with the first picture. */
export function createDrawing({ dataDir, log, metrics, ...options }: DrawingOptions): Drawing {
  const drawer = new Drawer({ ...defaults, ...options }, dataDir ? [join(dataDir, 'fonts')] : [], log);

  async function run<T>(task: Task, answer: z.ZodType<T>, turn: Turn = { workspace: '' }): Promise<T> {
    const startedAt = performance.now();
    const count = (outcome: string) => metrics.drawings.inc({ kind: task.kind, outcome });
    try {
      const parsed = answer.safeParse(await drawer.run(task, turn));
      if (!parsed.success) throw broken('answered in another shape');
      count('drawn');
      metrics.drawingSeconds.observe({ kind: task.kind }, (performance.now() - startedAt) / 1000);
      return parsed.data;
    } catch (error) {
      count(error instanceof DrawingError ? error.code : 'closed');
      throw error;
    }
  }

  return {
    draw: (brief, look, turn) =>
      run({ kind: 'draw', brief: JSON.stringify(brief), look }, drawnPicture, turn),
    export: (brief, look, format, turn, art) =>
      run(
        { kind: 'export', brief: JSON.stringify(brief), look, format, ...defined({ art }) },
        exportedFile,
        turn,
      ),
    pages: (brief, look, format, turn) =>
      run({ kind: 'pages', brief: JSON.stringify(brief), look, format }, drawnPages, turn),
    imagePdf: (image, described, turn) => run({ kind: 'image', image, described }, exportedFile, turn),
    drawOver: (art, brief, look, turn) =>
      run({ kind: 'over', art, brief: JSON.stringify(brief), look }, drawnOver, turn),
    vector: (svg, area, turn) => run({ kind: 'vector', svg, area }, drawnVector, turn),
    close: () => drawer.close(),
  };
}

/** One child, which draws one at a time. */
class Drawer {
  readonly #line;
  #child: DrawingProcess | undefined;
  #busy = false;
  #closed: Error | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly options: typeof defaults,
    private readonly fontFolders: readonly string[],
    private readonly log: Log,
  ) {
    this.#line = createLine<Job>(options.room);
  }

  run(task: Task, turn: Turn): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw this.#closed;
      if (!this.#line.add({ task, resolve, reject }, turn))
        throw new DrawingError('busy', 'Too many pictures wait to be drawn. Try again in a minute.');
      if (!this.#busy) void this.#drawAll();
    });
  }

  async close(): Promise<void> {
    const closed = new Error('drawing is closed');
    this.#closed = closed;
    clearTimeout(this.#idle);
    for (const { reject } of this.#line.drain()) reject(closed);
    await this.#child?.end(closed);
  }

  async #drawAll(): Promise<void> {
    this.#busy = true;
    clearTimeout(this.#idle);
    for (let job = this.#line.next(); job; job = this.#line.next()) {
      await this.#draw(job.task).then(job.resolve, job.reject);
    }
    this.#busy = false;
    if (!this.#closed) this.#idle = setTimeout(() => this.#rest(), this.options.idleMs).unref();
  }

  /** What ended a child gets another one, once: the fault may have been that of the picture before. */
  async #draw(task: Task): Promise<unknown> {
    for (let left = 1; ; left--) {
      if (this.#closed) throw this.#closed;
      try {
        return await this.#living().run(task, this.options.limitMs);
      } catch (error) {
        if (!(error instanceof ChildLost)) throw error;
        this.log.warn({ why: error.message, again: left > 0 }, 'the process that draws was lost');
        if (left === 0) throw broken('broke');
      }
    }
  }

  /** One may have ended while nothing was asked of it. */
  #living(): DrawingProcess {
    if (this.#child && !this.#child.hasExited()) return this.#child;
    const { entry, heapMb } = this.options;
    this.#child = startDrawingProcess({ entry, heapMb, arguments: [ENTRY, ...this.fontFolders] });
    return this.#child;
  }

  #rest(): void {
    void this.#child?.end(new Error('nothing was to be drawn'));
    this.#child = undefined;
  }
}

const broken = (what: string) => new DrawingError('engine', `What draws pictures ${what} at this brief.`);
