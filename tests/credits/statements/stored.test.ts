import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createStatements } from '../../../src/credits/statements/index.js';
import { postStatements } from '../../../src/credits/statements/post.js';
import { createLog } from '../../../src/lib/log.js';
import { noSettings, type WorkspaceSettings } from '../../../src/models/workspace-settings.js';
import { heldBatch } from '../../support/batch.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../../support/database.js';
import { createSetClock } from '../../support/set-clock.js';
import { type End, endOf } from '../../support/settle.js';

const clock = createSetClock('2026-09-01T12:00:00Z');
const log = createLog('silent');
let database: SharedDatabase;
let replicas: Process[];
let one: Process;
let count = 0;
let workspace: string;
beforeAll(async () => {
  database = await startSharedDatabase();
  replicas = [await database.process(clock), await database.process(clock), await database.process(clock)];
  [one] = replicas as [Process];
});
afterAll(() => database.stop());
beforeEach(async () => {
  workspace = `T${++count}`;
  await one.models.workspaceSettings.deleteMany({});
});

async function settings(wanted: Partial<WorkspaceSettings>): Promise<void> {
  const all = { ...noSettings(workspace), rev: 1, ...wanted };
  await one.models.workspaceSettings.replaceOne({ _id: workspace }, all, { upsert: true });
}

describe('the statement of a stored ledger', () => {
  async function ended(end: End, unitCredits: number): Promise<string> {
    const { infographs, ...hold } = heldBatch({ workspace, unitCredits });
    await one.credits.hold(workspace, { ...hold, infographs });
    const [infograph] = infographs;
    if (!infograph) throw new Error('a batch has one');
    await one.credits.settle(workspace, endOf(infograph, end));
    return infograph._id;
  }

  it('has what the month changed, in the time zone of the workspace, and the rest in the months beside it', async () => {
    await settings({ timeZone: 'Asia/Kathmandu' });
    const statements = createStatements({ models: one.models, clock });
    // October begins at 18:15 UTC there.
    clock.set('2026-09-30T18:14:59Z');
    await one.credits.grant(workspace, { key: 'a', credits: 20, actor: 'cli' });
    await ended('posted', 3);
    clock.set('2026-09-30T18:15:00Z');
    const paid = await ended('posted', 2);
    await ended('failed', 5);
    await ended('canceled', 1);
    clock.set('2026-10-20T12:00:00Z');
    await one.credits.refund(workspace, { infograph: paid, actor: 'U1', reason: '' });
    const until = new Date('2026-10-25T00:00:00Z');
    await one.credits.grant(workspace, { key: 'b', credits: 4, actor: 'U1', expiresAt: until });
    clock.set('2026-10-26T12:00:00Z');
    await one.credits.expire(workspace);

    expect(await statements.statementOf(workspace, '2026-09')).toMatchObject({
      ...{ opening: 0, granted: 20, spent: 3, closing: 17, images: 1, successRate: 1 },
    });
    expect(await statements.statementOf(workspace)).toMatchObject({
      ...{ month: '2026-10', zone: 'Asia/Kathmandu', opening: 17, granted: 4, expired: 4, spent: 2 },
      ...{ refunded: 2, closing: 17, held: 0, images: 1, failed: 1, canceled: 1, successRate: 0.5 },
      byPerson: [{ key: 'U0REQUEST', images: 1, failed: 1, canceled: 1, spent: 2, refunded: 2 }],
      byChannel: [{ key: 'C0TEST', spent: 2 }],
      byModel: [{ key: 'fal-ai/nano-banana-pro' }],
      bySize: [{ key: '1K' }],
      days: [{ day: '2026-10-01', spent: 2, failures: 1 }],
    });
    expect(await statements.statementOf(workspace, '2026-12')).toMatchObject({
      opening: 17,
      closing: 17,
      entries: 0,
    });
    const entries = [];
    for await (const some of statements.entriesOf(workspace, '2026-10')) entries.push(...some);
    expect(entries.map(({ entry }) => entry.kind).join(' ')).toBe(
      'hold capture hold release hold release refund grant expire',
    );
  });

  it('tells what was spent day by day, and goes on where it was', async () => {
    const statements = createStatements({ models: one.models, clock });
    clock.set('2026-10-01T12:00:00Z');
    await one.credits.grant(workspace, { key: 'a', credits: 20, actor: 'cli' });
    await ended('posted', 3);
    clock.set('2026-10-03T12:00:00Z');
    const week = () => statements.dailySpend(workspace, 3);
    const day = (on: string, spent = 0, failures = 0) => ({ day: `2026-10-0${on}`, spent, failures });
    expect(await week()).toEqual([day('1', 3), day('2'), day('3')]);
    await Promise.all([ended('posted', 2), ended('failed', 2), ended('canceled', 2)]);
    expect(await Promise.all([week(), week()])).toEqual([
      [day('1', 3), day('2'), day('3', 2, 1)],
      [day('1', 3), day('2'), day('3', 2, 1)],
    ]);
    clock.set('2026-10-04T12:00:00Z');
    expect(await week()).toEqual([day('2'), day('3', 2, 1), day('4')]);
    expect((await statements.dailySpend(workspace, 4))[0]).toEqual(day('1', 3));
    // Midnight is elsewhere now.
    await settings({ timeZone: 'Pacific/Auckland' });
    clock.set('2026-10-03T12:00:00Z');
    expect(await week()).toEqual([day('2', 3), day('3'), day('4', 2, 1)]);
  });
});

