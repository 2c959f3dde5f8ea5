import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createFieldEncryption, readEncryptionKeys } from '../../../../src/lib/encryption/index.js';
import { createTempFolder, type TempFolder } from '../../../../src/lib/temp-folder.js';
import type { Models } from '../../../../src/models/index.js';
import { createCallbackSecrets } from '../../../../src/notifications/index.js';
import { createInstallationStore } from '../../../../src/workspaces/installations/store.js';
import { cli } from '../../../cli/support.js';
import { oauthSettings } from '../../../support/installs.js';
import { withStoredData } from '../../../support/stored-data.js';

const INSTALLATIONS = 250;
const oldKey = '0'.repeat(64);
const newKey = '1'.repeat(64);
const sealerOf = (keys: string) => createFieldEncryption(readEncryptionKeys(keys));

let folder: TempFolder;
beforeEach(async () => {
  folder = await createTempFolder();
  await withModels(async (models) => {
    const store = createInstallationStore(models, sealerOf(oldKey));
    for (let at = 0; at < INSTALLATIONS; at++) {
      const kept = { _id: `T${at}`, orgWide: false, name: 'Team', botUserId: 'U0BOT', scopes: [] };
      const rotating = { refreshToken: `xoxe-1-${at}`, expiresAt: new Date(Date.now() + 3_600_000) };
      await store.put(kept, at % 2 ? { token: `xoxb-${at}`, rotating } : { token: `xoxb-${at}` }, new Date());
    }
  });
});
afterEach(async () => {
  await folder.remove();
});

const withModels = <T>(work: (models: Models) => Promise<T>) =>
  withStoredData(folder.path, ({ models }) => work(models));

const rotate = (keys: string) =>
  cli(['keys', 'rotate', '--json'], { DATA_DIR: folder.path, ENCRYPTION_KEY: keys });

/** What each installation's tokens are, with these keys alone. */
async function opened(keys: string): Promise<string[]> {
  return await withModels(async (models) => {
    const store = createInstallationStore(models, sealerOf(keys));
    const all = await models.installations.find({}, { _id: 1 }).lean();
    const held = await Promise.all(all.map(({ _id }) => store.read(_id)));
    return held.map((one) => {
      const tokens = one?.tokens();
      return `${one?.id} ${tokens?.token} ${tokens?.rotating?.refreshToken ?? ''}`.trim();
    });
  });
}

const all = Array.from({ length: INSTALLATIONS }, (_, at) =>
  `T${at} xoxb-${at} ${at % 2 ? `xoxe-1-${at}` : ''}`.trim(),
);

