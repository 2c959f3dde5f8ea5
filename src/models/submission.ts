import { Schema } from 'mongoose';
import type { Failure } from '../lib/errors.js';
import { failureSchema } from './failure.js';

/** What fal is asked for: a picture with its words, a wordless one, or a change of one that it made. */
export const purposes = ['draw', 'art', 'edit'] as const;
export type Purpose = (typeof purposes)[number];

/** What a submission asks for, and of whom: fal is asked about it there, whatever its infograph is drawn with by now. */
export interface Asked {
  /** The model's id in the catalogue. */
  model: string;
  /** The model's own address at fal for that purpose. */
  endpoint: string;
  purpose: Purpose;
  /** From 1 on; a further one begins where what came of the one before is not what was asked for. */
  round: number;
  /** Absent where the model has none: then a lost answer is not found in fal's history. */
  seed?: number;
}

/**
 * One submission to fal. It is *unknown* from `sentAt` until `requestId`: fal may or may not have it. What it asks for
 * is absent where it was sent before that was written down.
 */
export interface Submission extends Partial<Asked> {
  n: number;
  sentAt: Date;
  requestId?: string;
  /** How it ended without an answer to wait for: fal refused it for certain, or never had it. */
  ended?: 'refused' | 'lost';
  /** Of one that the house pays: the most that it may cost, in micro-dollars, taken out of the budget of that month. */
  reserved?: { month: string; micros: number };
  /** Looks into fal's history that did not find it. */
  looks: number;
  lookedAt?: Date;
  /** When fal was first seen drawing it. */
  startedAt?: Date;
  /** Since when fal, which has taken it, says nothing of it that can be used: it is not known (404), or its result unreadable. */
  unclearSince?: Date;
  /** fal was about to be asked to cancel it, and has not said no: then it may not know it any more for that reason. */
  cancelSentAt?: Date;
}

/** What fal made of one submission, whoever learned it: the webhook or a question of ours. */
export interface Result {
  requestId: string;
  ok: boolean;
  imageUrl?: string;
  /** Of further images in the same result, where there are any: any of them will do. */
  moreUrls?: string[];
  /** Since then its images are known not to be there, or not to be any. */
  goneAt?: Date;
  failure?: Failure;
  /** Whether the same submission may succeed when it is made again. */
  transient?: boolean;
  via: 'webhook' | 'asked';
  at: Date;
}

export const submissionSchema = new Schema<Submission>(
  {
    n: Number,
    sentAt: Date,
    model: String,
    endpoint: String,
    purpose: String,
    round: Number,
    seed: Number,
    requestId: String,
    ended: String,
    reserved: new Schema({ month: String, micros: Number }, { _id: false }),
    looks: Number,
    lookedAt: Date,
    startedAt: Date,
    unclearSince: Date,
    cancelSentAt: Date,
  },
  { _id: false },
);

export const resultSchema = new Schema<Result>(
  {
    requestId: String,
    ok: Boolean,
    imageUrl: String,
    moreUrls: { type: [String], default: undefined },
    goneAt: Date,
    failure: failureSchema,
    transient: Boolean,
    via: String,
    at: Date,
  },
  { _id: false },
);
