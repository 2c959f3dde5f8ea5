import type { DestinationStream } from 'pino';
import { PinoPretty } from 'pino-pretty';
import { z } from 'zod';
import { printableLine } from '../lib/text/printable.js';

const details = z.object({
  code: z.union([z.string(), z.number()]).optional(),
  err: z.object({ message: z.string() }).optional(),
});

/**
 * The log as one line of words an event. It goes to standard error: standard output belongs to the story of what
 * happens in Slack, or to the JSON of a command.
 */
export function readableLog(): DestinationStream {
  return PinoPretty({
    destination: 2,
    sync: true,
    hideObject: true,
    ignore: 'time',
    messageFormat: (log, messageKey) => {
      const { code, err } = details.safeParse(log).data ?? {};
      const why = [code, err?.message].filter((part) => part !== undefined).join(': ');
      return printableLine(`${log[messageKey]}${why ? ` (${why})` : ''}`);
    },
  });
}
