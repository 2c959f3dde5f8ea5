import type { JobFailure } from '../../fal/errors.js';
import type { Output } from '../../fal/output.js';
import { defined } from '../../lib/defined.js';
import type { Result } from '../../models/submission.js';

/** What fal said of a job, whoever learned it, as it is stored. */
export function resultOf(
  requestId: string,
  output: Exclude<Output, { kind: 'unreadable' }>,
  via: Result['via'],
): Omit<Result, 'at'> {
  if (output.kind === 'failed') return failureOf(requestId, output.failure, via);
  const [imageUrl, ...more] = output.urls;
  return { requestId, ok: true, imageUrl, ...defined({ moreUrls: more.length > 0 ? more : undefined }), via };
}

export function failureOf(
  requestId: string,
  { transient, ...failure }: JobFailure,
  via: Result['via'],
): Omit<Result, 'at'> {
  return { requestId, ok: false, failure, transient, via };
}
