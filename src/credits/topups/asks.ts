import type { DatabaseClock } from '../../database/clock.js';
import { isDuplicateKey } from '../../database/duplicate-key.js';
import { again, inTransaction } from '../../database/transaction.js';
import type { Ask } from '../../models/ask.js';
import type { Models } from '../../models/index.js';
import { auditEntry, noteWith } from '../../models/new-audit-entry.js';
import type { Notice } from '../../models/notice.js';

/** One question a person a day; sooner only where the last one was approved. */
const ASK_EVERY_MS = 24 * 3_600_000;
/** Somebody waits for the answer, and Slack for three seconds. */
const COMMIT_WITHIN_MS = 2_000;

export type Asked = { kind: 'asked'; ask: Ask } | { kind: 'too_soon'; at: Date; next: Date };

/** Which question is meant, as its buttons carry it: `<user>:<n>`. The workspace is that of whoever presses. */
export function askName({ user, n }: Pick<Ask, 'user' | 'n'>): string {
  return `${user}:${n}`;
}

/** Who asked, by the name of the question. */
export function askerIn(name: string): string {
  return name.split(':')[0] ?? '';
}

function named(workspace: string, name: string) {
  return { _id: `${workspace}:${askerIn(name)}`, workspace, n: Number(name.split(':')[1]) || 0 };
}

/** What was asked for is there: nobody else is to add it. */
export async function closeAsk(
  asks: Models['asks'],
  workspace: string,
  name: string,
  by: string,
): Promise<void> {
  await asks.updateOne(
    { ...named(workspace, name), status: { $in: ['open', 'approving'] } },
    { $set: { status: 'approved', by } },
  );
}

/** What makes the top-up for a question one, whoever approves it and how often. */
export function askGrantKey(name: string): string {
  return `topup:ask:${name}`;
}

export interface Asks {
  /**
   * Stores a question and the notices that tell admins of it, together.
   * @throws MongoError; then nothing was stored, or its outcome is unknown
   */
  put(
    asked: Pick<Ask, 'workspace' | 'user' | 'credits' | 'why'>,
    notices: (ask: Ask) => readonly Notice[],
  ): Promise<Asked>;
  /** The question of that name, as long as it is the person's latest. */
  find(workspace: string, name: string): Promise<Ask | undefined>;
  /** From now on it can only be approved. Undefined where it was decided. */
  beginApproval(workspace: string, name: string): Promise<Ask | undefined>;
  /** Nothing came of the approval that was begun. */
  reopen(workspace: string, name: string): Promise<void>;
  /** False where it was decided, or is being approved. */
  decline(workspace: string, name: string, by: string, notices: readonly Notice[]): Promise<boolean>;
}

interface Dependencies {
  models: Pick<Models, 'asks' | 'auditEntries' | 'ledger' | 'notices'>;
  clock: DatabaseClock;
}

/** What members ask their admins for: at most one open question a person. */
export function createAsks({ models, clock }: Dependencies): Asks {
  const { asks, auditEntries, ledger, notices } = models;

  /** Whoever approved it may have died between the grant and saying so. */
  async function isGranted({ workspace, ...ask }: Ask): Promise<boolean> {
    return (await ledger.exists({ workspace, key: askGrantKey(askName(ask)) })) !== null;
  }

  const transaction = <T>(work: Parameters<typeof inTransaction<T>>[1]) =>
    again(() => inTransaction(asks.db, work, {}, COMMIT_WITHIN_MS));

  return {
    async put(asked, noticesOf) {
      const now = new Date(clock.now());
      const _id = `${asked.workspace}:${asked.user}`;
      const before = (await asks.findOne({ _id, workspace: asked.workspace }).lean()) ?? undefined;
      const next = before && new Date(before.at.getTime() + ASK_EVERY_MS);
      if (before && next && next > now && before.status !== 'approved' && !(await isGranted(before))) {
        return { kind: 'too_soon', at: before.at, next };
      }
      const ask: Ask = { ...asked, _id, n: (before?.n ?? 0) + 1, status: 'open', at: now };
      return await transaction(async (session) => {
        if (before) {
          const written = await asks
            .replaceOne({ _id, workspace: asked.workspace, n: before.n }, ask)
            .session(session);
          if (written.matchedCount === 0) return tooSoon(now);
        } else await asks.insertMany([ask], { session, lean: true });
        await notices.insertMany([...noticesOf(ask)], { session, lean: true });
        return { kind: 'asked' as const, ask };
      }).catch((error: unknown) => {
        // They pressed twice: the other press was first.
        if (isDuplicateKey(error)) return tooSoon(now);
        throw error;
      });
    },

    async find(workspace, name) {
      const ask = await asks.findOne(named(workspace, name)).lean();
      if (!ask) return undefined;
      const undecided = ask.status === 'open' || ask.status === 'approving';
      return undecided && (await isGranted(ask)) ? { ...ask, status: 'approved' } : ask;
    },

    async beginApproval(workspace, name) {
      const begun = await asks
        .findOneAndUpdate(
          { ...named(workspace, name), status: { $in: ['open', 'approving'] } },
          { $set: { status: 'approving' } },
          { returnDocument: 'after' },
        )
        .lean();
      return begun ?? undefined;
    },

    async reopen(workspace, name) {
      await asks.updateOne({ ...named(workspace, name), status: 'approving' }, { $set: { status: 'open' } });
    },

    decline: (workspace, name, by, told) =>
      transaction(async (session) => {
        const written = await asks
          .updateOne({ ...named(workspace, name), status: 'open' }, { $set: { status: 'declined', by } })
          .session(session);
        if (written.matchedCount === 0) return false;
        const noted = { workspace, actor: by, action: 'credits.declined' as const, target: askerIn(name) };
        const entry = auditEntry({ ...noted, key: name }, new Date(clock.now()));
        await noteWith(auditEntries, [entry], session);
        if (told.length > 0) await notices.insertMany([...told], { session, lean: true });
        return true;
      }),
  };
}

function tooSoon(at: Date): Asked {
  return { kind: 'too_soon', at, next: new Date(at.getTime() + ASK_EVERY_MS) };
}
