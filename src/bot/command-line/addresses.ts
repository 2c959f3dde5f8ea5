import { isIP } from 'node:net';
import { createAllowList } from '../../net/allow-list.js';
import { isPublicAddress } from '../../net/public-address.js';
import { readTarget } from '../../net/target.js';
import { BREAKS, CLOSERS, OPENERS, trimmedStart, URL_CHARACTERS } from './links.js';
import { trimmed } from './text.js';

const SCHEME = /^[a-z][a-z0-9+.-]{1,20}:\/\/?\S/i;
/** `https//example.com`, `https:example.com`, `www.example`. */
const MISSPELT = /^(?:h?t{1,3}ps?:?\/|https?:\S|www[.,]\S)/i;
const NO_PAGE = /^(?:mailto|tel|sms|file|data|javascript|about|slack):\S/i;
const EMAIL = /^[^\s@/]+@[^\s@/]+\.[^\s@/]{2,}$/;
const FILE =
  /^(?:[a-z]:[\\/]|\\\\|~\/|\.{0,2}\/[^/\s]+\/)\S*$|\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|png|jpe?g|key|pages|numbers)$/i;

/** Whether a text is an address and nothing else, and not that of a page on the web. */
export function isOtherAddressAlone(text: string): boolean {
  const [only = '', ...others] = text.trim().split(/\s+/, 2);
  return (
    others.length === 0 &&
    (isIP(only) !== 0 || isOtherAddress(trimmed(only, `${CLOSERS}${OPENERS})]}<>"“”\``)))
  );
}

/** Whether the whole text, or an address with its scheme amid other words, is the address of something that is no page on the web. */
export function hasOtherAddress(text: string): boolean {
  if (isOtherAddressAlone(text)) return true;
  return [...text.matchAll(BREAKS)].some(({ 0: run }) =>
    /^[a-z][a-z0-9+.-]{1,20}:\/\/[\p{L}\p{N}[]/iu.test(trimmedStart(run)),
  );
}

function isOtherAddress(word: string): boolean {
  if (word.length > URL_CHARACTERS) return SCHEME.test(word);
  const [host = ''] = word.split(/[/?#]/, 1);
  const bare = host.replace(/:\d{1,5}$/, '');
  return (
    SCHEME.test(word) ||
    MISSPELT.test(word) ||
    NO_PAGE.test(word) ||
    EMAIL.test(word) ||
    FILE.test(word) ||
    bare.toLowerCase() === 'localhost' ||
    isIP(bare) !== 0 ||
    isIP(trimmed(host, '[]')) !== 0
  );
}

/** Whether the page behind a link can be one that is read: on the web, for everybody, or on a host that the operator has named. */
export function isReadable(url: string, allowHosts: readonly string[]): boolean {
  try {
    const { hostname, named } = readTarget(url, createAllowList(allowHosts));
    if (named) return true;
    if (isIP(hostname) !== 0) return isPublicAddress(hostname);
    return !/(^|\.)localhost$/i.test(hostname);
  } catch {
    return false;
  }
}
