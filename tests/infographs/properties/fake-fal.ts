import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FalClient, SubmitAnswer } from '../../../src/fal/client.js';
import { withoutImage } from '../../../src/fal/output.js';
import { FalUnavailable } from '../../../src/fal/unavailable.js';
import type { Callback } from '../../../src/infographs/core/callbacks.js';

/** What goes wrong with the next call. `lost`: it is carried out, and its answer does not come. */
export const falFaults = ['none', 'lost', 'unsent', 'again', 'refused', 'locked', 'host', 'denied'] as const;
export type FalFault = (typeof falFaults)[number];

export const outcomes = ['image', 'transient', 'final', 'no-image'] as const;
export type FalOutcome = (typeof outcomes)[number];

export interface FalJob {
  id: string;
  infograph: string;
  token: string;
  /** Which submission its webhook's address says it is of. */
  n: number;
  endpoint: string;
  /** Undefined: of a model without one. */
  seed: unknown;
  at: Date;
  state: 'queued' | 'drawing' | 'canceled' | FalOutcome;
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** fal in memory, and the host of its images on a socket. */
export interface FakeFal extends FalClient {
  jobs: FalJob[];
  fault: FalFault;
  host: string;
  /** Whether whoever submits now still has its claim: fal cannot know, but the check must. */
  isHeld(): Promise<boolean>;
  /** What was bought although fal could have been asked for it. */
  doublyBought: string[];
  /** The jobs whose images are not there any more. */
  gone: Set<string>;
  webhook(job: FalJob, withPayload: boolean): Callback;
  reset(): void;
  stop(): Promise<void>;
}

export async function startFakeFal(): Promise<FakeFal> {
  const late = new Set<string>();
  const takeFault = (...kinds: FalFault[]) => {
    const { fault } = fal;
    if (!kinds.includes(fault)) return 'none';
    fal.fault = 'none';
    return fault;
  };
  const server = createServer(({ url = '' }, response) => {
    const isGone = fal.gone.has(url.slice(1).replace('.png', ''));
    const fault = isGone ? 'denied' : takeFault('host', 'denied');
    if (fault === 'none') response.writeHead(200, { 'content-type': 'image/png' }).end(PIXEL);
    else response.writeHead(fault === 'host' ? 503 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const imageUrl = (job: FalJob) => `http://${host}/${job.id}.png`;
  const ask = (requestId: string, endpoint?: string) => {
    if (takeFault('lost', 'unsent', 'again', 'refused', 'locked') !== 'none') throw new FalUnavailable('503');
    return fal.jobs.find((job) => job.id === requestId && job.endpoint === endpoint);
  };

  async function send(endpoint: string, seed: unknown, webhookUrl: string | undefined): Promise<string> {
    const { pathname, searchParams } = new URL(webhookUrl ?? '');
    const [token = '', infograph = ''] = pathname.split('/').reverse();
    const n = Number(searchParams.get('n'));
    // Each round of a model has a seed of its own; a job without one is told from others by the books alone.
    const earlier = fal.jobs.filter(
      (job) =>
        job.infograph === infograph &&
        job.endpoint === endpoint &&
        (seed === undefined ? job.n === n : job.seed === seed),
    );
    const id = `job-${fal.jobs.length + 1}`;
    if (!(await fal.isHeld())) late.add(id);
    else if (earlier.some((job) => !late.has(job.id) && !['transient', 'canceled'].includes(job.state))) {
      fal.doublyBought.push(
        `${infograph}: ${id} beside ${earlier.map((job) => `${job.id} (${job.state})`).join(', ')}`,
      );
    }
    fal.jobs.push({ id, infograph, token, n, endpoint, seed, at: new Date(), state: 'queued' });
    return id;
  }

  const fal: FakeFal = {
    jobs: [],
    fault: 'none',
    host,
    doublyBought: [],
    gone: new Set(),
    isHeld: async () => true,
    async submit(endpoint, { seed }, { webhookUrl }): Promise<SubmitAnswer> {
      const fault = takeFault('lost', 'unsent', 'again', 'refused', 'locked');
      if (fault === 'again' || fault === 'refused' || fault === 'locked') {
        return { kind: 'refused', again: fault !== 'refused', locked: fault === 'locked', detail: fault };
      }
      if (fault === 'unsent') return { kind: 'unknown', detail: fault };
      const requestId = await send(endpoint, seed, webhookUrl);
      return fault === 'lost' ? { kind: 'unknown', detail: fault } : { kind: 'accepted', requestId };
    },
    async status(endpoint, requestId) {
      const job = ask(requestId, endpoint);
      if (!job) return { kind: 'not-found' };
      if (job.state === 'queued' || job.state === 'drawing') return { kind: job.state };
      return { kind: 'finished', failed: job.state !== 'image', errorType: undefined };
    },
    async result(endpoint, requestId) {
      const job = ask(requestId, endpoint);
      if (job?.state === 'image') return { kind: 'image', urls: [imageUrl(job)] };
      if (job?.state === 'no-image') return { kind: 'failed', failure: withoutImage };
      const transient = job?.state === 'transient';
      return { kind: 'failed', failure: { code: 'model_failed', detail: String(job?.state), transient } };
    },
    async cancel(endpoint, requestId) {
      const job = ask(requestId, endpoint);
      if (!job) return 'not-found';
      if (job.state === 'queued') job.state = 'canceled';
      return job.state === 'canceled' || job.state === 'drawing' ? 'asked' : 'already-completed';
    },
    async findBySeed(endpoint, seed, since, known) {
      ask('');
      return fal.jobs.find(
        (job) => job.endpoint === endpoint && job.seed === seed && job.at >= since && !known.includes(job.id),
      )?.id;
    },
    webhook(job, withPayload) {
      const { id: requestId, infograph: id, n, token } = job;
      if (!withPayload) return { id, token, requestId, n, result: undefined };
      if (job.state === 'image') {
        return {
          id,
          token,
          requestId,
          n,
          result: { requestId, ok: true, imageUrl: imageUrl(job), via: 'webhook' },
        };
      }
      const failure = { code: 'model_failed', detail: job.state } as const;
      const transient = job.state === 'transient';
      return {
        id,
        token,
        requestId,
        n,
        result: { requestId, ok: false, failure, transient, via: 'webhook' },
      };
    },
    reset() {
      fal.jobs = [];
      fal.fault = 'none';
      fal.doublyBought = [];
      fal.gone.clear();
      late.clear();
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return fal;
}
