import { Schema } from 'mongoose';
import type { Failure } from '../lib/errors.js';
import { type ApiOrigin, apiOriginSchema } from './api-origin.js';
import { type Source, sourceSchema } from './brief.js';
import { type Check, type Chosen, checkSchema, chosenSchema } from './check.js';
import type { Claimable } from './claimable.js';
import { claimableFields, dueByWorkspace } from './claimable.js';
import {
  type DrawnAs,
  type DrawnInstead,
  type DrawWay,
  drawnAsSchema,
  drawnInsteadSchema,
  type ThemeName,
} from './drawing.js';
import { failureSchema } from './failure.js';
import { type Fallback, fallbackSchema } from './fallback.js';
import { type Draw, drawSchema } from './ledger-entry.js';
import {
  type GotFile,
  gotFileSchema,
  type Removal,
  removalSchema,
  type Share,
  shareSchema,
} from './removal.js';
import { type FreePicture, freePictureSchema, type Report, reportSchema } from './report.js';
import { type Result, resultSchema, type Submission, submissionSchema } from './submission.js';
import { type DocumentRef, tenancy } from './tenancy.js';

export type Status = 'pending' | 'processing' | 'completed' | 'failed' | 'canceled';
export type Delivery = 'waiting' | 'posted' | 'none' | 'unreachable';
/** From the smallest up. */
export const resolutions = ['1K', '2K', '4K'] as const;
export type Resolution = (typeof resolutions)[number];

/** Somebody's wish to cancel. The worker decides what becomes of it. */
export interface CancelWish {
  by: string;
  at: Date;
  /** It came too late: fal was already drawing. */
  tooLate?: boolean;
}

/** The image as a file of Slack's, uploaded but not shared. */
export interface SlackFile {
  id: string;
  at: Date;
}

/** The image as it is kept in a store of ours: the bucket, or the disk. See src/images. */
export interface KeptImage {
  /** Its place in the store: `<workspace>/yyyy/mm/<id>.<ext>`. */
  key: string;
  contentType: string;
  bytes: number;
  at: Date;
  /** The SVG that it was made of, without anything that does not draw. It goes when the image is removed. */
  vector?: { key: string; bytes: number };
  /** A small copy, which stays when the image is removed. */
  thumbnailKey?: string;
  /** Since then it is not there any more: its time was over. */
  removedAt?: Date;
}

