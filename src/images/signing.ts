import { createHmac, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../lib/errors.js';
import { sameBytes } from '../lib/same-bytes.js';

const KEY_BYTES = 32;

/** Signs addresses of images, and says whether a signature is ours and still holds. */
export interface Signing {
  sign(key: string, expiresAtS: number): string;
  holds(key: string, expiresAtS: number, signature: string): boolean;
}

/** HMAC-SHA256 over the key and the second in which it expires. */
export function createSigning(secret: Buffer): Signing {
  const mac = (key: string, expiresAtS: number) =>
    createHmac('sha256', secret).update(`${expiresAtS}\n${key}`).digest();
  return {
    sign: (key, expiresAtS) => mac(key, expiresAtS).toString('base64url'),
    holds(key, expiresAtS, signature) {
      return sameBytes(Buffer.from(signature, 'base64url'), mac(key, expiresAtS));
    },
  };
}

/**
 * The secret of this folder, made at the first start and readable by this user alone (0600). Processes that share the
 * folder share it, so each accepts what the others have signed; the first to write it wins.
 * @throws PlainError
 */
export function signingSecret(folder: string): Buffer {
  const path = join(folder, 'signing-key');
  const fresh = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = readSecret(path);
    if (found) return found;
    writeFileSync(fresh, randomBytes(KEY_BYTES), { mode: 0o600, flush: true });
    try {
      linkSync(fresh, path);
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    } finally {
      rmSync(fresh, { force: true });
    }
    const secret = readSecret(path);
    if (secret) return secret;
  } catch (error) {
    throw new PlainError(`Can't keep images in ${folder}: ${error instanceof Error ? error.message : error}`);
  }
  throw new PlainError(`${path} is damaged. Remove it: image links that were given out will stop working.`);
}

function readSecret(path: string): Buffer | undefined {
  try {
    const secret = readFileSync(path);
    if (secret.length === KEY_BYTES) return secret;
    throw new Error(`${path} doesn't have ${KEY_BYTES} bytes. Remove it, and a new one is made`);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
