import { type Query, Schema } from 'mongoose';
import { changingQueries, tenancy } from './tenancy.js';

/** Everything that is noted in the audit log. */
export const auditActions = [
  'app.installed',
  'app.left',
  'app.returned',
  'auditlog.exported',
  'credits.added',
  'credits.declined',
  'credits.refunded',
  'infographs.canceled',
  'infographs.deleted',
  'infographs.shown',
  'settings.changed',
  'statement.exported',
  'token.made',
  'token.refused',
  'token.revoked',
  'token.used',
  'workspace.deleted',
  'workspace.deletion',
  'workspace.exported',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** The way that an action took. `app`: by itself. */
export type AuditVia = 'slack' | 'cli' | 'api' | 'app';

/** No secret, no prompt and nobody's words: numbers, and names that the app itself gives. */
export type AuditDetails = Readonly<Record<string, string | number | boolean>>;

/** Who did what, on what, when and from where. Written once, and never changed while the workspace has the app. */
export interface AuditEntry {
  /** `<workspace>:<action> <what makes it the same>`, so that what is noted again is noted once. */
  _id: string;
  workspace: string;
  at: Date;
  /** A Slack user's id, `api:<id of a token>`, `cli`, or `system`. */
  actor: string;
  action: AuditAction;
  /** What it was done to: an id. */
  target?: string;
  via: AuditVia;
  /** Of a program: where it called from. Of IPv6, its network. */
  address?: string;
  details?: AuditDetails;
  /** The workspace was deleted, and with it who this was; see src/workspaces/offboarding. */
  anonymous?: true;
}

export const auditEntrySchema = new Schema<AuditEntry>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    at: { type: Date, required: true },
    actor: { type: String, required: true },
    action: { type: String, required: true },
    target: String,
    via: { type: String, required: true },
    address: String,
    details: Schema.Types.Mixed,
    anonymous: Boolean,
  },
  { versionKey: false, collection: 'auditentries' },
);
auditEntrySchema.plugin(tenancy, { owner: 'workspace' });
auditEntrySchema.index({ workspace: 1, at: -1, _id: -1 });
auditEntrySchema.index({ at: -1, _id: -1 });

/** The option of the one deletion that is allowed: that of entries whose place others without names have taken. */
export const NAMES_REMOVED = { namesRemoved: true };

// It is only ever added to.
auditEntrySchema.pre(
  [...changingQueries],
  { query: true, document: false },
  function (this: Query<unknown, unknown>) {
    if (Reflect.get(this.getOptions(), 'namesRemoved') !== true) throw new AppendOnly();
  },
);
auditEntrySchema.pre('bulkWrite', () => {
  throw new AppendOnly();
});

/** Somebody wanted to change or delete what was noted. Nothing was sent. */
export class AppendOnly extends Error {
  override name = 'AppendOnly';
  constructor() {
    super('the audit log is only added to');
  }
}
