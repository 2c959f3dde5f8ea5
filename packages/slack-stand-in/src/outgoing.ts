import type { JsonObject } from './json.js';

/** Something that Slack tells the app. */
export interface Outgoing {
  kind: 'slash_commands' | 'interactive' | 'events_api';
  /** As a Socket Mode envelope carries it. */
  payload: JsonObject;
  /** As the HTTP request carries it. */
  body: string;
  contentType: 'application/x-www-form-urlencoded' | 'application/json';
  /** May the app's acknowledgment carry an answer. */
  acceptsAnswer: boolean;
  retry?: { num: number; reason: string };
}
