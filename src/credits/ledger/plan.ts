import type { AuditEntry } from '../../models/audit-entry.js';
import type { Brief } from '../../models/brief.js';
import type { IdempotencyKey } from '../../models/idempotency-key.js';
import type { Infograph } from '../../models/infograph.js';
import type { Notice } from '../../models/notice.js';
import type { Thread } from '../../models/thread.js';
import type { WorkspaceSettings } from '../../models/workspace-settings.js';
import type { Account } from './account.js';
import type { CountedGrant } from './allowance.js';
import type { Counting } from './counting.js';
import type { Settle } from './operations.js';

/** What is to be written, beside the account's own entries. */
export interface Plan {
  account: Account;
  counting: Counting;
  /** The month whose refill was decided last. */
  refilled: string | undefined;
  infographs: Infograph[];
  threads: Thread[];
  briefs: Brief[];
  requestKeys: IdempotencyKey[];
  /** To give way to new ones. */
  expiredRequestKeys: readonly string[];
  /** `paid`: what its infograph is to say of it, beside its change of state. */
  settlements: Array<{
    settle: Settle;
    batch: string;
    paid: Partial<Pick<Infograph, 'paidCredits' | 'draws'>>;
  }>;
  refunds: Array<{ infograph: string; refund: NonNullable<Infograph['refund']> }>;
  notices: Notice[];
  audited: AuditEntry[];
}

/** What is stored at the beginning of the transaction: each request and movement happens once. */
export interface LedgerSnapshot {
  requestKeys: Map<string, Pick<IdempotencyKey, 'batch' | 'fingerprint'>>;
  /** Their time is over, but the database has not removed them yet. */
  expiredRequestKeys: string[];
  entryKeys: Set<string>;
  /** Infographs that cost something. */
  captured: Set<string>;
  infographs: Map<string, Infograph>;
  /** Those that may count towards what admins may add in a month. */
  grants: CountedGrant[];
  settings: WorkspaceSettings;
}
