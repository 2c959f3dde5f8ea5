import type { IncomingMessage } from 'node:http';

/** With any port: a tunnel or a proxy of this machine may stand before the server. */
const NAMES = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;

/**
 * Whether a request names this machine in its Host header, which no page can change. A page of another site whose name
 * was made to lead to 127.0.0.1 (DNS rebinding) would else read what is here as its own.
 */
export function isForThisMachine({ headers }: IncomingMessage): boolean {
  return NAMES.test(headers.host ?? '');
}
