import { once } from 'node:events';
import { isIP, connect as openSocket, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import { defined } from '../lib/defined.js';
import { AddressRefused } from './address-refused.js';
import { isPublicAddress } from './public-address.js';
import type { Target } from './target.js';

export interface Address {
  address: string;
  family: number;
}

/** For whom a name is looked up. */
export interface LookupContext {
  workspace: string;
  /** The operator has named the host. */
  named: boolean;
}

/** Every address of a name. */
export type Lookup = (hostname: string, asker: LookupContext) => Promise<readonly Address[]>;

/** Begins a TCP connection to one of the addresses given, and to no other. */
export type Dial = (addresses: readonly Address[], port: number) => Socket;

interface Options {
  workspace: string;
  lookup: Lookup;
  dial: Dial;
  /** Ends the connection, at whatever stage it is. */
  signal: AbortSignal;
  /** Certificates to trust instead of Node's own, in PEM. */
  ca?: string;
}

/** Tries the addresses as Node does for a name that has several: IPv6 and IPv4 in turn (RFC 8305). */
export const dialAny: Dial = (addresses, port) => {
  const [only, ...others] = addresses;
  if (only && others.length === 0) return openSocket({ host: only.address, port });
  return openSocket({
    // Never looked up: `lookup` answers with what has been checked, whatever the name.
    host: 'checked.invalid',
    port,
    autoSelectFamily: true,
    lookup: (_host, _options, answer) => answer(null, [...addresses]),
  });
};

/**
 * A connector for undici that reaches one target and no other. What is checked is what is connected to: a name is
 * looked up once for a connection, and the socket is opened to those addresses of it that are permitted. So a name
 * that changes its mind between check and connection (DNS rebinding) gains nothing.
 * The connector's error is AddressRefused where no address is permitted.
 */
export function connectTo(
  target: Target,
  { workspace, lookup, dial, signal, ca }: Options,
): buildConnector.connector {
  const secure = buildConnector({ maxCachedSessions: 0, ...defined({ ca }) });
  return (options, callback) => {
    reach().then(
      (socket) => {
        if (options.protocol === 'https:') secure({ ...options, httpSocket: socket }, callback);
        else callback(null, socket);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null),
    );
  };

  async function reach(): Promise<Socket> {
    const addresses = await permitted(target, (name) => lookup(name, { workspace, named: target.named }));
    signal.throwIfAborted();
    const socket = dial(addresses, target.port);
    // undici listens for errors of its own; this one is for an end that comes between two listeners.
    socket.on('error', () => {});
    signal.addEventListener('abort', () => socket.destroy(new Error('given up')), { once: true });
    await once(socket, 'connect');
    return socket;
  }
}

async function permitted(
  target: Target,
  lookup: (hostname: string) => Promise<readonly Address[]>,
): Promise<readonly Address[]> {
  const { hostname, named } = target;
  const family = isIP(hostname);
  const found = family ? [{ address: hostname, family }] : await lookup(hostname);
  const addresses = found.filter(({ address }) => isIP(address) && (named || isPublicAddress(address)));
  if (addresses.length > 0) return addresses;
  const seen = found.map(({ address }) => address).join(', ') || 'no address';
  throw new AddressRefused('not_public', `${hostname} is at ${seen}`);
}
