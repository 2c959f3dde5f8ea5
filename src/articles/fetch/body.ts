import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { errorCode } from '../../net/error-code.js';
import { ArticleError } from '../article.js';

/** What `decompressed` can undo. */
export const acceptedEncodings = 'gzip, deflate, br';

/** A page that ends too early is shown as far as it came, as browsers do. */
const zlibFlush = { finishFlush: constants.Z_SYNC_FLUSH };
const brotliFlush = { finishFlush: constants.BROTLI_OPERATION_FLUSH };

/**
 * Undoes the Content-Encoding of a body. What it decompresses to may not be more than `maxBytes` either.
 * @throws ArticleError `article_too_large`, or `article_broken` where it is not what its header says
 */
export function decompressed(sent: Uint8Array, encoding: string | undefined, maxBytes: number): Uint8Array {
  const decompress = decompressorOf(encoding?.trim().toLowerCase() ?? '');
  if (!decompress || sent.length === 0) return sent;
  try {
    return decompress(sent, maxBytes);
  } catch (error) {
    if (isTooLarge(error)) throw tooLarge(`it decompresses to more than ${maxBytes} bytes`);
    throw new ArticleError('article_broken', 'its Content-Encoding cannot be undone');
  }
}

/** @param detail for the log; nothing of the page is in it */
export function tooLarge(detail: string): ArticleError {
  return new ArticleError('article_too_large', detail);
}

/**
 * Reads a body to its end, as it is sent. Into one piece of memory that grows: a million chunks of a byte would weigh a
 * hundred times what they hold.
 * @throws ArticleError `article_too_large`
 */
export async function readBody(body: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
  let collected = Buffer.allocUnsafe(Math.min(maxBytes, 64 * 1024));
  let bytes = 0;
  for await (const chunk of body) {
    if (bytes + chunk.length > maxBytes) throw tooLarge(`more than ${maxBytes} bytes were sent`);
    if (bytes + chunk.length > collected.length) {
      const size = Math.min(maxBytes, Math.max(collected.length * 2, bytes + chunk.length));
      const larger = Buffer.allocUnsafe(size);
      collected.copy(larger, 0, 0, bytes);
      collected = larger;
    }
    chunk.copy(collected, bytes);
    bytes += chunk.length;
  }
  // A copy: pages are kept for a while, and what they have grown into is up to twice as large.
  return Buffer.from(collected.subarray(0, bytes));
}

type Decompressor = (bytes: Uint8Array, maxOutputLength: number) => Uint8Array;

/** One encoding at most: several on top of each other are what bombs are made of, and nobody asked for them. */
function decompressorOf(encoding: string): Decompressor | undefined {
  switch (encoding) {
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return (bytes, maxOutputLength) => gunzipSync(bytes, { ...zlibFlush, maxOutputLength });
    case 'deflate':
      return (bytes, maxOutputLength) =>
        (hasZlibHeader(bytes) ? inflateSync : inflateRawSync)(bytes, { ...zlibFlush, maxOutputLength });
    case 'br':
      return (bytes, maxOutputLength) => brotliDecompressSync(bytes, { ...brotliFlush, maxOutputLength });
    default:
      throw new ArticleError('article_broken', 'its Content-Encoding is not one that was asked for');
  }
}

/** Servers send both forms under the name "deflate" (RFC 9110, section 8.4.1.2); the first means zlib (RFC 1950). */
function hasZlibHeader(bytes: Uint8Array): boolean {
  return ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
}

function isTooLarge(error: unknown): boolean {
  return errorCode(error) === 'ERR_BUFFER_TOO_LARGE';
}
