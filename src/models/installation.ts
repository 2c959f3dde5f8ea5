import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';

/**
 * Where the app is installed by OAuth: in a workspace, or in a whole organization (Enterprise Grid). A workspace of an
 * organization may have an installation of its own, and its document is then the workspace's.
 */
export interface Installation {
  /** The workspace's id, or the organization's where it is for the whole of it. */
  _id: string;
  orgWide: boolean;
  enterprise?: string;
  name: string;
  botUserId: string;
  botId?: string;
  appId?: string;
  installer?: string;
  scopes: string[];
  installedAt: Date;
  /** Encrypted; see src/lib/encryption. */
  token: string;
  /** Encrypted; where the app has token rotation: good for one exchange. */
  refreshToken?: string;
  expiresAt?: Date;
  /** Another one with each install and each refresh: what was learned of an older one is not written over. */
  generation: string;
  /** Until then one process asks Slack for the next token, and nobody else does. */
  leaseUntil: Date;
  /** Slack took the refresh token no more: the token ends at `expiresAt`, and only another install mends it. */
  stuckAt?: Date;
}

export const installationSchema = new Schema<Installation>(
  {
    _id: { type: String, required: true },
    orgWide: { type: Boolean, required: true },
    enterprise: String,
    name: { type: String, required: true },
    botUserId: { type: String, required: true },
    botId: String,
    appId: String,
    installer: String,
    scopes: { type: [String], required: true },
    installedAt: { type: Date, required: true },
    token: { type: String, required: true },
    refreshToken: String,
    expiresAt: Date,
    generation: { type: String, required: true },
    leaseUntil: { type: Date, required: true },
    stuckAt: Date,
  },
  { versionKey: false, collection: 'installations' },
);
// The id is an organization's where the whole of it has the app: no query is for several of them.
installationSchema.plugin(tenancy, { owner: '_id' });
