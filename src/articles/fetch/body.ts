import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib';
import { ArticleError } from '../article.js';
import { errorCode } from './error-code.js';

/** What `readBody` can undo. */
export const acceptedEncodings = 'gzip, deflate, br';

/** A page that ends too early is shown as far as it came, as browsers do. */
const zlibFlush = { finishFlush: constants.Z_SYNC_FLUSH };
const brotliFlush = { finishFlush: constants.BROTLI_OPERATION_FLUSH };

/**
 * Reads a body to its end and undoes its Content-Encoding. Holds at most twice `maxBytes`: neither what comes over
 * the wire nor what it decompresses to may be more, and both are given up as soon as they are.
 * @throws ArticleError `article_too_large`, or `article_broken` where it is not what its header says
 */
export async function readBody(
  body: AsyncIterable<Buffer>,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Buffer> {
  const decompress = decompressorOf(encoding?.trim().toLowerCase() ?? '');
  const sent = await collect(body, maxBytes);
  if (!decompress || sent.length === 0) return sent;
  try {
    return await decompress(sent, maxBytes);
  } catch (error) {
    if (isTooLarge(error)) throw tooLarge(`it decompresses to more than ${maxBytes} bytes`);
    throw new ArticleError('article_broken', `its ${encoding} cannot be decompressed`);
  }
}

export function tooLarge(detail: string): ArticleError {
  return new ArticleError('article_too_large', detail);
}

/** Into one piece of memory that grows: a million chunks of a byte would weigh a hundred times what they hold. */
async function collect(body: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
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
  return collected.subarray(0, bytes);
}

type Decompressor = (bytes: Buffer, maxOutputLength: number) => Promise<Buffer>;

/** One encoding at most: several on top of each other are what bombs are made of, and nobody asked for them. */
function decompressorOf(encoding: string): Decompressor | undefined {
  switch (encoding) {
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return (bytes, maxOutputLength) => promisify(gunzip)(bytes, { ...zlibFlush, maxOutputLength });
    case 'deflate':
      return (bytes, maxOutputLength) =>
        promisify(hasZlibHeader(bytes) ? inflate : inflateRaw)(bytes, { ...zlibFlush, maxOutputLength });
    case 'br':
      return (bytes, maxOutputLength) =>
        promisify(brotliDecompress)(bytes, { ...brotliFlush, maxOutputLength });
    default:
      throw new ArticleError('article_broken', `its Content-Encoding is not one that was asked for`);
  }
}

/** Servers send both forms under the name "deflate" (RFC 9110, section 8.4.1.2); the first means zlib (RFC 1950). */
function hasZlibHeader(bytes: Buffer): boolean {
  return ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
}

function isTooLarge(error: unknown): boolean {
  return errorCode(error) === 'ERR_BUFFER_TOO_LARGE';
}
