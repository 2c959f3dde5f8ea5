import { ArticleError } from '../article.js';

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

/** Reads the beginning of a body and leaves the rest. What comes apart before that is as long as it came. */
export async function readStart(body: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= maxBytes) break;
    }
  } catch {
    // What stood there is only a hint.
  }
  return Buffer.concat(chunks).subarray(0, maxBytes);
}
