import type { FailureCode } from '../lib/errors.js';

/** A page as a server sent it. Nobody has looked at it yet but for its kind and its size. */
export interface SentPage {
  /** Where it was found in the end, after all redirects. */
  url: string;
  /** At most `MAX_PAGE_BYTES`, in its Content-Encoding. */
  body: Uint8Array;
  contentType: string | undefined;
  contentEncoding: string | undefined;
}

/** Of a page as it is sent, and again when it is decompressed. */
export const MAX_PAGE_BYTES = 5 * 1024 * 1024;

/** A page as it can be read: decoded, decompressed, and not larger than allowed. */
export interface FetchedPage {
  /** Where it was found in the end, after all redirects. */
  url: string;
  kind: 'html' | 'text';
  text: string;
}

export const blockKinds = ['heading', 'paragraph', 'item', 'row', 'quote'] as const;

/** A piece of an article's text, in reading order, without markup. */
export interface Block {
  /** `row`: of a table, as "row, column: value; column: value". `quote`: what somebody else wrote, set apart. */
  kind: (typeof blockKinds)[number];
  text: string;
  /** Of a heading: 1 to 6, where the page tells it. */
  level?: number;
}

/** What a page says, without what stands around it. Everything in it was written by a stranger. */
export interface Article {
  title: string;
  author?: string;
  site?: string;
  /** ISO 8601: a day, or a day and time. */
  published?: string;
  /** BCP 47, such as "en" or "pt-BR". */
  language?: string;
  /** The address that the page calls its own, where it names one. */
  canonicalUrl?: string;
  blocks: readonly Block[];
  /** `low`: what was read may not be the article, or not all of it. People are told, and shown what was read. */
  confidence: 'high' | 'low';
}

export type ArticleFault = Extract<FailureCode, `article_${string}`>;

/** Faults that may be gone when the page is asked for again. */
export const passingFaults: ReadonlySet<string> = new Set<ArticleFault>([
  'article_unreachable',
  'article_slow',
  'article_broken',
  'article_busy',
]);

/** An article that cannot be read. The detail is for the operator's log and holds none of its text. */
export class ArticleError extends Error {
  override name = 'ArticleError';
  constructor(
    readonly code: ArticleFault,
    readonly detail: string,
    /** For how long its server wants not to be asked again, in milliseconds. */
    readonly retryAfterMs: number | undefined = undefined,
  ) {
    super(`${code}: ${detail}`);
  }
}
