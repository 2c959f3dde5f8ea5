import { ArticleError, type FetchedPage, type SentPage } from '../article.js';
import { decode } from './charset.js';
import { decompressed } from './encodings.js';
import { kindOf, kindSeen, notText, refuseOtherFiles } from './kinds.js';

/** In so many bytes a page shows what it is. */
const SNIFFED_BYTES = 1_024;

/** In so many characters a text has no NUL, and HTML at most a few that got lost there: what has more is some other file. */
const LOOKED_AT = 4_096;
const STRAY_NULS = 40;

/**
 * Makes the page of what was sent, whatever its encoding and charset. How long that takes is up to who wrote the page.
 * @param maxBytes of the page when it is decompressed
 * @throws ArticleError `article_not_text` where the bytes belie their header, `article_empty`, `article_too_large`,
 *   `article_broken`
 */
export async function readPage(
  { url, body, contentType, contentEncoding }: SentPage,
  maxBytes: number,
): Promise<FetchedPage> {
  const { buffer, byteOffset, byteLength } = decompressed(body, contentEncoding, maxBytes);
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  refuseOtherFiles(bytes);
  const charset = charsetOf(contentType ?? '');
  const kind =
    kindOf(contentType) ??
    kindSeen(await decode(bytes.subarray(0, SNIFFED_BYTES), charset, 'html'), contentType);
  const text = await decode(bytes, charset, kind);
  const isBinary = nulsIn(text.slice(0, LOOKED_AT)) > (kind === 'text' ? 0 : STRAY_NULS);
  if (isBinary) throw notText('it is binary');
  if (text.trim() === '') throw new ArticleError('article_empty', 'it is empty');
  return { url, kind, text };
}

function nulsIn(text: string): number {
  return text.split('\0').length - 1;
}

/** The charset among the parameters of a Content-Type (https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1). */
function charsetOf(contentType: string): string | undefined {
  for (const parameter of contentType.split(';').slice(1)) {
    const [name = '', value = ''] = parameter.split('=', 2);
    const label = value.replace(/["']/g, ' ').trim();
    if (name.trim().toLowerCase() === 'charset' && label) return label;
  }
  return undefined;
}
