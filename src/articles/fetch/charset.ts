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

/**
 * The charset that a page names in its first `<meta>` that does, else in its XML declaration. Read in one pass, whatever
 * stands there. A page whose `<meta>` could be read byte by byte is not in UTF-16, whatever it says of itself.
 */
function namedByPage(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, PRESCAN_BYTES).toLowerCase();
  const label = namedByMeta(start) ?? namedByXml(start);
  return label?.startsWith('utf-16') || label?.startsWith('utf16') ? 'utf-8' : label;
}

function namedByMeta(start: string): string | undefined {
  for (const rest of withoutComments(start).split('<meta').slice(1)) {
    const label = /^[\s/]/.test(rest) ? valueIn(upTo('>', rest), 'charset') : undefined;
    if (label) return label;
  }
  return undefined;
}

function namedByXml(start: string): string | undefined {
  const text = start.trimStart();
  return /^<\?xml\s/.test(text) ? valueIn(upTo('>', text), 'encoding') : undefined;
}

/** As browsers see it: a comment that is not closed has no end. */
function withoutComments(text: string): string {
  const [before = '', ...comments] = text.split('<!--');
  return before + comments.map((comment) => comment.split('-->').slice(1).join('-->')).join('');
}

const upTo = (mark: string, text: string): string => text.split(mark, 1)[0] ?? '';

/** What stands in a tag after a name and an equals sign: an attribute's value, or a part of one (`content="…; charset=…"`). */
function valueIn(tag: string, name: string): string | undefined {
  for (const rest of tag.split(name).slice(1)) {
    const text = rest.trimStart();
    if (!text.startsWith('=')) continue;
    const label = /^["']?[\w:.-]+/.exec(text.slice(1).trimStart())?.[0];
    if (label) return label.replace(/^["']/, '');
  }
  return undefined;
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
