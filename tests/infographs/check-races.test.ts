import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FaultInjection } from '../../src/infographs/fault-injection.js';
import type { Infograph } from '../../src/models/infograph.js';
import { firstRequest } from './properties/check.js';
import type { FalFault, FalJob, FalOutcome } from './properties/fake-fal.js';
import { DEADLINE_MS, GRANTED_CREDITS, type Lab, openLab, WORKSPACE } from './properties/lab.js';
import type { Stop } from './properties/run.js';
import { COLLECT_AFTER_MS, LEASE_MS } from './properties/workers.js';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
beforeEach(() => begin());
afterAll(() => lab.stop());

const never: Stop = { how: 'never' };
const turn = (fal: FalFault = 'none', stop: Stop = never, worker = 0) =>
  lab.turn(worker, 'infograph', undefined, { fal, slack: 'none' }, stop);
const goOn = (worker = 0) => lab.goOn(worker, { fal: 'none', slack: 'none' }, never);

/** Accepted, and its parent posted. */
async function begin(faultInjection: FaultInjection = {}): Promise<void> {
  await lab.reset(faultInjection);
  await firstRequest(lab);
  await lab.turn(0, 'thread', undefined, { fal: 'none', slack: 'none' }, never);
}

async function stored(): Promise<Infograph> {
  const [infograph] = (await lab.workers[0]?.models.infographs.find().lean()) ?? [];
  if (!infograph) throw new Error('there is none');
  return infograph;
}

function job(at: number): FalJob {
  const found = lab.fal.jobs[at];
  if (!found) throw new Error(`fal has ${lab.fal.jobs.length} jobs`);
  return found;
}

/** fal ends the job, and calls. */
async function ends(at: number, as: FalOutcome = 'image'): Promise<void> {
  job(at).state = as;
  await lab.workers[0]?.events.callback(lab.fal.webhook(job(at), true));
}

/** Submitted, drawn, and read as wrong; then what mends it is submitted, with that fault. */
async function wrongAtFirst(fault: FalFault = 'none'): Promise<void> {
  await turn();
  lab.reader.says = 'wrong';
  await ends(0);
  await turn(fault);
}

/** Takes the turn as far as that call. */
async function standingAt(call: string): Promise<void> {
  for (let after = 0; after < 12; after++) {
    const told = await (lab.standing.has(0)
      ? lab.goOn(0, { fal: 'none', slack: 'none' }, { how: 'pause', after: 0 })
      : turn('none', { how: 'pause', after: 0 }));
    if (told.includes(`standing before ${call}`)) return;
  }
  throw new Error(`no turn came to ${call}`);
}

/** It has come to its end, shown once and paid as it should be, and nothing is left to do. */
async function atRest(): Promise<Infograph> {
  await lab.driveToRest(true);
  expect(await lab.promises.broken(GRANTED_CREDITS)).toEqual([]);
  expect(await lab.promises.brokenAtRest()).toEqual([]);
  const infograph = await stored();
  expect(infograph).toMatchObject({ status: 'completed', delivery: 'posted' });
  return infograph;
}

describe('A webhook of another round', () => {
  it('is of the round that it was sent for, where the answers to several are lost', async () => {
    await turn('unsent');
    for (let look = 0; look < 2; look++) {
      lab.clock.pass(COLLECT_AFTER_MS);
      await turn();
    }
    lab.reader.says = 'wrong';
    await ends(0);
    await turn('lost');
    expect((await stored()).requests).toMatchObject([
      { ended: 'lost' },
      { requestId: job(0).id },
      { round: 2 },
    ]);
    lab.reader.says = 'right';
    await ends(1);
    const infograph = await atRest();
    expect(infograph.requests.map(({ requestId }) => requestId)).toEqual([undefined, job(0).id, job(1).id]);
    expect(infograph).toMatchObject({ chosen: { requestId: job(1).id, why: 'mended' } });
    expect(lab.fal.jobs).toHaveLength(2);
  });

  it('is not shown unread where it comes after a later round has begun', async () => {
    await wrongAtFirst();
    await ends(1, 'transient');
    await turn();
    expect(lab.fal.jobs).toHaveLength(3);
    await ends(1);
    await turn();
    await ends(2);
    const infograph = await atRest();
    expect(infograph).toMatchObject({ draw: 'exact', instead: { why: 'wrong_text' }, paidCredits: 0 });
    expect(infograph.checks?.map(({ verdict }) => verdict)).toEqual(['wrong', 'wrong']);
  });
});

