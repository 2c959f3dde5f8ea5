import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedMongo } from '@infograph/embedded-mongodb';
import { ACCOUNT_PAUSES } from '../../../src/fal/breaker.js';
import { createAccept } from '../../../src/infographs/accept.js';
import type { FaultInjection } from '../../../src/infographs/fault-injection.js';
import { createMetrics } from '../../../src/lib/metrics.js';
import { briefVersionId } from '../../../src/models/brief-version.js';
import { type Models, prepareCollections } from '../../../src/models/index.js';
import { catalogue } from '../../support/catalogue.js';
import { installMovableClock, type MovableClock } from './clock.js';
import { type FakeFal, type FalFault, startFakeFal } from './fake-fal.js';
import { createFakeImages, type FakeImages } from './fake-images.js';
import { createFakeReader, type FakeReader, LAB_FACTS } from './fake-reader.js';
import { CHANNEL, createFakeSlack, type FakeSlack, type SlackFault } from './fake-slack.js';
import { labPrices } from './prices.js';
import { createPromises, type Promises } from './promises.js';
import type { Stop } from './run.js';
import { type Subject, startTestWorker, type TestWorker, type Turn } from './workers.js';

export const WORKSPACE = 'T1';
export const DEADLINE_MS = 15 * 60_000;
export const GRANTED_CREDITS = 5;
/** Driving to rest takes fewer turns than this, or it never comes there. */
const TURNS_TO_REST = 600;

export interface Faults {
  fal: FalFault;
  slack: SlackFault;
}

/** Two workers on one real store, fal and Slack in memory, and a clock that the test moves. */
export interface Lab {
  clock: MovableClock;
  fal: FakeFal;
  slack: FakeSlack;
  images: FakeImages;
  reader: FakeReader;
  workers: readonly TestWorker[];
  promises: Promises;
  /** Each worker's turn that stands still. */
  standing: Map<number, Turn>;
  /** Asked by a person in Slack; or by a program, and then nothing is shown there. */
  accept(
    worker: TestWorker,
    requestKey: string,
    count: number,
    who?: 'person' | 'program',
  ): ReturnType<ReturnType<typeof createAccept>>;
  /** Takes a turn as far as it comes; undefined where nothing was to be claimed. */
  turn(worker: number, subject: Subject, id: string | undefined, faults: Faults, stop: Stop): Promise<string>;
  goOn(worker: number, faults: Faults, stop: Stop): Promise<string>;
  /** Lets time pass and workers work, without further faults, until nothing is left to do. */
  driveToRest(falFinishes: boolean): Promise<void>;
  reset(faultInjection?: FaultInjection): Promise<void>;
  stop(): Promise<void>;
}

