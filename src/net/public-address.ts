import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

const { IPv4, IPv6 } = ipaddr;

/**
 * Public by its number, but answered by the cloud's host inside a machine of Azure
 * (https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16).
 */
const azureHost = '168.63.129.16';

/** The only IPv6 addresses that are given out for use across the internet (https://www.iana.org/assignments/ipv6-address-space). */
const globalUnicast = IPv6.parseCIDR('2000::/3');

/** The well-known prefix of NAT64: the last 32 bits are the IPv4 address that is really reached (RFC 6052). */
const nat64 = IPv6.parseCIDR('64:ff9b::/96');

/**
 * Whether everybody on the internet means the same machine by this address: not private, loopback, link-local,
 * shared (CGNAT), multicast, reserved or a cloud's metadata service. Forms of IPv6 that carry an IPv4 address are
 * judged by that one where they are in use (mapped, NAT64), and refused where they are not (compatible, 6to4, Teredo).
 * @param address as a resolver or a parsed URL gives it; anything else, and whatever is not understood, is not public
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return isPublicIPv4(IPv4.parse(address));
    case 6:
      return !address.includes('%') && isPublicIPv6(IPv6.parse(asGroups(address)));
    default:
      return false;
  }
}

function isPublicIPv4(address: ipaddr.IPv4): boolean {
  return address.range() === 'unicast' && address.toString() !== azureHost;
}

/** In groups of hexadecimal digits: ipaddr.js takes `::8.8.8.8`, as resolvers write it, for `::ffff:8.8.8.8`. */
function asGroups(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}

function isPublicIPv6(address: ipaddr.IPv6): boolean {
  if (address.isIPv4MappedAddress() || address.match(nat64)) {
    return isPublicIPv4(new IPv4(address.toByteArray().slice(12)));
  }
  return address.match(globalUnicast) && address.range() === 'unicast';
}
