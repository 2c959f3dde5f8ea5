import { createHash } from 'node:crypto';
import { Double, EJSON } from 'bson';
import { setOwn } from '../bson/paths.js';
import { type Doc, isDoc } from '../bson/types.js';

const MODULUS = 1n << 256n;

/** A document as a line of extended JSON. https://www.mongodb.com/docs/manual/reference/mongodb-extended-json/ */
export const toLine = (doc: Doc): string =>
  // To some readers these two end a line.
  EJSON.stringify(exact(doc), { relaxed: false })
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');

/** Whole numbers from 2^53 on are doubles; EJSON takes them for integers, which would be read back as Longs. */
function exact(value: unknown): unknown {
  if (typeof value === 'number')
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? new Double(value) : value;
  if (Array.isArray(value)) return value.map(exact);
  if (!isDoc(value)) return value;
  const copy: Doc = {};
  for (const [field, inner] of Object.entries(value)) setOwn(copy, field, exact(inner));
  return copy;
}

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
