import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTempFolder, type TempFolder } from '../../src/lib/temp-folder.js';
import { cli } from './support.js';

let folder: TempFolder;
let settings: { DATA_DIR: string };
beforeEach(async () => {
  folder = await createTempFolder();
  settings = { DATA_DIR: folder.path };
});
afterEach(() => folder.remove());

describe('token', () => {
  it('is made, shown once, listed and revoked', async () => {
    const line = ['token', 'create', 'T1', '--name', 'Website', '--scopes', 'read,generate'];
    const made = await cli([...line, '--expires', '90d', '--cap', '50', '--json'], settings);
    expect(made).toMatchObject({ exitCode: 0, err: '' });
    expect(made.json).toEqual({
      id: expect.stringMatching(/^tok_[0-9a-f]{20}$/),
      token: expect.stringMatching(/^infograph_[\w-]{43}$/),
    });
    const { id, token } = made.json as { id: string; token: string };
    const listed = await cli(['token', 'list', 'T1', '--json'], settings);
    expect(listed.json).toMatchObject({
      workspace: 'T1',
      tokens: [
        { id, name: 'Website', scopes: ['generate', 'read'], state: 'good', cap: 50, createdBy: 'cli' },
      ],
    });
    expect(listed.out).not.toContain(token.slice(10));

    const revoke = ['token', 'revoke', id, '--workspace', 'T1'];
    expect(await cli([...revoke, '--json'], settings)).toMatchObject({
      exitCode: 0,
      json: { id, revoked: true },
    });
    expect(await cli([...revoke, '--json'], settings)).toMatchObject({
      exitCode: 1,
      json: { error: { code: 'no_token' } },
    });
    expect((await cli(['token', 'list', 'T1'], settings)).out).toContain('revoked');
  });

  it('can generate and nothing else unless more is asked for, and says so', async () => {
    const made = await cli(['token', 'create', 'T1', '--name', 'Website'], settings);
    expect(made.out).toContain('can: create infographics, and see and cancel those.');
    expect(made.out).toContain('--scopes generate,read,credits');
    const listed = await cli(['token', 'list', 'T1', '--json'], settings);
    expect(listed.json).toMatchObject({ tokens: [{ name: 'Website', scopes: ['generate'] }] });
  });

  it.each([
    [['create', 'T1', '--scopes', 'read,everything']],
    [['create', 'T1', '--expires', 'soon']],
    [['create', 'T1', '--cap', '0']],
    [['revoke', 'infograph_secret']],
  ])('makes no sense: %j', async (line) => {
    expect(await cli(['token', ...line, '--json'], settings)).toMatchObject({
      exitCode: 2,
      json: { error: { code: 'usage' } },
    });
  });
});
