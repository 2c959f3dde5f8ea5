import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from '../../lib/errors.js';
import type { Log } from '../../lib/log.js';
import type { Models } from '../../models/index.js';
import type { MigrationRecord } from '../../models/migration.js';
import type { DatabaseClock } from '../clock.js';
import { insertOnce, isDuplicateKey } from '../duplicate-key.js';
import { migrations as all } from './all.js';
import type { Migration } from './migration.js';
import { refuseNewer } from './state.js';
import { createWatch } from './watch.js';

const LEASE_MS = 30_000;
const LOOK_AGAIN_MS = 250;

export interface MigrateOptions {
  models: Models;
  clock: DatabaseClock;
  log: Log;
  /** Those of this version unless said; so are the times below. */
  migrations?: readonly Migration[];
  /** A holder that has not said that it lives for so long is taken for dead. */
  leaseMs?: number;
  /** How long another process is waited for while nothing moves. */
  patienceMs?: number;
}

/**
 * Brings what is stored up to this version: each migration once, one after the other, by one of all the processes that
 * start. The others wait; should that one die, another goes on from where it was.
 * @throws PlainError where what is stored is newer, a migration fails, or the process that is waited for does not get on
 */
export async function migrate(options: MigrateOptions): Promise<void> {
  const { models, migrations = all } = options;
  const { pending } = await refuseNewer(models, migrations);
  for (const migration of pending) await untilDone(migration, options);
}

/** Notes of a database in which nothing is stored yet that there is nothing to bring up to date. */
export async function recordAsDone({
  models,
  clock,
  migrations = all,
}: Pick<MigrateOptions, 'models' | 'clock' | 'migrations'>): Promise<void> {
  const now = new Date(clock.now());
  for (const { number, name } of migrations) {
    const times = { startedAt: now, finishedAt: now, leaseUntil: now };
    await insertOnce(models.migrations, { _id: number, name, ...times, changed: 0, fence: 0 });
  }
}

async function untilDone(migration: Migration, options: MigrateOptions): Promise<void> {
  const watch = createWatch(migration, options);
  for (;;) {
    const mine = await claim(migration, options);
    if (mine && (await carryOut(migration, mine, options))) return;
    const record = await options.models.migrations.findById(migration.number).lean();
    if (record?.finishedAt) return;
    if (record) watch(record);
    await sleep(LOOK_AGAIN_MS);
  }
}

/** Takes it up, or over from a holder that is gone. @returns undefined while somebody else has it, or it is done */
async function claim(
  { number, name }: Migration,
  { models, clock, leaseMs = LEASE_MS }: MigrateOptions,
): Promise<MigrationRecord | undefined> {
  const now = clock.now();
  const free = { _id: number, finishedAt: { $exists: false }, leaseUntil: { $lte: new Date(now) } };
  const claimed = {
    $set: { leaseUntil: new Date(now + leaseMs) },
    $inc: { fence: 1 },
    $setOnInsert: { name, startedAt: new Date(now), changed: 0 },
  };
  try {
    const mine = await models.migrations
      .findOneAndUpdate(free, claimed, { upsert: true, returnDocument: 'after' })
      .lean();
    return mine ?? undefined;
  } catch (error) {
    // The document is there and not free: the insert met it.
    if (isDuplicateKey(error)) return undefined;
    throw error;
  }
}

/** @returns whether it is done; false where somebody else has taken over meanwhile */
async function carryOut(
  migration: Migration,
  { fence, position, startedAt }: MigrationRecord,
  { models, clock, log, leaseMs = LEASE_MS }: MigrateOptions,
): Promise<boolean> {
  const { number, name } = migration;
  const whileMine = { _id: number, fence, finishedAt: { $exists: false } };
  const write = async (update: object) =>
    (await models.migrations.updateOne(whileMine, update)).matchedCount === 1;
  const renewed = () => ({ leaseUntil: new Date(clock.now() + leaseMs) });
  const renewal = setInterval(
    () =>
      void write({ $set: renewed() }).catch((err: unknown) =>
        log.warn({ err }, 'migration lease renewal failed'),
      ),
    leaseMs / 3,
  );
  log.info({ migration: number, name, position }, fence === 1 ? 'migration begun' : 'migration resumed');
  try {
    for (let at = position; ; ) {
      const { changed, next } = await migration.batch(models, at);
      const now = new Date(clock.now());
      const progress = next === undefined ? { finishedAt: now } : { position: next, ...renewed() };
      if (!(await write({ $set: progress, $inc: { changed } }))) return false;
      if (next === undefined) {
        log.info({ migration: number, name, ms: now.getTime() - startedAt.getTime() }, 'migration done');
        return true;
      }
      at = next;
    }
  } catch (error) {
    clearInterval(renewal);
    // Whoever comes next need not wait for the lease to end. Where the database is away, they do.
    await write({ $set: { leaseUntil: new Date(0) } }).catch(() => undefined);
    log.error({ err: error, migration: number, name }, 'migration stopped');
    throw new PlainError(
      `Migration ${number} ("${name}") of the stored data stopped: ${error instanceof Error ? error.message : String(error)}. ` +
        'What it has done stays, and the next start goes on from there.',
    );
  } finally {
    clearInterval(renewal);
  }
}
