import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FaultInjection } from '../../src/infographs/fault-injection.js';
import { firstRequest } from './properties/check.js';
import { type Faults, GRANTED_CREDITS, type Lab, openLab } from './properties/lab.js';
import { captureAllThatIsHeld, resubmitWithoutAsking } from './properties/planted.js';
import type { Stop } from './properties/run.js';
import { COLLECT_AFTER_MS, LEASE_MS } from './properties/workers.js';

const none: Faults = { fal: 'none', slack: 'none' };
const never: Stop = { how: 'never' };

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.stop());

/** The model that was asked for fails for good; `stop` is where the worker ends that has another asked. */
async function failedOnce(stop: Stop, faults = none, faultInjection?: FaultInjection): Promise<void> {
  await lab.reset(faultInjection);
  await firstRequest(lab);
  await lab.turn(0, 'thread', undefined, none, never);
  await lab.turn(0, 'infograph', undefined, none, never);
  const [job] = lab.fal.jobs;
  if (!job) throw new Error('the first request was not submitted');
  job.state = 'final';
  await lab.workers[0]?.events.callback(lab.fal.webhook(job, true));
  await lab.turn(0, 'infograph', undefined, faults, stop);
}

async function broken(): Promise<string[]> {
  return [...(await lab.promises.broken(GRANTED_CREDITS)), ...(await lab.promises.brokenAtRest())];
}

const stored = async () => await lab.workers[0]?.models.infographs.findOne().lean();

describe('where another model takes the place of one that failed', () => {
  it.each<[string, Stop]>([
    ['nobody dies', never],
    ['its worker dies when that is written', { how: 'crash', at: 'fallback:stored' }],
    ['its worker dies before the other is asked', { how: 'crash', at: 'submit:intended' }],
    ['its worker dies when the other has it', { how: 'crash', at: 'submit:sent' }],
  ])('it is asked once, shown, and paid at its price: %s', async (_when, stop) => {
    await failedOnce(stop);
    lab.clock.pass(LEASE_MS);
    await lab.driveToRest(true);
    expect(await broken()).toEqual([]);
    expect(lab.fal.jobs.map(({ endpoint }) => endpoint)).toEqual([
      'fal-ai/nano-banana-pro',
      'google/nano-banana-2.1',
    ]);
    expect(await stored()).toMatchObject({
      delivery: 'posted',
      costCredits: 1,
      paidCredits: 0,
      fallbacks: [{ model: 'google/nano-banana-2.1' }],
    });
  });

  it('the picture of the first one, should it come after all, is shown at the price of that', async () => {
    await failedOnce(never);
    const [first] = lab.fal.jobs;
    if (first) {
      first.state = 'image';
      await lab.workers[0]?.events.callback(lab.fal.webhook(first, true));
    }
    await lab.driveToRest(true);
    expect(await broken()).toEqual([]);
    const infograph = await stored();
    expect(infograph).toMatchObject({ delivery: 'posted', chosen: { requestId: first?.id } });
    expect(infograph?.paidCredits ?? infograph?.costCredits).toBe(1);
  });

  it('one that is paid at the price of the first is noticed', async () => {
    await failedOnce(never, none, captureAllThatIsHeld);
    await lab.driveToRest(true);
    expect((await broken()).join()).toMatch(/was paid with 1 credits, not 0/);
  });

  it.each<[string, FaultInjection | undefined, RegExp | undefined]>([
    ['is not made again', undefined, undefined],
    ['is noticed where it is', resubmitWithoutAsking, /was made while the one before it was not known/],
  ])('a submission without a seed whose answer is lost %s', async (_what, planted, words) => {
    await failedOnce(never, none, planted);
    const [, second] = lab.fal.jobs;
    if (!second) throw new Error('the second model was not asked');
    second.state = 'final';
    await lab.workers[0]?.events.callback(lab.fal.webhook(second, true));
    await lab.turn(0, 'infograph', undefined, { ...none, fal: 'lost' }, never);
    for (let looks = 0; looks < 4; looks++) {
      lab.clock.pass(COLLECT_AFTER_MS);
      await lab.turn(0, 'infograph', undefined, none, never);
    }
    const without = lab.fal.jobs.filter(({ seed }) => seed === undefined);
    expect(without).toHaveLength(planted ? 2 : 1);
    const found = (await lab.promises.broken(GRANTED_CREDITS)).join();
    if (words) expect(found).toMatch(words);
    else expect(found).toBe('');
  });
});
