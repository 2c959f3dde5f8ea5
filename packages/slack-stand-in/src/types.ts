import type { JsonObject } from './json.js';

/** A block as it was stored: checked, with the `block_id` and `action_id`s that Slack adds where they were left out. */
export interface Block extends JsonObject {
  type: string;
  block_id: string;
}

export interface User {
  id: string;
  name: string;
  real_name: string;
  tz: string;
  tz_label: string;
  tz_offset: number;
  is_admin: boolean;
  is_owner: boolean;
  is_primary_owner: boolean;
  is_restricted: boolean;
  is_ultra_restricted: boolean;
  is_bot: boolean;
  is_stranger: boolean;
  deleted: boolean;
  team_id: string;
  /** Set for people of an organization (Enterprise Grid), as users.info returns it. */
  enterprise_user?: JsonObject;
}

export interface UserGroup {
  id: string;
  name: string;
  handle: string;
  users: Set<string>;
}

export interface Channel {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'dm';
  members: Set<string>;
  archived: boolean;
  /** By ts, in order of posting; replies as well. */
  messages: Map<string, Message>;
}

/** What can be changed about a channel in the middle of a test. */
export interface ChannelPatch {
  name?: string;
  private?: boolean;
  members?: string[];
  botIsMember?: boolean;
  archived?: boolean;
}

/** A message that stands in a channel. Field names are Slack's. */
export interface Message {
  ts: string;
  channel: string;
  user: string;
  bot_id?: string;
  text: string;
  blocks: Block[];
  /** The ts of the thread's first message, on replies only. */
  thread_ts?: string;
  metadata?: JsonObject;
  /** Ids of files shared with the message. */
  files: string[];
  /** Slack shows "(edited)". */
  edited: boolean;
  /** How often it was updated. */
  updates: number;
  /** A deleted message that had replies stays as a tombstone. */
  deleted: boolean;
  unfurl_links: boolean;
  unfurl_media: boolean;
  mrkdwn: boolean;
  /** `full` lets Slack find mentions and names by itself; `none` switches automatic links off. */
  parse?: 'full' | 'none';
  /** When it was posted, in ms. */
  at: number;
  via: 'chat.postMessage' | 'command' | 'response_url' | 'file_share' | 'person';
}

/** A message that one person alone sees. */
export interface Ephemeral {
  /** Its message_ts, by which its buttons are pressed. */
  ts: string;
  user: string;
  channel: string;
  text: string;
  blocks: Block[];
  thread_ts?: string;
  /** When it was shown or last replaced, in ms. */
  at: number;
  /** `slackbot`: Slack itself said that the app failed to answer. */
  via: 'command' | 'response_url' | 'chat.postEphemeral' | 'slackbot';
  /** How often it was replaced in place. */
  replaced: number;
}

/** A file in Slack. */
export interface SlackFile {
  id: string;
  name: string;
  title: string;
  /** What was announced to files.getUploadURLExternal, in bytes. */
  announcedBytes: number;
  bytes: Buffer;
  /** Sniffed from the bytes; empty before they came. */
  mimetype: string;
  uploaded: boolean;
  completed: boolean;
  completedAt?: number;
  /** From when on it can be used in a block, in ms; Infinity before completion. */
  usableAt: number;
  /** The user that uploaded it; only this user sees it until it is shared or posted. */
  owner: string;
  /** Where it was shared by completeUploadExternal. */
  shares: Array<{ channel: string; ts: string }>;
  altText: string;
  deleted: boolean;
}

/** A modal or a Home tab. */
export interface View {
  id: string;
  type: 'modal' | 'home';
  user: string;
  hash: string;
  callback_id: string;
  private_metadata: string;
  external_id: string;
  title: string;
  blocks: Block[];
  root_view_id: string;
  previous_view_id: string | null;
  /** The view as the app sent it, with ids filled in. */
  raw: JsonObject;
  /** Closed by a submission, by the app or by the person. */
  closed: boolean;
  /** What stands in its inputs: by block_id, then by action_id. */
  values: JsonObject;
  /** The conversation that the person was looking at when it was opened. */
  place?: string;
  /** What the app answered to the last submission with response_action `errors`, by block_id. */
  errors: Record<string, string>;
}

/** How the app answered a request of Slack's. */
export interface Answer {
  /** 0 when no answer came (refused, dropped, or later than Slack waits). 200 for an acknowledged envelope. */
  status: number;
  headers: Record<string, string>;
  body: string;
  json?: unknown;
  ms: number;
  triggerId?: string;
  requestBody: string;
  /** What Slack would tell the person: operation_timeout, dispatch_failed, invalid_command_response; or why a view was refused. */
  error?: string;
}

/** A call to the Web API, the upload of bytes ('upload') or a post to a response_url ('response_url'). */
export interface Call {
  method: string;
  args: Record<string, unknown>;
  token: string;
  at: number;
  ok: boolean;
  error?: string;
  /** The workspace, or the organization, whose token it came with. */
  holder?: string;
  /** Done, but the answer never reached the caller. */
  lost?: boolean;
}

/** What goes wrong with a call. */
export type Fault =
  | { kind: 'ratelimited'; retryAfterS: number }
  | { kind: 'http'; status: number }
  /** Answered with this: a gateway's page, a text, nothing. Nothing is done, unless it says so. */
  | { kind: 'answer'; body: string; type?: string; status?: number; done?: boolean }
  /** `details`: what Slack says beside the code, such as `response_metadata`. */
  | { kind: 'error'; error: string; details?: JsonObject }
  /** The socket is destroyed before anything was done. */
  | { kind: 'reset' }
  /** Everything is done, then the socket is destroyed without an answer. */
  | { kind: 'lost' }
  /** Done after so many milliseconds. */
  | { kind: 'slow'; ms: number }
  /** Nothing is done and nothing is ever answered. */
  | { kind: 'hang' };

/** Which calls a fault hits. */
export interface FaultOptions {
  /** How many calls it hits; default 1. */
  times?: number;
  when?: (args: Record<string, unknown>) => boolean;
}

/** Something changed, and what. */
export type Change =
  | { type: 'message'; message: Message }
  | { type: 'update'; message: Message }
  | { type: 'delete'; message: Message }
  | { type: 'ephemeral'; ephemeral: Ephemeral }
  | { type: 'file'; file: SlackFile }
  | { type: 'view'; view: View }
  | { type: 'call'; call: Call }
  | { type: 'socket'; connections: number };
