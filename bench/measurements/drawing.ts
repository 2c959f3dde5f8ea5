import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { createDrawing } from '../../src/drawing/index.js';
import type { DrawableBrief, Drawing } from '../../src/drawing/scene/drawing.js';
import { themes } from '../../src/drawing/scene/look.js';
import { createLog } from '../../src/lib/log.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { type Spread, spread } from '../report/summary.js';
import { drawnBriefs } from '../support/drawn-briefs.js';

const PIXELS = 2048;
const IN_A_ROW = 60;
const BURST = 200;
const WORKSPACES = 4;
const IDLE_MS = 10_000;

export interface DrawingNumbers {
  /** One after the other, in the process that draws, after its first. */
  pictures: Spread;
  /** With the start of the process. */
  firstMs: number;
  /** The most that the process had resident in all of this. */
  peakMb: number;
  /** Of the process, for one picture. */
  cpuMsEach: number;
  meanBytes: number;
  burst: {
    drafts: number;
    allMs: number;
    /** The longest that anything of the process that asked had to wait for its turn; and where nothing was asked. */
    loopMaxMs: number;
    loopIdleMaxMs: number;
    /** A picture that a job waits for, asked for in the midst of the burst. */
    jobMs: number;
  };
}

/** Pictures as the app has them drawn: 60 in a row, then 200 drafts at once with a job's between them. */
export async function measureDrawing(): Promise<DrawingNumbers> {
  const drawing = createDrawing({ log: createLog('silent'), metrics: createMetrics() });
  try {
    const firstMs = await timeOf(() => draw(drawing, 0));
    const child = await onlyChild();
    // Every brief and theme once: which letters there are is looked up the first time.
    const kinds = drawnBriefs.length * themes.length;
    for (let at = 1; at < kinds; at++) await draw(drawing, at);
    const cpuBefore = await cpuMs(child);
    const times: number[] = [];
    let bytes = 0;
    for (let at = 0; at < IN_A_ROW; at++) {
      times.push(
        await timeOf(async () => {
          bytes += (await draw(drawing, at)).png.length;
        }),
      );
    }
    const cpuMsEach = ((await cpuMs(child)) - cpuBefore) / IN_A_ROW;
    const burst = await measureBurst(drawing);
    const peakMb = await peakOf(child);
    return { pictures: spread(times), firstMs, peakMb, cpuMsEach, meanBytes: bytes / IN_A_ROW, burst };
  } finally {
    await drawing.close();
  }
}

async function measureBurst(drawing: Drawing): Promise<DrawingNumbers['burst']> {
  const loopIdleMaxMs = (await longestDelay(() => setTimeout(IDLE_MS))).ms;
  const { ms: loopMaxMs, result } = await longestDelay(() => drawBurst(drawing));
  return { drafts: BURST, loopMaxMs, loopIdleMaxMs, ...result };
}

/** The longest that the event loop was held while something was done. */
async function longestDelay<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const result = await work();
  delay.disable();
  return { ms: delay.max / 1e6, result };
}

async function drawBurst(drawing: Drawing): Promise<{ allMs: number; jobMs: number }> {
  const startedAt = performance.now();
  let drawn = 0;
  let half = () => {};
  const halfway = new Promise<void>((resolve) => {
    half = resolve;
  });
  const drafts = Array.from({ length: BURST }, async (_, at) => {
    await draw(drawing, at, { workspace: `T${at % WORKSPACES}`, draft: true });
    if (++drawn === BURST / 2) half();
  });
  await halfway;
  const jobMs = await timeOf(() => draw(drawing, 0, { workspace: 'T99' }));
  await Promise.all(drafts);
  return { allMs: performance.now() - startedAt, jobMs };
}

function draw(drawing: Drawing, at: number, turn?: Parameters<Drawing['draw']>[2]) {
  const brief: DrawableBrief | undefined = drawnBriefs[at % drawnBriefs.length];
  const theme = themes[Math.floor(at / drawnBriefs.length) % themes.length];
  if (!brief || !theme) throw new Error('there is nothing to draw');
  return drawing.draw(brief, { theme, pixels: PIXELS }, turn);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** The newest: esbuild, which tsx starts, is one as well. */
async function onlyChild(): Promise<number> {
  const children = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return Math.max(...children.trim().split(' ').map(Number));
}

async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s{0,20}(\d+) kB$/m.exec(status)?.[1]) / 1024;
}

/** User and system time: fields 14 and 15 of proc(5), in hundredths of a second on Linux. */
async function cpuMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
