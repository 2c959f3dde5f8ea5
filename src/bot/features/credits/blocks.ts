import type { GrantView, UsageView } from '../../../credits/ledger/index.js';
import type { Caps, WorkspaceSettings } from '../../../models/workspace-settings.js';
import { account } from './words.js';

/** What the balance is about to gain or lose by itself. */
export function comingOf(
  { refill }: WorkspaceSettings,
  { monthResetsAt }: UsageView,
  grants: readonly GrantView[],
): string[] {
  const [soonest] = grants;
  const at = soonest?.expiresAt;
  const together = grants.filter(({ expiresAt }) => at && expiresAt?.getTime() === at.getTime());
  const expiring = together.reduce((sum, { remaining }) => sum + remaining, 0);
  return [
    ...(refill ? [account.refill(refill.kind, refill.credits, monthResetsAt)] : []),
    ...(at ? [account.expiry(expiring, at)] : []),
  ];
}

/** What is used of the limits that there are, and when the counts begin anew. */
export function limitsOf(caps: Caps, usage: UsageView): string[] {
  const { personDay, personMonth, workspaceDay, workspaceMonth, atOnce, maxImages } = caps;
  const used = (cap: number | undefined, words: (cap: number) => string) =>
    cap === undefined ? [] : [words(cap)];
  const mine = [
    ...used(personDay, (cap) => account.usedToday(usage.day, cap)),
    ...used(personMonth, (cap) => account.usedThisMonth(usage.month, cap)),
    ...used(atOnce, (most) => account.underWay(usage.open, most)),
    ...used(maxImages, account.mostImages),
  ];
  const everybodys = [
    ...used(workspaceDay, (cap) => account.usedToday(usage.workspaceDay, cap)),
    ...used(workspaceMonth, (cap) => account.usedThisMonth(usage.workspaceMonth, cap)),
  ];
  const anew = [
    ...used(personDay ?? workspaceDay, () => account.daysBegin(usage.dayResetsAt)),
    ...used(personMonth ?? workspaceMonth, () => account.monthsBegin(usage.monthResetsAt)),
  ].join('; ');
  return [
    ...(mine.length > 0 ? [account.yourLimits(mine)] : []),
    ...(everybodys.length > 0 ? [account.everybodysLimits(everybodys)] : []),
    ...(anew ? [`${anew.charAt(0).toUpperCase()}${anew.slice(1)}.`] : []),
  ];
}
