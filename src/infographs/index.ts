import { NOT_YET_MS } from '../fal/patience.js';
import type { DocumentRef } from '../models/tenancy.js';
import { type Accept, createAccept } from './accept.js';
import { type BriefActions, createBriefActions } from './core/brief-actions.js';
import type { CrashPointHook } from './core/crash-points.js';
import { createEventRecorder, type EventRecorder } from './core/events.js';
import { createPictures } from './core/pictures.js';
import { createExports, type Exports } from './exports.js';
import type { FaultInjection } from './fault-injection.js';
import { createWatch, type Watch } from './watch.js';
import { createWorkers, type Surroundings, type Workers } from './workers.js';

/** Slack allows some 50 edits a minute for the whole app. */
const EDIT_EVERY_MS = 3_000;

export interface Infographs {
  accept: Accept;
  events: EventRecorder;
  /** What people decide about the facts of an article. */
  briefs: BriefActions;
  /** Files of what is there. */
  exports: Exports;
  /** What changes in this process, for those who wait for it. */
  watch: Pick<Watch, 'next'>;
  /** There is something to do for this one. */
  wake(infograph: DocumentRef): void;
  start(): void;
  /** Finishes what is under way or hands it back. */
  stop(withinMs: number): Promise<void>;
  healthy(): boolean;
}

interface Dependencies extends Surroundings {
  /** For tests, which look at the last edit only. */
  editEveryMs?: number;
  /** For tests, which would wait for more than a minute until an image counts as lost. */
  lostAfterMs?: number;
  /** For tests that kill the process at a named moment. */
  crashPoint?: CrashPointHook;
  /** For tests that show that a fault would be noticed. */
  faultInjection?: FaultInjection;
}

/** The life of infographs from acceptance to the end: puts the steps, the threads and their workers together. */
export function createInfographs(dependencies: Dependencies): Infographs {
  const { config, models, clock, metrics, foreground } = dependencies;
  const { editEveryMs = EDIT_EVERY_MS, lostAfterMs = NOT_YET_MS } = dependencies;
  const { crashPoint = () => undefined, faultInjection = {} } = dependencies;
  const credits = faultInjection.credits?.(dependencies.credits, models) ?? dependencies.credits;
  const watch = createWatch();
  const wakeInfograph = (infograph: DocumentRef) => workers.infographs.wake(infograph);
  const wakeThread = (thread: DocumentRef) => {
    workers.threads.wake(thread);
    watch.changed(thread._id);
  };
  const wakeBrief = (brief: DocumentRef) => workers.briefs.wake(brief);
  const wakes = { wakeInfograph, wakeThread, wakeBrief };
  const events = createEventRecorder({ models, clock, metrics, ...wakes });
  const { prices } = dependencies;
  const { pauseMs } = config.articles;
  const briefs = createBriefActions({ models, clock, events, prices, pauseMs, wakeBrief });
  const pictures = createPictures({ ...dependencies, mediaHosts: config.fal.mediaHosts });
  const workers: Workers = createWorkers({
    ...dependencies,
    ...wakes,
    credits,
    events,
    briefs,
    pictures,
    random: Math.random,
    editEveryMs,
    lostAfterMs,
    crashPoint,
    faultInjection,
  });
  const accept = createAccept({
    ...dependencies,
    ...wakes,
    credits,
    jobDeadlineMs: config.jobDeadlineMs,
    outlines: config.outline !== 'off',
    reads: dependencies.reader !== undefined,
    crashPoint,
  });

  return {
    accept: (request) => foreground.run(() => accept(request)),
    events: { ...events, callback: (callback) => foreground.run(() => events.callback(callback)) },
    briefs,
    exports: createExports({ ...dependencies, pictures }),
    watch,
    wake: wakeInfograph,
    start: () => start(workers),
    stop: (withinMs) => stop(workers, withinMs),
    healthy: () => workers.briefs.healthy() && workers.infographs.healthy() && workers.threads.healthy(),
  };
}

function start({ briefs, infographs, threads, lateCopies }: Workers): void {
  for (const worker of [briefs, infographs, threads, lateCopies]) worker.start();
}

/** The last step of an infograph leaves its thread something to show, so threads come last. */
async function stop({ briefs, infographs, threads, lateCopies }: Workers, withinMs: number): Promise<void> {
  const startedAt = performance.now();
  await Promise.all([briefs, infographs, lateCopies].map((worker) => worker.stop(withinMs)));
  await threads.stop(Math.max(500, withinMs - (performance.now() - startedAt)));
}
