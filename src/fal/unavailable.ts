import { ApiError } from '@fal-ai/client';
import type { z } from 'zod';
import { describe } from '../lib/errors.js';
import { unmaskStatus } from './transport.js';

/** How long a question to fal may take. */
export const ASK_TIMEOUT_MS = 10_000;

/** A question to fal that got no answer we can use; asking again later is right. */
export class FalUnavailable extends Error {
  override name = 'FalUnavailable';
  constructor(
    message: string,
    /** What fal answered with, if it did. */
    readonly httpStatus?: number,
  ) {
    super(message);
  }
}

/** @throws FalUnavailable where fal answered in another shape than it documents */
export function parseAnswer<T>(schema: z.ZodType<T>, answer: unknown, call: string): T {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new FalUnavailable(`${call}: an answer of another shape`);
  return parsed.data;
}

/** What is to be thrown for an error of whatever was asked. */
export function unavailable(call: string, error: unknown): FalUnavailable {
  if (error instanceof FalUnavailable) return error;
  if (!(error instanceof ApiError)) return new FalUnavailable(`${call}: ${describe(error)}`);
  const status = unmaskStatus(error.status);
  return new FalUnavailable(`${call}: HTTP ${status}`, status);
}
