import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../json.js';
import type { Block } from '../types.js';

/** Of the form of the lines; one of another version is not read. */
export const VERSION = 1;

const json = z.custom<JsonObject>(isJsonObject);
const block = z.custom<Block>(
  (value) => isJsonObject(value) && typeof value.type === 'string' && typeof value.block_id === 'string',
);
const original = z.object({ ts: z.string(), ephemeral: z.boolean() });

const message = z.object({
  ts: z.string(),
  channel: z.string(),
  user: z.string(),
  bot_id: z.string().exactOptional(),
  text: z.string(),
  blocks: z.array(block),
  thread_ts: z.string().exactOptional(),
  metadata: json.exactOptional(),
  files: z.array(z.string()),
  edited: z.boolean(),
  updates: z.number(),
  deleted: z.boolean(),
  unfurl_links: z.boolean(),
  unfurl_media: z.boolean(),
  mrkdwn: z.boolean(),
  parse: z.enum(['full', 'none']).exactOptional(),
  at: z.number(),
  via: z.enum(['chat.postMessage', 'command', 'response_url', 'file_share', 'person']),
});

const ephemeral = z.object({
  ts: z.string(),
  user: z.string(),
  channel: z.string(),
  text: z.string(),
  blocks: z.array(block),
  thread_ts: z.string().exactOptional(),
  at: z.number(),
  via: z.enum(['command', 'response_url', 'chat.postEphemeral', 'slackbot']),
  replaced: z.number(),
});

/** Its bytes are a file of their own. */
const file = z.object({
  id: z.string().regex(/^F[A-Z0-9]+$/),
  name: z.string(),
  title: z.string(),
  announcedBytes: z.number(),
  mimetype: z.string(),
  uploaded: z.boolean(),
  completed: z.boolean(),
  completedAt: z.number().exactOptional(),
  usableAt: z.number(),
  owner: z.string(),
  shares: z.array(z.object({ channel: z.string(), ts: z.string() })),
  altText: z.string(),
  deleted: z.boolean(),
});

const home = z.object({
  id: z.string(),
  type: z.literal('home'),
  user: z.string(),
  hash: z.string(),
  callback_id: z.string(),
  private_metadata: z.string(),
  external_id: z.string(),
  title: z.string(),
  blocks: z.array(block),
  root_view_id: z.string(),
  previous_view_id: z.string().nullable(),
  raw: json,
  closed: z.boolean(),
  values: json,
  errors: z.record(z.string(), z.string()),
});

/** A line of the file: what is there from then on, or is not any more. Of the same thing the last one counts. */
export const line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('messages'), version: z.literal(VERSION) }),
  z.object({ kind: z.literal('message'), message }),
  z.object({ kind: z.literal('message-gone'), channel: z.string(), ts: z.string() }),
  z.object({ kind: z.literal('ephemeral'), ephemeral }),
  z.object({ kind: z.literal('ephemeral-gone'), ts: z.string() }),
  z.object({ kind: z.literal('file'), file }),
  z.object({ kind: z.literal('home'), home }),
  z.object({ kind: z.literal('direct-message'), id: z.string(), user: z.string() }),
  z.object({
    kind: z.literal('response-url'),
    url: z.url(),
    user: z.string(),
    channel: z.string(),
    at: z.number(),
    original: original.exactOptional(),
  }),
]);
export type Line = z.output<typeof line>;
export type KeptFile = z.output<typeof file>;
