import { defined } from '../../lib/defined.js';
import type { Article } from '../article.js';
import { authorsIn } from './bylines.js';
import { clean, decoded, firstOf } from './clean.js';
import type { DomDocument, DomElement } from './dom.js';
import { authorInMarkup, headingText, isInArticle, isSiteHeading } from './markup.js';
import { publishedOf } from './published.js';
import { mainThing, referencesIn, type Thing, typesOf } from './structured.js';
import { titleIn } from './titles.js';

export type Metadata = Omit<Article, 'blocks' | 'confidence'> & {
  /** The page says itself that it is not free to read (https://schema.org/isAccessibleForFree). */
  locked: boolean;
};

const MAX_URL_LENGTH = 2000;
const MAX_HEADINGS = 20;
/** What a page says of itself: JSON-LD first, then OpenGraph and other meta elements, then the markup. */
export function metadataOf(document: DomDocument, things: readonly Thing[], url: string): Metadata {
  const metas = metasOf(document);
  const headings = [...document.querySelectorAll('h1')].slice(0, MAX_HEADINGS);
  const thing = mainThing(things, url, headings.map(headingText));
  const resolve = referencesIn(things);
  const site =
    metas.get('og:site_name') ?? authorsIn(thing?.publisher, resolve) ?? metas.get('application-name');
  const authors = [
    thing?.author,
    thing?.creator,
    metas.get('author'),
    metas.get('article:author'),
    metas.get('dc.creator'),
  ];
  const author =
    firstOf(authors, (each) => authorsIn(decoded(each), resolve)) ?? authorInMarkup(document) ?? undefined;
  const language = languageIn(
    document.querySelector('html')?.getAttribute('lang') ??
      thing?.inLanguage ??
      metas.get('og:locale') ??
      metas.get('content-language'),
  );
  const canonicalUrl = addressIn(
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ??
      metas.get('og:url') ??
      undefined,
    url,
  );
  return {
    title: titleOf(document, things, thing, metas, headings, url),
    ...defined({
      author,
      site: site || undefined,
      published: publishedOf(document, thing, metas, url, language),
      language,
      canonicalUrl,
    }),
    locked: things.some((each) => /^false$/i.test(String(each.isAccessibleForFree))),
  };
}

function titleOf(
  document: DomDocument,
  things: readonly Thing[],
  thing: Thing | undefined,
  metas: ReadonlyMap<string, string>,
  headings: readonly DomElement[],
  url: string,
): string {
  const title = clean(document.querySelector('title')?.textContent);
  const ofSite = new Set(headings.filter((each) => isSiteHeading(each, title)));
  const own = headings
    .filter((each) => !ofSite.has(each))
    .sort((a, b) => Number(isInArticle(b)) - Number(isInArticle(a)));
  const sites = [
    metas.get('og:site_name'),
    metas.get('application-name'),
    metas.get('apple-mobile-web-app-title'),
    ...things
      .filter((each) =>
        typesOf(each).some((type) => /^(?:WebSite|Organization|NewsMediaOrganization|Blog)$/.test(type)),
      )
      .map((each) => clean(each.name)),
    ...[...ofSite].map(headingText),
  ];
  return titleIn({
    headline: clean(thing?.headline),
    name: clean(thing?.name),
    metas: ['og:title', 'twitter:title'].map((name) => metas.get(name)).filter((each) => each !== undefined),
    title,
    headings: own.map(headingText).filter(Boolean),
    sites: sites.filter((each) => each !== undefined),
    hostname: new URL(url).hostname,
  });
}

function metasOf(document: DomDocument): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name =
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv');
    const content = clean(meta.getAttribute('content'));
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  return metas;
}

function languageIn(value: unknown): string | undefined {
  const text = clean(
    typeof value === 'object' && value !== null && 'name' in value ? value.name : value,
  )?.replace(/_/g, '-');
  if (!text) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

function addressIn(href: string | undefined, base: string): string | undefined {
  if (!href || href.length > MAX_URL_LENGTH || !URL.canParse(href, base)) return undefined;
  const { protocol, hostname, href: absolute } = new URL(href, base);
  // A page may not pass itself off as another site's.
  const isOwn = siteOf(hostname) === siteOf(new URL(base).hostname);
  return isOwn && (protocol === 'https:' || protocol === 'http:') ? absolute : undefined;
}

const siteOf = (hostname: string): string => hostname.replace(/^(?:www|m|amp|mobile)\./, '');
