import { randomBytes } from 'node:crypto';
import type { Model } from 'mongoose';
import type { ApiToken } from '../models/api-token.js';
import type { Owned } from '../models/tenancy.js';

/** 256 bits (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#signature-scheme). */
const SECRET_BYTES = 32;

/**
 * What the callbacks of a token are signed with, `whsec_…`: made when it is first needed, the same ever after.
 * Undefined where there is no such token.
 */
export async function callbackSecret(
  tokens: Model<ApiToken>,
  { _id, workspace }: Owned,
): Promise<string | undefined> {
  const found = await tokens.findOne({ _id, workspace }, { callbackSecret: 1 }).lean();
  if (!found || found.callbackSecret) return found?.callbackSecret;
  const fresh = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
  await tokens.updateOne(
    { _id, workspace, callbackSecret: { $exists: false } },
    { $set: { callbackSecret: fresh } },
  );
  // Somebody else may have been first.
  return (await tokens.findOne({ _id, workspace }, { callbackSecret: 1 }).lean())?.callbackSecret;
}
