import type { ClientSession } from 'mongoose';
import type { DatabaseClock } from '../../database/clock.js';
import { isDuplicateKey } from '../../database/duplicate-key.js';
import { inTransaction, withRetries } from '../../database/transaction.js';
import type { CreditRequest } from '../../models/credit-request.js';
import type { Models } from '../../models/index.js';
import { auditEntry, noteWith } from '../../models/new-audit-entry.js';
import type { Notice } from '../../models/notice.js';
import { decisionNotices } from '../../models/question-notices.js';

/** One question a person a day; sooner only where the last one was approved. */
const ASK_EVERY_MS = 24 * 3_600_000;
/** Somebody waits for the answer, and Slack for three seconds. */
const COMMIT_WITHIN_MS = 2_000;

export type CreditRequestOutcome =
  | { kind: 'asked'; ask: CreditRequest }
  | { kind: 'too_soon'; at: Date; next: Date };

/** Which question is meant, as its buttons carry it: `<user>:<n>`. The workspace is that of whoever presses. */
export function creditRequestName({ user, n }: Pick<CreditRequest, 'user' | 'n'>): string {
  return `${user}:${n}`;
}

/** Who asked, by the name of the question. */
export function requesterIn(name: string): string {
  return name.split(':')[0] ?? '';
}

function named(workspace: string, name: string) {
  return { _id: `${workspace}:${requesterIn(name)}`, workspace, n: Number(name.split(':')[1]) || 0 };
}

/** What was asked for is there: nobody else is to add it. */
export async function closeCreditRequest(
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
export function creditRequestGrantKey(name: string): string {
  return `topup:ask:${name}`;
}

export interface CreditRequests {
  /**
   * Stores a question and the notices that tell admins of it, together.
   * @throws MongoError; then nothing was stored, or its outcome is unknown
   */
  create(
    asked: Pick<CreditRequest, 'workspace' | 'user' | 'credits' | 'why'>,
    notices: (creditRequest: CreditRequest) => readonly Notice[],
  ): Promise<CreditRequestOutcome>;
  /** The question of that name, as long as it is the person's latest. */
  find(workspace: string, name: string): Promise<CreditRequest | undefined>;
  /** From now on it can only be approved. Undefined where it was decided. */
  beginApproval(workspace: string, name: string): Promise<CreditRequest | undefined>;
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
export function createCreditRequests({ models, clock }: Dependencies): CreditRequests {
  const { asks, auditEntries, ledger, notices } = models;

  return {
    async create(asked, noticesOf) {
      const now = new Date(clock.now());
      const _id = `${asked.workspace}:${asked.user}`;
      const before = (await asks.findOne({ _id, workspace: asked.workspace }).lean()) ?? undefined;
      if (before && !(await mayAskAgain(ledger, before, now))) return tooSoon(before.at);
      const creditRequest: CreditRequest = {
        ...asked,
        _id,
        n: (before?.n ?? 0) + 1,
        status: 'open',
        at: now,
      };
      const replaced = before?.status === 'open' ? await replacedNotices(notices, before, now) : [];
      const told = () => [...noticesOf(creditRequest), ...replaced];
      return await store(models, creditRequest, before, told).catch((error: unknown) => {
        // They pressed twice: the other press was first.
        if (isDuplicateKey(error)) return tooSoon(now);
        throw error;
      });
    },

    async find(workspace, name) {
      const ask = await asks.findOne(named(workspace, name)).lean();
      if (!ask) return undefined;
      const undecided = ask.status === 'open' || ask.status === 'approving';
      return undecided && (await isGranted(ledger, ask)) ? { ...ask, status: 'approved' } : ask;
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

    decline: (workspace, name, by, newNotices) =>
      transaction(asks, async (session) => {
        const written = await asks
          .updateOne({ ...named(workspace, name), status: 'open' }, { $set: { status: 'declined', by } })
          .session(session);
        if (written.matchedCount === 0) return false;
        const noted = {
          workspace,
          actor: by,
          action: 'credits.declined' as const,
          target: requesterIn(name),
        };
        const entry = auditEntry({ ...noted, key: name }, new Date(clock.now()));
        await noteWith(auditEntries, [entry], session);
        if (newNotices.length > 0) await notices.insertMany([...newNotices], { session, lean: true });
        return true;
      }),
  };
}

async function mayAskAgain(ledger: Models['ledger'], before: CreditRequest, now: Date): Promise<boolean> {
  const isDayLater = before.at.getTime() + ASK_EVERY_MS <= now.getTime();
  return isDayLater || before.status === 'approved' || (await isGranted(ledger, before));
}

/** What tells the admins that this question is not the person's latest any more. */
async function replacedNotices(
  notices: Models['notices'],
  before: CreditRequest,
  at: Date,
): Promise<Notice[]> {
  const decision = { outcome: 'replaced' as const, by: before.user };
  return await decisionNotices(notices, before.workspace, creditRequestName(before), decision, at);
}

/** Whoever approved it may have died between the grant and saying so. */
async function isGranted(ledger: Models['ledger'], { workspace, ...ask }: CreditRequest): Promise<boolean> {
  return (await ledger.exists({ workspace, key: creditRequestGrantKey(creditRequestName(ask)) })) !== null;
}

/** Stores a question in the place of the one before, unless somebody else has done so. */
async function store(
  { asks, notices }: Pick<Models, 'asks' | 'notices'>,
  creditRequest: CreditRequest,
  before: CreditRequest | undefined,
  noticesOf: () => readonly Notice[],
): Promise<CreditRequestOutcome> {
  const { _id, workspace, at } = creditRequest;
  return await transaction(asks, async (session) => {
    if (before) {
      const written = await asks.replaceOne({ _id, workspace, n: before.n }, creditRequest).session(session);
      if (written.matchedCount === 0) return tooSoon(at);
    } else await asks.insertMany([creditRequest], { session, lean: true });
    await notices.insertMany([...noticesOf()], { session, lean: true });
    return { kind: 'asked', ask: creditRequest };
  });
}

async function transaction<T>(
  asks: Models['asks'],
  work: (session: ClientSession) => Promise<T>,
): Promise<T> {
  return await withRetries(() => inTransaction(asks.db, work, {}, COMMIT_WITHIN_MS));
}

function tooSoon(at: Date): CreditRequestOutcome {
  return { kind: 'too_soon', at, next: new Date(at.getTime() + ASK_EVERY_MS) };
}
