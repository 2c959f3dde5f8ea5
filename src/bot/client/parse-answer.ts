import type { z } from 'zod';
import { SlackCallError } from '../../lib/slack-call-error.js';

/** @throws SlackCallError `unknown`: it may have been done, only the answer cannot be used */
export function parseAnswer<T>(schema: z.ZodType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new SlackCallError('unknown', 'answer_of_another_shape');
  return parsed.data;
}
