import type { FailureCode } from '../lib/errors.js';
import { errorBody } from './schemas.js';

/** How a job at fal ended badly. */
export interface JobFailure {
  code: FailureCode;
  /** For operators: fal's types and codes, never the prompt (fal's bodies echo it). */
  detail: string;
  /** Whether the same job may succeed when it is submitted again. */
  transient: boolean;
}

/** https://fal.ai/docs/documentation/model-apis/errors: faults of the model that a second try may not meet. */
const transientModelTypes = new Set([
  'internal_server_error',
  'generation_timeout',
  'downstream_service_error',
  'downstream_service_unavailable',
]);

/** https://fal.ai/docs/documentation/model-apis/request-errors: faults of fal's own machinery. */
const transientInfraTypes = new Set([
  'startup_timeout',
  'runner_scheduling_failure',
  'runner_connection_timeout',
  'runner_disconnected',
  'runner_connection_refused',
  'runner_connection_error',
  'runner_incomplete_response',
  'runner_server_error',
  'internal_error',
]);

/**
 * Reads what fal says of a failed job: the body of its result or its webhook's payload, and whatever its status
 * said beside it. Only types and codes are read; the messages are for people and change.
 */
export function readJobFailure(body: unknown, httpStatus?: number): JobFailure {
  const parsed = errorBody.safeParse(body);
  const details = parsed.success && Array.isArray(parsed.data.detail) ? parsed.data.detail : [];
  const types = details.flatMap(({ type }) => (type ? [type] : []));
  const infra = parsed.success ? parsed.data.error_type : undefined;
  const detail = `fal: ${[httpStatus, infra, ...types].filter(Boolean).join(' ') || 'no reason given'}`;
  if (types.includes('content_policy_violation'))
    return { code: 'content_refused', detail, transient: false };
  if (types.includes('no_media_generated')) return { code: 'no_image', detail, transient: false };
  if (types.some((type) => transientModelTypes.has(type)))
    return { code: 'model_failed', detail, transient: true };
  if (types.length > 0) return { code: 'input_invalid', detail, transient: false };
  if (infra === 'request_timeout') return { code: 'deadline', detail, transient: false };
  if (infra && transientInfraTypes.has(infra)) return { code: 'model_failed', detail, transient: true };
  if (infra || (httpStatus !== undefined && httpStatus < 500))
    return { code: 'input_invalid', detail, transient: false };
  return { code: 'model_failed', detail, transient: true };
}
