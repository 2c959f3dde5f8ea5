import { Schema } from 'mongoose';
import { type Claimable, claimableFields, dueByWorkspace } from './claimable.js';
import { type LeftOut, leftOutSchema } from './drawing.js';
import type { Resolution } from './infograph.js';
import { tenancy } from './tenancy.js';

/**
 * The parent message of a batch and the thread under it. Only its lease holder posts and edits the parent, from
 * the database's state, until `shownRev` has caught up with `rev`.
 */
export interface Thread extends Claimable {
  /** The batch's id. */
  _id: string;
  workspace: string;
  requester: string;
  /** Where a program asks: what its token is called, and whom it names as the person to turn to. */
  program?: { name: string; person?: string };
  /** Where the command was typed, or where a program wants it. */
  asked: string;
  /** Only the requester sees it: it is in their direct messages, wherever it was asked. */
  onlyMe?: true;
  /** The thread in which it was asked, by its parent's ts: the results are replies there, and there is no parent of ours. */
  under?: string;
  prompt: string;
  /** The language of the infographic's words that was asked for, BCP 47. */
  language?: string;
  ratio: string;
  resolution: Resolution;
  model: string;
  costCredits: number;
  size: number;
  /** Where the parent really is: Slack's own answer, not what was asked for. */
  channel?: string;
  ts?: string;
  /** Posting the parent was begun; without `ts` Slack may or may not have it. */
  sentAt?: Date;
  /** Slack's code for why the channel that was asked for cannot be posted into. The requester's DM is used instead. */
  refused?: string;
  /** Nothing can be edited any more: the message was deleted, or its time to be edited is over. */
  frozen?: boolean;
  /** Grows with each change of what the parent should show. */
  rev: number;
  shownRev: number;
  editedAt?: Date;
  /** The message with an article's facts, under the parent. */
  facts?: FactsMessage;
  /**
   * The file that the parent shows or was about to show. It never shows another: Slack loses one that is swapped
   * (https://github.com/slackapi/bolt-python/issues/1295). Empty: Slack refused it there, so it shows none.
   */
  picture?: string;
  /** Slack could not show the picture there yet: the parent says everything else already. */
  pictureOwed?: true;
  /** The infographs that have come to their end or are about to be shown, in that order: the last one mentions. */
  announced: string[];
  /** Infographs whose bad end was told in the thread. */
  told: string[];
  /** Ephemeral replies that are still to be sent. */
  whispers: EphemeralReply[];
  /** Slack takes five answers there within 30 minutes. */
  responseUrl?: string;
  responseUrlUntil?: Date;
  at: Date;
}

export interface FactsMessage {
  sentAt: Date;
  /** Without it Slack may or may not have it. */
  ts?: string;
  shownRev: number;
  /** People are given time to look at them: they go once the infographic is there, which has them under it. */
  goes?: true;
  /** What code has drawn of them. */
  draft?: FactsDraft;
  /** Since then it is not there any more: what it had is under the infographic. */
  goneAt?: Date;
}

/** `missing_glyphs`: no font here has the letters of the facts; `failed`: it could not be drawn, or Slack did not take it. */
export type NoDraft = 'missing_glyphs' | 'failed';

/** The picture in the message with the facts, from when Slack is about to get it. */
export interface FactsDraft {
  /** Slack's id of it. Absent where there are words alone. */
  file?: string;
  /** Why there is none, where people are told. */
  none?: NoDraft;
  /** What it shows, as far as that is not all of the facts. */
  leftOut?: LeftOut;
  chart?: string;
  /** Of the facts as somebody has edited them. A message never shows another file: those have a message of their own. */
  edited: boolean;
  /** Since then Slack has all of it. Without this it may be in parts. */
  readyAt?: Date;
  /** The message shows it. */
  shown?: true;
}

/** Whether the message that the replies stand under is ours: in somebody else's thread there is none to post or edit. */
export function hasParent({ under }: Pick<Thread, 'under'>): boolean {
  return under === undefined;
}

/** A queued ephemeral reply: shown to one person, sent once through the response_url of what they pressed or typed. */
export interface EphemeralReply {
  id: string;
  /** `sent_to_dm`: where the images come instead. `cancel`: what became of a wish to cancel, once that is decided. */
  kind: 'sent_to_dm' | 'cancel';
  url: string;
  until: Date;
}

const factsMessageSchema = new Schema<FactsMessage>(
  {
    sentAt: Date,
    ts: String,
    shownRev: Number,
    goes: Boolean,
    draft: new Schema<FactsDraft>(
      {
        file: String,
        none: String,
        leftOut: leftOutSchema,
        chart: String,
        edited: Boolean,
        readyAt: Date,
        shown: Boolean,
      },
      { _id: false },
    ),
    goneAt: Date,
  },
  { _id: false },
);

export const threadSchema = new Schema<Thread>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    requester: { type: String, required: true },
    program: new Schema({ name: String, person: String }, { _id: false }),
    asked: { type: String, required: true },
    onlyMe: Boolean,
    under: String,
    prompt: { type: String, required: true },
    language: String,
    ratio: { type: String, required: true },
    resolution: { type: String, required: true },
    model: { type: String, required: true },
    costCredits: { type: Number, required: true },
    size: { type: Number, required: true },
    channel: String,
    ts: String,
    sentAt: Date,
    refused: String,
    frozen: Boolean,
    rev: { type: Number, required: true },
    shownRev: { type: Number, required: true },
    editedAt: Date,
    facts: factsMessageSchema,
    picture: String,
    pictureOwed: Boolean,
    announced: { type: [String], required: true },
    told: { type: [String], required: true },
    whispers: [
      new Schema<EphemeralReply>({ id: String, kind: String, url: String, until: Date }, { _id: false }),
    ],
    responseUrl: String,
    responseUrlUntil: Date,
    at: { type: Date, required: true },
    ...claimableFields,
  },
  { versionKey: false, collection: 'threads' },
);
threadSchema.plugin(tenancy, { owner: 'workspace' });
threadSchema.index(...dueByWorkspace);
// Which threads a message belongs to, by its parent: several, where it is somebody else's and not ours.
threadSchema.index({ ts: 1 }, { sparse: true });
