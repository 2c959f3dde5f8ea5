/**
 * The link itself, out of what Slack makes of one: `<https://…|label>`, with `& < >` as entities
 * (https://docs.slack.dev/messaging/formatting-message-text). Any other text is a link as it stands.
 */
export function unwrapLink(text: string): string {
  const wrapped = /^<([^<>|]+)(?:\|[^<>]*)?>$/.exec(text.trim())?.[1];
  if (wrapped === undefined) return text.trim();
  return wrapped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
