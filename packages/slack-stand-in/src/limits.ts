/**
 * The limits that Slack puts on messages, blocks and views, in characters unless the name says otherwise.
 * Characters are counted in UTF-16 units, which is never fewer than Slack counts.
 * Sources: the type definitions of @slack/types 3.2.0 and https://docs.slack.dev/reference/block-kit
 */
export const LIMITS = {
  blocksPerMessage: 50,
  blocksPerView: 100,
  blockId: 255,
  actionId: 255,
  /** https://docs.slack.dev/reference/methods/chat.postMessage: longer text is refused with msg_too_long. */
  messageText: 40_000,
  /**
   * All blocks of a message together, as JSON, else msg_blocks_too_long. Undocumented; as measured in
   * https://github.com/slackapi/bolt-js/issues/2509. It does not apply to a response_url.
   */
  messageBlocksJson: 13_200,
  /** https://docs.slack.dev/reference/methods/chat.update */
  updatedMessageText: 4_000,
  textObject: 3_000,
  sectionText: 3_000,
  sectionFields: 10,
  sectionFieldText: 2_000,
  headerText: 150,
  contextElements: 10,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  buttonUrl: 3_000,
  accessibilityLabel: 75,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  imageAltText: 2_000,
  imageTitle: 2_000,
  imageUrl: 3_000,
  inputLabel: 2_000,
  inputHint: 2_000,
  placeholder: 150,
  inputMaxLength: 3_000,
  optionText: 75,
  optionValue: 150,
  optionDescription: 75,
  overflowOptions: 5,
  selectOptions: 100,
  optionGroups: 100,
  radioOrCheckboxOptions: 10,
  /** For all markdown blocks of one message together: https://docs.slack.dev/reference/block-kit/blocks/markdown-block */
  markdownText: 12_000,
  tableRows: 100,
  tableColumns: 20,
  listIndent: 8,
  viewTitle: 24,
  viewButton: 24,
  viewPrivateMetadata: 3_000,
  viewCallbackId: 255,
  viewExternalId: 255,
  /** https://docs.slack.dev/reference/methods/views.open: view_too_large */
  viewBytes: 250_000,
  viewStack: 3,
  fileAltText: 1_000,
} as const;

/** A response_url takes five posts within 30 minutes: https://docs.slack.dev/interactivity/handling-user-interaction */
export const RESPONSE_URL_USES = 5;
export const RESPONSE_URL_LIFE_MS = 30 * 60_000;

/** A trigger_id can be used once, within three seconds: https://docs.slack.dev/interactivity/handling-user-interaction */
export const TRIGGER_LIFE_MS = 3_000;

/** Slack waits so long for the answer to a command or an interaction. */
export const ANSWER_WITHIN_MS = 3_000;
