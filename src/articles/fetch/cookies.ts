import { CookieJar } from 'tough-cookie';

/** A Cookie header is not longer than this: most servers take none beyond it. */
const LONGEST_HEADER = 8_192;

/** The cookies of one visit: what a server sets on its way to a page it gets back on the next step, and nobody keeps. */
export interface Cookies {
  /** What to send to this address; undefined where there is nothing. */
  header(url: URL): string | undefined;
  /** Keeps what a server at this address set, as far as it may set it (https://www.rfc-editor.org/rfc/rfc6265#section-5.3). */
  keep(url: URL, setCookie: readonly string[]): void;
}

export function createCookies(): Cookies {
  const jar = new CookieJar(undefined, { looseMode: true });
  return {
    header(url) {
      const header = jar.getCookieStringSync(url.href);
      // Above 0x7e a header holds nothing that servers agree on.
      return header === '' || header.length > LONGEST_HEADER || /[^\x20-\x7e]/.test(header)
        ? undefined
        : header;
    },
    keep(url, setCookie) {
      for (const cookie of setCookie) jar.setCookieSync(cookie, url.href, { ignoreError: true });
    },
  };
}
