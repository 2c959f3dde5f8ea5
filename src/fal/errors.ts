import type { FailureCode } from '../lib/errors.js';
import { gather, type Said } from './said.js';

/** How a job at fal ended badly. */
export interface JobFailure {
  code: FailureCode;
  /** For operators: fal's types and codes, never the prompt (fal's bodies echo it). */
  detail: string;
  /** Whether the same job may succeed when it is submitted again. */
  transient: boolean;
}

/**
 * https://fal.ai/docs/documentation/model-apis/errors: faults of the model, and
 * https://fal.ai/docs/documentation/model-apis/request-errors: faults of fal's own machinery, that a second try may not meet.
 */
const passingTypes = new Set([
  'internal_server_error',
  'generation_timeout',
  'downstream_service_error',
  'downstream_service_unavailable',
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

/** Types that are in neither list, by what they are called. */
const refusingType = /content_?(?:policy|filter|moderat)|policy_?violation|moderat|safety|nsfw|prohibited/i;
const emptyType = /^no_(?:media|images?|output)/i;
const passingType =
  /time_?(?:d_)?out|unavailable|internal|server_error|overload|rate_?limit|connection|busy/i;

/** Refusals of those who say them in words alone. */
const refusingWords = [
  /safety|moderat(?:ed|ion|or)\b|nsfw|prohibited|harmful|inappropriate|content (?:polic|rule|filter|check|guideline)/i,
  /usage polic|(?:violat|against)\w{0,10}\b[^.]{0,40}\b(?:polic|guideline|terms|rules)/i,
  /\b(?:prompt|content|input|output|image)s?\b[^.]{0,40}\b(?:blocked|rejected|refused|flagged|filtered|disallowed|not allowed)/i,
  /\b(?:blocked|rejected|refused|flagged|filtered)\b[^.]{0,40}\b(?:prompt|content)/i,
];
const emptyWords = /\bno (?:media|images?|output)\b[^.]{0,20}\b(?:generated|produced|created|made|returned)/i;
const invalidWords =
  /\b(?:invalid (?:input|prompt|value|argument|parameter)|too (?:long|short)|validation error|unprocessable|unsupported)/i;

/** Statuses of the client's side that pass by themselves. */
const passingStatuses = new Set([408, 409, 425, 429]);

const refused = { code: 'content_refused', transient: false } as const;
const empty = { code: 'no_image', transient: false } as const;
const invalid = { code: 'input_invalid', transient: false } as const;
const passing = { code: 'model_failed', transient: true } as const;

/**
 * Reads what fal says of a failed job: the body of its result or its webhook's payload, and whatever is said beside it.
 * It may stand in a list, an object or a text. Types count more than words, because words are for people and change.
 */
export function readJobFailure(told: unknown, httpStatus?: number): JobFailure {
  const said = gather(told);
  const status = httpStatus ?? said.httpStatus;
  return { ...(byWhatIsSaid(said) ?? byItsForm(said, status)), detail: detailOf(said, status) };
}

/** The same, where something in it certainly is a failure: an answer that should have been an image may say so, too. */
export function readSaidFailure(told: unknown): JobFailure | undefined {
  const said = gather(told);
  const known = byWhatIsSaid(said);
  return known && { ...known, detail: detailOf(said, said.httpStatus) };
}

function byWhatIsSaid({ types, texts }: Said): Omit<JobFailure, 'detail'> | undefined {
  if (types.some((type) => refusingType.test(type))) return refused;
  if (types.some((type) => emptyType.test(type))) return empty;
  if (types.some((type) => passingTypes.has(type))) return passing;
  if (types.includes('request_timeout')) return { code: 'deadline', transient: false };
  if (texts.some((text) => refusingWords.some((words) => words.test(text)))) return refused;
  if (texts.some((text) => emptyWords.test(text))) return empty;
  return undefined;
}

function byItsForm(
  { types, texts, pointsAtInput }: Said,
  status: number | undefined,
): Omit<JobFailure, 'detail'> {
  if (types.some((type) => passingType.test(type))) return passing;
  if (status !== undefined) return status >= 500 || passingStatuses.has(status) ? passing : invalid;
  const isInvalid = types.length > 0 || pointsAtInput || texts.some((text) => invalidWords.test(text));
  return isInvalid ? invalid : passing;
}

function detailOf({ types }: Said, status: number | undefined): string {
  return `fal: ${[status, ...types].filter(Boolean).join(' ') || 'no reason given'}`;
}
