import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { detectCharset } from './detect.js';
import { charsetNamed } from './labels.js';
import { metaTags } from './tags.js';

/** Where a page names its charset, it does so here; browsers look at the first 1,024 bytes, and many pages need more. */
const PRESCAN_BYTES = 64 * 1024;
/** More than one broken character in so many that are not ASCII: then it is not damage, but another charset. */
const SOUND_PER_BROKEN = 10;
/** In UTF-8 that is named as such: nearly nothing of another charset looks like it. */
const SOUND_PER_BROKEN_NAMED = 2;
/** So many characters of several bytes each are no UTF-8 by chance. */
const NO_CHANCE = 4;
const NO_CHANCE_DAMAGED = 20;

/** What servers and editors say of pages that nobody has thought about: of it alone nothing follows. */
const byDefault: ReadonlySet<string> = new Set(['windows-1252']);
/** Of alphabets in which nearly every letter is beyond ASCII. */
const notLatin: ReadonlySet<string> = new Set([
  ...['windows-1251', 'windows-1253', 'windows-1255', 'windows-1256', 'windows-874', 'koi8-r', 'koi8-u'],
  ...['iso-8859-5', 'shift_jis', 'euc-jp', 'euc-kr', 'gbk', 'gb18030', 'big5'],
]);

/**
 * Text out of bytes; what cannot be decoded becomes U+FFFD, nothing throws. A byte order mark decides, then the bytes
 * themselves where they are UTF-8, then the charset that the header names, then the one of the page itself, as long as the
 * bytes can be in it. (The order of browsers, https://html.spec.whatwg.org/#determining-the-character-encoding, but that
 * they believe a label that is wrong.) Where none is left: what it most likely is.
 * @param header the charset of the Content-Type
 */
export async function decode(
  bytes: Buffer,
  header: string | undefined,
  kind: 'html' | 'text',
): Promise<string> {
  const wide = byteOrderMark(bytes) ?? wideCharset(bytes, header);
  if (wide) return decodeWith(wide, bytes);
  const labels = [header, kind === 'html' ? namedByPage(bytes) : undefined];
  // Bytes that were not seen to be UTF-16 are not, whoever says so.
  const known = labels.flatMap((label) => charsetNamed(label) ?? []);
  const named = new Set(known.filter((name) => !isUtf16(name)));
  const utf8 = readIn('utf-8', bytes);
  if (utf8.sound + utf8.broken === 0) return is2022(bytes) ? decodeWith('iso-2022-jp', bytes) : utf8.text;
  if (isMeant(utf8, bytes, named)) return utf8.text;
  const others = [...named].filter((name) => name !== 'utf-8');
  const readings = others.map((name) => readIn(name, bytes)).filter((reading) => !isDamaged(reading));
  return decideBetween(readings, bytes);
}

/** Text as a charset has it, and how many of its characters beyond ASCII are letters and the like, and how many are none. */
interface ReadIn {
  charset: string;
  text: string;
  sound: number;
  broken: number;
}

function readIn(charset: string, bytes: Buffer): ReadIn {
  const text = decodeWith(charset, bytes);
  let sound = 0;
  let broken = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd || (unit > 0x7f && unit < 0xa0)) broken++;
    else if (unit > 0x7f) sound++;
  }
  return { charset, text, sound, broken };
}

function isDamaged({ sound, broken }: ReadIn, soundPerBroken = SOUND_PER_BROKEN): boolean {
  return broken * soundPerBroken > sound;
}

/** Whether bytes are UTF-8, and not by chance: a few characters of an East Asian charset may look like it. */
function isMeant(utf8: ReadIn, bytes: Buffer, named: ReadonlySet<string>): boolean {
  if (named.has('utf-8')) return isUtf8(bytes) || !isDamaged(utf8, SOUND_PER_BROKEN_NAMED);
  if (isUtf8(bytes)) return utf8.sound >= NO_CHANCE || [...named].every((name) => byDefault.has(name));
  return !isDamaged(utf8) && (named.size === 0 || utf8.sound >= NO_CHANCE_DAMAGED);
}

async function decideBetween([first, second]: readonly ReadIn[], bytes: Buffer): Promise<string> {
  if (first && !second) {
    if (!byDefault.has(first.charset) || !runsTogether(bytes)) return first.text;
    const found = await detectCharset(bytes);
    return found !== undefined && notLatin.has(found) ? decodeWith(found, bytes) : first.text;
  }
  const found = await detectCharset(bytes);
  if (first && second) return isSame(found, second.charset) ? second.text : first.text;
  return decodeWith(found ?? 'windows-1252', bytes);
}

/** One of a family stands for the other: the detector knows them by the larger one. */
function isSame(one: string | undefined, other: string): boolean {
  const families = [
    ['gbk', 'gb18030'],
    ['koi8-r', 'koi8-u'],
    ['iso-8859-2', 'windows-1250'],
    ['iso-8859-7', 'windows-1253'],
    ['iso-8859-8', 'windows-1255'],
  ];
  return one === other || families.some((names) => names.includes(one ?? '') && names.includes(other));
}

/** Whether bytes beyond ASCII mostly stand beside each other. Those of Latin letters stand among ASCII. */
function runsTogether(bytes: Buffer): boolean {
  let high = 0;
  let beside = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    high++;
    if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) beside++;
  }
  return beside * 2 > high;
}

function byteOrderMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without its mark: half of what is ASCII in it is zero. A header that says so is believed where it can be. */
function wideCharset(bytes: Buffer, header: string | undefined): string | undefined {
  const start = bytes.subarray(0, 1024);
  let even = 0;
  let odd = 0;
  for (const [at, byte] of start.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (Math.max(even, odd) * 5 > start.length && Math.min(even, odd) * 20 < start.length)
    return odd > even ? 'utf-16le' : 'utf-16be';
  const named = charsetNamed(header);
  return isUtf16(named) && even + odd > 0 ? named : undefined;
}

function isUtf16(name: string | undefined): boolean {
  return name?.startsWith('utf-16') ?? false;
}

/** Japanese in seven bits: all of it is ASCII but for the escapes. */
function is2022(bytes: Buffer): boolean {
  return bytes.includes('\x1b$B') || bytes.includes('\x1b$@');
}

const withoutMarkup: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea']);

/** The charset that a page names in its first `<meta>` that does, else in its XML declaration. */
function namedByPage(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, PRESCAN_BYTES);
  for (const meta of metaTags(start, withoutMarkup)) {
    const label = meta.get('charset') || (meta.has('http-equiv') && valueIn(meta.get('content'), 'charset'));
    if (label && charsetNamed(label)) return label;
  }
  const xml = start.trimStart();
  return xml.startsWith('<?xml') ? valueIn(xml.slice(0, xml.indexOf('>') + 1), 'encoding') : undefined;
}

/** What stands behind a name and an equals sign. */
function valueIn(text = '', name: string): string | undefined {
  for (const rest of text.slice(0, 1_000).toLowerCase().split(name).slice(1)) {
    const behind = rest.trimStart();
    if (!behind.startsWith('=')) continue;
    const label = /^["']?[\w:.-]+/.exec(behind.slice(1).trimStart())?.[0];
    if (label) return label.replace(/^["']/, '');
  }
  return undefined;
}

/** In a stream of one piece: Node 20's way for windows-1252 in one go reads it as ISO 8859-1, curly quotes lost. */
function decodeWith(charset: string, bytes: Buffer): string {
  const decoder = new TextDecoder(charset);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
