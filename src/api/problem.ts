import type { Response } from 'express';
import { sendProblem } from '../lib/http/problem.js';
import type { PolicyRule } from '../models/policy.js';

/** Not the admins' word, but what the model does not draw: told as a field of the request. */
type InvalidForModel = 'model_ratio' | 'model_resolution';

/** What the workspace's admins have decided against; 429 where coming back later helps. */
const refusals = {
  refused_by_paused: 403,
  refused_by_blocked: 403,
  refused_by_channel: 403,
  refused_by_user_group: 403,
  refused_by_model: 403,
  refused_by_resolution: 403,
  refused_by_images: 403,
  refused_by_forbidden_words: 403,
  refused_by_word_list_slow: 503,
  refused_by_person_paused: 429,
  refused_by_at_once: 429,
  refused_by_exact_day: 429,
  refused_by_cap: 429,
} as const satisfies Record<`refused_by_${Exclude<PolicyRule, InvalidForModel>}`, number>;

/** What an answer that is no success is called; the status belongs to it. */
export const problems = {
  ...refusals,
  invalid_request: 400,
  unauthorized: 401,
  insufficient_credits: 402,
  insufficient_scope: 403,
  not_found: 404,
  too_late: 409,
  not_ready: 409,
  not_drawn: 409,
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
    /** When trying again can help. */
    readonly retryAt?: Date,
  ) {
    super(message);
  }
}

/** Says that something was not done, with the status and the headers that belong to the code. */
export function answerProblem(response: Response, code: ProblemCode, message: string, retryAt?: Date): void {
  const status = problems[code];
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="infograph"');
  if (status === 503) response.setHeader('Retry-After', '2');
  if (retryAt) {
    const seconds = Math.max(1, Math.ceil((retryAt.getTime() - Date.now()) / 1000));
    response.setHeader('Retry-After', String(seconds));
  }
  sendProblem(response, status, code, message);
}
