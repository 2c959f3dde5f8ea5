import type { Outcome } from './types.js';

/** What a model, or the platform in its place, answered; the result route replays it. */
export interface ModelAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  /** The machine-readable category, for errors of the platform alone. */
  readonly errorType?: string;
}

/** One entry of the `detail` of a model's error. */
export interface ErrorDetail {
  readonly loc: ReadonlyArray<string | number>;
  readonly msg: string;
  readonly type: string;
  readonly url?: string;
  readonly ctx?: Readonly<Record<string, unknown>>;
  readonly input?: unknown;
}

export function succeeded(body: unknown, billableUnits: number): ModelAnswer {
  return { status: 200, body, headers: { 'x-fal-billable-units': String(billableUnits) } };
}

/** https://fal.ai/docs/documentation/model-apis/errors */
export function modelError(status: number, detail: readonly ErrorDetail[], retryable = false): ModelAnswer {
  return {
    status,
    body: { detail },
    headers: { 'x-fal-retryable': String(retryable), 'x-fal-billable-units': '0' },
  };
}

/** https://fal.ai/docs/documentation/model-apis/request-errors */
export function infraError(status: number, errorType: string, detail: string): ModelAnswer {
  return {
    status,
    body: { detail, error_type: errorType },
    headers: { 'x-fal-error-type': errorType },
    errorType,
  };
}

/** The job had not started by its X-Fal-Request-Timeout. */
export function requestTimedOut(): ModelAnswer {
  const answer = infraError(504, 'request_timeout', 'Request timed out');
  return { ...answer, headers: { ...answer.headers, 'x-fal-request-timeout-type': 'user' } };
}

const MESSAGES: Readonly<Record<string, string>> = {
  content_policy_violation: 'The content could not be processed because it was flagged by a content checker.',
  no_media_generated: 'No media was generated.',
  generation_timeout: 'Generation timed out.',
  internal_server_error: 'Internal server error',
  downstream_service_error: 'Downstream service error',
  downstream_service_unavailable: 'Downstream service unavailable',
};

/** The error that an outcome asks for, or undefined if it asks for none. */
export function askedForError(outcome: Outcome, prompt: unknown): ModelAnswer | undefined {
  if (outcome.kind === 'infra_error') {
    const { status, errorType, detail } = outcome;
    return infraError(status, errorType, detail ?? errorType.replaceAll('_', ' '));
  }
  if (outcome.kind !== 'model_error') return undefined;
  const { status = 422, type, msg = MESSAGES[type] ?? type.replaceAll('_', ' '), retryable } = outcome;
  const url = `https://docs.fal.ai/errors#${type}`;
  return modelError(
    status,
    [{ loc: ['body', 'prompt'], msg, type, url, input: prompt }],
    retryable ?? status >= 500,
  );
}
