import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';

/**
 * `generate`: ask for infographics, and see and cancel those. `read`: see all of the workspace. `credits`: see its
 * balance.
 */
export const scopes = ['generate', 'read', 'credits'] as const;
export type Scope = (typeof scopes)[number];
/** What a new token may do unless more is asked for: what other programs need, and no look at what people do. */
export const usualScopes: readonly Scope[] = ['generate'];

export interface EmailProof {
  address: string;
  /** Of the token's id and the code, SHA-256. */
  hash: string;
  until: Date;
  /** Codes that were tried. */
  tries: number;
}

/** What another program shows to be let in. The secret itself was shown once and is kept nowhere. */
export interface ApiToken {
  /** `tok_…`: may be seen by everybody. */
  _id: string;
  workspace: string;
  name: string;
  scopes: Scope[];
  /** SHA-256 of the secret, in hexadecimal. It has 256 random bits, so nothing is gained by hashing it more slowly. */
  hash: string;
  /** A Slack user's id, or `cli`. */
  createdBy: string;
  createdAt: Date;
  /** Written once a minute at most. */
  lastUsedAt?: Date;
  /** Absent: never. */
  expiresAt?: Date;
  revokedAt?: Date;
  revokedBy?: string;
  /** So many credits a calendar month of the workspace at most, held and spent. */
  cap?: number;
  /** Where its owner is written to, once that address is verified. */
  email?: string;
  emailVerifiedAt?: Date;
  /** An address that is being proven: a code was sent there. */
  emailProof?: EmailProof;
  /** What callbacks are signed with, `whsec_…`; made when it is first needed. It signs, so it cannot be hashed. */
  callbackSecret?: string;
}

export const apiTokenSchema = new Schema<ApiToken>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    name: { type: String, required: true },
    scopes: { type: [String], required: true },
    hash: { type: String, required: true },
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    lastUsedAt: Date,
    expiresAt: Date,
    revokedAt: Date,
    revokedBy: String,
    cap: Number,
    email: String,
    emailVerifiedAt: Date,
    emailProof: new Schema<EmailProof>(
      { address: String, hash: String, until: Date, tries: Number },
      { _id: false },
    ),
    callbackSecret: String,
  },
  { versionKey: false, collection: 'apitokens' },
);
apiTokenSchema.plugin(tenancy, { owner: 'workspace' });
apiTokenSchema.index({ hash: 1 }, { unique: true });
apiTokenSchema.index({ workspace: 1, createdAt: -1 });
