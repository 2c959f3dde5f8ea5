import { startEmbeddedMongo } from '@infograph/embedded-mongodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTempFolder, type TempFolder } from '../../src/lib/temp-folder.js';
import { cli } from './support.js';

describe('db export and db import', () => {
  let folder: TempFolder;
  beforeAll(async () => {
    folder = await createTempFolder();
  });
  afterAll(() => folder.remove());

  it('carry the books from the embedded database to another MongoDB, and the audit is clean there', async () => {
    const here = { DATA_DIR: `${folder.path}/here` };
    await cli(['credits', 'grant', 'T0TRANSFER', '7', '--json'], here);
    const file = `${folder.path}/books.jsonl`;
    const exported = await cli(['db', 'export', file, '--json'], here);
    expect(exported).toMatchObject({ exitCode: 0 });
    expect(exported.json).toMatchObject({ file });

    const other = await startEmbeddedMongo({ dir: `${folder.path}/other` });
    const there = { MONGODB_URI: other.uri.replace(/\/\?/, '/infograph?') };
    try {
      const imported = await cli(['db', 'import', file, '--json'], there);
      expect(imported.json).toEqual(exported.json);
      expect((await cli(['credits', 'balance', '--json'], there)).json).toEqual({
        workspace: 'T0TRANSFER',
        available: 7,
        held: 0,
      });
      expect((await cli(['credits', 'audit', '--json'], there)).exitCode).toBe(0);
    } finally {
      await other.stop();
    }
  });

  it('say in words that a file is not there', async () => {
    const { exitCode, err } = await cli(['db', 'import', `${folder.path}/nowhere.jsonl`], {
      DATA_DIR: folder.path,
    });
    expect(exitCode).toBe(1);
    expect(err).toContain('nowhere.jsonl');
    expect(err).not.toContain('    at ');
  });
});
