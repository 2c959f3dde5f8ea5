import type { FailureCode } from '../../lib/errors.js';

/** Ends that fal is the reason of, and not the request: what it will not draw because of its content is none of them. */
const ofFal: ReadonlySet<FailureCode> = new Set([
  'no_image',
  'image_unusable',
  'image_gone',
  'model_failed',
  'submit_refused',
  'unavailable',
  'deadline',
  'input_invalid',
]);

/** Whether fal could not draw it, so that code may. */
export function isOfFal(code: FailureCode): boolean {
  return ofFal.has(code);
}
