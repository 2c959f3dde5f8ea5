import type { Credits } from '../../../src/credits/ledger/index.js';
import { createCredits } from '../../../src/credits/ledger/index.js';
import type { DatabaseClock } from '../../../src/database/clock.js';
import { type Database, openDatabase } from '../../../src/database/connect.js';
import { createBreaker } from '../../../src/fal/breaker.js';
import { createCatalogue } from '../../../src/fal/models/catalogue.js';
import { createBriefActions } from '../../../src/infographs/core/brief-actions.js';
import { createEventRecorder, type EventRecorder } from '../../../src/infographs/core/events.js';
import { createPictures } from '../../../src/infographs/core/pictures.js';
import { nextStep } from '../../../src/infographs/core/progress.js';
import type { FaultInjection } from '../../../src/infographs/fault-injection.js';
import { steps as realSteps } from '../../../src/infographs/steps/index.js';
import { createPainter } from '../../../src/infographs/steps/painter.js';
import { threadStep } from '../../../src/infographs/threads/step.js';
import { type Claims, createClaims, StaleFence } from '../../../src/jobs/claims.js';
import { backoffMs, type Outcome } from '../../../src/jobs/outcome.js';
import { createLog } from '../../../src/lib/log.js';
import { createMetrics } from '../../../src/lib/metrics.js';
import { createSemaphore } from '../../../src/lib/semaphore.js';
import type { Claimable } from '../../../src/models/claimable.js';
import { createModels, type Models } from '../../../src/models/index.js';
import type { Infograph } from '../../../src/models/infograph.js';
import type { Thread } from '../../../src/models/thread.js';
import { createPolicy } from '../../../src/workspaces/policy/index.js';
import { catalogue } from '../../support/catalogue.js';
import { createDrawingStandIn } from '../../support/drawing.js';
import { openModels } from '../../support/open-models.js';
import type { FakeFal } from './fake-fal.js';
import type { FakeImages } from './fake-images.js';
import { assertDraws, type FakeReader } from './fake-reader.js';
import type { FakeSlack } from './fake-slack.js';
import { labPrices } from './prices.js';
import { MEND_BUDGET_MICROS } from './promises.js';
import { Crashed, Run } from './run.js';

export const LEASE_MS = 60_000;
export const COLLECT_AFTER_MS = 30_000;
const PUBLIC_URL = 'https://app.test';
/** A turn that takes more steps than this goes round in a circle. */
const STEPS_IN_A_TURN = 60;

const ANY = { kind: 'next', after: '', except: [] } as const;
const woken = (id: string) => ({ kind: 'woken', id, workspace: 'T1' }) as const;

export type Subject = 'infograph' | 'thread';

/** One process of the app: its own connection and queue of credits, and turns that are taken when a test says so. */
export interface TestWorker {
  models: Models;
  credits: Credits;
  events: EventRecorder;
  database: Database;
  /** Claims the named document, or whichever is due the longest. Undefined where there is nothing to claim. */
  begin(subject: Subject, id?: string): Promise<Turn | undefined>;
  /** What went wrong in a way that nobody foresaw. */
  faults: string[];
}

export interface Turn {
  run: Run;
  document: string;
  /** The steps that it took and how each ended. */
  told: string[];
  work(): Promise<void>;
  /** Whether the claim is still its own. */
  isHeld(): Promise<boolean>;
}

export interface Surroundings {
  clock: DatabaseClock;
  fal: FakeFal;
  slack: FakeSlack;
  images: FakeImages;
  reader: FakeReader;
  faultInjection: FaultInjection;
}

