import { describe, expect, it } from '@jest/globals';
import { createTempFolder } from '../../src/lib/temp-folder.js';
import { cli } from './support.js';

describe('the command line', () => {
  it.each([
    ['nothing', []],
    ['an unknown command', ['nonsense']],
    ['half a command', ['credits']],
    ['an unknown option', ['credits', 'balance', '--nope']],
    ['one argument too many', ['manifest', 'more']],
    ['an option without its value', ['credits', 'grant', '5', '--note']],
    ['a limit that is none', ['credits', 'history', 'T1', '--limit', '0']],
    ['two forms at once', ['manifest', '--json', '--yaml']],
  ])('answers %s with exit code 2, in JSON where that was asked for', async (_what, line) => {
    const plain = await cli(line);
    expect(plain.exitCode).toBe(2);
    if (!line.includes('--json')) expect([plain.out, plain.err]).toEqual(['', expect.stringMatching(/\w/)]);
    const json = await cli(['--json', ...line]);
    expect(json).toMatchObject({ exitCode: 2, err: '', json: { error: { code: 'usage' } } });
  });

  it('tells all wrong settings with exit code 1, but only those that the command uses', async () => {
    const settings = { LOG_LEVEL: 'loud', MONGODB_URI: 'http://db' };
    const { exitCode, err } = await cli(['credits', 'balance'], settings);
    expect(exitCode).toBe(1);
    expect(err).toContain('LOG_LEVEL');
    expect(err).toContain('MONGODB_URI');
    expect(err).not.toContain('FAL_KEY');
    expect(await cli(['credits', 'balance', '--json'], settings)).toMatchObject({
      exitCode: 1,
      json: { error: { code: 'settings' } },
    });
  });

  it('says in words that the database cannot be reached', async () => {
    const settings = { MONGODB_URI: 'mongodb://user:s3cret@127.0.0.1:1/?serverSelectionTimeoutMS=100' };
    const { exitCode, err } = await cli(['credits', 'balance'], settings);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/^The database can't be reached: .*MONGODB_URI leads to 127\.0\.0\.1:1: .*\n$/);
    expect(err).not.toContain('s3cret');
  });

  it('lists every command in its help, and none that is not built', async () => {
    const { exitCode, out } = await cli(['--help']);
    expect(exitCode).toBe(0);
    for (const command of ['credits', 'doctor', 'manifest', 'db', 'try', 'generate', 'result', 'token'])
      expect(out).toContain(`  ${command}`);
    expect((await cli(['credits', 'grant', '--help'])).out).toContain('[workspaceId] <amount>');
  });

  it('keeps two data directories apart', async () => {
    const [one, two] = [await createTempFolder(), await createTempFolder()];
    await cli(['credits', 'grant', 'T1', '1'], { DATA_DIR: one.path });
    expect((await cli(['credits', 'balance', 'T1', '--json'], { DATA_DIR: two.path })).json).toMatchObject({
      available: 0,
    });
    await Promise.all([one.remove(), two.remove()]);
  });
});
