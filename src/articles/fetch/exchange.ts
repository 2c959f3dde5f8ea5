import type { IncomingHttpHeaders } from 'node:http';
import { Agent, errors } from 'undici';
import { defined } from '../../lib/defined.js';
import { connectTo, type Dial, type Lookup } from '../../net/connect.js';
import { errorCode } from '../../net/error-code.js';
import type { Target } from '../../net/target.js';
import { ArticleError, type SentPage } from '../article.js';
import { readBody, readStart, tooLarge } from './body.js';
import type { Cookies } from './cookies.js';
import { acceptedEncodings } from './encodings.js';
import { kindOf } from './kinds.js';
import { refreshOf, startOf } from './refresh.js';
import { refusalOf } from './refusal.js';
import { articleRefused } from './target.js';

export interface ExchangeOptions {
  /** For whom: names are looked up in turn. */
  workspace: string;
  lookup: Lookup;
  dial: Dial;
  ca?: string;
  userAgent: string;
  maxBytes: number;
  /** Of this visit. */
  cookies: Cookies;
}

/** What a server answered that is of use: the page, where else to look, or a page that leads on by itself. */
export type Answer = { page: SentPage; location?: undefined } | { page?: SentPage; location: string };

/**
 * One request and its answer, over a connection of its own that is gone when this returns.
 * @throws ArticleError with the code that fits
 */
export async function exchange(
  target: Target,
  { userAgent, maxBytes, cookies, ...connection }: ExchangeOptions,
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
      ...defined({ cookie: cookies.header(url) }),
    },
    signal,
  });
  try {
    const { statusCode, headers, body } = await request.catch(cannotReach);
    cookies.keep(url, all(headers['set-cookie']));
    const redirect = one(headers.location);
    if (redirects.has(statusCode) && redirect) return { location: redirect };
    const contentType = one(headers['content-type']);
    const contentEncoding = one(headers['content-encoding']);
    if (statusCode < 200 || statusCode > 299)
      throw refusalOf(
        statusCode,
        headers,
        startOf({ body: await readStart(body, START_BYTES), contentEncoding }),
      );

    const kind = kindOf(contentType);
    if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge(`more than ${maxBytes} bytes`);
    const sent = await readBody(body, maxBytes).catch(cameApart);
    const page = { url: url.href, body: sent, contentType, contentEncoding };
    const location = kind === 'text' ? undefined : refreshOf(page, one(headers.refresh));
    return location === undefined ? { page } : { page, location };
  } finally {
    await agent.destroy();
  }
}

/** Of an answer that is no page: enough to see what keeps it away. */
const START_BYTES = 32 * 1024;

const redirects = new Set([301, 302, 303, 307, 308]);

function all(header: IncomingHttpHeaders[string]): readonly string[] {
  return Array.isArray(header) ? header : header === undefined ? [] : [header];
}

function one(header: IncomingHttpHeaders[string]): string | undefined {
  return all(header)[0];
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
