import { TextDecoder } from 'node:util';

/** Where a page names its charset, it does so here; browsers look at the first 1,024 bytes, and many pages need more. */
const PRESCAN_BYTES = 8_192;

/** More than one broken character in so many that are not ASCII: then it is not UTF-8 that got damaged. */
const SOUND_PER_BROKEN = 10;

/**
 * Text out of bytes; what cannot be decoded becomes U+FFFD, nothing throws. The charset is that of the byte order
 * mark, else the header's, else the one that the page itself names (the order of browsers:
 * https://encoding.spec.whatwg.org/#decode, https://html.spec.whatwg.org/#determining-the-character-encoding).
 * Where none is named or known: UTF-8, and windows-1252 for what is clearly not UTF-8.
 * @param header the charset of the Content-Type
 */
export function decode(bytes: Buffer, header: string | undefined, kind: 'html' | 'text'): string {
  const named =
    decoderOf(byteOrderMark(bytes)) ??
    decoderOf(header) ??
    (kind === 'html' ? decoderOf(namedByPage(bytes)) : undefined);
  if (named) return decodeWith(named, bytes);
  const text = decodeWith(new TextDecoder(), bytes);
  return isDamagedBeyondUtf8(text) ? decodeWith(new TextDecoder('windows-1252'), bytes) : text;
}

function byteOrderMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** A page whose `<meta>` could be read byte by byte is not in UTF-16, whatever it says of itself. */
function namedByPage(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, PRESCAN_BYTES).replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const label =
    /<meta\s[^<>]*?charset\s*=\s*(?:["']\s*)?([\w:.-]+)/i.exec(start)?.[1] ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]+)/i.exec(start)?.[1];
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function decoderOf(label: string | undefined): TextDecoder | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/** In a stream of one piece: Node 20's way for windows-1252 in one go reads it as ISO 8859-1, curly quotes lost. */
function decodeWith(decoder: TextDecoder, bytes: Buffer): string {
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

function isDamagedBeyondUtf8(text: string): boolean {
  let sound = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) sound++;
  }
  return broken * SOUND_PER_BROKEN > sound;
}
