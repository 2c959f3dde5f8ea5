import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ModelAnswer } from './model-answer.js';
import { infraError, requestTimedOut } from './model-answer.js';
import type { EarlierJob, FalJob, JobState, ModelInput, Outcome, WebhookDelivery } from './types.js';

/** A job with what only the stand-in knows of it. */
export interface Job extends FalJob {
  state: JobState;
  /** Changes with every attempt, as at fal; `requestId` never does. */
  gatewayRequestId: string;
  /** When the job must have started, in ms since the epoch. */
  readonly startBy: number;
  readonly outcome: Outcome;
  startedAt?: number;
  endedAt?: number;
  canceledAt?: number;
  answer?: ModelAnswer;
  /** Where its image is to lie; anywhere unless said. */
  readonly imagePath?: string | undefined;
  readonly deliveries: WebhookDelivery[];
}

export interface Submission {
  readonly endpoint: string;
  readonly input: ModelInput;
  readonly headers: Readonly<Record<string, string>>;
  readonly webhookUrl: string | undefined;
  readonly outcome: Outcome;
  /** Of a job that was submitted before. */
  readonly earlier?: Pick<EarlierJob, 'requestId' | 'submittedAt' | 'imagePath'>;
}

interface Controls {
  readonly gone: AbortController;
  readonly start: Signal;
  readonly finish: Signal;
}

interface JobQueueOptions {
  readonly queueMs: number;
  readonly runMs: number;
  readonly now: () => number;
  /** What the model answers; never rejects for a bad input. */
  readonly draw: (job: Job) => Promise<ModelAnswer>;
  readonly completed: (job: Job) => Promise<void>;
  readonly changed: () => void;
}

/** The queue and its runners: takes each job from IN_QUEUE to COMPLETED, by the clock or by hand. */
export class JobQueue {
  readonly jobs: Job[] = [];
  readonly #byId = new Map<string, Job>();
  readonly #controls = new Map<string, Controls>();
  readonly #options: JobQueueOptions;

  constructor(options: JobQueueOptions) {
    this.#options = options;
  }

  /** Takes a job in. It waits until `run` is called. */
  submit({ endpoint, input, headers, webhookUrl, outcome, earlier }: Submission): Job {
    const { requestId = randomUUID(), submittedAt = this.#options.now(), imagePath } = earlier ?? {};
    const timeoutS = Number(headers['x-fal-request-timeout']);
    const job: Job = {
      requestId,
      gatewayRequestId: requestId,
      endpoint,
      input,
      headers,
      webhookUrl,
      outcome,
      submittedAt,
      startBy: timeoutS > 0 ? submittedAt + timeoutS * 1000 : Number.POSITIVE_INFINITY,
      state: 'IN_QUEUE',
      imagePath,
      deliveries: [],
    };
    this.jobs.push(job);
    this.#byId.set(requestId, job);
    this.#controls.set(requestId, { gone: new AbortController(), start: signal(), finish: signal() });
    this.#options.changed();
    return job;
  }

  find(requestId: string): Job | undefined {
    const job = this.#byId.get(requestId);
    return job?.state === 'REMOVED' ? undefined : job;
  }

  /** How many waiting jobs are ahead of this one. */
  position(job: Job): number {
    const waiting = this.jobs.filter(({ state }) => state === 'IN_QUEUE');
    return Math.max(0, waiting.indexOf(job));
  }

  /** Removes a waiting job; of a running one the wish is noted, and it goes on. */
  cancel(job: Job): void {
    job.canceledAt = this.#options.now();
    if (job.state === 'IN_QUEUE') {
      job.state = 'REMOVED';
      this.#controlsOf(job.requestId).gone.abort();
    }
    this.#options.changed();
  }

  start(requestId: string): void {
    this.#controlsOf(requestId).start.give();
  }

  finish(requestId: string): void {
    this.start(requestId);
    this.#controlsOf(requestId).finish.give();
  }

  /** Takes the job to its end; resolves when it is there (its webhook tried once), removed, or the queue stopped. */
  async run(job: Job): Promise<void> {
    try {
      job.answer = await this.#answer(job);
    } catch (error) {
      if (this.#controlsOf(job.requestId).gone.signal.aborted) return;
      const words = error instanceof Error ? error.message : String(error);
      job.answer = infraError(500, 'runner_server_error', `The stand-in could not draw: ${words}`);
    }
    job.state = 'COMPLETED';
    job.endedAt = this.#options.now();
    this.#options.changed();
    await this.#options.completed(job);
  }

  stop(): void {
    for (const { gone } of this.#controls.values()) gone.abort();
  }

  async #answer(job: Job): Promise<ModelAnswer> {
    const { outcome } = job;
    const { queueMs, runMs } = this.#options;
    if (!(await this.#queue(job, outcome.kind === 'never' ? Number.POSITIVE_INFINITY : queueMs))) {
      return requestTimedOut();
    }
    if (outcome.kind === 'back_to_queue') {
      const leastMs = outcome.ms ?? 50;
      this.#enter(job, 'IN_PROGRESS');
      await this.#wait(job, Math.max(runMs, leastMs), 'finish');
      this.#enter(job, 'IN_QUEUE');
      job.gatewayRequestId = randomUUID();
      if (!(await this.#queue(job, Math.max(queueMs, leastMs)))) return requestTimedOut();
    }
    this.#enter(job, 'IN_PROGRESS');
    const byHand = outcome.kind === 'stuck' || outcome.kind === 'never';
    const [answer] = await Promise.all([
      this.#options.draw(job),
      this.#wait(job, byHand ? Number.POSITIVE_INFINITY : runMs, 'finish'),
    ]);
    return answer;
  }

  /** Waits in the queue; false if the job had to have started before its turn came. */
  async #queue(job: Job, ms: number): Promise<boolean> {
    const leftMs = job.startBy - this.#options.now();
    const started = await this.#wait(job, Math.min(ms, leftMs), 'start');
    return started === 'by hand' || ms <= leftMs;
  }

  #enter(job: Job, state: 'IN_QUEUE' | 'IN_PROGRESS'): void {
    job.state = state;
    if (state === 'IN_PROGRESS') job.startedAt = this.#options.now();
    this.#options.changed();
  }

  /** Waits `ms` (for ever if infinite) or until told by hand; rejects if the job goes. */
  async #wait(job: Job, ms: number, until: 'start' | 'finish'): Promise<'by hand' | 'in time'> {
    const controls = this.#controlsOf(job.requestId);
    const over = new AbortController();
    const either = AbortSignal.any([controls.gone.signal, over.signal]);
    const gone = new Promise<never>((_resolve, reject) => {
      const leave = () => reject(new Error(`Job ${job.requestId} is gone`));
      if (either.aborted) leave();
      else either.addEventListener('abort', leave, { once: true });
    });
    const waits: Array<Promise<'by hand' | 'in time'>> = [gone, controls[until].given.then(() => 'by hand')];
    if (Number.isFinite(ms)) waits.push(pause(Math.max(0, ms), 'in time' as const, { signal: either }));
    try {
      return await Promise.race(waits);
    } finally {
      over.abort();
    }
  }

  #controlsOf(requestId: string): Controls {
    const controls = this.#controls.get(requestId);
    if (!controls) throw new Error(`There is no job ${requestId}`);
    return controls;
  }
}

/** Something to be told once. */
interface Signal {
  readonly given: Promise<void>;
  readonly give: () => void;
}

function signal(): Signal {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
