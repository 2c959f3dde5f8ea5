import { Schema } from 'mongoose';
import type { FailureCode } from '../lib/errors.js';

/** Another model's turn, because the one before it was away or failed by its own fault; written before that one is asked. */
export interface Fallback {
  /** The model's id in the catalogue. */
  model: string;
  /** What people called it then. */
  name: string;
  /** What was wrong with the one before it. */
  why: FailureCode;
  /** What its picture costs, of what is held. */
  credits: number;
  at: Date;
}

export const fallbackSchema = new Schema<Fallback>(
  { model: String, name: String, why: String, credits: Number, at: Date },
  { _id: false },
);
