import type { IncomingHttpHeaders } from 'node:http';
import { Agent, errors } from 'undici';
import { connectTo, type Dial, type Lookup } from '../../net/connect.js';
import { errorCode } from '../../net/error-code.js';
import type { Target } from '../../net/target.js';
import { ArticleError, type ArticleFault, type SentPage } from '../article.js';
import { acceptedEncodings, readBody, tooLarge } from './body.js';
import { kindOf } from './page.js';
import { articleRefused } from './target.js';

export interface ExchangeOptions {
  /** For whom: names are looked up in turn. */
  workspace: string;
  lookup: Lookup;
  dial: Dial;
  ca?: string;
  userAgent: string;
  maxBytes: number;
}

/** What a server answered that is of use: the page, or where else to look. */
export type Answer = { page: SentPage } | { location: string };

/**
 * One request and its answer, over a connection of its own that is gone when this returns.
 * @throws ArticleError with the code that fits
 */
export async function exchange(
  target: Target,
  { userAgent, maxBytes, ...connection }: ExchangeOptions,
  signal: AbortSignal,
): Promise<Answer> {
  const { url } = target;
  const agent = new Agent({ connect: connectTo(target, { ...connection, signal }), pipelining: 0 });
  const request = agent.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'GET',
    headers: {
      'user-agent': userAgent,
      accept: 'text/html, application/xhtml+xml, text/plain;q=0.9',
      'accept-encoding': acceptedEncodings,
    },
    signal,
  });
  try {
    const { statusCode, headers, body } = await request.catch(cannotReach);
    const location = one(headers.location);
    if (redirects.has(statusCode) && location) return { location };
    if (statusCode < 200 || statusCode > 299)
      throw new ArticleError(faultOf(statusCode), `HTTP ${statusCode}`);

    const contentType = one(headers['content-type']);
    kindOf(contentType);
    if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge(`more than ${maxBytes} bytes`);
    const sent = await readBody(body, maxBytes).catch(cameApart);
    const contentEncoding = one(headers['content-encoding']);
    return { page: { url: url.href, body: sent, contentType, contentEncoding } };
  } finally {
    await agent.destroy();
  }
}

const redirects = new Set([301, 302, 303, 307, 308]);

function faultOf(status: number): ArticleFault {
  if (status === 404 || status === 410) return 'article_missing';
  if (status === 401 || status === 402 || status === 403) return 'article_locked';
  return 'article_broken';
}

function one(header: IncomingHttpHeaders[string]): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function cannotReach(error: unknown): never {
  const known = articleRefused(error);
  if (known instanceof ArticleError) throw known;
  const broken = error instanceof errors.HTTPParserError || error instanceof errors.HeadersOverflowError;
  throw new ArticleError(broken ? 'article_broken' : 'article_unreachable', errorCode(error));
}

function cameApart(error: unknown): never {
  if (error instanceof ArticleError) throw error;
  throw new ArticleError('article_broken', `its body ended early: ${errorCode(error)}`);
}
