import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTempFolder, type TempFolder } from '../../src/lib/temp-folder.js';
import { PERSON, PLANTED, plantWorkspace, remainsOf } from '../support/leaver.js';
import { prepareDatabase } from '../support/prepare-database.js';
import { type StoredData, withStoredData } from '../support/stored-data.js';
import { cli } from './support.js';

let folder: TempFolder;
let settings: { DATA_DIR: string };

const inDatabase = <T>(work: (data: StoredData) => Promise<T>) => withStoredData(folder.path, work);

beforeEach(async () => {
  folder = await createTempFolder();
  settings = { DATA_DIR: folder.path };
  await inDatabase(async (data) => {
    await prepareDatabase(data.models);
    await plantWorkspace(data, 'T0GONE', { underWay: 1 });
    await plantWorkspace(data, 'T0STAYS');
  });
});
afterEach(() => folder.remove());

describe('workspace', () => {
  it('list tells who is here', async () => {
    const listed = await cli(['workspace', 'list', '--json'], settings);
    expect(listed).toMatchObject({ exitCode: 0, err: '' });
    expect(listed.json).toMatchObject({
      workspaces: [
        { workspace: 'T0GONE', available: 98, held: 1 },
        { workspace: 'T0STAYS', available: 99, held: 0, leftAt: null, deletedAt: null },
      ],
    });
  });

  it('export writes everything of one workspace but for secrets, a line a document', async () => {
    const file = join(folder.path, 'out.jsonl');
    const line = ['workspace', 'export', 'T0GONE', '--out', file, '--json'];
    const exported = await cli(line, settings);
    expect(exported).toMatchObject({ exitCode: 0, json: { workspace: 'T0GONE', file } });
    const text = readFileSync(file, 'utf8');
    const lines = text
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(exported.json).toMatchObject({
      documents: lines.length,
      collections: { infographs: 4, ledger: 10 },
    });
    expect(text).not.toContain('T0STAYS');
    const of = (collection: string) => lines.find((one) => one.collection === collection)?.document;
    expect(of('apitokens')).not.toHaveProperty('hash');
    expect(of('infographs')).toMatchObject({ prompt: PLANTED });
    expect(of('infographs')).not.toHaveProperty('token');
    // What is there is not written over.
    expect(await cli(line, settings)).toMatchObject({ exitCode: 1, json: { error: { code: 'file' } } });
    expect(await cli(['workspace', 'export', 'T0GONE', '--json'], settings)).toMatchObject({ exitCode: 2 });
  });

  it('delete says what it would delete, and with --yes does, ending what is under way', async () => {
    const asked = await cli(['workspace', 'delete', 'T0GONE', '--json'], settings);
    expect(asked).toMatchObject({ exitCode: 1, json: { deleted: false, documents: { infographs: 4 } } });
    await inDatabase(async ({ models }) => {
      expect(await models.infographs.countDocuments({ workspace: 'T0GONE' })).toBe(4);
    });
    const done = await cli(['workspace', 'delete', 'T0GONE', '--yes', '--json'], settings);
    expect(done).toMatchObject({ exitCode: 0, json: { deleted: true, keptWithoutNames: { ledger: 10 } } });
    await inDatabase(async ({ models }) => {
      expect(await remainsOf(models, 'T0GONE')).toEqual([]);
      expect((await remainsOf(models, 'T0STAYS')).length).toBeGreaterThan(15);
    });
    const audit = await cli(['credits', 'audit', '--json'], settings);
    expect(audit).toMatchObject({ exitCode: 0, json: { ok: true } });
    const listed = await cli(['workspace', 'list', '--json'], settings);
    expect(listed.json).toMatchObject({
      workspaces: [{ available: 99, held: 0, deletedAt: expect.any(String) }, { deletedAt: null }],
    });
    expect(await cli(['workspace', 'delete', 'T0NOBODY', '--json'], settings)).toMatchObject({
      exitCode: 1,
      json: { error: { code: 'no_workspace' } },
    });
  });

  it('what was done is in the audit log, without names for who is gone', async () => {
    await cli(['workspace', 'export', 'T0GONE', '--out', join(folder.path, 'out.jsonl')], settings);
    await cli(['workspace', 'delete', 'T0GONE', '--yes'], settings);
    const gone = await cli(['audit-log', 'T0GONE', '--json'], settings);
    expect(gone.out).not.toContain(PERSON);
    expect(gone.out).not.toContain(PLANTED);
    const actions = (gone.json as { entries: Array<{ action: string }> }).entries.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining([
        'credits.added',
        'credits.refunded',
        'workspace.exported',
        'workspace.deletion',
      ]),
    );
    const stays = await cli(['audit-log', 'T0STAYS', '--since', '2020-01-01'], settings);
    expect(stays.out).toContain(PERSON);
    expect(stays.out).toContain('added 50 credits.');

    // As CSV: with names of tokens, and nothing that a spreadsheet computes.
    await inDatabase(async ({ models }) => {
      const [token] = await models.apiTokens.find({ workspace: 'T0STAYS' });
      await models.apiTokens.updateOne({ _id: token?._id ?? '' }, { name: '=HYPERLINK("x")' });
      const given = { workspace: 'T0STAYS', at: new Date(), actor: 'U1', via: 'slack' } as const;
      await models.auditEntries.insertMany([
        { ...given, _id: 'T0STAYS:1', action: 'token.revoked', target: token?._id ?? '' },
        { ...given, _id: 'T0STAYS:2', action: 'statement.exported', target: '=1+1' },
        { ...given, _id: 'T0STAYS:3', action: 'statement.exported', target: '\t@SUM(A1)' },
      ]);
    });
    const { out } = await cli(['audit-log', 'T0STAYS', '--csv'], settings);
    expect(out).toContain('U1 revoked the API token “=HYPERLINK(""x"")”.');
    expect(out).toContain("'=1+1");
    expect(out).not.toMatch(/(^|,)"?[\t=+@-]/m);
    const file = join(folder.path, 'log.csv');
    expect(await cli(['audit-log', 'T0STAYS', '-o', file], settings)).toMatchObject({ exitCode: 0, out: '' });
    expect(readFileSync(file, 'utf8')).toBe(out);
    expect(await cli(['audit-log', '--csv', '--json'], settings)).toMatchObject({ exitCode: 2 });
  });
});