describe('infograph keys rotate', () => {
  it('seals the secrets of callbacks as well, also those from before there was a key', async () => {
    const made = {
      workspace: 'T0',
      name: 'Shop',
      scopes: ['read' as const],
      createdBy: 'cli',
      createdAt: new Date(),
    };
    const secretsWith = (models: Models, keys?: string) =>
      createCallbackSecrets(models.apiTokens, keys === undefined ? undefined : sealerOf(keys));
    const [plain, sealed] = await withModels(async (models) => {
      await models.apiTokens.insertMany(
        ['tok_plain', 'tok_sealed', 'tok_none'].map((_id) => ({ ...made, _id, hash: _id })),
      );
      return [
        await secretsWith(models)({ _id: 'tok_plain', workspace: 'T0' }),
        await secretsWith(models, oldKey)({ _id: 'tok_sealed', workspace: 'T0' }),
      ];
    });
    const { exitCode, json } = await rotate(`${newKey},${oldKey}`);
    expect([exitCode, json]).toEqual([0, { resealed: INSTALLATIONS + 2, current: 0, unreadable: [] }]);
    await withModels(async (models) => {
      const stored = await models.apiTokens.find({}).lean();
      expect(JSON.stringify(stored)).not.toContain('whsec_');
      const read = secretsWith(models, newKey);
      expect(await read({ _id: 'tok_plain', workspace: 'T0' })).toBe(plain);
      expect(await read({ _id: 'tok_sealed', workspace: 'T0' })).toBe(sealed);
      await expect(secretsWith(models, oldKey)({ _id: 'tok_plain', workspace: 'T0' })).rejects.toThrow(
        'has no key',
      );
      await expect(secretsWith(models)({ _id: 'tok_plain', workspace: 'T0' })).rejects.toThrow(
        'ENCRYPTION_KEY is not set',
      );
    });
  });

  it('seals every token with the first key, once, and says so', async () => {
    const first = await rotate(`${newKey},${oldKey}`);
    expect([first.exitCode, first.json]).toEqual([
      0,
      { resealed: INSTALLATIONS, current: 0, unreadable: [] },
    ]);
    expect((await opened(newKey)).sort()).toEqual([...all].sort());
    await expect(opened(oldKey)).rejects.toThrow('ENCRYPTION_KEY has no key');
    const again = await rotate(newKey);
    expect(again.json).toEqual({ resealed: 0, current: INSTALLATIONS, unreadable: [] });
  });

  it('goes on where it was stopped, and changes no token that was replaced meanwhile', async () => {
    await withModels(async (models) => {
      const store = createInstallationStore(models, sealerOf(`${newKey},${oldKey}`));
      for (let at = 0; at < 100; at++) {
        const held = await store.read(`T${at}`);
        if (held) expect(await store.putRefreshed(held, held.tokens())).toBe(true);
      }
    });
    expect((await rotate(`${newKey},${oldKey}`)).json).toEqual({
      resealed: INSTALLATIONS - 100,
      current: 100,
      unreadable: [],
    });
    expect((await opened(newKey)).sort()).toEqual([...all].sort());
  });

  it('names what no key opens, and leaves it as it is', async () => {
    await withModels(async ({ installations }) => {
      const other = await installations.findById('T2').lean();
      // Somebody moved a token into another workspace's row.
      await installations.updateOne({ _id: 'T0' }, { $set: { token: other?.token } });
    });
    const { exitCode, json } = await rotate(`${newKey},${oldKey}`);
    expect([exitCode, json]).toEqual([1, { resealed: INSTALLATIONS - 1, current: 0, unreadable: ['T0'] }]);
    const none = await rotate(`${'2'.repeat(64)}`);
    expect([none.exitCode, none.json]).toMatchObject([1, { resealed: 0, current: 0 }]);
    expect((await cli(['keys', 'rotate', '--json'], { DATA_DIR: folder.path })).json).toMatchObject({
      error: { code: 'no_key' },
    });
  });
});

it('infograph doctor tells which tokens the keys do not open, and which are to be sealed anew', async () => {
  const away = 'http://127.0.0.1:1';
  const doctor = async (keys: string) => {
    const { json } = await cli(['doctor', '--json'], {
      DATA_DIR: folder.path,
      ...oauthSettings,
      ENCRYPTION_KEY: keys,
      PUBLIC_URL: away,
      SLACK_API_URL: `${away}/api/`,
      SLACK_SIGNING_SECRET: 'signing-secret-of-the-tests',
      FAL_KEY: 'key-of-fal',
      ...Object.fromEntries(['QUEUE', 'RUN', 'API', 'JWKS'].map((name) => [`FAL_${name}_URL`, away])),
    });
    const { checks } = z.object({ checks: z.array(z.looseObject({ check: z.string() })) }).parse(json);
    return checks.find(({ check }) => check === 'sealed tokens');
  };
  expect(await doctor(oldKey)).toMatchObject({ state: 'ok' });
  expect(await doctor(`${newKey},${oldKey}`)).toMatchObject({ mend: expect.stringContaining('keys rotate') });
  expect(await doctor(newKey)).toMatchObject({
    state: 'problem',
    message: expect.stringContaining('250 of 250'),
  });
});
