import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { SlackCallError } from '../../lib/slack-call-error.js';
import { httpError } from './slack-errors.js';

const UPLOAD_TIMEOUT_MS = 120_000;
const RESPOND_TIMEOUT_MS = 5_000;
/** What Slack says to the bytes of a file is "OK - 1234"; so much of it tells it from a page. */
const READ_CHARACTERS = 200;
/** Whoever keeps the files does not want this one: not from us, not so large, or not of this kind. */
const REFUSING = new Set([401, 403, 413, 415]);

/**
 * Sends a file's bytes to an upload URL of Slack's. Sending them again is fine until the upload is completed.
 * @throws SlackCallError `files_refused`, `retry` or `unknown`
 * @see https://docs.slack.dev/messaging/working-with-files#uploading_files
 */
export async function uploadFile(url: string, path: string, bytes: number): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    body: Readable.toWeb(createReadStream(path)),
    headers: { 'content-type': 'application/octet-stream', 'content-length': String(bytes) },
    duplex: 'half',
    redirect: 'error',
    signal: AbortSignal.timeout(UPLOAD_TIMEOUT_MS),
  });
  const said = await response.text();
  if (!response.ok)
    throw httpError('upload', response, REFUSING.has(response.status) ? 'files_refused' : 'unknown');
  if (isPage(said)) throw new SlackCallError('unknown', 'upload_not_an_answer');
}

/** Whoever stands in between answers with a page. What else is no "OK" is found out when the upload is completed. */
function isPage(said: string): boolean {
  return said.slice(0, READ_CHARACTERS).trimStart().startsWith('<');
}

/** Answers at a response_url. @throws SlackCallError */
export async function postResponse(responseUrl: string, message: Record<string, unknown>): Promise<void> {
  const response = await fetch(responseUrl, {
    method: 'POST',
    body: JSON.stringify(message),
    headers: { 'content-type': 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(RESPOND_TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw httpError('response_url', response, 'rejected');
}
