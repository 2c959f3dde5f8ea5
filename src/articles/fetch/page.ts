import { ArticleError, type FetchedPage } from '../article.js';
import { decode } from './charset.js';

type Kind = FetchedPage['kind'];

const kinds: Readonly<Record<string, Kind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
};

/** What a Content-Type says: a page of a kind that can be read, or undefined where there is no such header. */
export interface ContentType {
  kind: Kind | undefined;
  charset: string | undefined;
}

/** @throws ArticleError `article_not_text` for every other kind of file */
export function readContentType(header: string | undefined): ContentType {
  if (!header?.trim()) return { kind: undefined, charset: undefined };
  const type = header.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const kind = kinds[type];
  if (!kind) throw notText(`its type is ${type.slice(0, 100)}`);
  return { kind, charset: /;\s*charset\s*=\s*(?:["']\s*)?([^"';\s]+)/i.exec(header)?.[1] };
}

/**
 * Makes the page of the bytes, whatever their charset.
 * @throws ArticleError `article_not_text` where the bytes belie their header, `article_empty`
 */
export function readPage(url: string, bytes: Buffer, { kind: told, charset }: ContentType): FetchedPage {
  if (bytes.toString('latin1', 0, 5) === '%PDF-') throw notText('it is a PDF, whatever its header says');
  const kind =
    told ?? (/^[\s\uFEFF]*</.test(decode(bytes.subarray(0, 1024), charset, 'text')) ? 'html' : 'text');
  const text = decode(bytes, charset, kind);
  // HTML may hold a stray NUL; a text that does is some other file under the wrong name.
  if (kind === 'text' && text.slice(0, 4096).includes('\0')) throw notText('it is binary');
  if (text.trim() === '') throw new ArticleError('article_empty', 'it is empty');
  return { url, kind, text };
}

function notText(detail: string): ArticleError {
  return new ArticleError('article_not_text', detail);
}
