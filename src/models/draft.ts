import { Schema } from 'mongoose';
import type { DrawWay, ThemeName } from './drawing.js';
import type { Resolution } from './infograph.js';
import { tenancy } from './tenancy.js';

/** What somebody wants, as far as it was said: a text with a link in it is about that page, and the rest its focus. */
export interface DraftRequest {
  text: string;
  /** The text is what is to be drawn, links and all. */
  asWords?: true;
  ratio?: string;
  resolution?: Resolution;
  count?: number;
  /** How it is to be drawn. */
  draw?: DrawWay;
  /** The look of what code draws. */
  theme?: ThemeName;
  /** The id of the model that is to draw it. */
  model?: string;
  /** BCP 47. */
  language?: string;
  /** Of an article: nobody looks at its facts first. */
  now?: true;
  /** Only the requester is to see it. */
  onlyMe?: boolean;
  /** Its picture is not to be read before it is shown. */
  unchecked?: true;
  /** Of several links in it, the one that it is about, counted from 0. */
  page?: number;
}

/**
 * What somebody typed that was not accepted as it stands, so that a button can go on with it: a button's value has no
 * room for it (https://docs.slack.dev/reference/block-kit/block-elements/button-element). Nothing is held for it.
 */
export interface Draft extends DraftRequest {
  /** In the values of buttons. Going on with it twice is one request: the id is in its idempotency key. */
  _id: string;
  workspace: string;
  /** Who typed it, and alone may go on with it. */
  user: string;
  /** Where it was typed. */
  channel: string;
  /** The thread in which it was, by its parent's ts. */
  under?: string;
  at: Date;
  expiresAt: Date;
}

export const draftSchema = new Schema<Draft>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    user: { type: String, required: true },
    channel: { type: String, required: true },
    under: String,
    // Empty, where only options were typed.
    text: { type: String, default: '' },
    asWords: Boolean,
    ratio: String,
    resolution: String,
    count: Number,
    draw: String,
    theme: String,
    model: String,
    language: String,
    now: Boolean,
    onlyMe: Boolean,
    unchecked: Boolean,
    page: Number,
    at: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'drafts' },
);
draftSchema.plugin(tenancy, { owner: 'workspace' });
draftSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
