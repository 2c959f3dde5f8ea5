import { randomUUID } from 'node:crypto';
import type { Config } from '../../config/index.js';
import { createDatabaseClock } from '../../database/clock.js';
import { type Database, openDatabase } from '../../database/connect.js';
import { PlainError } from '../../lib/errors.js';
import { credits, number } from '../../lib/words/quantities.js';
import { createModels, type Models } from '../../models/index.js';
import { type Finding, ok, problem, skipped } from './finding.js';
import { checkMigrations } from './migrations.js';

const PROBE_LIFE_MS = 60_000;

/** Whether the database is there, is a replica set and takes writes; how old its data is, and the workspace's balance. */
export async function checkDatabase(config: Config, workspace: string | undefined): Promise<Finding[]> {
  const { mongodbUri, dataDir } = config;
  let database: Database;
  try {
    database = await openDatabase({ uri: mongodbUri, dataDir });
  } catch (error) {
    return [unopened(error, mongodbUri), skipped('balance', "not read, because the database can't be used")];
  }
  try {
    const models = createModels(database.connection);
    const clock = createDatabaseClock(database.connection);
    await clock.calibrate();
    await writeAndRemove(models);
    const found = ok('database', `${database.description}: replica set, accepts writes`);
    return [found, await checkMigrations(models, clock), await checkBalance(models, workspace, config)];
  } catch (error) {
    const message = `${database.description} doesn't accept writes: ${wordsOf(error)}`;
    const mend = 'Give its user the role readWrite on the database, or free up space on its disk.';
    return [
      problem('database', message, mend),
      skipped('balance', "not read, because the database can't be used"),
    ];
  } finally {
    await database.stop();
  }
}

/** A request key that no request can have, and that MongoDB itself removes should we be stopped in between. */
async function writeAndRemove({ requestKeys }: Models): Promise<void> {
  const _id = `doctor:${randomUUID()}`;
  await requestKeys.create({ _id, batch: 'doctor', expiresAt: new Date(Date.now() + PROBE_LIFE_MS) });
  await requestKeys.deleteOne({ _id });
}

async function checkBalance(
  { balances }: Models,
  workspace: string | undefined,
  { trialCredits, trialOnFirstUse }: Config,
): Promise<Finding> {
  if (!workspace) {
    return skipped('balance', 'not read: without an accepted Slack token, the workspace is unknown');
  }
  const { available = 0, held = 0, seq = 0 } = (await balances.findById(workspace).lean()) ?? {};
  if (seq === 0 && trialOnFirstUse && trialCredits > 0)
    return ok('balance', `${workspace} gets ${credits(trialCredits)} when someone first types /infograph`);
  if (available > 0)
    return ok('balance', `${workspace} has ${credits(available)} available and ${number(held)} held`);
  return problem(
    'balance',
    `${workspace} has no credits left, so nothing can be made${held > 0 ? ` (${number(held)} are held for what's in progress)` : ''}`,
    `npm run -s infograph -- credits grant ${workspace} 100`,
  );
}

function unopened(error: unknown, uri: string | undefined): Finding {
  const mend = uri
    ? 'Check that MONGODB_URI is right, that its server is running, and that this machine can connect to it.'
    : 'Check that DATA_DIR is a folder this user can write to.';
  return problem('database', wordsOf(error), error instanceof PlainError && !uri ? '' : mend);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
