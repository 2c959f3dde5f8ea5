import { Schema } from 'mongoose';
import { factsSchema, type Source, sourceSchema } from './brief.js';
import type { Facts } from './facts.js';
import { tenancy } from './tenancy.js';

/** What a brief said when pictures were made of it. Never changed; forgotten with the words of its infographs. */
export interface BriefVersion {
  /** `<batch>:<n>` */
  _id: string;
  workspace: string;
  batch: string;
  /** From 1. */
  n: number;
  facts: Facts;
  /** Where the facts come from, where they are an article's. */
  source?: Source;
  at: Date;
}

/** The id of a version. @param n from 1 */
export function briefVersionId(batch: string, n: number): string {
  return `${batch}:${n}`;
}

export const briefVersionSchema = new Schema<BriefVersion>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    batch: { type: String, required: true },
    n: { type: Number, required: true },
    facts: { type: factsSchema, required: true },
    source: sourceSchema,
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'briefversions' },
);
briefVersionSchema.plugin(tenancy, { owner: 'workspace' });
// All of a batch go at once.
briefVersionSchema.index({ workspace: 1, batch: 1 });
