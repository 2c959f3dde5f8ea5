import type { Money } from '../../lib/money.js';
import type { Resolution } from '../../models/infograph.js';
import type { EntryKind } from '../../models/ledger-entry.js';

/** What one month was for the operator, in all workspaces together. Shares are 0 … 1, and null where they are of nothing. */
export interface Report {
  /** `2026-10`, and where it begins and ends: in UTC, whatever the workspaces' time zones are. */
  month: string;
  from: Date;
  to: Date;
  /** The month is not over. */
  running: boolean;
  /** Those that asked for something. */
  workspaces: number;
  people: number;
  /** API tokens. */
  programs: number;
  images: Images;
  /** Of those that were made or failed; what was canceled or is under way counts for neither. */
  successRate: number | null;
  sizes: SizeRow[];
  /** fal's results, and how many of them were learned by asking because no webhook had come. */
  webhooks: { results: number; asked: number; lostShare: number | null };
  /** The movements of the ledgers in the month; what a capture returned is released. */
  credits: Record<EntryKind, number>;
  fal: FalCost;
  /** Where CREDIT_PRICE is set. */
  money?: Earned;
}

export interface Images {
  asked: number;
  /** Shown in Slack, or handed to the program that asked. */
  made: number;
  /** Given back: by fal's failure, by ours, or because no place in Slack would take the image. */
  failed: number;
  canceled: number;
  underWay: number;
}

/** One model at one size. */
export interface SizeRow {
  model: string;
  resolution: Resolution;
  made: number;
  /** Drawn by fal, shown or not: that is what it takes money for. */
  drawn: number;
  /** From the acceptance to the image in its place. */
  p50Seconds: number | null;
  p95Seconds: number | null;
  /** What fal takes for one, and has taken for all, in micro-dollars; null where no cost is known. */
  costMicros: number | null;
  totalMicros: number | null;
}

export interface FalCost {
  currency: string;
  drawn: number;
  totalMicros: number;
  /** For each image that was made: those that nobody paid for are in it. */
  perImageMicros: number | null;
  /** Models at sizes of which no cost is known: the total is without them. */
  unknown: string[];
}

export interface Earned {
  price: Money;
  /** Spent, less what was refunded by hand. */
  paidCredits: number;
  incomeMicros: number;
  /** Income less fal's cost; null where the price is in another currency, or a cost is not known. */
  marginMicros: number | null;
}
