import { z } from 'zod';
import { LIMITS } from '../limits.js';
import {
  anyText,
  blockId,
  httpUrl,
  mrkdwn,
  oneImageSource,
  plainText,
  slackFile,
  words,
} from './composition.js';
import { accessory, actionElement, contextElement, inputElement } from './elements.js';
import { richTextBlock } from './rich-text.js';

/**
 * The blocks that this stand-in knows, as strictly as Slack reads them: a key that is not here is refused.
 * https://docs.slack.dev/reference/block-kit/blocks
 */

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: anyText(LIMITS.sectionText).optional(),
    fields: z.array(anyText(LIMITS.sectionFieldText)).min(1).max(LIMITS.sectionFields).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(
    (block) => block.text !== undefined || block.fields !== undefined,
    'missing required field: text or fields',
  );

const image = z
  .strictObject({
    type: z.literal('image'),
    block_id: blockId,
    alt_text: words(LIMITS.imageAltText),
    title: plainText(LIMITS.imageTitle).optional(),
    image_url: httpUrl(LIMITS.imageUrl).optional(),
    slack_file: slackFile.optional(),
  })
  .refine(oneImageSource, 'must have either image_url or slack_file');

const tableCell = z.discriminatedUnion('type', [
  richTextBlock,
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
]);

const everywhere = [
  section,
  image,
  richTextBlock,
  z.strictObject({ type: z.literal('divider'), block_id: blockId }),
  z.strictObject({ type: z.literal('header'), block_id: blockId, text: plainText(LIMITS.headerText) }),
  z.strictObject({
    type: z.literal('context'),
    block_id: blockId,
    elements: z.array(contextElement).min(1).max(LIMITS.contextElements),
  }),
  z.strictObject({
    type: z.literal('actions'),
    block_id: blockId,
    elements: z.array(actionElement).min(1).max(LIMITS.actionsElements),
  }),
  z.strictObject({
    type: z.literal('input'),
    block_id: blockId,
    label: plainText(LIMITS.inputLabel),
    hint: plainText(LIMITS.inputHint).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: inputElement,
  }),
] as const;

const messageBlock = z.discriminatedUnion('type', [
  ...everywhere,
  z.strictObject({ type: z.literal('markdown'), block_id: blockId, text: words(LIMITS.markdownText) }),
  z.strictObject({
    type: z.literal('table'),
    block_id: blockId,
    rows: z.array(z.array(tableCell).min(1).max(LIMITS.tableColumns)).min(1).max(LIMITS.tableRows),
    column_settings: z
      .array(
        z.strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        }),
      )
      .max(LIMITS.tableColumns)
      .optional(),
  }),
]);

const modalBlock = z.discriminatedUnion('type', [
  ...everywhere,
  z.strictObject({
    type: z.literal('alert'),
    block_id: blockId,
    text: z.discriminatedUnion('type', [plainText(LIMITS.textObject), mrkdwn(LIMITS.textObject)]),
    level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
  }),
]);

export const messageBlocks = z.array(messageBlock).max(LIMITS.blocksPerMessage);

const viewFields = {
  private_metadata: z.string().max(LIMITS.viewPrivateMetadata).optional(),
  callback_id: z.string().max(LIMITS.viewCallbackId).optional(),
  external_id: z.string().max(LIMITS.viewExternalId).optional(),
};

/** https://docs.slack.dev/reference/views */
export const viewSchema = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('modal'),
      title: plainText(LIMITS.viewTitle),
      submit: plainText(LIMITS.viewButton).optional(),
      close: plainText(LIMITS.viewButton).optional(),
      blocks: z.array(modalBlock).max(LIMITS.blocksPerView),
      clear_on_close: z.boolean().optional(),
      notify_on_close: z.boolean().optional(),
      submit_disabled: z.boolean().optional(),
      ...viewFields,
    })
    .refine(
      (view) => view.submit !== undefined || !view.blocks.some((block) => block.type === 'input'),
      'missing required field: submit (a modal with input blocks needs one)',
    ),
  z.strictObject({
    type: z.literal('home'),
    blocks: z.array(z.discriminatedUnion('type', [...everywhere])).max(LIMITS.blocksPerView),
    ...viewFields,
  }),
]);