describe('posting it on the first', () => {
  async function posted(): Promise<string[]> {
    const context = { clock, log, adminUsers: ['U0OPERATOR'] };
    await Promise.all(replicas.map(({ models }) => postStatements({ ...context, models })));
    const notices = await one.models.notices.find({ workspace }).sort({ at: 1 }).lean();
    return notices.map(({ channel, news }) => `${channel} ${news?.about === 'statement' ? news.month : '?'}`);
  }
  const named = (at: string, from: string | null) =>
    one.models.settingChanges.insertMany([
      {
        ...{ _id: `${workspace}:1`, workspace, rev: 1, actor: 'U1', at: new Date(at) },
        changes: [{ what: 'statements.channel', from, to: 'C1' }],
      },
    ]);

  it('happens once, however many processes come to it, when the month is over where the workspace is', async () => {
    await settings({ timeZone: 'America/New_York', statements: { channel: 'C1' }, admins: ['U1'] });
    clock.set('2026-10-31T12:00:00Z');
    expect(await posted()).toEqual([]);
    clock.set('2026-11-01T04:00:00Z');
    expect(await posted()).toEqual(['C1 2026-10']);
    clock.set('2026-11-03T04:00:00Z');
    expect(await posted()).toEqual(['C1 2026-10']);
    clock.set('2026-12-01T05:00:00Z');
    expect(await posted()).toEqual(['C1 2026-10', 'C1 2026-11']);
    expect((await one.models.notices.findOne({ workspace }).lean())?.instead).toEqual(['U0OPERATOR', 'U1']);
  });

  it('is not made up for where nobody was there for a week', async () => {
    await settings({ statements: { channel: 'C1' } });
    clock.set('2026-11-08T00:00:01Z');
    expect(await posted()).toEqual([]);
  });

  it('begins with the first month that ends after a channel was named', async () => {
    await settings({ statements: { channel: 'C1' } });
    await named('2026-11-02T12:00:00Z', null);
    clock.set('2026-11-03T00:00:00Z');
    expect(await posted()).toEqual([]);
    clock.set('2026-12-01T00:00:00Z');
    expect(await posted()).toEqual(['C1 2026-11']);
  });

  it('goes to the channel that is named now, where it is another one', async () => {
    await settings({ statements: { channel: 'C1' } });
    await named('2026-11-01T00:00:00Z', 'C0OLD');
    clock.set('2026-11-01T00:00:01Z');
    expect(await posted()).toEqual(['C1 2026-10']);
  });
});