/** One image: one hold of credits, one job at fal. See docs/how-it-works.md for its states. */
export interface Infograph extends Claimable {
  _id: string;
  workspace: string;
  batch: string;
  /** 1 … batchSize. */
  position: number;
  batchSize: number;
  /** A Slack user's id, or `api:<id of a token>`. */
  requester: string;
  /** Where a program asked for it. */
  api?: ApiOrigin;
  /** Somebody is to be told of its end, and the notices of that are not stored yet; see src/notifications/outbox.ts. */
  noticesOwed?: true;
  /** As it was asked for: a prompt, or an article's address with what is to be shown of it. */
  prompt: string;
  /** What the image model is told, where that is not the prompt itself. */
  imagePrompt?: string;
  /** Of the facts, where there are any. */
  altText?: string;
  /** The article that it is made of. */
  source?: Source;
  /** Its article is still being read, or looked at; see Brief. */
  awaitsBrief?: boolean;
  /** The outline of its prompt is being made; from then on it is drawn as it was typed. */
  outlineBy?: Date;
  /** The outline of its prompt is before people's eyes, and it waits for them. */
  outlineShown?: true;
  /** It was drawn from an outline, which people can look at. */
  outlined?: true;
  /** The article gave nothing to make an image of. */
  briefFailure?: Failure;
  /** The version of its brief that it is made of. */
  briefVersion?: string;
  /** How it is drawn; absent: by the model. */
  draw?: Exclude<DrawWay, 'model'>;
  /** It was to be drawn by the model, and fal could not. What fal makes of it after all is not looked at. */
  instead?: DrawnInstead;
  /** The look that was asked for. */
  theme?: ThemeName;
  /** It was drawn by code: that counts as fal's result does. */
  drawnAt?: Date;
  drawn?: DrawnAs;
  model: string;
  /** What people call it, where it does not come with the app. */
  modelName?: string;
  /** Models that were asked after it, one after the other. */
  fallbacks?: Fallback[];
  ratio: string;
  resolution: Resolution;
  /** What was held for it. */
  costCredits: number;
  /** What was paid for it, where that is less than was held: see `paidOf`. */
  paidCredits?: number;
  /** The grants that its credits were drawn on: of what was held, and once it is paid, of what was paid. */
  draws: Draw[];
  /** The periods of the workspace in which its cost was counted; absent where it was accepted before that was done. */
  counted?: { day: string; month: string };
  /** Paid back by hand, by an admin or the operator. */
  refund?: { by: string; at: Date; reason: string };
  /** 128 random bits in the webhook's URL, as 32 hexadecimal digits. */
  token: string;
  status: Status;
  delivery: Delivery;
  requests: Submission[];
  results: Result[];
  /** Before it is shown, its picture is read and compared with its brief, where there is one. */
  checked?: true;
  checks?: Check[];
  /** Nothing more is tried to mend it. */
  mendStopped?: true;
  /** Since then no other picture takes its place. */
  chosen?: Chosen;
  /** Somebody who may has it shown in the channel, whatever reading it has shown. */
  inChannel?: { by: string; at: Date };
  /** What people say is wrong with it. */
  reports?: Report[];
  /** It costs nobody anything: it is a new picture of one that was paid. */
  free?: FreePicture;
  cancelWish?: CancelWish;
  /** Its workspace has left: it ends at the next step, whatever it was at. */
  workspaceLeft?: true;
  file?: SlackFile;
  image?: KeptImage;
  removal?: Removal;
  shares?: Share[];
  got?: GotFile[];
  /** The infograph that it is another of, by Again or Bigger. */
  madeFrom?: string;
  /** Its words and its image were deleted because their time was over; see RETENTION_DAYS. */
  forgottenAt?: Date;
  /** Fetching the image went wrong so many times one after the other, since then. */
  fetchFaults: number;
  fetchFailingSince?: Date;
  /** The reply that shows the image. `sentAt` without `ts`: Slack may or may not have it. */
  reply?: { channel: string; sentAt: Date; ts?: string };
  /** Slack refused to show the image so many times, for reasons that do not pass. */
  showFaults: number;
  /** Since then Slack refuses its file. */
  filesRefusedAt?: Date;
  /** Slack takes no file of it, by this code of Slack's: the requester gets a link. */
  linkInstead?: string;
  /** The image could not be shown, so its link was sent to the requester instead. */
  linkSentAt?: Date;
  failure?: Failure;
  /** The hold is released when fal has no result by then. */
  deadlineAt: Date;
  acceptedAt: Date;
  processingAt?: Date;
  completedAt?: Date;
  postedAt?: Date;
  failedAt?: Date;
  canceledAt?: Date;
  unreachableAt?: Date;
}

/** The credits that an infograph cost, once it is paid; as long as it is under way, those that are held for it. */
export function paidOf({ costCredits, paidCredits }: Pick<Infograph, 'costCredits' | 'paidCredits'>): number {
  return paidCredits ?? costCredits;
}

/** Under which keys an image lies, but for its small copy. */
export function keysOf({ key, vector }: Pick<KeptImage, 'key' | 'vector'>): string[] {
  return [key, ...(vector ? [vector.key] : [])];
}

/** The thread, or the brief, of its batch. */
export function threadOf({ batch, workspace }: Pick<Infograph, 'batch' | 'workspace'>): DocumentRef {
  return { _id: batch, workspace };
}

