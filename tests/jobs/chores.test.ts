import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabaseClock } from '../../src/database/clock.js';
import { type Chores, createChores, type Task } from '../../src/jobs/chores.js';
import { createForeground } from '../../src/jobs/foreground.js';
import { createLog } from '../../src/lib/log.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../support/database.js';
import { until } from '../support/story.js';

type Name = 'daily' | 'off' | 'later';

describe('a chore', () => {
  let database: SharedDatabase;
  let models: Process['models'];
  let chores: Chores<Name>;
  const done: string[] = [];
  const task = (name: string): Task => ({
    async run() {
      done.push(name);
      return { kind: 'wait', afterMs: 3_600_000 };
    },
  });

  beforeAll(async () => {
    database = await startSharedDatabase();
    ({ models } = await database.process());
    chores = createChores({
      chores: models.chores,
      clock: createDatabaseClock(models.chores.db),
      leaseMs: 10_000,
      sweepEveryMs: 1_000,
      whenIdle: createForeground().whenIdle,
      log: createLog('silent'),
      metrics: createMetrics(),
    });
    await chores.start({
      daily: task('daily'),
      off: undefined,
      later: { ...task('later'), afterStartMs: 60_000 },
    });
  });
  afterAll(async () => {
    await chores.stop(1_000);
    await database.stop();
  });

  it('is done at a start, and again when it is woken', async () => {
    await until('it is done', async () => done.length === 1);
    chores.wake('daily');
    await until('it is done again', async () => done.length === 2);
    expect(done).toEqual(['daily', 'daily']);
  });

  it('is done later where a start has enough to do', async () => {
    const later = await models.chores.findById('later').lean();
    expect(Number(later?.nextStepAt)).toBeGreaterThan(Date.now() + 30_000);
  });

  it('is not begun where it is switched off, and left to rest where it was stored before', async () => {
    expect(await models.chores.exists({ _id: 'off' })).toBeNull();
    const fresh = { leaseUntil: new Date(0), fence: 0, signals: 0, attempts: 0 };
    await models.chores.insertMany([{ ...fresh, _id: 'off', nextStepAt: new Date(0) }]);
    chores.wake('off');
    await until('nothing is left to do', async () => {
      const off = await models.chores.findById('off').lean();
      return off !== null && off.nextStepAt === undefined;
    });
    expect(done).not.toContain('off');
  });
});
