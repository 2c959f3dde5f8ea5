import { ArticleError, type FetchedPage } from '../article.js';

type Kind = FetchedPage['kind'];

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/plain', 'text'],
  ['text/markdown', 'text'],
  ['text/x-markdown', 'text'],
]);
/** What servers say that do not know: the bytes tell whether it is a page. */
const unknown: ReadonlySet<string> = new Set([
  '*/*',
  'application/octet-stream',
  'application/unknown',
  'application/xml',
  'binary/octet-stream',
  'html',
  'text/htm',
  'text/xml',
  'unknown/unknown',
]);

/** First bytes of files that are neither HTML nor text (https://mimesniff.spec.whatwg.org/#matching-a-mime-type-pattern). */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['\x89PNG\r\n', 'an image'],
  ['GIF8', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['RIFF', 'an image or a sound'],
  ['PK\x03\x04', 'an archive'],
  ['Rar!\x1a', 'an archive'],
  ['\x1f\x8b', 'compressed'],
  ['\x28\xb5\x2f\xfd', 'compressed'],
  ['wOF', 'a font'],
  ['\0asm', 'a program'],
  ['\x7fELF', 'a program'],
];

/**
 * The kind of page that a Content-Type names; undefined where there is no such header, or it says nothing.
 * @throws ArticleError `article_not_text` for every other kind of file
 */
export function kindOf(contentType: string | undefined): Kind | undefined {
  const type = contentType?.split(/[;,]/, 1)[0]?.trim().toLowerCase() ?? '';
  if (type === '' || unknown.has(type)) return undefined;
  const kind = kinds.get(type);
  if (!kind) throw notText(`its type is ${type.slice(0, 100)}`);
  return kind;
}

/**
 * The kind of page that bytes are, where no header says it.
 * @param start the beginning of its text
 * @throws ArticleError `article_not_text` for a file that is said to be none, and does not look like HTML
 */
export function kindSeen(start: string, contentType: string | undefined): Kind {
  const text = start.replace(/^\uFEFF/, '').trimStart();
  if (/^<(?:!doctype html|html|head|body)[\s>]/i.test(text) || /<html[\s>]/i.test(text)) return 'html';
  if ((contentType ?? '').trim() !== '') throw notText('it is no page, and its type says nothing');
  return text.startsWith('<') ? 'html' : 'text';
}

/** @throws ArticleError `article_not_text` where the first bytes are those of some other file, whatever its header says */
export function refuseOtherFiles(bytes: Buffer): void {
  const start = bytes.toString('latin1', 0, 8);
  const known = signatures.find(([signature]) => start.startsWith(signature));
  if (known) throw notText(`it is ${known[1]}, whatever its header says`);
}

/** @param detail for the log; nothing of the page is in it */
export function notText(detail: string): ArticleError {
  return new ArticleError('article_not_text', detail);
}
