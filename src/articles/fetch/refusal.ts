import type { IncomingHttpHeaders } from 'node:http';
import { ArticleError, type ArticleFault } from '../article.js';
import { type Shown, wallOf } from '../walls.js';

/** Statuses under which checks whether a human asks are shown; 999 is LinkedIn's own. */
const guarded: ReadonlySet<number> = new Set([401, 403, 405, 406, 429, 503]);

/** What those who sell such checks say beside them, as a header and what it begins with. */
const challengeHeaders: readonly (readonly [string, string])[] = [
  ['cf-mitigated', 'challenge'],
  ['x-amzn-waf-action', ''],
  ['x-datadome', ''],
  ['x-dd-b', ''],
  ['x-vercel-mitigated', 'challenge'],
];

/**
 * What an answer means that is no page.
 * @param start the beginning of what was sent with it
 */
export function refusalOf(status: number, headers: IncomingHttpHeaders, start: string): ArticleError {
  const detail = `HTTP ${status}`;
  if (status === 999 || (guarded.has(status) && asksForHuman(headers, start)))
    return new ArticleError('article_guarded', detail);
  const wait = status === 429 || status === 503 ? retryAfterMs(headers['retry-after']) : undefined;
  return new ArticleError(faultOf(status), detail, wait);
}

function faultOf(status: number): ArticleFault {
  if (status === 404 || status === 410) return 'article_missing';
  if (status === 401 || status === 402 || status === 403) return 'article_locked';
  if (status === 429) return 'article_busy';
  if (status === 451) return 'article_withheld';
  return 'article_broken';
}

function asksForHuman(headers: IncomingHttpHeaders, start: string): boolean {
  const isTold = challengeHeaders.some(
    ([name, value]) =>
      `${headers[name] ?? '-'}`.toLowerCase().startsWith(value) && headers[name] !== undefined,
  );
  return isTold || wallOf(shownBy(start)) === 'article_guarded';
}

/** Roughly what the beginning of a page shows: no more is asked of it. */
function shownBy(markup: string): Shown {
  const title = /<title[^<>]{0,200}>([^<]{0,300})/i.exec(markup)?.[1] ?? '';
  const [first = '', ...others] = markup.split(/<(?=(?:script|style|title)[\s>])/i);
  const text = [
    first,
    ...others.map((part) =>
      part
        .split(/<\/(?:script|style|title)/i)
        .slice(1)
        .join(' '),
    ),
  ].join(' ');
  return { title, texts: [text.replace(/<[^<>]*>/g, ' ').replaceAll('&#39;', "'")], markup };
}

/** In seconds, or until a time (https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3). */
function retryAfterMs(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\s*\d{1,9}\s*$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
