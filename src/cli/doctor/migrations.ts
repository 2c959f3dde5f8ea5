import type { DatabaseClock } from '../../database/clock.js';
import { readDataState } from '../../database/migrations/index.js';
import { isEmpty } from '../../database/migrations/prepare.js';
import type { Models } from '../../models/index.js';
import { type Finding, ok, problem, skipped } from './finding.js';

/** How what is stored stands to this version of the app. Looks only: it is the app that brings it up to date. */
export async function checkMigrations(models: Models, clock: DatabaseClock): Promise<Finding> {
  // Left as it is found: data may still be imported there.
  if (await isEmpty(models)) return ok('stored data', 'none yet');
  const { known, pending, begun, newer } = await readDataState(models);
  const last = newer.at(-1);
  if (last) {
    return problem(
      'stored data',
      `newer than this version, which knows ${known} of its migrations: number ${last._id} is "${last.name}"`,
      'Start the newer version again, or restore the backup made before it.',
    );
  }
  if (pending.length === 0) return ok('stored data', `up to date: all ${known} migrations done`);
  const waiting = `${pending.length} of ${known} migrations not done`;
  if (!begun) return skipped('stored data', waiting, 'Start the app. It runs them before anything else.');
  const how = `number ${begun._id} ("${begun.name}") since ${begun.startedAt.toISOString()}, ${begun.changed} documents so far`;
  if (begun.leaseUntil.getTime() > clock.now())
    return skipped('stored data', `${waiting}; in progress: ${how}`, "Wait until it's done.");
  return problem(
    'stored data',
    `${waiting}; started, but no process is working on it: ${how}`,
    'Start the app. It continues from there. If it stopped, its log says why.',
  );
}