export async function openLab(): Promise<Lab> {
  const dir = await mkdtemp(join(tmpdir(), 'infograph-properties-'));
  const server = await startEmbeddedMongo({ dir });
  const clock = installMovableClock();
  const databaseClock = { now: clock.now, calibrate: async () => undefined };
  const fal = await startFakeFal();
  const slack = createFakeSlack();
  const images = createFakeImages();
  const reader = createFakeReader();
  const around = { clock: databaseClock, fal, slack, images, reader, faultInjection: {} };
  const workers = [await startTestWorker(server.uri, around), await startTestWorker(server.uri, around)];
  const [{ models }] = workers as [TestWorker];
  await prepareCollections(models);
  const metrics = createMetrics();
  const standing = new Map<number, Turn>();

  async function go(number: number, turn: Turn, faults: Faults, stop: Stop, work?: () => Promise<void>) {
    Object.assign(fal, { fault: faults.fal, isHeld: turn.isHeld });
    slack.fault = faults.slack;
    const ended = await turn.run.go(stop, work);
    fal.fault = 'none';
    slack.fault = 'none';
    if (ended === 'standing') standing.set(number, turn);
    else standing.delete(number);
    const where = ended === 'standing' ? `, standing ${turn.run.where}` : '';
    return `${turn.told.splice(0).join(', ')}${where}`;
  }

  const lab: Lab = {
    clock,
    fal,
    slack,
    images,
    reader,
    workers,
    standing,
    promises: createPromises({ models, slack, fal, images, reader }),
    accept: async ({ credits }, idempotencyKey, count, who = 'person') => {
      const accept = createAccept({
        credits,
        clock: databaseClock,
        prices: labPrices,
        catalogue,
        metrics,
        jobDeadlineMs: DEADLINE_MS,
        outlines: false,
        reads: true,
        wakeInfograph: () => undefined,
        wakeThread: () => undefined,
        wakeBrief: () => undefined,
        crashPoint: () => undefined,
      });
      const { id, defaults } = catalogue.usual;
      const program = { origin: { token: 'tok_1' }, name: 'a program', fingerprint: 'the same' };
      const place =
        who === 'program' ? { requester: 'api:tok_1', program } : { requester: 'U1', channel: CHANNEL };
      const asked = { workspace: WORKSPACE, ...place, idempotencyKey, count };
      const accepted = await accept({ ...asked, ...defaults, model: id, prompt: 'How a bill becomes law' });
      await giveBriefs(models, accepted.ids);
      return accepted;
    },
    async turn(number, subject, id, faults, stop) {
      const turn = await workers[number]?.begin(subject, id);
      return turn ? await go(number, turn, faults, stop, turn.work) : 'nothing to claim';
    },
    async goOn(number, faults, stop) {
      const turn = standing.get(number);
      return turn ? await go(number, turn, faults, stop) : 'nobody stands';
    },
    async driveToRest(falFinishes) {
      const none: Faults = { fal: 'none', slack: 'none' };
      images.away = false;
      reader.cannotDraw = false;
      for (let count = 0; count < TURNS_TO_REST; count++) {
        const open = { nextStepAt: { $exists: true } };
        const [infographs, threads] = [
          await models.infographs.find(open).lean(),
          await models.threads.find(open).lean(),
        ];
        const due = [...infographs, ...threads].map(({ _id, nextStepAt, leaseUntil }) => ({
          _id,
          at: Math.max(nextStepAt?.getTime() ?? 0, leaseUntil.getTime()),
        }));
        const [next] = due.sort((a, b) => a.at - b.at);
        if (!next) return;
        if (falFinishes)
          for (const job of fal.jobs)
            if (job.state === 'queued' || job.state === 'drawing') job.state = 'image';
        clock.pass(Math.max(0, next.at - clock.now()));
        // Beside one that stands still, the other works.
        const number = standing.has(count % 2) ? (count + 1) % 2 : count % 2;
        const turn = await workers[number]?.begin(next._id.startsWith('ig') ? 'infograph' : 'thread');
        if (!turn) continue;
        const stood = new Map(standing);
        await go(number, turn, none, { how: 'never' }, turn.work);
        for (const [key, value] of stood) standing.set(key, value);
      }
      throw new Error(`After ${TURNS_TO_REST} turns there is still something to do`);
    },
    async reset(faultInjection = {}) {
      around.faultInjection = faultInjection;
      standing.clear();
      // What fal refused in the run before keeps none of this one's jobs waiting.
      clock.pass(ACCOUNT_PAUSES.maxPauseMs);
      fal.reset();
      slack.reset();
      images.reset();
      reader.reset();
      for (const worker of workers) worker.faults.splice(0);
      for (const model of Object.values(models)) await model.collection.deleteMany({});
      lab.promises.reset();
      const grant = { key: 'topup:test', credits: GRANTED_CREDITS, actor: 'cli' };
      await workers[0]?.credits.grant(WORKSPACE, grant);
    },
    async stop() {
      for (const { database } of workers) await database.stop();
      await fal.stop();
      await server.stop();
      clock.restore();
      await rm(dir, { recursive: true, force: true });
    },
  };
  return lab;
}

/** The first of each batch has a brief, and is checked by it; the others are not. */
async function giveBriefs(models: Models, ids: readonly string[]): Promise<void> {
  const [_id] = ids;
  if (!_id) return;
  const own = { _id, workspace: WORKSPACE };
  const infograph = await models.infographs.findOne(own).lean();
  if (!infograph) return;
  const { batch } = infograph;
  const version = { _id: briefVersionId(batch, 1), workspace: WORKSPACE, batch, n: 1 };
  await models.briefVersions.create({ ...version, facts: LAB_FACTS, at: new Date() });
  await models.infographs.updateOne(own, { $set: { briefVersion: version._id } });
}
