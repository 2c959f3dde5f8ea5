import { ApiError } from '@fal-ai/client';
import { readJobFailure, readSaidFailure } from './errors.js';
import type { Output } from './output.js';
import { errorBody } from './schemas.js';
import { unmaskStatus } from './transport.js';

/** A failed job's result is its own error, replayed with its status and body; undefined where it is not about the job. */
export function readResultError(error: unknown, told: unknown): Output | { kind: 'not-found' } | undefined {
  // JSON that is cut off.
  if (error instanceof SyntaxError) return told ? undefined : { kind: 'unreadable' };
  if (!(error instanceof ApiError)) return undefined;
  const status = unmaskStatus(error.status);
  const { body } = error;
  if (status === 404) return told ? undefined : { kind: 'not-found' };
  if (isUnderWay(body)) return undefined;
  const isInvalid = status === 422 || (status === 400 && Boolean(body));
  const isAboutUs = [401, 403, 408, 409, 425, 429].includes(status);
  const isAboutTheJob =
    isInvalid || (isModelError(body) && !isAboutUs) || readSaidFailure(body) !== undefined;
  return isAboutTheJob ? { kind: 'failed', failure: readJobFailure([body, told], status) } : undefined;
}

/** What fal says where the result is asked for before it has heard of the end. */
function isUnderWay(body: unknown): boolean {
  const detail: unknown = errorBody.safeParse(body).data?.detail;
  return typeof detail === 'string' && /in progress|not (?:yet )?(?:ready|complete|finished)/i.test(detail);
}

/** A model's fault is a list of details, or one; fal's own has its type beside the text. */
function isModelError(body: unknown): boolean {
  const { data } = errorBody.safeParse(body);
  return Boolean(data?.error_type) || (typeof data?.detail === 'object' && data.detail !== null);
}
