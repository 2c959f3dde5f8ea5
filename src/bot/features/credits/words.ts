import { credits, infographics } from '../../../lib/words/quantities.js';
import { onDay, when } from '../../../lib/words/times.js';

/** The balance, prices and limits, for one person's eyes. */
export const account = {
  balance: (available: number, held: number) =>
    `This workspace has *${credits(available)}*${held > 0 ? `, and ${held} more held for infographics under way` : ''}.`,
  prices: (prices: Readonly<Record<string, number>>) =>
    `One image costs ${Object.entries(prices)
      .map(([resolution, price]) => `${credits(price)} at ${resolution}`)
      .join(', ')}. You pay when you see it, and nothing for what fails or is canceled.`,
  /** Only the limits that there are. */
  yourLimits: (parts: readonly string[]) => `*You*: ${parts.join('; ')}.`,
  everybodysLimits: (parts: readonly string[]) => `*Everybody together*: ${parts.join('; ')}.`,
  usedToday: (used: number, cap: number) => `${used} of ${credits(cap)} today`,
  usedThisMonth: (used: number, cap: number) => `${used} of ${credits(cap)} this month`,
  underWay: (open: number, most: number) => `${open} of ${infographics(most)} under way`,
  mostImages: (most: number) => `${infographics(most)} a request at most`,
  /** Where there are limits: when the count begins anew. */
  daysBegin: (at: Date) => `the day's count begins anew ${when(at)}`,
  monthsBegin: (at: Date) => `the month's count begins anew ${when(at)}`,
  pausedUntil: (until: Date) => `You can ask for nothing until ${when(until)}.`,
  refill: (kind: 'to' | 'plus', amount: number, at: Date) =>
    kind === 'to'
      ? `On ${onDay(at)} the balance is filled up to ${credits(amount)}.`
      : `On ${onDay(at)} ${credits(amount)} ${amount === 1 ? 'is' : 'are'} added.`,
  expiry: (amount: number, at: Date) =>
    `${credits(amount)} ${amount === 1 ? 'expires' : 'expire'} ${when(at)}; what expires first is spent first.`,
  forAdmins:
    'You are an admin: `/infograph topup 100` adds credits, `/infograph settings` has limits and refills, `/infograph history` has everybody’s infographics.',
};
