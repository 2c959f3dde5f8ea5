import { isIP } from 'node:net';
import { AddressRefused } from './address-refused.js';
import type { AllowList } from './allow-list.js';

/** One request that may be made, provided that the address turns out to be a permitted one. */
export interface Target {
  /** Without a fragment, and without a dot at the end of the host. */
  url: URL;
  /** Without the brackets of IPv6. */
  hostname: string;
  port: number;
  /** Named by the operator: it may be private. */
  named: boolean;
}

const usualPorts = new Set([80, 443]);

/**
 * Judges an address before anything is looked up. The URL parser has already turned every spelling of an IPv4
 * address (decimal, octal, hexadecimal, short, full-width) into the usual one (https://url.spec.whatwg.org/#host-parsing).
 * @throws AddressRefused
 */
export function readTarget(text: string, allowed: AllowList, base?: URL): Target {
  if (!URL.canParse(text, base?.href)) throw new AddressRefused('malformed', 'it is not a URL');
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new AddressRefused('scheme', `its scheme is ${url.protocol}`);
  if (url.username || url.password)
    throw new AddressRefused('credentials', 'it holds a user name or a password');
  url.hash = '';
  url.hostname = url.hostname.replace(/\.$/, '');

  const hostname = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (isIP(hostname) === 0 && hostname.split('.').includes(''))
    throw new AddressRefused('malformed', 'its host name has an empty part');
  const named = allowed.has(url.hostname, port);
  if (!named && !usualPorts.has(port)) throw new AddressRefused('port', `its port is ${port}`);
  return { url, hostname, port, named };
}
