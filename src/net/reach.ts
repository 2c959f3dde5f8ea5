import { connect } from 'node:net';
import { errorCode } from './error-code.js';

const WITHIN_MS = 5_000;
const PORTS: ReadonlyMap<string, number> = new Map([
  ['http:', 80],
  ['https:', 443],
  ['smtp:', 587],
  ['smtps:', 465],
]);

/**
 * Opens a connection to where a URL leads, and closes it again without a word: it costs nothing, and needs no key.
 * @returns the code of what keeps it from being opened within 5 s; undefined where it was
 */
export async function whyUnreachable(url: string): Promise<string | undefined> {
  const { hostname, port, protocol } = new URL(url);
  const socket = connect({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (PORTS.get(protocol) ?? 443),
    signal: AbortSignal.timeout(WITHIN_MS),
  });
  // Nobody waits for it when the app stops.
  socket.unref();
  return await new Promise<string | undefined>((resolve) => {
    socket.once('connect', () => resolve(undefined));
    socket.once('error', (error) => resolve(error.name === 'AbortError' ? 'ETIMEDOUT' : codeOf(error)));
  }).finally(() => socket.destroy());
}

/** Of several addresses the first tells. */
function codeOf(error: Error): string {
  return error instanceof AggregateError && error.errors[0] instanceof Error
    ? errorCode(error.errors[0])
    : errorCode(error);
}
