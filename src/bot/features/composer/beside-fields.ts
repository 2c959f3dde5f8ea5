import { z } from 'zod';
import { defined } from '../../../lib/defined.js';

const hints = ['no_text', 'not_in', 'archived'] as const;
/** `no_text`: of the message that it is to be made of. The others: why the thread cannot be posted into. */
export type Hint = (typeof hints)[number];

const schema = z.object({
  channel: z.string().max(30),
  under: z.string().regex(/^\d{1,12}\.\d{6}$/),
  hint: z.enum(hints).optional(),
});

/** What the form keeps beside its fields: the thread that it was opened in, and what it says of that. */
export function besideFields({
  channel,
  under,
  hint,
}: {
  channel?: string | undefined;
  under?: string | undefined;
  hint?: Hint | undefined;
}): string {
  return under === undefined ? '' : JSON.stringify({ channel, under, ...defined({ hint }) });
}

/** The same, read from the form's `private_metadata`; nothing where the form is in no thread. */
export function filledBeside(metadata: string): Partial<z.output<typeof schema>> {
  try {
    return schema.safeParse(JSON.parse(metadata)).data ?? {};
  } catch {
    return {};
  }
}
