import type { FaultInjection } from '../../../src/infographs/fault-injection.js';
import { fc } from '../../support/fast-check.js';
import { happenings } from './commands.js';
import { type Faults, GRANTED_CREDITS, type Lab } from './lab.js';
import { LEASE_MS } from './workers.js';

export interface CheckOptions {
  runs: number;
  maxCommands: number;
  faultInjection?: FaultInjection;
  /** Repeats a run that failed: the seed and path of its report. */
  seed?: number;
  path?: string;
  /** Where it is enough to know that something is wrong: the smallest case of it is not looked for. */
  endOnFailure?: boolean;
}

/**
 * Lets things happen in random order and holds the promises against what comes of it: after each, once nothing is
 * left to do, and once more when workers that stood still have woken up after all.
 */
export async function checkPromises(
  lab: Lab,
  { runs, maxCommands, faultInjection, ...replay }: CheckOptions,
) {
  const property = fc.asyncProperty(
    happenings(maxCommands),
    fc.boolean(),
    fc.boolean(),
    fc.boolean(),
    async (commands, falFinishes, isStored, cannotKeep) => {
      await lab.reset(faultInjection);
      lab.images.away = cannotKeep;
      const accepted = new Map([['key-0', await firstRequest(lab)]]);
      if (isStored) await untilStored(lab);
      const setup = () => ({
        model: { accepted, standing: new Set<number>(), jobs: lab.fal.jobs.length },
        real: lab,
      });
      await fc.asyncModelRun(setup, commands);
      await lab.driveToRest(falFinishes);
      await expectKept(lab, 'at rest');
      for (const number of [...lab.standing.keys()]) {
        await lab.goOn(number, { fal: 'none', slack: 'none' }, { how: 'never' });
      }
      await lab.driveToRest(falFinishes);
      await expectKept(lab, 'after all have woken up');
    },
  );
  return await fc.check(property, { numRuns: runs, ...replay });
}

/** Without one nothing else can happen. @returns its batch */
export async function firstRequest(lab: Lab): Promise<string> {
  const [worker] = lab.workers;
  const { answer } = worker ? await lab.accept(worker, 'key-0', 1) : {};
  if (answer?.kind !== 'accepted') throw new Error('the first request was not accepted');
  return answer.batch;
}

/** So that half of all runs begin where the image is about to be shown, which others seldom reach. */
export async function untilStored(lab: Lab): Promise<void> {
  const none: Faults = { fal: 'none', slack: 'none' };
  await lab.turn(0, 'thread', undefined, none, { how: 'never' });
  await lab.turn(0, 'infograph', undefined, none, { how: 'never' });
  const [job] = lab.fal.jobs;
  if (!job) throw new Error('the first request was not submitted');
  job.state = 'image';
  await lab.workers[0]?.events.callback(lab.fal.webhook(job, true));
  await lab.turn(0, 'infograph', undefined, none, { how: 'crash', at: 'store:stored' });
  lab.clock.pass(LEASE_MS);
}

async function expectKept(lab: Lab, when: string): Promise<void> {
  const broken = [
    ...(await lab.promises.broken(GRANTED_CREDITS)),
    ...(await lab.promises.brokenAtRest()),
    ...lab.workers.flatMap(({ faults }) => faults),
  ];
  if (broken.length > 0) throw new Error(`${when}: ${broken.join('\n')}`);
}
