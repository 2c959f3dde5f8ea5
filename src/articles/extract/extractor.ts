import { Worker } from 'node:worker_threads';
import { type Article, ArticleError, type FetchedPage } from '../article.js';
import { articleFromText } from './article-from-text.js';
import type { Answer, Message, Task } from './messages.js';

export interface Extractor {
  /**
   * Reads the article of a page, apart from the main thread. Where the time runs out after the first half of the work,
   * what that half found is the answer, of low confidence.
   * @throws ArticleError `article_empty`, `article_locked` or `article_unreadable`.
   */
  extract(page: FetchedPage): Promise<Article>;
  /** Ends the thread; readings under way fail as `article_unreadable`. */
  close(): Promise<void>;
}

export interface ExtractorOptions {
  /** How long one page may take, in milliseconds; its wait in the queue and for the thread's start are not counted. */
  limitMs?: number;
  /** How much the thread's heap may grow to, in megabytes. */
  memoryMb?: number;
  /** How many pages may wait; one more is refused. */
  queueLength?: number;
}

interface Job extends Task {
  early?: Article;
  resolve(article: Article): void;
  reject(error: ArticleError): void;
}

const STACK_MB = 8;
/** On a machine with much else to do, loading the libraries alone has taken more than five seconds. */
const START_WITHIN_MS = 30_000;

/** Reads one page at a time in a thread that starts with the first of them and keeps no process alive. */
export function createExtractor({
  limitMs = 5000,
  memoryMb = 512,
  queueLength = 50,
}: ExtractorOptions = {}): Extractor {
  const waiting: Job[] = [];
  let current: Job | undefined;
  let thread: Worker | undefined;
  let ready = false;
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;
  let closed = false;

  const next = (): void => {
    if (current) return;
    current = waiting.shift();
    if (!current) {
      thread?.unref();
      return;
    }
    thread ??= start();
    thread.ref();
    allow(ready ? limitMs : START_WITHIN_MS);
    thread.postMessage({ id: current.id, page: current.page } satisfies Task);
  };
  const allow = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => giveUp(`took longer than ${ms} ms`), ms);
  };
  const settle = (how: (job: Job) => void): void => {
    const job = current;
    clearTimeout(timer);
    current = undefined;
    if (job) how(job);
    next();
  };
  /** Ends the thread with whatever it does, and starts another with the next page. */
  const giveUp = (why: string): void => {
    const stopped = thread;
    thread = undefined;
    stopped?.removeAllListeners();
    stopped?.on('error', () => {});
    void stopped?.terminate();
    settle((job) =>
      job.early ? job.resolve(job.early) : job.reject(new ArticleError('article_unreadable', why)),
    );
  };
  const start = (): Worker => {
    ready = false;
    const started = new Worker(workerFile, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, stackSizeMb: STACK_MB },
    });
    started.on('message', (answer: Message) => {
      if (answer.kind === 'ready') {
        ready = true;
        if (current) allow(limitMs);
        return;
      }
      if (answer.id !== current?.id) return;
      if (answer.kind === 'early') current.early = answer.article;
      else settle((job) => finish(job, answer));
    });
    started.on('error', (error) => giveUp(`the thread failed: ${'code' in error ? error.code : error.name}`));
    started.on('exit', () => giveUp('the thread ended'));
    return started;
  };

  return {
    async extract(page) {
      if (page.kind === 'text') return articleFromText(page.text);
      if (closed) throw new ArticleError('article_unreadable', 'the extractor is closed');
      if (waiting.length >= queueLength)
        throw new ArticleError('article_unreadable', 'too many pages wait to be read');
      return new Promise((resolve, reject) => {
        lastId += 1;
        waiting.push({ id: lastId, page, resolve, reject });
        next();
      });
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      const ended = thread;
      thread = undefined;
      ended?.removeAllListeners();
      await ended?.terminate();
      for (const job of [...(current ? [current] : []), ...waiting.splice(0)])
        job.reject(new ArticleError('article_unreadable', 'the extractor was closed'));
      current = undefined;
    },
  };
}

function finish(job: Job, answer: Answer): void {
  if (answer.kind === 'failed') job.reject(new ArticleError(answer.code, answer.detail));
  else job.resolve(answer.article);
}

// From dist a plain file; from the sources (bench, tests) one that loads them by a development dependency.
const fromSource = import.meta.url.endsWith('.ts');
const workerFile = new URL(fromSource ? './worker.mjs' : './worker.js', import.meta.url);
