import { Schema } from 'mongoose';
import { tenancy } from './tenancy.js';

/** An admin's credit request to the operator: for more than admins may add themselves (ADMIN_TOPUP). */
export interface OperatorCreditRequest {
  /** `tr_…` */
  _id: string;
  workspace: string;
  /** The workspace's id as long as it is open, so that there is one; absent once it was decided. */
  open?: string;
  status: 'open' | 'granted' | 'declined';
  /** The admin who asked last. */
  actor: string;
  credits: number;
  note?: string;
  expiresAt?: Date;
  /** The question of somebody's that the admin passes on; see src/credits/topups/credit-requests.ts. */
  ask?: string;
  /** When it was asked last. */
  at: Date;
  decidedAt?: Date;
  grantedCredits?: number;
}

export const operatorCreditRequestSchema = new Schema<OperatorCreditRequest>(
  {
    _id: { type: String, required: true },
    workspace: { type: String, required: true },
    open: String,
    status: { type: String, required: true },
    actor: { type: String, required: true },
    credits: { type: Number, required: true },
    note: String,
    expiresAt: Date,
    ask: String,
    at: { type: Date, required: true },
    decidedAt: Date,
    grantedCredits: Number,
  },
  { versionKey: false, collection: 'topuprequests' },
);
operatorCreditRequestSchema.plugin(tenancy, { owner: 'workspace' });
operatorCreditRequestSchema.index({ open: 1 }, { unique: true, sparse: true });
