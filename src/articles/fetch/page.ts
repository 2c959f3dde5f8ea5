import { ArticleError, type FetchedPage, type SentPage } from '../article.js';
import { decompressed } from './body.js';
import { decode } from './charset.js';

type Kind = FetchedPage['kind'];

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/plain', 'text'],
]);

/**
 * The kind of page that a Content-Type names; undefined where there is no such header.
 * @throws ArticleError `article_not_text` for every other kind of file
 */
export function kindOf(contentType: string | undefined): Kind | undefined {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === '') return undefined;
  const kind = kinds.get(type);
  if (!kind) throw notText(`its type is ${type.slice(0, 100)}`);
  return kind;
}

/**
 * Makes the page of what was sent, whatever its encoding and charset. How long that takes is up to who wrote the page.
 * @param maxBytes of the page when it is decompressed
 * @throws ArticleError `article_not_text` where the bytes belie their header, `article_empty`, `article_too_large`,
 *   `article_broken`
 */
export function readPage(
  { url, body, contentType, contentEncoding }: SentPage,
  maxBytes: number,
): FetchedPage {
  const { buffer, byteOffset, byteLength } = decompressed(body, contentEncoding, maxBytes);
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  if (bytes.toString('latin1', 0, 5) === '%PDF-') throw notText('it is a PDF, whatever its header says');
  const charset = charsetOf(contentType ?? '');
  const kind =
    kindOf(contentType) ??
    (/^[\s\uFEFF]*</.test(decode(bytes.subarray(0, 1024), charset, 'text')) ? 'html' : 'text');
  const text = decode(bytes, charset, kind);
  // HTML may hold a stray NUL; a text that does is some other file under the wrong name.
  if (kind === 'text' && text.slice(0, 4096).includes('\0')) throw notText('it is binary');
  if (text.trim() === '') throw new ArticleError('article_empty', 'it is empty');
  return { url, kind, text };
}

/** The charset among the parameters of a Content-Type (https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1). */
function charsetOf(contentType: string): string | undefined {
  for (const parameter of contentType.split(';').slice(1)) {
    const [name = '', value = ''] = parameter.split('=', 2);
    const label = value.replace(/["']/g, ' ').trim();
    if (name.trim().toLowerCase() === 'charset' && label) return label.split(/\s/, 1)[0];
  }
  return undefined;
}

function notText(detail: string): ArticleError {
  return new ArticleError('article_not_text', detail);
}
