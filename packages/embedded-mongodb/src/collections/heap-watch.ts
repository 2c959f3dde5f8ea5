import { constants, type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';

const MB = 1024 * 1024;
/** V8's limit counts the space for young objects, three halves of 16 MB, where nothing stays. https://v8.dev/blog/trash-talk */
const YOUNG_BYTES = 48 * MB;
/** The part of the rest that may be in use: garbage and what commands work on need room, too. */
const SHARE = 0.75;

/**
 * Tells how full the heap is that V8 gives to the whole process, which ends when it is full. What is in use for certain
 * is known after each full collection; since then the documents have grown or shrunk by what they are estimated at.
 */
export class HeapWatch {
  /** What may be in use, in bytes. */
  readonly limit: number;
  private used = 0;
  private documents = 0;
  private readonly observer = new PerformanceObserver((list) => {
    if (list.getEntries().some(isFullCollection)) this.measure();
  });

  constructor(private readonly documentBytes: () => number) {
    const { heap_size_limit: all } = getHeapStatistics();
    this.limit = Math.max(all - YOUNG_BYTES, all / 2) * SHARE;
  }

  start(): void {
    this.measure();
    this.observer.observe({ entryTypes: ['gc'] });
  }

  stop(): void {
    this.observer.disconnect();
  }

  /** What is in use, in bytes, about. */
  get inUse(): number {
    return this.used + this.documentBytes() - this.documents;
  }

  private measure(): void {
    this.used = getHeapStatistics().used_heap_size;
    this.documents = this.documentBytes();
  }
}

/** https://nodejs.org/api/perf_hooks.html#performanceentrydetail */
const isFullCollection = (entry: PerformanceEntry): boolean =>
  'detail' in entry &&
  typeof entry.detail === 'object' &&
  entry.detail !== null &&
  'kind' in entry.detail &&
  entry.detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR;
