import { z } from 'zod';
import { LIMITS } from '../limits.js';

/** Objects that several blocks are composed of: https://docs.slack.dev/reference/block-kit/composition-objects */

export const words = (max: number) => z.string().min(1).max(max);
export const blockId = z.string().min(1).max(LIMITS.blockId).optional();
export const actionId = z.string().min(1).max(LIMITS.actionId).optional();
export const httpUrl = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^https?:\/\/[^\s]+$/i, 'invalid url');

export const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: words(max), emoji: z.boolean().optional() });

export const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: words(max), verbatim: z.boolean().optional() });

export const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);

export const colorScheme = z.enum(['primary', 'danger']);

export const confirm = z.strictObject({
  title: plainText(LIMITS.confirmTitle).optional(),
  text: anyText(LIMITS.confirmText),
  confirm: plainText(LIMITS.confirmButton).optional(),
  deny: plainText(LIMITS.confirmButton).optional(),
  style: colorScheme.optional(),
});

export const option = z.strictObject({
  text: anyText(LIMITS.optionText),
  value: z.string().max(LIMITS.optionValue),
  description: anyText(LIMITS.optionDescription).optional(),
  url: httpUrl(LIMITS.buttonUrl).optional(),
});

export const optionGroup = z.strictObject({
  label: plainText(LIMITS.optionText),
  options: z.array(option).min(1).max(LIMITS.selectOptions),
});

/** A file in Slack by its id or its URL, never both. */
export const slackFile = z
  .strictObject({ id: words(255).optional(), url: httpUrl(LIMITS.imageUrl).optional() })
  .refine((file) => (file.id === undefined) !== (file.url === undefined), 'must have either id or url');

/** An image by address or by file, never both, never none. */
export const oneImageSource = (image: { image_url?: unknown; slack_file?: unknown }): boolean =>
  (image.image_url === undefined) !== (image.slack_file === undefined);

export const dispatchAction = z.strictObject({
  trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1),
});
