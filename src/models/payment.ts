import { type Infograph, paidOf } from './infograph.js';

/** What it takes to know whether something was paid. */
export type Payment = Pick<Infograph, 'costCredits' | 'delivery' | 'paidCredits' | 'refund' | 'status'>;

/** Whether it was paid, and is still: what can be given back. */
export function isPaid(infograph: Payment): boolean {
  const { delivery, refund, status } = infograph;
  const isThere = status === 'completed' && (delivery === 'posted' || delivery === 'none');
  return isThere && !refund && paidOf(infograph) > 0;
}
