import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createStatements } from '../../../src/credits/statements/index.js';
import { createDatabaseClock } from '../../../src/database/clock.js';
import { insertOnce } from '../../../src/database/duplicate-key.js';
import { createLog } from '../../../src/lib/log.js';
import { AppendOnly } from '../../../src/models/audit-entry.js';
import { auditEntry } from '../../../src/workspaces/audit-log/index.js';
import type { Installations, Installed } from '../../../src/workspaces/installations/index.js';
import {
  advanceDeparture,
  advanceDepartures,
  createOffboarding,
  type OffboardingContext,
} from '../../../src/workspaces/offboarding/index.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../../support/database.js';
import { everything, PERSON, PLANTED, plantWorkspace, remainsOf } from '../../support/leaver.js';

const log = createLog('silent');
const DAY_MS = 24 * 3_600_000;

let database: SharedDatabase;
let books: Process;
let context: OffboardingContext;
let removed: string[];
let installed: Map<string, Installed>;
let workspace: string;
let count = 0;

beforeAll(async () => {
  database = await startSharedDatabase();
  books = await database.process();
});
afterAll(() => database.stop());

beforeEach(() => {
  workspace = `T0GONE${++count}`;
  installed = new Map();
  install(workspace, new Date(Date.now() - DAY_MS));
  const { models } = books;
  removed = [];
  context = {
    models,
    clock: createDatabaseClock(models.balances.db),
    installations,
    log,
    images: { remove: async (key) => void removed.push(key) },
    wakeInfograph: () => undefined,
  };
});

function install(id: string, installedAt: Date): void {
  installed.set(id, { workspace: id, orgWide: false, name: id, botUserId: 'U0BOT', installedAt });
}

const installations = {
  of: async (id: string) => installed.get(id),
  workspacesOf: async (key: string) => [key],
  async remove(id: string, at: Date) {
    const known = installed.get(id);
    if (!known) return 'unknown';
    if (known.installedAt > at) return 'stale';
    installed.delete(id);
    return 'removed';
  },
} as unknown as Installations;

const leavingAfter = (retentionDays: number) =>
  createOffboarding({
    ...{ models: books.models, installations, clock: context.clock, log, retentionDays },
    wake: () => undefined,
  });
const sourceOf = (teamId: string) => ({ teamId, enterpriseId: undefined, isEnterpriseInstall: false });
const now = () => new Date(Math.floor(Date.now() / 1_000) * 1_000);
const departure = () => books.models.departures.findById(workspace).lean();

