import ipaddr from 'ipaddr.js';

/** An IPv6 customer is given a network of 64 bits at least, and may use a new address of it for each request. */
const CUSTOMER_BITS = 64;

/** Whom an address counts for: itself for IPv4, however it is written; its network for IPv6. */
export function addressKey(address: string | undefined): string {
  if (!address || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  const network = parsed.toByteArray().map((byte, at) => (at < CUSTOMER_BITS / 8 ? byte : 0));
  return `${ipaddr.fromByteArray(network).toString()}/${CUSTOMER_BITS}`;
}

/** An address of this machine alone, however it is written. */
export function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}
