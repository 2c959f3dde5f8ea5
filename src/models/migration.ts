import { Schema } from 'mongoose';

/** How far one migration of the stored data is; see src/database/migrations. */
export interface MigrationRecord {
  /** Its number. */
  _id: number;
  name: string;
  startedAt: Date;
  /** Absent until all of it is done. */
  finishedAt?: Date;
  /** Where the next batch begins, in the migration's own words; absent before the first is done. */
  position?: string;
  /** Documents changed so far. */
  changed: number;
  /** Nobody else may carry it out before; the database's clock. */
  leaseUntil: Date;
  /** Grows with each claim: progress under an older fence is refused. */
  fence: number;
}

export const migrationSchema = new Schema<MigrationRecord>(
  {
    _id: { type: Number, required: true },
    name: { type: String, required: true },
    startedAt: { type: Date, required: true },
    finishedAt: Date,
    position: String,
    changed: { type: Number, required: true },
    leaseUntil: { type: Date, required: true },
    fence: { type: Number, required: true },
  },
  { versionKey: false, collection: 'migrations' },
);
