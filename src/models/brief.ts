import { Schema } from 'mongoose';
import type { Failure } from '../lib/errors.js';
import { type Claimable, claimableFields, dueByWorkspace } from './claimable.js';
import { type DrawnInstead, type DrawWay, drawnInsteadSchema } from './drawing.js';
import type { Evidence, Facts, Figure, Point } from './facts.js';
import { tenancy } from './tenancy.js';

/**
 * `reading` -> `shown` (its facts are for people to look at until `goAt`) -> `approved` (the images are made of them).
 * `editing`: somebody has the form open, the clock stands until `goAt`. `held`: the form was closed without saving.
 * `failed`: there is nothing to make an image of.
 */
export type BriefStatus = 'reading' | 'shown' | 'editing' | 'held' | 'approved' | 'failed';

/** Where the facts come from, as far as the page says. All of it was written by a stranger. */
export interface Source {
  title: string;
  site?: string;
  author?: string;
  published?: string;
  /** Absent where the text was pasted. */
  url?: string;
}

/** What holding a language model's facts against their quotations was done by; see `Made`. */
export type Checked = 'model' | 'code' | 'untranslated';

/** How the facts of a brief were found, and what that cost the house. */
export interface Made {
  /** A language model, or rules alone. */
  by: 'model' | 'rules';
  /** The language model that was asked for facts, also where the rules found them in the end. */
  model?: string;
  inputTokens?: number;
  outputTokens?: number;
  /**
   * Of a model's facts: `model`, another model found each of them in its quotation; `code`, there was no such answer;
   * `untranslated`, there was none either, and the facts are in another language than the article, of which code
   * compares the numbers, the names and the negation alone.
   */
  checked?: Checked;
  /** The other model, where it has answered. */
  checker?: { model: string; inputTokens: number; outputTokens: number };
}

/** The facts of one batch, of an article or a prompt: found once, however many images are made of them. */
export interface Brief extends Claimable {
  /** The batch's id. */
  _id: string;
  workspace: string;
  requester: string;
  url?: string;
  /** The text itself, where somebody pasted it. */
  pasted?: string;
  /** The words of a prompt, where it is not of an article: then the facts are its outline. */
  prompt?: string;
  /** A program gave its facts: nothing was read, and nothing is to be made. */
  given?: true;
  /** How its infographs are drawn; absent: by the model. */
  draw?: Exclude<DrawWay, 'model'>;
  /** Somebody took the picture that code had drawn of its facts, in place of what was asked for. */
  instead?: DrawnInstead;
  /** What the facts are to be about, in the requester's words. */
  focus?: string;
  /** BCP 47: the language that the facts are to be in. */
  language?: string;
  /** Of a prompt: whoever asked wants to look at it first, whatever the workspace does. */
  looks?: true;
  /** Whether people get time to look at the facts. */
  pauses: boolean;
  /** How much, where that was decided for it; else as much as ARTICLE_PAUSE_S says. */
  pauseMs?: number;
  status: BriefStatus;
  source?: Source;
  facts?: Facts;
  /** The beginning of what was read, where it may not be the article. */
  doubted?: string;
  made?: Made;
  /** When it goes on by itself. */
  goAt?: Date;
  /** Who is editing the facts or has edited them. */
  editor?: string;
  edited?: boolean;
  failure?: Failure;
  /** Reading went wrong so many times. */
  readFaults: number;
  /** Reading was begun so many times; absent in what versions before wrote. */
  readsBegun?: number;
  /** Grows with each change of what people see of it. */
  rev: number;
  at: Date;
  readAt?: Date;
  approvedAt?: Date;
  failedAt?: Date;
}

const evidenceSchema = new Schema<Evidence>({ quote: String, from: String, at: Number }, { _id: false });

export const factsSchema = new Schema<Facts>(
  {
    title: String,
    subtitle: String,
    points: [new Schema<Point>({ text: String, icon: String, evidence: evidenceSchema }, { _id: false })],
    numbers: [
      new Schema<Figure>({ value: String, measures: String, evidence: evidenceSchema }, { _id: false }),
    ],
    layout: String,
    language: String,
  },
  { _id: false },
);

const madeSchema = new Schema<Made>(
  {
    by: String,
    model: String,
    inputTokens: Number,
    outputTokens: Number,
    checked: String,
    checker: new Schema({ model: String, inputTokens: Number, outputTokens: Number }, { _id: false }),
  },
  { _id: false },
);

export const sourceSchema = new Schema<Source>(
  { title: String, site: String, author: String, published: String, url: String },
  { _id: false },
);

export const briefSchema = new Schema<Brief>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    requester: { type: String, required: true },
    url: String,
    pasted: String,
    prompt: String,
    given: Boolean,
    draw: String,
    instead: drawnInsteadSchema,
    focus: String,
    language: String,
    looks: Boolean,
    pauses: { type: Boolean, required: true },
    pauseMs: Number,
    status: { type: String, required: true },
    source: sourceSchema,
    facts: factsSchema,
    doubted: String,
    made: madeSchema,
    goAt: Date,
    editor: String,
    edited: Boolean,
    failure: new Schema<Failure>({ code: String, detail: String }, { _id: false }),
    readFaults: { type: Number, required: true },
    readsBegun: Number,
    rev: { type: Number, required: true },
    at: { type: Date, required: true },
    readAt: Date,
    approvedAt: Date,
    failedAt: Date,
    ...claimableFields,
  },
  { versionKey: false, collection: 'briefs' },
);
briefSchema.plugin(tenancy, { owner: 'workspace' });
briefSchema.index(...dueByWorkspace);
// How many somebody has had made in an hour is counted before each outline.
briefSchema.index({ workspace: 1, requester: 1, at: 1 });

/** What versions before called the ways to find facts. */
const earlierWays: ReadonlyMap<string, Made['by']> = new Map([
  ['llm', 'model'],
  ['extractive', 'rules'],
]);

/** In briefs of versions before, a point is a plain text, and the ways to find facts have other names. */
function readEarlier(brief: Pick<Brief, 'facts' | 'made'> | null): void {
  if (brief?.made) brief.made.by = earlierWays.get(brief.made.by) ?? brief.made.by;
  if (brief?.facts?.points.some((point) => typeof point === 'string'))
    brief.facts.points = brief.facts.points.map((point) =>
      typeof point === 'string' ? { text: point } : point,
    );
}
briefSchema.post(['findOne', 'findOneAndUpdate'], readEarlier);
briefSchema.post('find', (briefs: readonly Brief[]) => briefs.forEach(readEarlier));
