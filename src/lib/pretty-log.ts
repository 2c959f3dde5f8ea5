import { type DestinationStream, pino } from 'pino';
import { type PrettyOptions, prettyFactory } from 'pino-pretty';
import { printableLine } from './text/printable.js';

/**
 * The log for eyes: the time, the level in color, the words, and what there is beside them, on a line. It is written at
 * once, so that a process that ends leaves its last words. Colors only in a terminal, and not with NO_COLOR.
 */
export function prettyLog(fd = 1): DestinationStream {
  const destination = pino.destination({ dest: fd, sync: true });
  const pretty = createPretty();
  return { write: (line) => destination.write(pretty(line)) };
}

/** @param options other than standard output allows */
export function createPretty(options: PrettyOptions = {}): (line: string) => string {
  const pretty = prettyFactory({
    translateTime: 'SYS:HH:MM:ss.l',
    singleLine: true,
    messageFormat: (log, messageKey) => printableLine(String(log[messageKey] ?? '')),
    // These are written before the words, and as they are.
    customPrettifiers: { name: onOneLine, pid: onOneLine, hostname: onOneLine, caller: onOneLine },
    ...options,
  });
  return (line) => pretty(withEscapesShown(line));
}

const onOneLine = (value: unknown) => printableLine(String(value));

/** JSON writes out what a terminal obeys, as in `\u001b`: read back, it is to be shown that way, and not obeyed. */
function withEscapesShown(json: string): string {
  return json.replace(/(?<!\\)((?:\\\\)*)\\u(?=[0-9a-f]{4})/g, '$1\\\\u');
}
