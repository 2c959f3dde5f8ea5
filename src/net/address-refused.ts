/**
 * Why an address is not connected to: it is no URL with a whole host name; its scheme is not http(s); it holds a user
 * name or a password; its port is not a usual one; it is at no public address.
 */
export type AddressFault = 'malformed' | 'scheme' | 'credentials' | 'port' | 'not_public';

/** An address that is not connected to. What is asked for goes no further. */
export class AddressRefused extends Error {
  override name = 'AddressRefused';
  /** @param detail for the operator's log; it must not repeat the URL, which may hold secrets */
  constructor(
    readonly code: AddressFault,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
