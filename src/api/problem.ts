import type { Response } from 'express';

/** What an answer that is no success is called; the status belongs to it. */
export const problems = {
  invalid_request: 400,
  unauthorized: 401,
  insufficient_credits: 402,
  insufficient_scope: 403,
  not_found: 404,
  too_late: 409,
  idempotency_key_reused: 409,
  too_large: 413,
  not_json: 415,
  too_many_requests: 429,
  internal: 500,
  busy: 503,
} as const;

export type ProblemCode = keyof typeof problems;

/** What went wrong, thrown anywhere below a route of the API and answered in one place. */
export class Problem extends Error {
  override name = 'Problem';
  constructor(
    readonly code: ProblemCode,
    message: string,
  ) {
    super(message);
  }
}

/** The one form in which the API says that something was not done: `{error: {code, message}}`. */
export function answerProblem(response: Response, code: ProblemCode, message: string): void {
  const status = problems[code];
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="infograph"');
  if (status === 503) response.setHeader('Retry-After', '2');
  response.status(status).json({ error: { code, message } });
}
