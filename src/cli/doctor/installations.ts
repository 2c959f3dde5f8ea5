import type { Config } from '../../config/index.js';
import { openDatabase } from '../../database/connect.js';
import { createFieldEncryption, type FieldEncryption } from '../../lib/encryption/index.js';
import { readScopes } from '../../lib/manifest-file.js';
import { createModels } from '../../models/index.js';
import type { Installation } from '../../models/installation.js';
import { acrossWorkspaces } from '../../models/tenancy.js';
import { type Finding, ok, problem, skipped } from './finding.js';
import { checkGrants } from './scopes.js';

const TOKENS = 'sealed tokens';

/** Where workspaces install the app by themselves: that they can, and that their tokens can be opened. */
export async function checkInstallations(config: Config): Promise<Finding[]> {
  const { slack, publicUrl } = config;
  if (!slack.oauth || !publicUrl) return [];
  const page = ok('installs', `workspaces install the app at ${publicUrl}/slack/install`);
  return [page, ...(await checkStored(config))];
}

async function checkStored({ mongodbUri, dataDir, encryptionKeys }: Config): Promise<Finding[]> {
  if (encryptionKeys.length === 0) return [skipped(TOKENS, "ENCRYPTION_KEY isn't set")];
  const encryption = createFieldEncryption(encryptionKeys);
  try {
    const { connection, stop } = await openDatabase({ uri: mongodbUri, dataDir });
    try {
      const all = await createModels(connection)
        .installations.find({}, { token: 1, stuckAt: 1, scopes: 1 })
        .setOptions(acrossWorkspaces('the doctor looks whether every token opens, and what it may do'))
        .lean();
      return [checkTokens(all, encryption), ...checkGrants(all, readScopes())];
    } finally {
      await stop();
    }
  } catch {
    // What is wrong with it is told by the check of the database.
    return [skipped(TOKENS, "not checked, because the database can't be opened")];
  }
}

function checkTokens(
  all: ReadonlyArray<Pick<Installation, '_id' | 'token' | 'stuckAt'>>,
  encryption: FieldEncryption,
): Finding {
  const lost = all.filter(({ token }) => !encryption.knowsKeyOf(token)).map(({ _id }) => _id);
  if (lost.length > 0) {
    return problem(
      TOKENS,
      `no key of ENCRYPTION_KEY decrypts the tokens of ${lost.length} of ${all.length} installations: ${lost.slice(0, 10).join(', ')}`,
      'Add the key they were encrypted with to ENCRYPTION_KEY, or have the app installed there again.',
    );
  }
  const stuck = all.filter(({ stuckAt }) => stuckAt).map(({ _id }) => _id);
  if (stuck.length > 0) {
    return problem(
      TOKENS,
      `Slack no longer renews the tokens of ${stuck.slice(0, 10).join(', ')}`,
      'Have the app installed there again: their admins open the install page.',
    );
  }
  const old = all.filter(({ token }) => !encryption.usesCurrentKey(token)).length;
  if (old === 0) return ok(TOKENS, `${all.length}, all encrypted with the first key`);
  return skipped(
    TOKENS,
    `${old} of ${all.length} are encrypted with a key other than the first`,
    '`infograph keys rotate` encrypts them with the first.',
  );
}
