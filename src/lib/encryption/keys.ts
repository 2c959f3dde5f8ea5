import { createHash } from 'node:crypto';

/** AES-256. */
const KEY_BYTES = 32;

export interface EncryptionKey {
  /** Short, and says nothing of the key: sealed values name by it what opens them. */
  readonly id: string;
  readonly key: Buffer;
}

/**
 * Reads ENCRYPTION_KEY: keys separated by commas, 32 bytes each, as base64 or hex. The first seals, all open.
 * @throws Error in words for the operator, without the key
 */
export function readEncryptionKeys(text: string): EncryptionKey[] {
  const parts = text.split(',').map((part) => part.trim());
  const keys = parts.map((part, at) => {
    const key = readKey(part);
    if (!key) {
      const which = parts.length > 1 ? `key number ${at + 1} of it ` : '';
      throw new Error(
        `${which}must be 32 bytes as base64 or hex, which \`openssl rand -base64 32\` makes; several are separated by commas`,
      );
    }
    return { id: idOf(key), key };
  });
  return keys.filter(({ id }, at) => keys.findIndex((other) => other.id === id) === at);
}

function readKey(text: string): Buffer | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return undefined;
  const key = Buffer.from(text, 'base64');
  return key.length === KEY_BYTES ? key : undefined;
}

function idOf(key: Buffer): string {
  return createHash('sha256').update('the name of a sealing key').update(key).digest('hex').slice(0, 8);
}
