import { z } from 'zod';
import { LIMITS } from '../limits.js';
import {
  actionId,
  anyText,
  colorScheme,
  confirm,
  dispatchAction,
  httpUrl,
  oneImageSource,
  option,
  optionGroup,
  plainText,
  slackFile,
  words,
} from './composition.js';

/** Interactive elements: https://docs.slack.dev/reference/block-kit/block-elements */

const focusable = { focus_on_load: z.boolean().optional() };
const menu = {
  action_id: actionId,
  confirm: confirm.optional(),
  placeholder: plainText(LIMITS.placeholder).optional(),
  ...focusable,
};
const multi = { max_selected_items: z.number().int().min(1).optional() };
const options = z.array(option).min(1).max(LIMITS.selectOptions).optional();
const groups = z.array(optionGroup).min(1).max(LIMITS.optionGroups).optional();
const choices = z.array(option).min(1).max(LIMITS.radioOrCheckboxOptions);
const conversationFilter = z.strictObject({
  include: z
    .array(z.enum(['im', 'mpim', 'private', 'public']))
    .min(1)
    .optional(),
  exclude_external_shared_channels: z.boolean().optional(),
  exclude_bot_users: z.boolean().optional(),
});
const conversationMenu = {
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
};

const imageElement = z
  .strictObject({
    type: z.literal('image'),
    alt_text: words(LIMITS.imageAltText),
    image_url: httpUrl(LIMITS.imageUrl).optional(),
    slack_file: slackFile.optional(),
  })
  .refine(oneImageSource, 'must have either image_url or slack_file');

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(LIMITS.buttonText),
  action_id: actionId,
  value: z.string().max(LIMITS.buttonValue).optional(),
  url: httpUrl(LIMITS.buttonUrl).optional(),
  style: colorScheme.optional(),
  confirm: confirm.optional(),
  accessibility_label: z.string().max(LIMITS.accessibilityLabel).optional(),
});

const menus = [
  z.strictObject({
    type: z.literal('static_select'),
    ...menu,
    options,
    option_groups: groups,
    initial_option: option.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_static_select'),
    ...menu,
    ...multi,
    options,
    option_groups: groups,
    initial_options: z.array(option).min(1).optional(),
  }),
  z.strictObject({ type: z.literal('users_select'), ...menu, initial_user: z.string().optional() }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...menu,
    ...multi,
    initial_users: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...menu,
    ...conversationMenu,
    initial_conversation: z.string().optional(),
    response_url_enabled: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...menu,
    ...multi,
    ...conversationMenu,
    initial_conversations: z.array(z.string()).optional(),
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...menu,
    initial_channel: z.string().optional(),
    response_url_enabled: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('multi_channels_select'),
    ...menu,
    ...multi,
    initial_channels: z.array(z.string()).optional(),
  }),
] as const;

const choosers = [
  z.strictObject({
    type: z.literal('overflow'),
    action_id: actionId,
    confirm: confirm.optional(),
    options: z.array(option).min(1).max(LIMITS.overflowOptions),
  }),
  z.strictObject({
    type: z.literal('radio_buttons'),
    action_id: actionId,
    confirm: confirm.optional(),
    ...focusable,
    options: choices,
    initial_option: option.optional(),
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    action_id: actionId,
    confirm: confirm.optional(),
    ...focusable,
    options: choices,
    initial_options: z.array(option).min(1).optional(),
  }),
  z.strictObject({ type: z.literal('datepicker'), ...menu, initial_date: z.iso.date().optional() }),
  z.strictObject({
    type: z.literal('timepicker'),
    ...menu,
    initial_time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    timezone: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('datetimepicker'),
    action_id: actionId,
    confirm: confirm.optional(),
    ...focusable,
    initial_date_time: z.number().int().optional(),
  }),
] as const;

const typed = {
  action_id: actionId,
  placeholder: plainText(LIMITS.placeholder).optional(),
  dispatch_action_config: dispatchAction.optional(),
  ...focusable,
};
const typedInputs = [
  z.strictObject({
    type: z.literal('plain_text_input'),
    ...typed,
    initial_value: z.string().max(LIMITS.inputMaxLength).optional(),
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(LIMITS.inputMaxLength).optional(),
    max_length: z.number().int().min(1).max(LIMITS.inputMaxLength).optional(),
  }),
  z.strictObject({
    type: z.literal('number_input'),
    ...typed,
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
    min_value: z.string().optional(),
    max_value: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('url_text_input'),
    ...typed,
    initial_value: z.string().max(LIMITS.inputMaxLength).optional(),
  }),
  z.strictObject({
    type: z.literal('email_text_input'),
    ...typed,
    initial_value: z.string().max(LIMITS.inputMaxLength).optional(),
  }),
] as const;

/** What may stand beside a section. */
export const accessory = z.discriminatedUnion('type', [imageElement, button, ...menus, ...choosers]);
/** What may stand in an actions block. */
export const actionElement = z.discriminatedUnion('type', [button, ...menus, ...choosers]);
/** What may stand in an input block. */
export const inputElement = z.discriminatedUnion('type', [
  ...typedInputs,
  ...menus,
  ...choosers.filter((chooser) => chooser.shape.type.value !== 'overflow'),
]);
/** What may stand in a context block. */
export const contextElement = z.union([imageElement, anyText(LIMITS.textObject)]);
