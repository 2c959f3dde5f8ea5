/**
 * A local Slack for tests, benchmarks and trying an app out.
 *
 * Where it is stricter than what is known of Slack: characters are counted in UTF-16 units; a reply's ts is no
 * thread_ts; chat.postEphemeral asks for membership in public channels too; a wrong length is refused at the upload.
 * Every workspace is a state of its own, with ids of its own; a token reaches nothing but its holder's. Whether an
 * old token ends with its refresh is not documented: here it lives on until its time is over.
 * What it does not do: rate limits (order them as faults), fetching an image_url, attachments, unfurling, the echo
 * of a command that is answered in_channel, Enter in a field that dispatches, and the blocks
 * card, carousel, container, context_actions, data_table, plan, task_card, file and video, which it refuses as unknown.
 */
export type { Click, FilledIn, ViewClick } from './actions/click.js';
export type { TypedCommand } from './actions/command.js';
export type { EventOptions, Said } from './actions/event.js';
export type { Shortcut } from './actions/shortcut.js';
export type { Submission } from './actions/submit.js';
export { type Checked, checkMessageBlocks, checkView, type FileCheck } from './blocks/check.js';
export type { ButtonOnScreen, ImageOnScreen, LinkOnScreen } from './on-screen.js';
export type { AppInSlack, SlackStandInOptions } from './options.js';
export { escapeEntities, type MrkdwnOptions, parseMrkdwn, type Segment } from './reading/mrkdwn.js';
export { signedHeaders } from './signing.js';
export type { SlackStandIn, SlackTeam } from './stand-in.js';
export { startSlackStandIn } from './start.js';
export { FIRST_WORKSPACE, type Seeded } from './state.js';
export type { NewTeam } from './teams.js';
export type {
  Answer,
  Block,
  Call,
  Change,
  Channel,
  ChannelPatch,
  Ephemeral,
  Fault,
  FaultOptions,
  Message,
  SlackFile,
  User,
  View,
} from './types.js';
