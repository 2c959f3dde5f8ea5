import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { crashPoints } from '../../src/infographs/core/crash-points.js';
import type { Infograph } from '../../src/models/infograph.js';
import { hasEnded } from '../../src/models/transitions.js';
import { cli } from '../cli/support.js';
import type { AppProcess } from '../support/app-process.js';
import { brokenPromises } from '../support/crash-lab.js';
import { type EarlierData, type Memory, openEarlierData } from '../support/earlier-data.js';
import { until } from '../support/story.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Some fifty jobs take a minute; on a machine with much else to do, many. */
const PATIENCE_MS = 10 * MINUTE;
const TEST_MS = 30 * MINUTE;
/** Each look opens a connection, and the app has enough to do. */
const LOOK_EVERY_MS = 500;

/** How a job is stored that has ended so. */
const stored: Record<Memory['jobs'][number]['ends'], Partial<Infograph>> = {
  posted: { status: 'completed', delivery: 'posted' },
  none: { status: 'completed', delivery: 'none' },
  failed: { status: 'failed' },
  canceled: { status: 'canceled' },
};

/** What has been added to a job's life since the data was made. */
const addedSince = new Set<string>([
  'thread:pictured',
  'remove:gone',
  'remove:kept',
  'link:intended',
  'link:sent',
  'outline:made',
  'outline:waits',
  'brief:versioned',
  'instead:stored',
  'fallback:stored',
  'draw:drawn',
  'draw:stored',
  'fallback:stored',
  'verify:begun',
  'verify:read',
  'verify:stored',
  'mend:intended',
  'mend:sent',
  'mend:stored',
  'choose:stored',
  'choose:kept',
  'draft:intended',
  'draft:uploaded',
  'draft:shown',
  'draft:gone',
]);

