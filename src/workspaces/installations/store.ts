import { randomBytes } from 'node:crypto';
import { isDuplicateKey } from '../../database/duplicate-key.js';
import type { EncryptedFields } from '../../database/reencrypt.js';
import { retryWhileUnavailable } from '../../database/retry-while-unavailable.js';
import { defined } from '../../lib/defined.js';
import type { FieldEncryption } from '../../lib/encryption/index.js';
import type { Models } from '../../models/index.js';
import type { Installation } from '../../models/installation.js';

/** Tokens as they are: in memory alone, and in no log. */
export interface Tokens {
  token: string;
  /** Where the app has token rotation: good for one exchange. */
  rotating?: { refreshToken: string; expiresAt: Date };
}

/** An installation, and the way to its tokens. */
export interface StoredInstallation {
  id: string;
  installation: Omit<Installation, 'token' | 'refreshToken'>;
  /** @throws DecryptionError where they do not open */
  tokens(): Tokens;
}

/** What an install tells: what is stored, less what the store makes itself. */
export type NewInstallation = Pick<Installation, '_id' | 'orgWide' | 'name' | 'botUserId' | 'scopes'> &
  Partial<Pick<Installation, 'enterprise' | 'botId' | 'appId' | 'installer'>>;

/** Where a sealed value of an installation lies: it opens nowhere else. */
function placeOf(id: string, field: string): string {
  return `installations:${id}:${field}`;
}

/** The encrypted fields of installations. */
export function encryptedTokenFields({ installations }: Pick<Models, 'installations'>): EncryptedFields {
  return { model: installations, fields: ['token', 'refreshToken'], placeOf };
}

/** Installations in the database, whose tokens leave this file opened and enter it sealed. */
export interface InstallationStore {
  read(id: string): Promise<StoredInstallation | undefined>;
  /** Stores an install, unless there is one of a later time. @throws MongoError */
  put(installation: NewInstallation, tokens: Tokens, at: Date): Promise<void>;
  /**
   * Stores what Slack gave for the refresh token of that installation, however long the database takes: nobody else
   * has it. False where it was installed anew or removed meanwhile.
   */
  putRefreshed(held: StoredInstallation, tokens: Tokens): Promise<boolean>;
}

/** @param encryption what tokens are sealed with before they are stored */
export function createInstallationStore(
  { installations }: Models,
  encryption: FieldEncryption,
): InstallationStore {
  return {
    async read(id) {
      const found = await installations.findById(id).lean();
      if (!found) return undefined;
      const { token, refreshToken, ...installation } = found;
      let tokens: Tokens | undefined;
      return {
        id,
        installation,
        tokens() {
          tokens ??= unsealed(encryption, found);
          return tokens;
        },
      };
    },

    async put({ _id, enterprise, botId, appId, installer, ...installation }, tokens, at) {
      const { $set, $unset } = sealed(encryption, _id, tokens);
      const optional = { enterprise, botId, appId, installer };
      const there = Object.entries(optional).filter(([, value]) => value !== undefined);
      const gone = Object.entries(optional).filter(([, value]) => value === undefined);
      try {
        await installations.updateOne(
          { _id, installedAt: { $lte: at } },
          {
            $set: {
              ...installation,
              ...Object.fromEntries(there),
              ...$set,
              installedAt: at,
              generation: newGeneration(),
              leaseUntil: new Date(0),
            },
            $unset: { ...Object.fromEntries(gone.map(([name]) => [name, 1])), ...$unset },
          },
          { upsert: true },
        );
      } catch (error) {
        // Somebody was later, and theirs is there.
        if (!isDuplicateKey(error)) throw error;
      }
    },

    async putRefreshed({ id, installation: { generation } }, tokens) {
      const next = newGeneration();
      const { $set, $unset } = sealed(encryption, id, tokens);
      return await retryWhileUnavailable(async () => {
        const { matchedCount } = await installations.updateOne(
          { _id: id, generation },
          { $set: { ...$set, generation: next, leaseUntil: new Date(0) }, $unset },
        );
        // The answer to a write before may have been lost.
        return matchedCount === 1 || (await installations.exists({ _id: id, generation: next })) !== null;
      });
    },
  };
}

/** The update that stores tokens, sealed; without rotation, what belongs to it goes. */
function sealed(encryption: FieldEncryption, id: string, { token, rotating }: Tokens) {
  const $set = { token: encryption.encrypt(token, placeOf(id, 'token')) };
  if (!rotating) return { $set, $unset: { refreshToken: 1, expiresAt: 1, stuckAt: 1 } } as const;
  const refreshToken = encryption.encrypt(rotating.refreshToken, placeOf(id, 'refreshToken'));
  return {
    $set: { ...$set, refreshToken, expiresAt: rotating.expiresAt },
    $unset: { stuckAt: 1 },
  } as const;
}

/** @throws DecryptionError */
function unsealed(
  encryption: FieldEncryption,
  { _id, token, refreshToken, expiresAt }: Installation,
): Tokens {
  return {
    token: encryption.decrypt(token, placeOf(_id, 'token')),
    ...defined({
      rotating:
        refreshToken && expiresAt
          ? { refreshToken: encryption.decrypt(refreshToken, placeOf(_id, 'refreshToken')), expiresAt }
          : undefined,
    }),
  };
}

function newGeneration(): string {
  return randomBytes(12).toString('base64url');
}
