import { credits, infographics, number } from '../../../lib/words/quantities.js';
import { when } from '../../../lib/words/times.js';

/** Everyone's requests that are in progress, for admins. `who` and `where` are mentions. */
export const running = {
  title: "Everyone's requests",
  button: "Everyone's requests",
  close: 'Done',
  none: 'Nothing is in progress in this workspace.',
  some: (requests: number, images: number, held: number, cut: boolean) =>
    `*${requests === 1 ? '1 request' : `${number(requests)}${cut ? '+' : ''} requests`}* in progress (${infographics(images)}), with ${credits(held)} set aside. The oldest are first.`,
  line: (parts: { state: string; held: number; since: Date; who: string; where: string }) =>
    [
      parts.state,
      parts.held === 0 ? 'nothing set aside' : `${credits(parts.held)} set aside`,
      `since ${when(parts.since)}`,
      `by ${parts.who}`,
      ...(parts.where ? [parts.where] : []),
    ].join('  ·  '),
  several: (open: number, size: number) => `*${open} of ${size} in progress*`,
  where: (channel: string) => `in <#${channel}>`,
  open: 'Open',
  first: 'Oldest',
  before: 'Back',
  next: 'Next',
  refresh: 'Refresh',
  shown: (from: number, to: number, of: number) => `${number(from)} to ${number(to)} of ${number(of)}`,
  wished: (whose: string) =>
    `Canceling a request by ${whose}. I'll tell them that it was you. What's already being drawn will be posted and charged.`,
  notAdmin: 'Only an admin of this workspace can see what everyone has in progress.',
  slow: "Something's slow on our end. Please try again in a minute.",
};
