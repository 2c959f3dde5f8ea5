import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { EncryptionKey } from './keys.js';

const CIPHER = 'aes-256-gcm';
/** The length that GCM is made for, in bytes: NIST SP 800-38D, section 8.2. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FORM = /^s1\.([0-9a-f]{8})\.([\w-]+)$/;

/** A value cannot be decrypted: it was changed or moved, or ENCRYPTION_KEY lacks the key that it names. */
export class DecryptionError extends Error {
  override name = 'SealError';
  constructor(
    readonly reason: 'no_key' | 'damaged',
    message: string,
  ) {
    super(message);
  }
}

/** Encrypts secrets for the database, each field with its place as additional authenticated data. */
export interface FieldEncryption {
  /** `s1.<id of the key>.<nonce, ciphertext and tag>`. @param aad where it lies: it opens nowhere else */
  encrypt(text: string, aad: string): string;
  /** Opens it where it was sealed. @throws DecryptionError where it was changed, lies elsewhere or no key opens it */
  decrypt(sealed: string, aad: string): string;
  /** Whether it is encrypted with the first key. */
  usesCurrentKey(sealed: string): boolean;
  /** Whether there is a key that may decrypt it. */
  knowsKeyOf(sealed: string): boolean;
}

/** Whether it looks like what a Sealer made. */
export function isEncrypted(text: string): boolean {
  return FORM.test(text);
}

/** The first key encrypts, all decrypt. @throws Error where there is no key at all */
export function createFieldEncryption(keys: readonly EncryptionKey[]): FieldEncryption {
  const [first] = keys;
  if (!first) throw new Error('there is no key to seal with');
  const byId = new Map(keys.map((one) => [one.id, one.key]));
  const keyIdOf = (sealed: string) => FORM.exec(sealed)?.[1];
  return {
    encrypt(text, aad) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, first.key, nonce, { authTagLength: TAG_BYTES }).setAAD(
        Buffer.from(aad),
      );
      const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `s1.${first.id}.${body.toString('base64url')}`;
    },
    decrypt(sealed, aad) {
      const [, id = '', encoded = ''] = FORM.exec(sealed) ?? [];
      const body = Buffer.from(encoded, 'base64url');
      if (body.length < NONCE_BYTES + TAG_BYTES)
        throw new DecryptionError('damaged', 'a sealed value is cut off');
      const key = byId.get(id);
      if (!key) throw new DecryptionError('no_key', `ENCRYPTION_KEY has no key ${id}`);
      const decipher = createDecipheriv(CIPHER, key, body.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(aad)).setAuthTag(body.subarray(-TAG_BYTES));
      try {
        const text = decipher.update(body.subarray(NONCE_BYTES, -TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch {
        throw new DecryptionError('damaged', 'a sealed value was changed, or belongs elsewhere');
      }
    },
    usesCurrentKey: (sealed) => keyIdOf(sealed) === first.id,
    knowsKeyOf: (sealed) => byId.has(keyIdOf(sealed) ?? ''),
  };
}
