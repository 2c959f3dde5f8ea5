import { createHash } from 'node:crypto';
import { EJSON } from 'bson';
import type { Doc } from '../bson/types.js';

const MODULUS = 1n << 256n;

/** Reads documents with the types of their numbers and with patterns as they are. */
export const EXACTLY = { promoteValues: false, bsonRegExp: true } as const;

/**
 * A document that was read so, as a line of extended JSON.
 * https://www.mongodb.com/docs/manual/reference/mongodb-extended-json/
 */
export const toLine = (doc: Doc): string =>
  // To some readers these two end a line.
  EJSON.stringify(doc, { relaxed: false }).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** Counts documents and adds up their SHA-256 hashes, so that the order in which they come makes no difference. */
export class Digest {
  count = 0;
  private sum = 0n;

  add(line: string): void {
    this.count++;
    this.sum = (this.sum + BigInt(`0x${createHash('sha256').update(line).digest('hex')}`)) % MODULUS;
  }

  get hash(): string {
    return this.sum.toString(16).padStart(64, '0');
  }

  equals({ count, hash }: { count: number; hash: string }): boolean {
    return this.count === count && this.hash === hash;
  }
}
