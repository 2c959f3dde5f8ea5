import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Model } from 'mongoose';
import type { DatabaseClock } from '../../database/clock.js';
import type { ApiToken } from '../../models/api-token.js';
import { acrossWorkspaces, type DocumentRef } from '../../models/tenancy.js';
import { mail as words } from '../../notifications/mail-words.js';
import type { Mailer } from '../../notifications/mailer.js';

const CODE_LIFE_MS = 15 * 60_000;
const TRIES = 5;

/** Proving that whoever has a token can read the mails that are sent about it. */
export interface EmailProofs {
  /** Sends a code there; an earlier one is not good any more. False where there is no such token. @throws MailError */
  begin(tokenId: string, address: string): Promise<boolean>;
  /** The address that is proven by the code; undefined where it is wrong, too old, or was tried five times. */
  finish(tokenId: string, code: string): Promise<string | undefined>;
}

/** @param mailer what the codes are sent with */
export function createEmailProofs(
  tokens: Model<ApiToken>,
  clock: DatabaseClock,
  mailer: Mailer,
): EmailProofs {
  /** The operator names a token by its id alone. */
  async function ownedBy(tokenId: string): Promise<DocumentRef | undefined> {
    const named = await tokens
      .findById(tokenId, { workspace: 1 })
      .setOptions(acrossWorkspaces('the operator names a token by its id'))
      .lean();
    return named ? { _id: named._id, workspace: named.workspace } : undefined;
  }

  return {
    async begin(tokenId, address) {
      const code = String(randomInt(10 ** 8)).padStart(8, '0');
      const emailProof = {
        address,
        hash: hashOf(tokenId, code),
        until: new Date(clock.now() + CODE_LIFE_MS),
        tries: 0,
      };
      const owned = await ownedBy(tokenId);
      if (!owned) return false;
      const token = await tokens
        .findOneAndUpdate({ ...owned, revokedAt: { $exists: false } }, { $set: { emailProof } })
        .lean();
      if (!token) return false;
      const id = `code_${randomBytes(10).toString('hex')}`;
      await mailer.send({ to: address, id, ...words.code(code, token.name) });
      return true;
    },

    async finish(tokenId, code) {
      const now = new Date(clock.now());
      const owned = await ownedBy(tokenId);
      if (!owned) return undefined;
      const tried = await tokens
        .findOneAndUpdate(
          { ...owned, 'emailProof.until': { $gt: now }, 'emailProof.tries': { $lt: TRIES } },
          { $inc: { 'emailProof.tries': 1 } },
          { returnDocument: 'after' },
        )
        .lean();
      const proof = tried?.emailProof;
      if (!proof || proof.hash !== hashOf(tokenId, code)) return undefined;
      const written = await tokens.updateOne(
        { ...owned, 'emailProof.hash': proof.hash },
        { $set: { email: proof.address, emailVerifiedAt: now }, $unset: { emailProof: 1 } },
      );
      return written.matchedCount > 0 ? proof.address : undefined;
    },
  };
}

function hashOf(tokenId: string, code: string): string {
  return createHash('sha256').update(`${tokenId} ${code}`).digest('hex');
}
