import type { SlackStandIn } from '@infograph/slack-stand-in';

/**
 * The images that people see in the replies of a conversation, or of one thread of it. The message above a thread may
 * show the same picture again.
 */
export function resultsSeen(
  slack: Pick<SlackStandIn, 'messages' | 'replies' | 'visibleImages'>,
  channel: string,
  threadTs?: string,
) {
  const threads = slack.messages(channel).filter(({ ts }) => slack.replies(channel, ts).length > 0);
  const above = new Set(threads.map(({ ts }) => ts));
  return slack.visibleImages(channel, threadTs).filter(({ ts }) => !above.has(ts));
}

/** Whether the words of a message above a thread are those of something that has ended, well or badly. */
export function saysItsEnd(words: string): boolean {
  return /^(Infographic\b|\d infographics for)/.test(words) || words.includes('No charge.');
}
