import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';

/** How the callbacks of one token to one origin have been going. */
export interface Receiver {
  /** `<token> <origin>` */
  _id: string;
  workspace: string;
  token: string;
  origin: string;
  deliveredAt?: Date;
  /** The first failure since something was delivered. */
  failingSince?: Date;
  /** Failures since then. */
  failures: number;
  /** Nothing is sent any more. */
  offAt?: Date;
}

export const receiverSchema = new Schema<Receiver>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    token: { type: String, required: true },
    origin: { type: String, required: true },
    deliveredAt: Date,
    failingSince: Date,
    failures: { type: Number, required: true },
    offAt: Date,
  },
  { versionKey: false, collection: 'receivers' },
);
receiverSchema.plugin(tenancy, { owner: 'workspace' });
receiverSchema.index({ token: 1 });
