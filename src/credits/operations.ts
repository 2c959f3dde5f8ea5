import type { Brief } from '../models/brief.js';
import type { Delivery, Infograph, Status } from '../models/infograph.js';
import type { Thread } from '../models/thread.js';

/** An infograph as it is asked for: the hold adds the grants that it draws on. */
export type NewInfograph = Omit<Infograph, 'draws'>;

/** Accept a batch: all of its infographs or none. */
export interface Hold {
  kind: 'hold';
  /** What makes the request the same when it is delivered again, such as Slack's trigger id. */
  requestKey: string;
  /** How long that is remembered; a week unless told otherwise. */
  requestKeyLifeMs?: number;
  /** What is asked for, hashed: the same key with another one is not the same request. */
  fingerprint?: string;
  batch: string;
  actor: string;
  /** At most so many credits for this actor's infographs in the current UTC month. */
  monthlyCap?: number;
  infographs: readonly NewInfograph[];
  /** What people see of it in Slack, where they do. */
  thread?: Thread;
  /** The article to be read first, where there is one. */
  brief?: Brief;
}

/** End an infograph's hold together with the change of state that ends it, under the worker's fence. */
export interface Settle {
  kind: 'settle';
  by: 'capture' | 'release';
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
  actor: string;
  note?: string;
  expiresAt?: Date;
  /** At most so many credits by grants with this key prefix in the current UTC month. */
  monthly?: { prefix: string; credits: number };
}

export type Operation = Hold | Settle | GrantCredits;

/** The balance as it is after a decision. */
export interface BalanceView {
  available: number;
  held: number;
}

/** `differs`: the key is that of another request. `leftOfCap`: it is the actor's cap that forbids it. */
export type HoldDecision =
  | ({ kind: 'accepted'; batch: string } & BalanceView)
  | ({ kind: 'duplicate'; batch: string; differs: boolean } & BalanceView)
  | ({ kind: 'insufficient'; neededCredits: number; affordable: number; leftOfCap?: number } & BalanceView);

/** `stale`: somebody else has decided in between, and nothing was written. */
export type SettleDecision = { kind: 'settled' } | { kind: 'stale' };

export type GrantDecision =
  | ({ kind: 'granted' } & BalanceView)
  | ({ kind: 'duplicate' } & BalanceView)
  | ({ kind: 'over_limit'; leftCredits: number } & BalanceView);

export type Decision = HoldDecision | SettleDecision | GrantDecision;
