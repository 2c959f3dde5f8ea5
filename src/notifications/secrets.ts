import { randomBytes } from 'node:crypto';
import type { Model } from 'mongoose';
import type { EncryptedFields } from '../database/reencrypt.js';
import { DecryptionError, type FieldEncryption, isEncrypted } from '../lib/encryption/index.js';
import type { ApiToken } from '../models/api-token.js';
import type { Models } from '../models/index.js';
import type { DocumentRef } from '../models/tenancy.js';

/** 256 bits (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#signature-scheme). */
const SECRET_BYTES = 32;

/**
 * What the callbacks of a token are signed with, `whsec_…`: made when it is first needed, the same ever after.
 * Undefined where there is no such token. @throws DecryptionError where no key opens it
 */
export type CallbackSecrets = (token: DocumentRef) => Promise<string | undefined>;

/** Where such a secret lies: sealed, it opens nowhere else. */
function placeOf(token: string): string {
  return `apitokens:${token}:callbackSecret`;
}

/** What is sealed of the tokens of programs. */
export function encryptedSecretFields({ apiTokens }: Pick<Models, 'apiTokens'>): EncryptedFields {
  return { model: apiTokens, fields: ['callbackSecret'], placeOf };
}

/**
 * @param encryption without ENCRYPTION_KEY there is none: they lie there as they are then, and stay so until `keys
 * rotate`
 * @throws from the function that it returns: DecryptionError
 */
export function createCallbackSecrets(
  tokens: Model<ApiToken>,
  encryption: FieldEncryption | undefined,
): CallbackSecrets {
  const stored = async ({ _id, workspace }: DocumentRef) =>
    await tokens.findOne({ _id, workspace }, { callbackSecret: 1 }).lean();

  function opened(_id: string, secret: string | undefined): string | undefined {
    if (secret === undefined || !isEncrypted(secret)) return secret;
    if (!encryption)
      throw new DecryptionError('no_key', 'ENCRYPTION_KEY is not set, and a secret is sealed with it');
    return encryption.decrypt(secret, placeOf(_id));
  }

  return async (token) => {
    const { _id, workspace } = token;
    const found = await stored(token);
    if (!found || found.callbackSecret) return opened(_id, found?.callbackSecret);
    const fresh = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
    await tokens.updateOne(
      { _id, workspace, callbackSecret: { $exists: false } },
      { $set: { callbackSecret: encryption?.encrypt(fresh, placeOf(_id)) ?? fresh } },
    );
    // Somebody else may have been first.
    return opened(_id, (await stored(token))?.callbackSecret);
  };
}
