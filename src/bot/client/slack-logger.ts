import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../lib/log.js';

/** Bolt's own words go to our log; its info is our debug, because it speaks of requests. */
export function boltLogger(log: Log): Logger {
  return {
    ...quiet,
    debug: (...words) => log.trace({ from: 'bolt' }, told(words)),
    info: (...words) => log.debug({ from: 'bolt' }, told(words)),
    warn: (...words) => log.warn({ from: 'bolt' }, told(words)),
    error: (...words) => log.error({ from: 'bolt' }, told(words)),
  };
}

/** For what speaks of tokens: it says nothing at any level. */
export const silentLogger: Logger = {
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** What the Web API's client would write to the console: whoever made the call tells what matters of it. */
export function webClientLogger(log: Log): Logger {
  const detail = (...words: unknown[]) => log.debug({ from: 'web-api' }, told(words));
  return {
    ...quiet,
    debug: (...words) => log.trace({ from: 'web-api' }, told(words)),
    info: detail,
    warn: detail,
    error: detail,
  };
}

const quiet = {
  setLevel: () => undefined,
  getLevel: () => LogLevel.INFO,
  setName: () => undefined,
};

function told(words: unknown[]): string {
  return words
    .map((word) => (word instanceof Error ? word.message : String(word)))
    .join(' ')
    .slice(0, 500);
}