describe('a workspace that left', () => {
  it('is told by two events in any order, and twice, and has left once', async () => {
    await plantWorkspace(books, workspace);
    const offboarding = leavingAfter(30);
    const at = now();
    expect(await offboarding.uninstalled(sourceOf(workspace), at, 'tokens_revoked')).toBe('left');
    expect(installed.has(workspace)).toBe(false);
    for (const why of ['app_uninstalled', 'tokens_revoked', 'app_uninstalled'] as const) {
      const later = new Date(at.getTime() + 1_000);
      expect(await offboarding.uninstalled(sourceOf(workspace), later, why)).toBe('unknown');
    }
    expect(await departure()).toMatchObject({ at, why: 'tokens_revoked', status: 'leaving' });
    expect(await books.models.auditEntries.countDocuments({ workspace, action: 'app.left' })).toBe(1);
  });

  it('has everything again when the app is installed before its time is over', async () => {
    await plantWorkspace(books, workspace);
    await leavingAfter(30).uninstalled(sourceOf(workspace), now(), 'app_uninstalled');
    await advanceDepartures(context);
    expect(await departure()).toMatchObject({ status: 'left' });
    const tokens = await books.models.apiTokens.find({ workspace }).lean();
    expect(tokens.map(({ revokedBy }) => revokedBy)).toEqual(['system']);
    install(workspace, new Date(Date.now() + 2_000));
    await advanceDepartures(context);
    expect(await departure()).toMatchObject({ status: 'returned' });
    expect(await books.models.infographs.countDocuments({ workspace, prompt: PLANTED })).toBe(3);
  });

  it('is not thrown out again by an event that comes after a reinstall', async () => {
    await plantWorkspace(books, workspace);
    install(workspace, new Date(Date.now() + 2_000));
    expect(await leavingAfter(0).uninstalled(sourceOf(workspace), now(), 'app_uninstalled')).toBe('stale');
    expect(installed.has(workspace)).toBe(true);
    expect(await departure()).toBeNull();
  });

  it('has its jobs marked to end, and is not deleted before they have', async () => {
    await plantWorkspace(books, workspace, { underWay: 2 });
    await leavingAfter(0).uninstalled(sourceOf(workspace), now(), 'app_uninstalled');
    await advanceDepartures(context);
    expect(await departure()).toMatchObject({ status: 'leaving' });
    const marked = { workspace, workspaceLeft: true as const, nextStepAt: { $lte: new Date() } };
    expect(await books.models.infographs.countDocuments(marked)).toBe(2);
  });

  it('is deleted but for its books, in which nobody is named and which add up', async () => {
    const other = `${workspace}STAYS`;
    await plantWorkspace(books, workspace);
    await plantWorkspace(books, other);
    await books.models.infographs.updateMany({ workspace }, { $set: { results: [{ requestId: 'r' }] } });
    const before = (await everything(books.models)).filter(({ text }) => text.includes(`"${other}`)).sort();
    const statements = createStatements({ models: books.models, clock: context.clock });
    const { spent, refunded, closing } = await statements.statementOf(workspace);
    expect((await remainsOf(books.models, workspace)).length).toBeGreaterThan(15);

    await leavingAfter(0).uninstalled(sourceOf(workspace), now(), 'app_uninstalled');
    await advanceDepartures(context);
    expect(await departure()).toMatchObject({ status: 'deleted', deletedAt: expect.any(Date) });
    expect(await departure()).not.toHaveProperty('salt');

    expect(await remainsOf(books.models, workspace)).toEqual([]);
    expect((await everything(books.models)).filter(({ text }) => text.includes(`"${other}`)).sort()).toEqual(
      before,
    );
    for (const id of [workspace, other]) {
      const [report] = await books.credits.audit(id);
      expect(report?.drifts).toEqual([]);
    }
    expect(await statements.statementOf(workspace)).toMatchObject({ spent, refunded, closing });
    const ledger = await books.models.ledger.find({ workspace }).sort({ seq: 1 }).lean();
    const people = new Set(ledger.map(({ actor }) => actor).filter((actor) => actor !== 'system'));
    expect([...people]).toEqual([expect.stringMatching(/^person-[0-9a-f]{12}$/)]);
    expect(ledger.flatMap(({ note }) => note ?? [])).toEqual(
      ['system', 'system', 'canceled'].filter(Boolean),
    );
    expect(removed.filter((key) => key.startsWith(`${workspace}/`))).toHaveLength(15);
  });

  it('begins anew with its balance when it comes back after that', async () => {
    await plantWorkspace(books, workspace);
    const { available } = await books.credits.balance(workspace);
    await leavingAfter(0).uninstalled(sourceOf(workspace), now(), 'app_uninstalled');
    await advanceDepartures(context);
    install(workspace, new Date(Date.now() + 2_000));
    await advanceDepartures(context);
    expect(await departure()).toMatchObject({ status: 'returned' });
    expect(await books.credits.balance(workspace)).toEqual({ available, held: 0 });
    // The question of a person who asks for the first time again.
    const key = `topup:ask:${PERSON}:1`;
    expect(await books.credits.grant(workspace, { key, credits: 5, actor: PERSON })).toMatchObject({
      kind: 'granted',
    });
    const [report] = await books.credits.audit(workspace);
    expect(report?.drifts).toEqual([]);
  });

  it('keeps what is made while it is being deleted', async () => {
    await plantWorkspace(books, workspace);
    const { departures, settingChanges } = books.models;
    await leavingAfter(0).uninstalled(sourceOf(workspace), now(), 'app_uninstalled');
    await departures.updateOne({ _id: workspace }, { $set: { status: 'left' } });
    const deletingAt = new Date();
    await departures.updateOne(
      { _id: workspace },
      { $set: { status: 'deleting', deletingAt, salt: 'salt' } },
    );
    const later = new Date(deletingAt.getTime() + 1_000);
    const change = { _id: `${workspace}:1`, workspace, rev: 1, actor: PERSON, at: later, changes: [] };
    await settingChanges.insertMany([change], { lean: true });
    const deleting = await departure();
    if (deleting) await advanceDeparture(deleting, context);
    expect(await settingChanges.find({ workspace }).lean()).toEqual([change]);
  });
});

describe('the audit log', () => {
  it('takes an entry once, and lets nobody change or delete one', async () => {
    const { auditEntries } = books.models;
    const entry = auditEntry({ workspace, actor: 'cli', action: 'token.made', key: 'once' }, new Date());
    expect(await insertOnce(auditEntries, entry)).toBe(true);
    expect(await insertOnce(auditEntries, { ...entry, actor: PERSON })).toBe(false);
    const theirs = { workspace, _id: entry._id };
    const changes = [
      () => auditEntries.updateOne(theirs, { $set: { actor: PERSON } }),
      () => auditEntries.replaceOne(theirs, { ...entry, actor: PERSON }),
      () => auditEntries.deleteMany({ workspace }),
      () => auditEntries.findOneAndDelete(theirs),
      () => auditEntries.bulkWrite([{ deleteOne: { filter: theirs } }]),
    ];
    for (const change of changes) await expect(change()).rejects.toThrow(AppendOnly);
    expect(await auditEntries.findOne(theirs).lean()).toMatchObject({ actor: 'cli', via: 'cli' });
  });
});
