import { ArticleError, type SentPage } from '../article.js';
import { decompressed } from './encodings.js';
import { metaTags } from './tags.js';

/** A page that leads on after longer is there to be read. */
const LONGEST_SECONDS = 5;
/** A page that leads on says so at its beginning. So much of it is looked at, as it is sent and as it is then. */
const SENT_BYTES = 16 * 1024;
const START_BYTES = 1024 * 1024;
const START_CHARACTERS = 32 * 1024;

/** Their text is no markup, or meant for others. */
const skipped: ReadonlySet<string> = new Set([
  'noscript',
  'script',
  'style',
  'template',
  'textarea',
  'title',
]);

/**
 * Where a page leads on to by itself within five seconds, by its Refresh header or a `<meta http-equiv="refresh">`
 * (https://html.spec.whatwg.org/#attr-meta-http-equiv-refresh); undefined where it is there to be read.
 */
export function refreshOf(page: SentPage, header: string | undefined): string | undefined {
  const to = header === undefined ? undefined : leadsTo(header);
  if (to !== undefined) return to;
  for (const meta of metaTags(startOf(page), skipped)) {
    if (meta.get('http-equiv')?.trim().toLowerCase() === 'refresh')
      return leadsTo(unescaped(meta.get('content') ?? ''));
  }
  return undefined;
}

/** The beginning of a page's text, as far as it is ASCII; nothing where it cannot be read. */
export function startOf({ body, contentEncoding }: Pick<SentPage, 'body' | 'contentEncoding'>): string {
  try {
    const start = decompressed(body.subarray(0, SENT_BYTES), contentEncoding, START_BYTES);
    return Buffer.from(start.subarray(0, START_CHARACTERS)).toString('utf8');
  } catch (error) {
    if (error instanceof ArticleError) return '';
    throw error;
  }
}

function leadsTo(content: string): string | undefined {
  const [, seconds = '', rest = ''] = /^\s{0,20}(\d{1,6})(.*)$/s.exec(content.slice(0, 4_000)) ?? [];
  if (seconds === '' || Number(seconds) > LONGEST_SECONDS) return undefined;
  const behind = rest.replace(/^[\d.]*/, '').trimStart();
  if (!/^[;,]/.test(behind) && behind.length === rest.length) return undefined;
  const named = behind
    .replace(/^[;,]/, '')
    .trimStart()
    .replace(/^url\s*=/i, '')
    .trim();
  const quote = named.charAt(0);
  const url = quote === '"' || quote === "'" ? (named.slice(1).split(quote, 1)[0] ?? '').trim() : named;
  return url === '' ? undefined : url;
}

function unescaped(value: string): string {
  return value
    .replace(/&#x?(?:39|27);|&apos;/gi, "'")
    .replace(/&quot;|&#34;/gi, '"')
    .replaceAll('&amp;', '&');
}
