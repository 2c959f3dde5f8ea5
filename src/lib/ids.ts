import { createHash, randomBytes } from 'node:crypto';

/**
 * An opaque id that tells what it is of: `ig_…` for an infograph, `ba_…` for a batch, `tok_…` for a token, `au_…` for
 * an entry of the audit log, `tr_…` for a request of a top-up, `dr_…` for a draft.
 */
export function newId(prefix: 'ig' | 'ba' | 'tok' | 'tr' | 'au' | 'dr'): string {
  return `${prefix}_${randomBytes(10).toString('hex')}`;
}

/** 128 random bits, as 32 hexadecimal digits. */
export function newToken(): string {
  return randomBytes(16).toString('hex');
}

/** 31 bits of the id's hash: fits every model's seed, and tells this infograph's job from another's. */
export function seedOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) >>> 1;
}
