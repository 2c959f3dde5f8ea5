import { isUtf8 } from 'node:buffer';
import * as zlib from 'node:zlib';
import { errorCode } from '../../net/error-code.js';
import { ArticleError } from '../article.js';
import { tooLarge } from './body.js';

const { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } = zlib;

type Decompressor = (bytes: Uint8Array, maxOutputLength: number) => Uint8Array;

/** A page that ends too early is shown as far as it came, as browsers do. */
const zlibFlush = { finishFlush: constants.Z_SYNC_FLUSH };
const brotliFlush = { finishFlush: constants.BROTLI_OPERATION_FLUSH };

/** Several on top of each other are what bombs are made of: more than any page has are not undone. */
const MOST_CODINGS = 3;

const gunzip: Decompressor = (bytes, maxOutputLength) => gunzipSync(bytes, { ...zlibFlush, maxOutputLength });
const zstd = zstdDecompressor();
const decompressors: ReadonlyMap<string, Decompressor> = new Map([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  [
    'deflate',
    (bytes, maxOutputLength) =>
      (hasZlibHeader(bytes) ? inflateSync : inflateRawSync)(bytes, { ...zlibFlush, maxOutputLength }),
  ],
  ['br', (bytes, maxOutputLength) => brotliDecompressSync(bytes, { ...brotliFlush, maxOutputLength })],
  ...(zstd ? [['zstd', zstd] as const] : []),
]);
/** Codings that there are (https://www.iana.org/assignments/http-parameters#content-coding) and that nobody asked for. */
const unasked: ReadonlySet<string> = new Set(['compress', 'x-compress', 'zstd', 'dcb', 'dcz', 'exi']);

/** What `decompressed` can undo. */
export const acceptedEncodings = `gzip, deflate, br${zstd ? ', zstd' : ''}`;

/**
 * Undoes the Content-Encoding of a body: of those that are named the last first, and then what its first bytes say is
 * compressed all the same. A name that is no coding ("none", "utf-8") means nothing, and text that is not compressed, as its
 * header claims, is taken as it is. What it decompresses to may not be more than `maxBytes` at any stage.
 * @throws ArticleError `article_too_large`, or `article_broken` where it is not what its header says
 */
export function decompressed(sent: Uint8Array, encoding: string | undefined, maxBytes: number): Uint8Array {
  const named = codingsIn(encoding);
  if (named.length > MOST_CODINGS) throw broken('it is encoded too many times');
  let bytes = sent;
  for (const coding of named.reverse()) bytes = undo(bytes, coding, maxBytes);
  for (let undone = named.length; undone < MOST_CODINGS; undone++) {
    const coding = codingSeen(bytes);
    if (coding === undefined) break;
    bytes = undo(bytes, coding, maxBytes);
  }
  return bytes;
}

/** The codings that a header names, in the order in which they were applied. */
function codingsIn(header = ''): string[] {
  const names = header.toLowerCase().split(',');
  return names
    .map((name) => name.replace(/["']/g, '').trim())
    .filter((name) => decompressors.has(name) || unasked.has(name));
}

function undo(bytes: Uint8Array, coding: string, maxBytes: number): Uint8Array {
  if (bytes.length === 0 || isMarkup(bytes)) return bytes;
  const decompress = decompressors.get(coding);
  try {
    if (decompress) return decompress(bytes, maxBytes);
  } catch (error) {
    if (isTooLarge(error)) throw tooLarge(`it decompresses to more than ${maxBytes} bytes`);
  }
  if (isText(bytes)) return bytes;
  throw broken(
    decompress ? 'its Content-Encoding cannot be undone' : `its Content-Encoding was not asked for`,
  );
}

/** Where no header names it: by the first bytes of gzip (RFC 1952) and Zstandard (RFC 8878). */
function codingSeen([a, b, c, d]: Uint8Array): string | undefined {
  if (a === 0x1f && b === 0x8b && c === 0x08) return 'gzip';
  return a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd && zstd ? 'zstd' : undefined;
}

/** No coding begins like that: neither raw deflate nor Brotli has a mark of its own to tell them by. */
function isMarkup(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|!--|\?xml|html|head|body|meta|title|div|p)[\s>-]/i.test(start);
}

function isText(bytes: Uint8Array): boolean {
  // What is cut within a character is text all the same.
  const start = bytes.subarray(0, 4_096);
  const whole = [0, 1, 2, 3].some((cut) => isUtf8(start.subarray(0, start.length - cut)));
  return whole && start.every((byte) => byte > 0x1f || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

/** Servers send both forms under the name "deflate" (RFC 9110, section 8.4.1.2); the first means zlib (RFC 1950). */
function hasZlibHeader(bytes: Uint8Array): boolean {
  return ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
}

/** Node has it from 22.15 on (https://nodejs.org/api/zlib.html#zlibzstddecompresssyncbuffer-options). */
function zstdDecompressor(): Decompressor | undefined {
  const decompress: unknown = Reflect.get(zlib, 'zstdDecompressSync');
  if (typeof decompress !== 'function') return undefined;
  return (bytes, maxOutputLength) => {
    const whole: unknown = decompress(bytes, { maxOutputLength });
    if (!(whole instanceof Uint8Array)) throw new TypeError('no bytes');
    return whole;
  };
}

function broken(detail: string): ArticleError {
  return new ArticleError('article_broken', detail);
}

function isTooLarge(error: unknown): boolean {
  return errorCode(error) === 'ERR_BUFFER_TOO_LARGE';
}