describe('A wish to cancel', () => {
  const wish = async () =>
    await lab.workers[0]?.events.cancelWish(
      { _id: (await stored()).batch, workspace: WORKSPACE },
      { by: 'U1' },
    );

  it('while its picture is read waits for what that finds, and nothing is mended', async () => {
    await turn();
    lab.reader.says = 'wrong';
    await ends(0);
    await standingAt('reader.read');
    await wish();
    await goOn();
    const infograph = await atRest();
    expect(infograph).toMatchObject({
      checks: [{ verdict: 'wrong' }],
      chosen: { why: 'canceled' },
      draw: 'exact',
    });
    expect(lab.fal.jobs).toHaveLength(1);
  });

  it('while it is mended shows the best in hand, and tells fal', async () => {
    await wrongAtFirst();
    await wish();
    await turn();
    expect(job(1).state).toBe('canceled');
    const infograph = await atRest();
    expect(infograph).toMatchObject({ chosen: { why: 'canceled' }, draw: 'exact', paidCredits: 0 });
  });
});

describe('Time', () => {
  it('of the job may end while its picture is mended: that goes on', async () => {
    await turn();
    lab.clock.pass(DEADLINE_MS - 10_000);
    lab.reader.says = 'wrong';
    await ends(0);
    await turn();
    expect(lab.fal.jobs).toHaveLength(2);
    lab.clock.pass(20_000);
    await turn();
    lab.reader.says = 'right';
    await ends(1);
    expect(await atRest()).toMatchObject({ chosen: { requestId: job(1).id, why: 'mended' } });
  });

  it('for mending may end: what comes later is not waited for, and nothing is bought at its end', async () => {
    await wrongAtFirst();
    lab.clock.pass(85_000);
    await ends(1, 'final');
    await turn();
    expect(await atRest()).toMatchObject({ draw: 'exact', mendStopped: true });
    expect(lab.fal.jobs).toHaveLength(2);
  });

  it('for drawing the exact one may end while nobody works: it is drawn all the same', async () => {
    await wrongAtFirst();
    lab.clock.pass(85_000);
    await ends(1, 'final');
    await turn('none', { how: 'crash', at: 'choose:stored' });
    expect(await stored()).toMatchObject({ draw: 'exact', chosen: { why: 'checked' } });
    lab.clock.pass(LEASE_MS * 2);
    expect(await atRest()).toMatchObject({ draw: 'exact', paidCredits: 0, drawnAt: expect.any(Date) });
  });
});

describe('The choice', () => {
  /** The database is away at the first choice: before it is written, or after, so that its answer is lost. */
  const away = (isWritten: boolean): FaultInjection => {
    let times = 0;
    return {
      claims: (real) => ({
        ...real,
        async updateFenced(document, update, where) {
          const isChoice = JSON.stringify(update).includes('"chosen"');
          const fails = isChoice && times++ === 0;
          if (!fails || isWritten) await real.updateFenced(document, update, where);
          if (fails) throw new Error('the database is away');
        },
      }),
    };
  };

  it.each([
    ['not written', false],
    ['written', true],
  ])('is made once where the database is away and it was %s', async (_what, isWritten) => {
    await begin(away(isWritten));
    await turn();
    lab.reader.says = 'slip';
    await ends(0);
    await turn();
    const infograph = await atRest();
    expect(infograph).toMatchObject({ chosen: { requestId: job(0).id, why: 'checked' } });
  });

  it('is that of whoever holds the claim, where two stand before it', async () => {
    await turn();
    lab.reader.says = 'wrong';
    await ends(0);
    await turn('refused', { how: 'crash', at: 'mend:intended' });
    lab.clock.pass(LEASE_MS * 2);
    await standingAt('claims.updateFenced');
    lab.clock.pass(LEASE_MS);
    await turn('none', never, 1);
    const chosen = (await stored()).chosen;
    await goOn();
    expect((await stored()).chosen).toEqual(chosen);
    expect((await atRest()).chosen).toEqual(chosen);
  });

  it('is another one where the picture that was to mend a wrong one is gone', async () => {
    await wrongAtFirst();
    lab.reader.says = 'right';
    await ends(1);
    lab.fal.gone.add(job(1).id);
    const infograph = await atRest();
    expect(infograph).toMatchObject({ draw: 'exact', paidCredits: 0, instead: { why: 'wrong_text' } });
    expect(infograph.results).toMatchObject([{ requestId: job(0).id }, { goneAt: expect.any(Date) }]);
  });
});
