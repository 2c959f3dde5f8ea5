/** A local Slack for tests, benchmarks and playground mode. Never loaded in production. */
export type { SlackStandIn } from './stand-in.js';
export { startSlackStandIn } from './start.js';
export type {
  Answer,
  Block,
  ButtonOnScreen,
  Call,
  Change,
  Ephemeral,
  Fault,
  ImageOnScreen,
  LinkOnScreen,
  Message,
  SlackFile,
  SlackStandInOptions,
  User,
  View,
} from './types.js';
