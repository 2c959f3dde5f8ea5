import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTokens, type Tokens } from '../../../src/api/tokens/index.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../../support/database.js';
import { until } from '../../support/story.js';

let database: SharedDatabase;
let one: Process;
let tokens: Tokens;
const clock = { nowMs: Date.now(), now: () => clock.nowMs, calibrate: async () => undefined };
beforeAll(async () => {
  database = await startSharedDatabase();
  one = await database.process();
  tokens = createTokens({ models: one.models, clock });
});
afterAll(() => database.stop());

const make = (expiresAt?: Date) =>
  tokens.create('T1', { name: 'A', scopes: ['read'], createdBy: 'cli', ...(expiresAt ? { expiresAt } : {}) });
const lastUsed = async (id: string) =>
  (await one.models.apiTokens.findById(id).lean())?.lastUsedAt?.getTime();

describe('a token', () => {
  it('lets in by its secret alone, of which only a hash is stored', async () => {
    const { token, secret } = await make();
    expect(await tokens.find(secret)).toMatchObject({ _id: token._id, workspace: 'T1' });
    for (const wrong of [
      token._id,
      token.hash,
      `${secret}x`,
      secret.slice(0, -1),
      secret.toUpperCase(),
      '',
    ]) {
      expect([wrong, await tokens.find(wrong)]).toEqual([wrong, 'unknown']);
    }
    const stored = JSON.stringify(await one.models.apiTokens.findById(token._id).lean());
    expect(stored).not.toContain(secret.replace('infograph_', ''));
  });

  it('lets nobody in any more once it has expired or was revoked, in its own workspace only and once', async () => {
    const { secret } = await make(new Date(clock.nowMs + 1_000));
    expect(await tokens.find(secret)).toHaveProperty('_id');
    clock.nowMs += 1_000;
    expect(await tokens.find(secret)).toBe('expired');
    const { token, secret: other } = await make();
    expect(await tokens.revoke('T2', token._id, 'cli')).toBe(false);
    expect(await tokens.find(other)).toHaveProperty('_id');
    expect(await tokens.revoke('T1', token._id, 'U1')).toBe(true);
    expect(await tokens.find(other)).toBe('revoked');
    expect(await tokens.revoke('T1', token._id, 'U2')).toBe(false);
    const [newest] = await tokens.list('T1');
    expect(newest).toMatchObject({ _id: token._id, revokedBy: 'U1' });
  });

  it('notes its use once a minute at most', async () => {
    const { token, secret } = await make();
    const first = clock.nowMs;
    await tokens.find(secret);
    await until('the note', async () => (await lastUsed(token._id)) === first);
    clock.nowMs += 59_000;
    await tokens.find(secret);
    clock.nowMs += 1_000;
    await tokens.find(secret);
    // Had the one in between been noted, this one would not be.
    await until('the next note', async () => (await lastUsed(token._id)) === first + 60_000);
  });
});
