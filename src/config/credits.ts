import { z } from 'zod';
import { type Money, readMoney } from '../lib/money.js';
import { list } from './fields.js';

const price = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,6})? [A-Z]{3}$/, 'must be an amount and a currency, like "0.20 USD"')
  .transform(readMoney)
  .optional();

/** Enough for the first infographics, so that `/infograph` works once the app is installed. */
const TRIAL_CREDITS = 10;

export const creditsSettings = z.object({
  ADMIN_USERS: list(),
  ADMIN_TOPUP: z.coerce
    .number('must be a whole number of credits')
    .int('must be a whole number of credits')
    .min(0, 'must be 0 or more credits')
    .optional(),
  TRIAL_CREDITS: z.coerce
    .number('must be a whole number of credits')
    .int('must be a whole number of credits')
    .min(0, 'must be 0 or more credits')
    .max(1_000_000, 'must be at most 1000000 credits')
    .optional(),
  CREDIT_PRICE: price,
  PRICES_FILE: z.string().optional(),
  MODELS_FILE: z.string().optional(),
  COSTS_FILE: z.string().optional(),
  MEND_BUDGET_USD: z.coerce
    .number('must be a number of US dollars')
    .min(0, 'must be 0 or more US dollars')
    .max(1_000_000, 'must be at most 1000000 US dollars')
    .default(0),
});

export interface CreditsConfig {
  readonly adminUsers: readonly string[];
  /** Credits a month that a workspace's admins may grant themselves; undefined is unlimited. 0 unless said where anybody may install the app. */
  readonly adminTopupCredits: number | undefined;
  /** What a workspace gets once. Unless said: enough to try the app, and 0 where anybody may install it. */
  readonly trialCredits: number;
  /** Nobody said how many: they come when somebody first uses the app, and not where the operator was first to add some. */
  readonly trialOnFirstUse: boolean;
  /** What a credit costs, where it is told in money too. */
  readonly creditPrice: Money | undefined;
  readonly pricesFile: string | undefined;
  readonly modelsFile: string | undefined;
  /** What the house gives in a month of UTC to have wrong pictures mended, in micro-dollars. */
  readonly mendBudgetMicros: number;
  /** What fal takes, where the built-in table is out of date; read by the operator's commands, never at the start. */
  readonly costsFile: string | undefined;
}

/** @param openToAll anybody may install the app, so that its admins grant themselves nothing unless told otherwise */
export function toCredits(values: z.output<typeof creditsSettings>, openToAll: boolean): CreditsConfig {
  return {
    adminUsers: values.ADMIN_USERS,
    adminTopupCredits: values.ADMIN_TOPUP ?? (openToAll ? 0 : undefined),
    trialCredits: values.TRIAL_CREDITS ?? (openToAll ? 0 : TRIAL_CREDITS),
    trialOnFirstUse: values.TRIAL_CREDITS === undefined,
    creditPrice: values.CREDIT_PRICE,
    pricesFile: values.PRICES_FILE,
    modelsFile: values.MODELS_FILE,
    mendBudgetMicros: Math.round(values.MEND_BUDGET_USD * 1_000_000),
    costsFile: values.COSTS_FILE,
  };
}
