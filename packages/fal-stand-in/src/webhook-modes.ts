import type { Job } from './job-queue.js';
import { Rules } from './rules.js';
import type { WebhookMode, WebhookModeOptions } from './types.js';
import type { WebhookSender } from './webhook-sender.js';

/** Decides when the webhook of a finished job goes out, if at all. */
export class WebhookModes {
  readonly #sender: WebhookSender;
  /** Asked at the submission; the other modes, when the job is done. */
  readonly #early = new Rules<true, Job>();
  readonly #late = new Rules<'lost' | 'held', Job>();
  #held: Job[] = [];

  constructor(sender: WebhookSender) {
    this.#sender = sender;
  }

  set(
    mode: WebhookMode,
    { times = Number.POSITIVE_INFINITY, when = () => true }: WebhookModeOptions,
  ): () => void {
    if (mode === 'before_answer') return this.#early.add(true, times, when);
    if (mode !== 'normal') return this.#late.add(mode, times, when);
    this.clear();
    return () => {};
  }

  clear(): void {
    this.#early.clear();
    this.#late.clear();
  }

  /** Whether the webhook of a job just submitted must be out before the submission is answered. */
  beforeAnswer(job: Job): boolean {
    const endsByItself = job.outcome.kind !== 'never' && job.outcome.kind !== 'stuck';
    return job.webhookUrl !== undefined && endsByItself && this.#early.take(job) === true;
  }

  /** Sends, holds or drops the webhook of a job that is done. */
  async completed(job: Job): Promise<void> {
    if (!job.webhookUrl) return;
    const mode = this.#late.take(job);
    if (mode === 'held') this.#held.push(job);
    if (mode === undefined) await this.#sender.announce(job);
  }

  async release(): Promise<void> {
    this.#late.removeAll((mode) => mode === 'held');
    const held = this.#held;
    this.#held = [];
    await Promise.all(held.map((job) => this.#sender.announce(job)));
  }
}
