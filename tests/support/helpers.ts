import { createPool, type Pool } from '../../src/briefs/reader/pool.js';
import type { Helpers } from '../../src/cli/shared/terminal.js';
import { createDrawing } from '../../src/drawing/index.js';
import type { Drawing } from '../../src/drawing/scene/drawing.js';
import { createLog } from '../../src/lib/log.js';
import { createMetrics } from '../../src/lib/metrics.js';

/** Far above what a picture takes: the machine may have much else to do. */
const LIMIT_MS = 60_000;

let drawing: Drawing | undefined;
let readers: Pool | undefined;

/**
 * The processes that draw and read, kept for all test files of a jest worker: each takes longer to start than most tests
 * have use for it. They keep nothing alive, and end with the worker.
 */
export const helpers: Helpers = {
  get drawing() {
    drawing ??= {
      ...createDrawing({ limitMs: LIMIT_MS, log: createLog('silent'), metrics: createMetrics() }),
      close: async () => undefined,
    };
    return drawing;
  },
  get readers() {
    if (!readers) {
      const pool = createPool();
      readers = { run: (task, owner) => pool.run(task, owner), close: () => undefined };
    }
    return readers;
  },
};
