import { defined } from '../../lib/defined.js';
import { PlainError } from '../../lib/errors.js';
import type { Models } from '../../models/index.js';
import type { MigrationRecord } from '../../models/migration.js';
import { migrations as all } from './all.js';
import type { Migration } from './migration.js';

/** How what is stored stands to this version of the app. */
export interface DataState {
  /** How many this version knows. */
  known: number;
  /** Those that are not done yet, in their order; of the first something may be done. */
  pending: Migration[];
  /** The first of them, where it has been begun. */
  begun?: MigrationRecord;
  /** What is stored has been changed by these, which this version does not know. */
  newer: MigrationRecord[];
}

export async function readDataState(
  { migrations: records }: Models,
  migrations: readonly Migration[] = all,
): Promise<DataState> {
  const found = await records.find().sort({ _id: 1 }).lean();
  const done = new Set(found.filter(({ finishedAt }) => finishedAt).map(({ _id }) => _id));
  const pending = migrations.filter(({ number }) => !done.has(number));
  const begun = found.find(({ _id }) => _id === pending[0]?.number);
  const newer = found.filter(({ _id }) => _id > migrations.length);
  return { known: migrations.length, pending, newer, ...defined({ begun }) };
}

/** @throws PlainError where a newer version has changed what is stored: this one would misread it */
export async function refuseNewer(models: Models, migrations?: readonly Migration[]): Promise<DataState> {
  const state = await readDataState(models, migrations);
  const { known, newer } = state;
  const last = newer.at(-1);
  if (!last) return state;
  throw new PlainError(
    `The stored data is newer than this version of Infograph: migration ${last._id} ("${last.name}") has changed it, and ` +
      `this version knows ${known}. Start the newer version again, or go back to the backup that was made before it ` +
      '(docs/operating.md, "Upgrading").',
  );
}

/**
 * For whoever works on what is stored without being the app.
 * @throws PlainError where the app has not brought it up to this version yet, or a newer one has gone past this
 */
export async function refuseUnlessCurrent(models: Models, migrations?: readonly Migration[]): Promise<void> {
  const { pending, begun } = await refuseNewer(models, migrations);
  if (pending.length === 0) return;
  const how = begun ? `migration ${begun._id} of it is under way` : 'that has not been begun';
  throw new PlainError(
    `The stored data is of an older version and is to be brought up to this one first; ${how}. The app does it when it ` +
      'starts: start it, and come back when it is ready. `infograph doctor` tells how far it is.',
  );
}
