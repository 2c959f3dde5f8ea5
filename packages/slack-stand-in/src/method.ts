import { isJsonObject, type Json, type JsonObject } from './json.js';
import type { State } from './state.js';
import type { Channel } from './types.js';

/** A method of the Web API: returns what it answers beside `ok: true`, or throws a MethodError. */
export type Method = (state: State, args: JsonObject) => JsonObject;

/** `{ok: false, error}`, as the Web API says no. */
export class MethodError extends Error {
  constructor(
    readonly error: string,
    readonly details: JsonObject = {},
  ) {
    super(error);
  }
}

/** An invalid_blocks or invalid_arguments error with the reasons that Slack gives. */
export function refused(error: string, messages: string[]): MethodError {
  return new MethodError(
    error,
    messages.length > 0 ? { errors: messages, response_metadata: { messages } } : {},
  );
}

/** A string argument; the empty string counts as left out. */
export function text(args: JsonObject, key: string): string | undefined {
  const value = args[key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function required(args: JsonObject, key: string, error = 'invalid_arguments'): string {
  const value = text(args, key);
  if (value === undefined) throw refused(error, [`[ERROR] missing required field: ${key}`]);
  return value;
}

/** A boolean argument: forms carry the words true and false. */
export function flag(args: JsonObject, key: string): boolean | undefined {
  const value = args[key];
  if (value === true || value === 'true' || value === '1' || value === 1) return true;
  if (value === false || value === 'false' || value === '0' || value === 0) return false;
  return undefined;
}

/** An argument that carries JSON; undefined where it was left out or is an empty list. */
export function structured(args: JsonObject, key: string): Json | undefined {
  const value = args[key];
  if (value === undefined || value === null || value === '') return undefined;
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** The message metadata, checked: https://docs.slack.dev/messaging/message-metadata */
export function readMetadata(args: JsonObject): JsonObject | undefined {
  const metadata = structured(args, 'metadata');
  if (metadata === undefined) return undefined;
  const isRight =
    isJsonObject(metadata) && typeof metadata.event_type === 'string' && isJsonObject(metadata.event_payload);
  if (isJsonObject(metadata) && (isRight || Object.keys(metadata).length === 0)) return metadata;
  throw new MethodError('invalid_metadata_format');
}

/** The channel, if the bot is in it or it is public; else `channel_not_found`, as Slack hides the rest. */
export function visibleChannel(state: State, id: string | undefined): Channel {
  const channel = id === undefined ? undefined : state.channels.get(id);
  if (!channel || (channel.kind !== 'public' && !channel.members.has(state.bot.userId))) {
    throw new MethodError('channel_not_found');
  }
  return channel;
}

export function isMember(state: State, channel: Channel): boolean {
  return channel.members.has(state.bot.userId);
}
