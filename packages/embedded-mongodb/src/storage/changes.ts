/** One key of the store set or, with null, removed; a frame of the log holds one or more, all or none of them. */
export interface Change {
  key: string;
  value: Uint8Array | null;
}

/**
 * The keys. A collection's removal removes its documents too; a session's record remembers its last retryable write.
 */
export const collectionKey = (namespace: string): string => `C${namespace}`;
export const documentKey = (namespace: string, id: string): string => `D${namespace}\0${id}`;
export const sessionKey = (session: string): string => `S${session}`;
/** Ends a snapshot; its value is the number of changes before it. */
export const END_KEY = 'E';

/** Lays changes out one after the other: key length, value length (-1 for a removal), key, value. */
export function encodeChanges(changes: readonly Change[]): Buffer {
  const parts: Uint8Array[] = [];
  for (const { key, value } of changes) {
    const keyBytes = Buffer.from(key);
    const header = Buffer.allocUnsafe(8);
    header.writeUInt32LE(keyBytes.length, 0);
    header.writeInt32LE(value ? value.length : -1, 4);
    parts.push(header, keyBytes);
    if (value) parts.push(value);
  }
  return Buffer.concat(parts);
}

export function* decodeChanges(body: Buffer): Generator<Change> {
  for (let at = 0; at < body.length; ) {
    const keyLength = body.readUInt32LE(at);
    const valueLength = body.readInt32LE(at + 4);
    const key = body.toString('utf8', at + 8, at + 8 + keyLength);
    at += 8 + keyLength;
    yield { key, value: valueLength < 0 ? null : body.subarray(at, at + valueLength) };
    at += Math.max(0, valueLength);
  }
}
