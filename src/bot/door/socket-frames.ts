import type { SocketModeReceiver } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from '../../lib/log.js';

type Client = SocketModeReceiver['client'];

const FRAME = 'ws_message';

const envelope = z.looseObject({ envelope_id: z.string().min(1).max(200) });
/** About the connection itself. */
const ofConnection = z.looseObject({ type: z.enum(['hello', 'disconnect']), reason: z.string().optional() });
const interaction = z.looseObject({ type: z.enum(['slash_commands', 'interactive']) });
const event = z.looseObject({
  type: z.literal('events_api'),
  payload: z.looseObject({ event: z.looseObject({ type: z.string() }) }),
});

/**
 * Stands between the connection to Slack and the library's reader, which takes every frame for an envelope of the form
 * that it expects, looks into it, and ends the process where it is another: it fails in an async listener of an emitter.
 * A frame that it cannot read is told in a line and left; where it has an id, an empty envelope takes its place, so that
 * it is acknowledged and not sent again.
 * @see https://docs.slack.dev/apis/events-api/using-socket-mode
 */
export function guardFrames(client: Client, log: Log): void {
  const readers = client.listeners(FRAME);
  const deliver = (frame: string) => {
    for (const read of readers) {
      Promise.resolve(Reflect.apply(read, client, [frame, false])).catch((error: unknown) =>
        log.error({ err: error }, 'handling a Socket Mode frame failed'),
      );
    }
  };
  client.removeAllListeners(FRAME);
  client.on(FRAME, (data: unknown, isBinary: boolean) => {
    const frame = isBinary || typeof data !== 'string' ? undefined : parse(data);
    if (typeof data === 'string' && isReadable(frame, client)) return deliver(data);
    log.warn('parsing a Socket Mode frame failed');
    const { data: strange } = envelope.safeParse(frame);
    if (strange) deliver(JSON.stringify({ type: 'unreadable', envelope_id: strange.envelope_id }));
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isReadable(frame: unknown, client: Client): boolean {
  if (ofConnection.safeParse(frame).success) return true;
  if (!envelope.safeParse(frame).success) return false;
  if (interaction.safeParse(frame).success) return true;
  const { data } = event.safeParse(frame);
  // The library emits an event under its own name: one named as its own signals would be taken for such a signal.
  return data !== undefined && client.listenerCount(data.payload.event.type) === 0;
}
