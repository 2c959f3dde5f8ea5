import { type DestinationStream, type Logger, pino } from 'pino';
import { printable } from './text/printable.js';

export type Log = Logger;

/**
 * Secrets and people's words that must never reach a log. Code logs ids, codes and counts; this list is the net
 * below it, for objects that carry more than they should.
 */
const redacted = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'key',
  'authorization',
  'prompt',
  'text',
  'blocks',
  'responseUrl',
  'response_url',
];

/** One JSON line an event, on standard output or wherever `destination` leads. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: redacted.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
    serializers: { err: serializeError },
    // Its lines are read in terminals, too: JSON leaves C1 and marks of direction as they are.
    hooks: { streamWrite: printable },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** What is told of an error: its kind and words, never the request or answer that some libraries hang on it. */
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error && ['string', 'number'].includes(typeof error.code) ? error.code : undefined;
  return {
    name: error.name,
    message: error.message,
    code,
    stack: error.stack,
    cause: error.cause instanceof Error ? `${error.cause.name}: ${error.cause.message}` : undefined,
  };
}
