import { createHash, randomBytes } from 'node:crypto';
import type { ClientSession } from 'mongoose';
import type { DatabaseClock } from '../../database/clock.js';
import { inTransaction, withRetries } from '../../database/transaction.js';
import { defined } from '../../lib/defined.js';
import { newId } from '../../lib/ids.js';
import type { ApiToken, Scope } from '../../models/api-token.js';
import type { Models } from '../../models/index.js';
import { auditEntry, type Noted, noteWith } from '../../models/new-audit-entry.js';
import { acrossWorkspaces } from '../../models/tenancy.js';

const USED_EVERY_MS = 60_000;
/** Told apart at a glance from other services' secrets, also by programs that look for leaked ones. */
const PREFIX = 'infograph_';
const SECRET = /^infograph_[\w-]{43}$/;

export interface NewToken {
  name: string;
  scopes: readonly Scope[];
  /** A Slack user's id, or `cli`. */
  createdBy: string;
  expiresAt?: Date;
  /** Credits a calendar month. */
  cap?: number;
}

/** Why a secret lets nobody in. */
export type Refusal = 'unknown' | 'revoked' | 'expired';

/** The tokens of workspaces, by which other programs call the API. */
export interface Tokens {
  /** The secret is told here and never again. */
  create(workspace: string, wanted: NewToken): Promise<{ token: ApiToken; secret: string }>;
  /** The newest first; revoked and expired ones too. */
  list(workspace: string): Promise<ApiToken[]>;
  /** False where there is none of that id in that workspace, or it is revoked already. */
  revoke(workspace: string, id: string, by: string): Promise<boolean>;
  /** Whom a secret lets in; that it was used is noted, once a minute at most. */
  find(secret: string): Promise<ApiToken | Refusal>;
  /** Whose a secret was that lets nobody in any more: to be noted, and for nothing else. */
  ownerOf(secret: string): Promise<Pick<ApiToken, '_id' | 'workspace'> | undefined>;
}

/** Tokens are stored as a SHA-256 of their secret; what is done to one is noted in the same transaction. */
export function createTokens({ models, clock }: { models: Models; clock: DatabaseClock }): Tokens {
  const { apiTokens } = models;

  async function used(token: ApiToken): Promise<void> {
    const now = clock.now();
    if (now - (token.lastUsedAt?.getTime() ?? 0) < USED_EVERY_MS) return;
    const stale = new Date(now - USED_EVERY_MS);
    await apiTokens.updateOne(
      {
        _id: token._id,
        workspace: token.workspace,
        $or: [{ lastUsedAt: { $exists: false } }, { lastUsedAt: { $lte: stale } }],
      },
      { $set: { lastUsedAt: new Date(now) } },
    );
  }

  async function stored(secret: string): Promise<ApiToken | null> {
    if (!SECRET.test(secret)) return null;
    return await apiTokens
      .findOne({ hash: hashOf(secret) })
      .setOptions(acrossWorkspaces('a token says itself whose it is'))
      .lean();
  }

  /** What is done to a token, and that it was. Its use is noted meanwhile, which lets a transaction fail. */
  async function together<T>(work: (session: ClientSession) => Promise<T>): Promise<T> {
    return await withRetries(() => inTransaction(apiTokens.db, work));
  }

  return {
    async create(workspace, wanted) {
      const secret = `${PREFIX}${randomBytes(32).toString('base64url')}`;
      const token = tokenOf(workspace, wanted, hashOf(secret), new Date(clock.now()));
      const made = tokenMade(token);
      await together(async (session) => {
        await apiTokens.insertMany([token], { session, lean: true });
        await noteWith(models.auditEntries, [auditEntry(made, token.createdAt)], session);
      });
      return { token, secret };
    },
    list: (workspace) => apiTokens.find({ workspace }).sort({ createdAt: -1, _id: 1 }).lean(),
    async revoke(workspace, id, by) {
      const at = new Date(clock.now());
      return await together(async (session) => {
        const written = await apiTokens.updateOne(
          { _id: id, workspace, revokedAt: { $exists: false } },
          { $set: { revokedAt: at, revokedBy: by } },
          { session },
        );
        if (written.modifiedCount === 0) return false;
        const revoked = { workspace, actor: by, action: 'token.revoked' as const, target: id, key: id };
        await noteWith(models.auditEntries, [auditEntry(revoked, at)], session);
        return true;
      });
    },
    ownerOf: async (secret) => (await stored(secret)) ?? undefined,
    async find(secret) {
      const token = await stored(secret);
      if (!token) return 'unknown';
      if (token.revokedAt) return 'revoked';
      if (token.expiresAt && token.expiresAt.getTime() <= clock.now()) return 'expired';
      // Whether that could be noted decides nothing.
      void used(token).catch(() => undefined);
      return token;
    },
  };
}

function tokenOf(
  workspace: string,
  { name, scopes, createdBy, expiresAt, cap }: NewToken,
  hash: string,
  createdAt: Date,
): ApiToken {
  return {
    _id: newId('tok'),
    workspace,
    name,
    scopes: [...scopes],
    hash,
    createdBy,
    createdAt,
    ...defined({ expiresAt, cap }),
  };
}

function tokenMade({ _id, workspace, createdBy, scopes, cap }: ApiToken): Noted {
  return {
    workspace,
    actor: createdBy,
    action: 'token.made',
    target: _id,
    key: _id,
    details: { scopes: scopes.join(','), ...defined({ cap }) },
  };
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
