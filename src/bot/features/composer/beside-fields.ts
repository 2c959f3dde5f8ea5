import { z } from 'zod';
import { defined } from '../../../lib/defined.js';
import { type ThemeName, themes } from '../../../models/drawing.js';

const hints = ['no_text', 'not_in', 'archived'] as const;
/** `no_text`: of the message that it is to be made of. The others: why the thread cannot be posted into. */
export type Hint = (typeof hints)[number];

const schema = z.object({
  channel: z.string().max(30).optional(),
  under: z
    .string()
    .regex(/^\d{1,12}\.\d{6}$/)
    .optional(),
  hint: z.enum(hints).optional(),
  theme: z.enum(themes).optional(),
  unchecked: z.literal(true).optional(),
  model: z.string().max(200).optional(),
  answerAt: z.url().max(500).optional(),
});

/** What the form keeps beside its fields: where it was opened, and what it says of that. */
export function besideFields({
  channel,
  under,
  hint,
  theme,
  unchecked,
  model,
  answerAt,
}: {
  channel?: string | undefined;
  under?: string | undefined;
  hint?: Hint | undefined;
  theme?: ThemeName | undefined;
  unchecked?: true | undefined;
  model?: string | undefined;
  answerAt?: string | undefined;
}): string {
  const known = defined({ channel, under, hint, theme, unchecked, model, answerAt });
  return Object.keys(known).length === 0 ? '' : JSON.stringify(known);
}

/** The same, read from the form's `private_metadata`. */
export function filledBeside(metadata: string): Partial<z.output<typeof schema>> {
  try {
    return schema.safeParse(JSON.parse(metadata)).data ?? {};
  } catch {
    return {};
  }
}
