import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { notConnected } from '../../lib/not-connected.js';
import { SlackCallError, type SlackCallOutcome } from '../../lib/slack-call-error.js';

/** Codes by which Slack says that this place cannot be posted into (https://docs.slack.dev/reference/methods/chat.postMessage). */
const channelCodes = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'cannot_dm_bot',
  'user_not_found',
  'user_disabled',
  'messages_tab_disabled',
  'no_permission',
  'posting_to_channel_denied',
  'cannot_reply_to_message',
  'thread_not_found',
  'ekm_access_denied',
]);
const goneCodes = new Set(['message_not_found', 'edit_window_closed', 'cant_update_message']);
/** Slack says that it may have done part of it. */
const unknownCodes = new Set(['internal_error', 'fatal_error']);
/** Of these the token alone is the cause. */
export const tokenCodes = new Set(['token_revoked', 'token_expired', 'invalid_auth', 'account_inactive']);
/** They are mended by the operator, or by an admin of the workspace. */
export const operatorCodes = new Set([
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'missing_scope',
]);
/** They pass. */
const passingCodes = new Set([
  'ratelimited',
  'rate_limited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
  'accesslimited',
]);

/** By these a file comes to Slack. What refuses one for good refuses it wherever it was to be shown. */
const uploadMethods: ReadonlySet<string> = new Set([
  'files.getUploadURLExternal',
  'files.completeUploadExternal',
]);
/** What Slack calls the reason of a refusal, and nothing else, is told to people and logged. */
const CODE = /^[\w.:-]{1,100}$/;

/** What an answer from outside the Web API means; too many requests were certainly not carried out. */
export function httpError(
  what: string,
  { status, headers }: Response,
  otherwise: SlackCallOutcome,
): SlackCallError {
  const code = `${what}_http_${status}`;
  if (status !== 429) return new SlackCallError(otherwise, code);
  return new SlackCallError('retry', code, (Number(headers.get('retry-after')) || 1) * 1000);
}

/** Whether a refusal is about the place alone: files that are refused for what they are, are refused everywhere. */
export function isOfPlace({ code }: Pick<SlackCallError, 'code'>): boolean {
  return channelCodes.has(code);
}

/** What is known of a call that failed: whether it was done, and whether it can be made again. */
export function toSlackCallError(error: unknown, method: string): SlackCallError {
  if (error instanceof SlackCallError) return error;
  if (error instanceof WebAPIRequestError && error.original instanceof SlackCallError) return error.original;
  if (error instanceof WebAPIRateLimitedError)
    return new SlackCallError('retry', 'ratelimited', error.retryAfter * 1000);
  if (error instanceof WebAPIPlatformError) return refusalOf(error, method);
  if (error instanceof WebAPIHTTPError) return new SlackCallError('unknown', `http_${error.statusCode}`);
  const cause = error instanceof WebAPIRequestError ? error.original : error;
  const code = codeOf(cause);
  return new SlackCallError(code && notConnected.has(code) ? 'retry' : 'unknown', code ?? 'no_answer');
}

/** Slack says that it has not done it. */
function refusalOf({ data }: WebAPIPlatformError, method: string): SlackCallError {
  const { error } = data;
  if (typeof error !== 'string' || !CODE.test(error)) return new SlackCallError('retry', 'no_reason');
  const outcome = outcomeOf(error, data);
  const forGood = outcome === 'rejected' || outcome === 'channel_unavailable' || error === 'missing_scope';
  return new SlackCallError(forGood && uploadMethods.has(method) ? 'files_refused' : outcome, error);
}

function outcomeOf(error: string, data: WebAPIPlatformError['data']): SlackCallOutcome {
  if (error === 'invalid_blocks' && JSON.stringify(data).includes('invalid slack file'))
    return 'file_not_ready';
  if (channelCodes.has(error) || error.startsWith('restricted_action')) return 'channel_unavailable';
  if (goneCodes.has(error)) return 'message_gone';
  if (unknownCodes.has(error)) return 'unknown';
  return passingCodes.has(error) || operatorCodes.has(error) ? 'retry' : 'rejected';
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  const [inner] = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  return codeOf(error.cause) ?? codeOf(inner);
}
