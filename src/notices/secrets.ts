import { randomBytes } from 'node:crypto';
import type { Model } from 'mongoose';
import type { ApiToken } from '../models/api-token.js';

/** 256 bits (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#signature-scheme). */
const SECRET_BYTES = 32;

/**
 * What the callbacks of a token are signed with, `whsec_…`: made when it is first needed, the same ever after.
 * Undefined where there is no such token.
 */
export async function callbackSecret(tokens: Model<ApiToken>, id: string): Promise<string | undefined> {
  const found = await tokens.findById(id, { callbackSecret: 1 }).lean();
  if (!found || found.callbackSecret) return found?.callbackSecret;
  const fresh = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
  await tokens.updateOne(
    { _id: id, callbackSecret: { $exists: false } },
    { $set: { callbackSecret: fresh } },
  );
  // Somebody else may have been first.
  return (await tokens.findById(id, { callbackSecret: 1 }).lean())?.callbackSecret;
}
