import type { PaintedText, Painting, PaintRequest } from './painting.js';

/** What a model is sent: fal takes the JSON body as it is. */
export type ModelInput = Record<string, unknown>;

/** The three states that fal shows; REMOVED is ours, for a job canceled while it waited, which fal no longer knows. */
export type JobState = 'IN_QUEUE' | 'IN_PROGRESS' | 'COMPLETED' | 'REMOVED';

/** One attempt at handing over a webhook: the answer's status, or why there was none. `at` in ms since the epoch. */
export interface WebhookDelivery {
  readonly at: number;
  readonly status?: number;
  readonly error?: string;
}

/** One submission, as the stand-in sees it. Times are in ms since the epoch. */
export interface FalJob {
  readonly requestId: string;
  readonly endpoint: string;
  readonly input: ModelInput;
  readonly webhookUrl?: string | undefined;
  /** The headers of the submission, with names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly submittedAt: number;
  readonly state: JobState;
  readonly canceledAt?: number | undefined;
  readonly outcome?: Outcome | undefined;
  readonly deliveries: readonly WebhookDelivery[];
}

/** One HTTP call that reached the stand-in: `status` is 0 while unanswered or cut off, `lost` marks an answer that was withheld. */
export interface FalCall {
  readonly method: string;
  /** Without the query string. */
  readonly path: string;
  readonly at: number;
  readonly status: number;
  readonly lost?: boolean;
}

/** How a job ends. */
export type Outcome =
  | { readonly kind: 'ok' }
  | {
      readonly kind: 'model_error';
      readonly status?: number;
      readonly type: string;
      readonly msg?: string;
      readonly retryable?: boolean;
    }
  | {
      readonly kind: 'infra_error';
      readonly status: number;
      readonly errorType: string;
      readonly detail?: string;
    }
  | { readonly kind: 'no_images' }
  /** The job succeeds, but its picture says other words than it was told to. */
  | { readonly kind: 'slips'; readonly slips: ReadonlyArray<readonly [told: string, written: string]> }
  /** Ends with this status (200) and body, whatever form it has; `body` is given what the model would have answered. */
  | { readonly kind: 'answer'; readonly status?: number; readonly body: (output: unknown) => unknown }
  /** The webhook says OK with a null payload and a `payload_error`; the result has the payload. */
  | { readonly kind: 'null_payload' }
  /** Stays IN_QUEUE until `start` or `finish`. */
  | { readonly kind: 'never' }
  /** Stays IN_PROGRESS until `finish`. */
  | { readonly kind: 'stuck' }
  /** IN_PROGRESS, back to IN_QUEUE, then on as usual. `ms` is how long each of the two lasts at least (default 50). */
  | { readonly kind: 'back_to_queue'; readonly ms?: number }
  /** The job succeeds; this is what the media host then serves, for the first `failTimes` requests (default: all). */
  | {
      readonly kind: 'image';
      readonly status?: number;
      readonly bytes?: Buffer;
      readonly contentType?: string;
      readonly redirectTo?: string;
      readonly failTimes?: number;
      /** Served in its place for the first `times` requests. */
      readonly notYet?: NotYet;
    }
  /** The job succeeds and its webhook is sent, but the stored result is gone: 404. */
  | { readonly kind: 'result_expired' };

/** What a media host answers that does not have a file yet. */
export interface NotYet {
  readonly times: number;
  /** Default 404. */
  readonly status?: number;
  readonly body?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The calls that a fault can be laid on. */
export type FaultCall =
  | 'submit'
  | 'status'
  | 'result'
  | 'cancel'
  | 'history'
  | 'jwks'
  | 'media'
  | 'llm'
  | 'vision';

/** What goes wrong with a call. */
export type Fault =
  /** Answered with this instead of being done: a Buffer as it is, a text as text, anything else as JSON. */
  | {
      readonly kind: 'http';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** The connection is reset before anything is done. */
  | { readonly kind: 'reset' }
  /** Done, then the socket is destroyed in place of the answer; of an image, half the bytes come first. */
  | { readonly kind: 'lost' }
  /** Done at once, answered `ms` later. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Never done and never answered. */
  | { readonly kind: 'hang' };

/** `lost`: never delivered. `before_answer`: delivered before the submit is answered. `held`: kept until `releaseWebhooks`. */
export type WebhookMode = 'normal' | 'lost' | 'before_answer' | 'held';

/** How often a rule applies. */
export interface RuleOptions {
  /** How many times the rule applies; `Infinity` for ever. Default 1. */
  readonly times?: number;
}

/** On which calls a fault lies. */
export interface FaultOptions extends RuleOptions {
  /** Given the path of the call, without the query string. */
  readonly when?: (path: string) => boolean;
}

/** For which webhooks a mode holds. */
export interface WebhookModeOptions {
  /** How many webhooks the mode holds for. Default: all, until the mode is changed. */
  readonly times?: number;
  readonly when?: (job: FalJob) => boolean;
}

/** A webhook made by hand: forged, old, foreign or tampered with. */
export interface HandmadeWebhook {
  readonly url: string;
  /** Sent as JSON; a string or Buffer is sent byte for byte. */
  readonly body: unknown;
  /** The id in the header. Default: the body's `request_id`, else a new one. */
  readonly requestId?: string;
  readonly userId?: string;
  /** The time that is signed, in seconds since the epoch. Default: now. */
  readonly timestampS?: number;
  /** `foreign` signs with a key that is in no JWKS. Default `ours`. */
  readonly key?: 'ours' | 'foreign';
  /** Changes the bytes after they were signed. */
  readonly tamper?: (body: Buffer) => Buffer;
  /** Put over the headers that would be sent. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Headers to leave out, by name. */
  readonly omit?: readonly string[];
}

/** A job that the stand-in has from the beginning, as if it had been submitted before. */
export interface EarlierJob {
  readonly requestId: string;
  readonly endpoint: string;
  readonly input: ModelInput;
  readonly webhookUrl?: string | undefined;
  readonly submittedAt: number;
  readonly outcome: Outcome;
  /** Where its image lies on the media host, from `/files` on. */
  readonly imagePath?: string | undefined;
}

/** What the vision model says of pictures: an answer, or a function of the request and of what they say. */
export type VisionAnswer = string | ((input: ModelInput, texts: readonly PaintedText[]) => string);

/** How a stand-in is started. */
export interface FalStandInOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** What callers must show: `Authorization: Key …`. Default `stand-in-key`. */
  readonly key?: string;
  /** Sent as X-Fal-Webhook-User-Id. */
  readonly userId?: string;
  /** How long a job waits in the queue. Default 0. */
  readonly queueMs?: number;
  /** How long a job is being drawn, at least. Default 0. */
  readonly runMs?: number;
  /** Scales the edges of the images; 1 is fal's size. */
  readonly imageScale?: number;
  /** Stands small at the foot of each image. Default: that a stand-in drew it. */
  readonly imprint?: string;
  /**
   * Paints images in the stand-in's place; undefined leaves one to it, and where it rejects, the job fails. 64 MB of
   * images are kept: an older one that is fetched is asked for again, and should come out the same.
   */
  readonly paint?: (request: PaintRequest) => Painting | undefined | Promise<Painting | undefined>;
  /** The pauses between attempts to deliver one webhook; when they are used up it is given up. */
  readonly webhookRetryMs?: readonly number[];
  /** What the LLM says while `llm()` settles nothing; left out or undefined: the outline of its prompt, as JSON. */
  readonly llm?: (input: ModelInput) => string | undefined;
  /** The clock that stamps jobs and signatures, in ms; timers stay real. */
  readonly now?: () => number;
  /** Jobs of a stand-in that ran before: they go on. */
  readonly earlierJobs?: readonly EarlierJob[];
}

/** What stands here for fal's own addresses. */
export interface FalUrls {
  /** For https://queue.fal.run */
  readonly queue: string;
  /** For https://fal.run */
  readonly run: string;
  /** For https://api.fal.ai/v1 */
  readonly api: string;
  /** For https://rest.fal.ai/.well-known/jwks.json */
  readonly jwks: string;
  /** For https://v3.fal.media */
  readonly media: string;
}

/** A local fal.ai on a loopback socket. Functions that add a rule return one that takes it back. */
export interface FalStandIn {
  readonly url: string;
  /** What callers must show. */
  readonly key: string;
  /** For whom webhooks are signed. */
  readonly userId: string;
  readonly urls: FalUrls;
  /** Every submission, oldest first. */
  readonly jobs: readonly FalJob[];
  /** Every HTTP call, oldest first. */
  readonly calls: readonly FalCall[];
  /** Decides how the next submissions end (one, unless told otherwise). Rules are tried oldest first. */
  outcome(
    rule: Outcome,
    options?: RuleOptions & { readonly when?: (input: ModelInput, endpoint: string) => boolean },
  ): () => void;
  /** What happens to webhooks from now on; `normal` also ends the modes set before. */
  webhooks(mode: WebhookMode, options?: WebhookModeOptions): () => void;
  /** Delivers what was held, all at once, ends the `held` mode, and waits for the first answers. */
  releaseWebhooks(): Promise<void>;
  /** Delivers a finished job's webhook again, `times` at once, each freshly signed. Throws if the job has none. */
  redeliver(requestId: string, times?: number): Promise<Array<{ status: number }>>;
  /** Takes a waiting job out of the queue. Throws if there is no such job. */
  start(requestId: string): void;
  /** Ends a waiting or running job now; it is COMPLETED once its image is drawn. */
  finish(requestId: string): void;
  /** Sends a webhook made by hand. Rejects if there is no answer. */
  deliver(webhook: HandmadeWebhook): Promise<{ status: number; body: string }>;
  /** Lays a fault on the next calls of a kind (one, unless told otherwise). */
  fail(call: FaultCall, fault: Fault, options?: FaultOptions): () => void;
  /** From now on there is no such endpoint: submissions get a 404, and the platform's list of models says so. */
  modelAway(endpoint: string): () => void;
  /** Settles what the LLM says, until taken back. A function is given the request's body. */
  llm(answer: string | ((input: ModelInput) => string)): () => void;
  /** Settles what the model that sees says of pictures, until taken back. A function is given the request's body, and what they say. */
  vision(answer: VisionAnswer): () => void;
  /** Refuses submissions with 403, as for an empty balance; status calls go on working. */
  lockAccount(reason?: string): void;
  /** Takes submissions again. */
  unlockAccount(): void;
  /** From now on signs with a new key; the old one leaves the JWKS. */
  rotateKeys(): void;
  /** Takes back every outcome, fault, absence of a model, webhook mode, LLM answer and lock. What is held stays held. */
  clearFaults(): void;
  /** Waits until `probe` gives something truthy: asked after each change here, and at intervals. Rejects after `timeoutMs` (default a minute) saying `what`. */
  waitFor<T>(what: string, probe: () => T | undefined | false | null, timeoutMs?: number): Promise<T>;
  /** Closes everything at once. */
  stop(): Promise<void>;
}
