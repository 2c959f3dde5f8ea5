import type { Brief } from '../../models/brief.js';
import type { Delivery, Infograph, Status } from '../../models/infograph.js';
import type { Notice } from '../../models/notice.js';
import type { PolicyInput, Refusal } from '../../models/policy.js';
import type { Thread } from '../../models/thread.js';
import type { Refill as RefillSetting } from '../../models/workspace-settings.js';

/** An infograph as it is asked for: the hold adds the grants that it draws on. */
export type NewInfograph = Omit<Infograph, 'draws'>;

/** Accept a batch: all of its infographs or none. */
export interface Hold {
  kind: 'hold';
  /** What makes the request the same when it is delivered again, such as Slack's trigger id. */
  idempotencyKey: string;
  /** How long that is remembered; a week unless told otherwise. */
  idempotencyKeyLifeMs?: number;
  /** What is asked for, hashed: the same key with another one is not the same request. */
  fingerprint?: string;
  batch: string;
  /** Who is counted, and whom the workspace's rules may stop. */
  actor: string;
  /** What the workspace's rules look at. */
  policyInput: PolicyInput;
  /** At most so many credits for this actor's infographs in the current month of the workspace. */
  monthlyCap?: number;
  infographs: readonly NewInfograph[];
  /** What people see of it in Slack, where they do. */
  thread?: Thread;
  /** The article to be read first, or the prompt whose outline is to be made, where there is one. */
  brief?: Brief;
}

/** End an infograph's hold together with the change of state that ends it, under the worker's fence. */
export interface Settle {
  kind: 'settle';
  by: 'capture' | 'release';
  /** Of a capture: so many of the held credits are spent, 0 or more, and the rest goes back. Absent: all of them. */
  credits?: number;
  infograph: string;
  fence: number;
  from: { status: readonly Status[]; delivery: readonly Delivery[] };
  set: Partial<Infograph>;
  actor: string;
  note?: string;
}

/** New credits for the workspace. */
export interface GrantCredits {
  kind: 'grant';
  key: string;
  credits: number;
  /** Grants only what is missing to so many available credits, and at most `credits`. */
  upTo?: number;
  actor: string;
  note?: string;
  expiresAt?: Date;
  /** At most so many credits by grants with these key prefixes in a month of UTC; a refill counts in its own. */
  monthly?: { prefixes: readonly string[]; credits: number };
  /** Stored in the same transaction, if it is granted. */
  notices?: readonly Notice[];
}

/** Pay an infograph back that people have seen and paid for: once. */
export interface Refund {
  kind: 'refund';
  infograph: string;
  actor: string;
  reason: string;
  /** Stored in the same transaction, if it is refunded. */
  notices?: readonly Notice[];
}

/** What the first of a month brings, once a month, whatever comes of it. */
export interface MonthlyRefill {
  kind: 'refill';
  /** `2026-11`, in the workspace's time zone. */
  month: string;
  refill: RefillSetting;
  /** At most so many credits by grants with these key prefixes in that month; less is granted then. */
  monthly?: { prefixes: readonly string[]; credits: number };
  /** Stored in the same transaction, if less was granted than was wanted. */
  noticesOfCut(wanted: number, added: number): readonly Notice[];
}

/** Take out what has expired: every transaction does, and this one nothing else. */
export interface Expire {
  kind: 'expire';
}

export type Operation = Hold | Settle | GrantCredits | Refund | MonthlyRefill | Expire;

/** The balance as it is after a decision. */
export interface BalanceView {
  available: number;
  held: number;
}

/**
 * `differs`: the key is that of another request. `leftOfCap`: it is the actor's cap that forbids it. `refused`: a rule
 * of the workspace forbids it.
 */
export type HoldDecision =
  | ({ kind: 'accepted'; batch: string } & BalanceView)
  | ({ kind: 'duplicate'; batch: string; differs: boolean } & BalanceView)
  | ({ kind: 'refused'; refusal: Refusal } & BalanceView)
  | ({ kind: 'insufficient'; neededCredits: number; affordable: number; leftOfCap?: number } & BalanceView);

/** `stale`: somebody else has decided in between, and nothing was written. */
export type SettleDecision = { kind: 'settled' } | { kind: 'stale' };

/** `enough`: nothing is missing to what it was to be filled up to. */
export type GrantDecision =
  | ({ kind: 'granted'; credits: number } & BalanceView)
  | ({ kind: 'duplicate' } & BalanceView)
  | ({ kind: 'enough' } & BalanceView)
  | ({ kind: 'over_limit'; leftCredits: number } & BalanceView);

/** `not_paid`: the workspace has no such infograph, or it cost nothing in the end. `duplicate`: it was paid back before. */
export type RefundDecision =
  | ({ kind: 'refunded'; credits: number } & BalanceView)
  | ({ kind: 'not_paid' } & BalanceView)
  | ({ kind: 'duplicate' } & BalanceView);

/** What was `added` of what was `wanted`. `done`: that month's refill was decided before. */
export type RefillDecision =
  | ({ kind: 'refilled'; wanted: number; added: number } & BalanceView)
  | ({ kind: 'done' } & BalanceView);

export type ExpireDecision = { kind: 'swept' } & BalanceView;

/** What each operation is answered with. */
export interface DecisionOf {
  hold: HoldDecision;
  settle: SettleDecision;
  grant: GrantDecision;
  refund: RefundDecision;
  refill: RefillDecision;
  expire: ExpireDecision;
}

export type Decision = DecisionOf[keyof DecisionOf];
