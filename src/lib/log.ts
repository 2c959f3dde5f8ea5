import { type DestinationStream, type Logger, pino } from 'pino';
import { createLineLimit } from './log-limit.js';
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

/** Of a text in a line: more of it is no use to the operator, and a stranger may have written it. */
const LONGEST_TEXT = 500;
const LONGEST_STACK = 4_000;
const DEEPEST = 4;
const LONGEST_LIST = 50;

/**
 * One JSON line an event, on standard output or wherever `destination` leads. Whatever a stranger sent, a line is short
 * and holds no control character, and of each kind of warning and error only so many are written in a minute.
 */
export function createLog(level: string, destination?: DestinationStream, linesAMinute?: number): Log {
  const options = {
    level,
    // JSON leaves C1 and marks of direction as they are, and lines are read in terminals, too.
    hooks: { logMethod: createLineLimit(linesAMinute), streamWrite: printable },
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) => briefFields(fields),
    },
    redact: { paths: redacted.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
    serializers: { err: serializeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** What is told of an error: its kind and words, never the request or answer that some libraries hang on it. */
function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error && ['string', 'number'].includes(typeof error.code) ? error.code : undefined;
  return {
    name: brief(error.name),
    message: brief(error.message),
    code: typeof code === 'string' ? brief(code) : code,
    stack: error.stack && brief(error.stack, LONGEST_STACK),
    cause: error.cause instanceof Error ? brief(`${error.cause.name}: ${error.cause.message}`) : undefined,
  };
}

/** The beginning of a text. */
export function brief(text: string, longest = LONGEST_TEXT): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function briefFields(fields: object, depth = 1): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [brief(name, 100), briefValue(value, depth)]),
  );
}

function briefValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return brief(value);
  if (Array.isArray(value)) {
    return depth < DEEPEST ? value.slice(0, LONGEST_LIST).map((one) => briefValue(one, depth + 1)) : '[list]';
  }
  if (!isPlain(value)) return value;
  return depth < DEEPEST ? briefFields(value, depth + 1) : '[object]';
}

/** Errors, dates and ids of the database write themselves. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
