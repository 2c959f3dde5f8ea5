import type { AlertDetails } from './alert.js';
import type { OneChange } from './setting-change.js';

/**
 * The content of a notification in Slack: what it is about, with all that its words need. People's own words in it
 * are as they were written; a prompt is never in it. The words are made where it is sent:
 * src/bot/features/direct-messages/words.ts.
 */
export type Notification =
  | AdminAction
  | {
      about: 'topup_asked';
      /** What the buttons under it carry; see src/models/credit-request.ts. */
      ask: string;
      asker: string;
      credits?: number;
      why?: string;
    }
  /** The question to the admins is answered: its message says so, and has no buttons any more. Nobody gets another one. */
  | {
      about: 'topup_decided';
      ask: string;
      /** `replaced`: the same person has asked anew. */
      outcome: 'approved' | 'declined' | 'replaced';
      by: string;
      credits?: number;
    }
  | { about: 'topup_approved'; admin: string; credits: number }
  | { about: 'topup_declined'; admin: string }
  /** What the operator made of a request for more than admins may add. */
  | { about: 'topup_request'; outcome: 'granted' | 'declined'; credits: number }
  | { about: 'refunded'; infograph: string; admin: string; credits: number; reason: string }
  | { about: 'person_paused'; person: string; why: 'unpaid' | 'reads'; most: number; until: Date }
  /** A month's statement, such as `2026-10`, and the file of its entries: read when they are sent. */
  | { about: 'statement' | 'statement_csv'; month: string }
  /** The audit log as a file: read when it is sent. */
  | { about: 'audit_log_csv' }
  /** Something is not as it should be, or is so again. */
  | { about: 'alert'; change: 'raised' | 'cleared'; facts: AlertDetails }
  /** The app was installed by this person. `topup`: credits a month that admins may add; absent: as many as they like. */
  | { about: 'welcome'; trial: number; topup?: number }
  /** Slack will not let the app work here after `until` unless somebody installs it anew. */
  | { about: 'reinstall'; url: string; until: Date }
  /** The month's refill was less than what was set, because admins may not add more. */
  | { about: 'refill_cut'; wanted: number; added: number };

/** One line of what an admin did: "<actor> <what> <person>: <note>". */
export interface AdminAction {
  about: 'admin_action';
  /** A Slack user's id; `cli` or `system` is the operator or the app itself. */
  actor: string;
  /** Our own words, such as "added 100 credits". */
  what: string;
  /** Whom it concerned. */
  person?: string;
  /** People's words, shown as they were written. */
  note?: string;
  /** Of settings: from what to what. */
  changes?: OneChange[];
}