export const infographSchema = new Schema<Infograph>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    batch: { type: String, required: true },
    position: { type: Number, required: true },
    batchSize: { type: Number, required: true },
    requester: { type: String, required: true },
    api: apiOriginSchema,
    noticesOwed: Boolean,
    prompt: { type: String, required: true },
    imagePrompt: String,
    altText: String,
    source: sourceSchema,
    awaitsBrief: Boolean,
    outlineBy: Date,
    outlineShown: Boolean,
    outlined: Boolean,
    briefFailure: failureSchema,
    briefVersion: String,
    draw: String,
    instead: drawnInsteadSchema,
    theme: String,
    drawnAt: Date,
    drawn: drawnAsSchema,
    model: { type: String, required: true },
    modelName: String,
    fallbacks: { type: [fallbackSchema], default: undefined },
    ratio: { type: String, required: true },
    resolution: { type: String, required: true },
    costCredits: { type: Number, required: true },
    paidCredits: Number,
    draws: { type: [drawSchema], required: true },
    counted: new Schema({ day: String, month: String }, { _id: false }),
    refund: new Schema({ by: String, at: Date, reason: String }, { _id: false }),
    token: { type: String, required: true },
    status: { type: String, required: true },
    delivery: { type: String, required: true },
    requests: [submissionSchema],
    results: [resultSchema],
    checked: Boolean,
    checks: { type: [checkSchema], default: undefined },
    mendStopped: Boolean,
    chosen: chosenSchema,
    inChannel: new Schema({ by: String, at: Date }, { _id: false }),
    reports: { type: [reportSchema], default: undefined },
    free: freePictureSchema,
    workspaceLeft: Boolean,
    cancelWish: new Schema<CancelWish>({ by: String, at: Date, tooLate: Boolean }, { _id: false }),
    file: new Schema<SlackFile>({ id: String, at: Date }, { _id: false }),
    image: new Schema<KeptImage>(
      {
        ...{ key: String, contentType: String, bytes: Number, at: Date },
        vector: new Schema({ key: String, bytes: Number }, { _id: false }),
        ...{ thumbnailKey: String, removedAt: Date },
      },
      { _id: false },
    ),
    removal: removalSchema,
    shares: { type: [shareSchema], default: undefined },
    got: { type: [gotFileSchema], default: undefined },
    madeFrom: String,
    forgottenAt: Date,
    fetchFaults: { type: Number, required: true },
    fetchFailingSince: Date,
    reply: new Schema({ channel: String, sentAt: Date, ts: String }, { _id: false }),
    showFaults: { type: Number, required: true },
    filesRefusedAt: Date,
    linkInstead: String,
    linkSentAt: Date,
    failure: failureSchema,
    deadlineAt: { type: Date, required: true },
    acceptedAt: { type: Date, required: true },
    processingAt: Date,
    completedAt: Date,
    postedAt: Date,
    failedAt: Date,
    canceledAt: Date,
    unreachableAt: Date,
    ...claimableFields,
  },
  { versionKey: false, collection: 'infographs' },
);
infographSchema.plugin(tenancy, { owner: 'workspace' });
infographSchema.index(...dueByWorkspace);
// How many are under way, and which have been due for long, whosesoever they are.
infographSchema.index({ nextStepAt: 1 }, { sparse: true });
infographSchema.index({ noticesOwed: 1 }, { sparse: true });
infographSchema.index({ batch: 1 });
// What was made of one.
infographSchema.index({ madeFrom: 1 }, { sparse: true });
infographSchema.index({ 'free.of': 1 }, { sparse: true });
// What people say is wrong; of few only.
infographSchema.index({ 'reports.at': 1 }, { sparse: true });
// All of one person, and all of a workspace, the newest first, page by page.
infographSchema.index({ workspace: 1, requester: 1, acceptedAt: -1, _id: -1 });
infographSchema.index({ workspace: 1, acceptedAt: -1, _id: -1 });
// What is to be forgotten, the oldest first.
infographSchema.index({ forgottenAt: 1, acceptedAt: 1 });
