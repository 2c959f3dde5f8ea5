interface Refusal {
  /** Completes "I couldn't post there: …". */
  why: string;
  /** What helps the next time; only where something does. */
  advice?: string;
}

const absent: Refusal = {
  why: "I'm not in it",
  advice: 'To get it there next time, type `/invite @Infograph` there.',
};
const restricted: Refusal = {
  why: 'only some people can post there',
  advice: 'Whoever manages that channel can let Infograph post there.',
};
const forbidden: Refusal = {
  why: "I'm not allowed to post there",
  advice: "An admin can change that in Slack's settings.",
};

/** By Slack's code: https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const refusals: ReadonlyMap<string, Refusal> = new Map([
  ['not_in_channel', absent],
  ['channel_not_found', absent],
  ['is_archived', { why: "it's archived" }],
  ['thread_not_found', { why: 'the message above that thread is gone' }],
  ['cannot_reply_to_message', { why: "that message can't be replied to" }],
  ['restricted_action_thread_locked', { why: 'that thread is locked' }],
  ['restricted_action_non_threadable_channel', { why: 'there are no threads there' }],
  ['no_permission', forbidden],
  ['posting_to_channel_denied', forbidden],
  ['ekm_access_denied', forbidden],
  ['team_access_not_granted', forbidden],
  ['team_not_found', forbidden],
]);

/** Why Slack does not let the app post in a place, and what helps. A code that nobody knows here is told as it is. */
export function refusalOf(code: string): Refusal {
  const isRestricted = code.startsWith('restricted_action');
  return refusals.get(code) ?? (isRestricted ? restricted : { why: `Slack says ${code}` });
}
