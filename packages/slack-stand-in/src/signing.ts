import { createHmac } from 'node:crypto';

/**
 * The headers by which Slack signs `body`.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function signedHeaders(
  secret: string,
  body: string,
  timestampSeconds: number,
): Record<string, string> {
  const timestamp = String(timestampSeconds);
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}