describe('A data folder of 479707b, with a job in every state', () => {
  let data: EarlierData;
  let app: AppProcess | undefined;
  beforeEach(async () => {
    data = await openEarlierData('479707b');
  });
  afterEach(async () => {
    if (app?.isAlive()) await app.kill();
    await data.stop();
  });

  const infographs = () => data.look((models) => models.infographs.find().lean());
  const open = async () => (await infographs()).filter((infograph) => !hasEnded(infograph));
  const broken = async () =>
    brokenPromises(data, {
      infographs: await infographs(),
      audit: await data.look((_models, audit) => audit()),
    });

  /** What is still to be told to somebody, or to be kept. */
  const owed = () =>
    data.look(async ({ infographs: all, lateCopies, notices, threads }) => ({
      notices: await notices.countDocuments({ status: 'waiting' }),
      toBeStored: await all.countDocuments({ noticesOwed: true }),
      copies: await lateCopies.countDocuments(),
      threads: await threads.countDocuments({ nextStepAt: { $exists: true } }),
      whispers: await threads.countDocuments({ 'whispers.0': { $exists: true } }),
    }));
  const nothing = { notices: 0, toBeStored: 0, copies: 0, threads: 0, whispers: 0 };

  async function visit(moment: number, meanwhile: () => Promise<void>): Promise<void> {
    app = await data.startAt(new Date(moment));
    await meanwhile();
    expect(await app.stop()).toEqual({ code: 0, signal: null });
  }
  const wait = (what: string, probe: () => Promise<unknown>) =>
    until(
      what,
      async () => {
        await pause(LOOK_EVERY_MS);
        return await probe();
      },
      PATIENCE_MS,
    );
  const owesNothing = () =>
    wait('all that is owed', async () => Object.values(await owed()).every((count) => count === 0));

  it(
    'opens half an hour later: each job ends as it should, nothing is charged, drawn or shown twice, all is told',
    async () => {
      const { memory, slack, fal, receiver } = data;
      const states = memory.jobs.map(({ state }) => state);
      for (const checkpoint of crashPoints.filter((one) => !addedSince.has(one)))
        expect(states.some((state) => state.includes(checkpoint))).toBe(true);
      expect((await open()).length).toBeGreaterThan(35);
      const made = Date.parse(memory.madeAt);

      // Whatever a process held when it was killed is taken up by now.
      await visit(made + memory.leaseS * 1000 + MINUTE, async () => {
        for (const prompt of ['Left in the queue', 'Left being drawn', 'Left canceled too late']) {
          const job = fal.jobs.find(({ input }) => input.prompt === prompt);
          fal.finish(job?.requestId ?? '');
        }
        await wait('all but one to end', async () => (await open()).length === 1);
      });
      expect(await open()).toMatchObject([{ prompt: 'Left in the queue for ever', status: 'processing' }]);

      // Its deadline was an hour after it was asked for.
      await visit(made + 61 * MINUTE, async () => {
        await wait('the last one to end', async () => (await open()).length === 0);
        await owesNothing();
      });

      const [year, month] = memory.madeAt.split('-').map(Number);
      const first = Date.UTC(year ?? 0, month ?? 0, 1, 6);
      await visit(first, async () => {
        const { general, team } = slack.channels;
        const said = () => slack.messages(team).map((message) => slack.plainText(message));
        await wait('the statement', async () => said().some((text) => text.includes('Statement')));
        await wait('the refill, and the end of a grant', () =>
          data.look(({ ledger }) =>
            ledger.countDocuments({ key: /^(refill|expire):/ }).then((entries) => entries === 2),
          ),
        );
        await slack.command({ text: 'After the upgrade', channel: general });
        await wait('a new one', async () => {
          const all = await infographs();
          return all.some(({ prompt, delivery }) => prompt === 'After the upgrade' && delivery === 'posted');
        });
        await owesNothing();
      });

      const all = await infographs();
      const byId = new Map(all.map((infograph) => [infograph._id, infograph]));
      expect(all).toHaveLength(memory.jobs.reduce((sum, { ids }) => sum + ids.length, 1));
      for (const { state, ends, ids, prompt } of memory.jobs) {
        const as = { state, prompt };
        expect(ids.length).toBeGreaterThan(0);
        for (const id of ids) expect({ ...as, ...byId.get(id) }).toMatchObject({ ...as, ...stored[ends] });
        // One job at fal for each image: what fal has is found again, not made again.
        const drawn = fal.jobs.filter(({ input }) => input.prompt === prompt);
        if (stored[ends].status === 'completed' && !prompt.startsWith('http')) {
          expect({ ...as, drawn: drawn.length }).toEqual({ ...as, drawn: ids.length });
        }
      }
      expect(await broken()).toEqual([]);
      expect(await owed()).toEqual(nothing);
      const told = receiver.received.map(({ headers }) => headers['webhook-id']);
      expect(new Set(told).size).toBe(told.length);
      // The first was answered to the version of then.
      expect(told).not.toContain(memory.receiver[0]);
      expect(told).toContain(memory.receiver[1]);
      const direct = slack.messages(slack.dm(slack.users.member2)).map((message) => slack.plainText(message));
      expect(direct).toEqual([expect.stringContaining('Left with a direct message owed')]);
      expect(await cli(['credits', 'audit'], data.settings)).toMatchObject({ exitCode: 0 });
      expect((await cli(['doctor'], data.settings)).out).toContain('stored data: up to date');
    },
    TEST_MS,
  );

  it(
    'opens forty days later: what can no more be made is paid back, and the books add up',
    async () => {
      await visit(Date.parse(data.memory.madeAt) + 40 * DAY, async () => {
        await wait('all to end', async () => (await open()).length === 0);
        await owesNothing();
      });
      expect(await broken()).toEqual([]);
      expect(await owed()).toEqual(nothing);
      const late = (await infographs()).filter(({ prompt }) => /in the queue|being drawn$/.test(prompt));
      expect(late.map(({ status }) => status)).toEqual(['failed', 'failed', 'failed']);
    },
    TEST_MS,
  );
});
