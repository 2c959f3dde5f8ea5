import { credits, infographics, number } from '../../../lib/words/quantities.js';
import { onDay, when } from '../../../lib/words/times.js';

/** The balance, prices and limits, for one person's eyes. */
export const account = {
  balance: (available: number, held: number) =>
    `Your workspace has *${credits(available)}*${held > 0 ? `, plus ${number(held)} set aside for infographics in progress` : ''}.`,
  prices: (prices: Readonly<Record<string, number>>) =>
    `An infographic costs ${Object.entries(prices)
      .map(([resolution, price]) => `${credits(price)} at ${resolution}`)
      .join(', ')}. Credits are only used once it's posted. Failed or canceled? No charge.`,
  /** Only the limits that there are. */
  yourLimits: (parts: readonly string[]) => `*You*: ${parts.join('; ')}.`,
  everybodysLimits: (parts: readonly string[]) => `*Everyone together*: ${parts.join('; ')}.`,
  usedToday: (used: number, cap: number) => `${number(used)} of ${credits(cap)} today`,
  usedThisMonth: (used: number, cap: number) => `${number(used)} of ${credits(cap)} this month`,
  underWay: (open: number, most: number) => `${open} of ${infographics(most)} in progress`,
  mostImages: (most: number) => `at most ${infographics(most)} per request`,
  /** Where there are limits: when the count starts over. */
  daysBegin: (at: Date) => `the daily count starts over ${when(at)}`,
  monthsBegin: (at: Date) => `the monthly count starts over ${when(at)}`,
  pausedUntil: (until: Date) => `You're taking a break until ${when(until)}.`,
  refill: (kind: 'to' | 'plus', amount: number, at: Date) =>
    kind === 'to'
      ? `On ${onDay(at)}, the balance is filled up to ${credits(amount)}.`
      : `On ${onDay(at)}, ${credits(amount)} ${amount === 1 ? 'is' : 'are'} added.`,
  expiry: (amount: number, at: Date) =>
    `${credits(amount)} ${amount === 1 ? 'expires' : 'expire'} ${when(at)}. Credits that expire first are used first.`,
  forAdmins:
    "You're an admin: `/infograph topup 100` adds credits, `/infograph settings` has limits and refills, and `/infograph history` has everyone's infographics.",
};