export async function startTestWorker(uri: string, around: Surroundings): Promise<TestWorker> {
  const { clock, fal, images, reader, slack } = around;
  const database = await openDatabase({ uri, dataDir: '' });
  const { connection } = database;
  const models = createModels(connection);
  const open = openModels(models);
  const log = createLog('silent');
  const metrics = createMetrics();
  const credits = createCredits({ connection, models, clock, policy: createPolicy(createCatalogue()), log });
  const nobody = () => undefined;
  const events = createEventRecorder({ models, clock, metrics, wakeInfograph: nobody, wakeThread: nobody });
  const briefs = createBriefActions({
    ...{ models, clock, events, prices: {}, pauseMs: 20_000 },
    wakeBrief: nobody,
  });
  const breaker = createBreaker(log, clock.now, nobody);
  const infographClaims = createClaims(models.infographs, clock, LEASE_MS);
  const threadClaims = createClaims(models.threads, clock, LEASE_MS);
  const transfers = createSemaphore(4);
  const settings = {
    publicUrl: PUBLIC_URL,
    collectAfterMs: COLLECT_AFTER_MS,
    lostAfterMs: 75_000,
    jobDeadlineMs: 300_000,
    mendBudgetMicros: MEND_BUDGET_MICROS,
  };
  const faults: string[] = [];

  /** What a step works with, each call of it within the run's reach. */
  function contextOf(run: Run) {
    return {
      models,
      events: run.holding('events', events),
      messenger: run.holding('slack', slack),
      clock,
      log,
      metrics,
      wakeThread: nobody,
      random: () => 0.5,
      crashPoint: run.reached.bind(run),
    };
  }

  const drawing = createDrawingStandIn();
  const pictures = createPictures({ drawing, catalogue, mediaHosts: [fal.host] });
  const painter = createPainter({
    models,
    drawing: {
      ...drawing,
      async draw(...asked) {
        assertDraws(reader);
        return await drawing.draw(...asked);
      },
    },
    pictures,
  });

  async function beginInfograph(run: Run, id: string | undefined): Promise<Turn | undefined> {
    const { faultInjection } = around;
    const claims = run.holding('claims', infographClaims);
    const context = {
      ...contextOf(run),
      claims: faultInjection.claims?.(claims, models) ?? claims,
      credits: withPlant(run.holding('credits', credits), faultInjection),
      fal: run.holding('fal', fal),
      // Not held: it is called beside Slack, and a run can stand at one call only.
      images,
      painter,
      pictures,
      breaker,
      transfers,
      copies: transfers,
      prices: labPrices,
      reader: run.holding('reader', reader),
      readings: transfers,
      catalogue,
      exactInstead: async () => false,
      modelsFor: async () => catalogue.models,
      settings,
    };
    const steps = faultInjection.steps?.(realSteps, models) ?? realSteps;
    const claimed = await infographClaims.claim(id === undefined ? ANY : woken(id));
    return (
      claimed &&
      turnOf(run, claimed, claims, (infograph: Infograph) => {
        const name = nextStep(infograph, clock.now());
        return name && { name, step: () => steps[name](infograph, context) };
      })
    );
  }

  const withPlant = (real: Credits, faultInjection: FaultInjection) =>
    faultInjection.credits?.(real, models) ?? real;

  async function beginThread(run: Run, id: string | undefined): Promise<Turn | undefined> {
    const claims = run.holding('claims', threadClaims);
    const planted = around.faultInjection.threadClaims?.(claims, models) ?? claims;
    const context = {
      ...contextOf(run),
      briefs,
      claims: planted,
      editEveryMs: 3_000,
      drafts: { of: () => 'failed' as const },
      images,
      showsPictures: async () => true,
    };
    const claimed = await threadClaims.claim(id === undefined ? ANY : woken(id));
    return (
      claimed &&
      turnOf(run, claimed, claims, (thread: Thread) => ({
        name: 'thread',
        step: () => threadStep(thread, context),
      }))
    );
  }

  function turnOf<T extends Claimable & { _id: string }>(
    run: Run,
    claimed: T,
    claims: Claims<T>,
    next: (document: T) => { name: string; step(): Promise<Outcome> } | undefined,
  ): Turn {
    const told: string[] = [];
    const one = async (document: T): Promise<Outcome> => {
      const called = next(document);
      if (!called) return { kind: 'rest' };
      try {
        const outcome = await called.step();
        told.push(`${called.name}: ${outcome.kind}`);
        return outcome;
      } catch (error) {
        if (error instanceof Crashed || error instanceof StaleFence) {
          told.push(`${called.name}: ${error.name} (${run.where})`);
          throw error;
        }
        faults.push(
          `${called.name} of ${document._id} threw ${error instanceof Error ? error.stack : String(error)}`,
        );
        return { kind: 'wait', afterMs: backoffMs(document.attempts, () => 0.5), retry: true };
      }
    };
    const work = async () => {
      let document = claimed;
      try {
        for (let count = 0; count < STEPS_IN_A_TURN; count++) {
          const outcome = await one(document);
          if (outcome.kind !== 'again') return await leave(claims, document, outcome);
          document = await claims.reload(document);
        }
        faults.push(`${claimed._id} goes round in a circle: ${told.slice(-4).join(', ')}`);
      } catch (error) {
        if (!(error instanceof StaleFence)) throw error;
      }
    };
    const { _id, fence } = claimed;
    const isHeld = async () => (await open.infographs.countDocuments({ _id, fence })) > 0;
    return { run, document: _id, told, work, isHeld };
  }

  return {
    models: open,
    credits,
    events,
    database,
    faults,
    begin: (subject, id) => (subject === 'infograph' ? beginInfograph : beginThread)(new Run(), id),
  };
}

/** As the app's own worker leaves a document. */
async function leave<T extends Claimable & { _id: string }>(
  claims: Claims<T>,
  document: T,
  outcome: Exclude<Outcome, { kind: 'again' }>,
): Promise<void> {
  if (outcome.kind === 'ended') return;
  if (outcome.kind === 'wait') {
    await claims.reschedule(document, outcome.afterMs, outcome.retry ? document.attempts + 1 : 0);
    return;
  }
  await claims.park(document);
  await claims.reschedule(document, 0, 0);
}
