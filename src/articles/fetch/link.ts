/**
 * The link itself, out of what Slack makes of one: `<https://…|label>`, with `& < >` as entities
 * (https://docs.slack.dev/messaging/formatting-message-text). Without the marks that nobody sees around it, and with the
 * scheme that people leave out. Any other text is a link as it stands.
 */
export function unwrapLink(text: string): string {
  const bare = text.replace(/^[\s\p{Cf}]+/u, '').replace(/(?<=[^\s\p{Cf}])[\s\p{Cf}]{1,100}$/u, '');
  const wrapped = /^<([^<>|]+)(?:\|[^<>]*)?>$/.exec(bare)?.[1];
  const link = (wrapped ?? bare).trim();
  const plain =
    wrapped === undefined
      ? link
      : link.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  // `example.com:443/path` has a port, and no scheme called "example.com".
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d{1,5})?(?:[/?#]|$)/u.test(plain)
    ? `https://${plain}`
    : plain;
}
