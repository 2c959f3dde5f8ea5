import { defined } from '../../lib/defined.js';
import type { Article } from '../article.js';
import type { DomDocument } from './dom.js';
import type { Thing } from './structured.js';

export type Metadata = Omit<Article, 'blocks' | 'confidence'> & {
  /** The page says itself that it is not free to read (https://schema.org/isAccessibleForFree). */
  locked: boolean;
};

const articleTypes = /(?:Article|BlogPosting|Report|SocialMediaPosting|Review|HowTo|Recipe)$/;
const MAX_LENGTH = 300;
const MAX_URL_LENGTH = 2000;
/** A list of authors may hold lists; nobody's holds lists of lists of lists. */
const NAME_DEPTH = 3;
const DAY_MS = 86_400_000;
/** There were no pages before. */
const FIRST_PAGES = Date.UTC(1991, 0);

/** What a page says of itself: JSON-LD first, then OpenGraph and other meta elements, then the markup. */
export function metadataOf(document: DomDocument, things: readonly Thing[], url: string): Metadata {
  const metas = metasOf(document);
  const thing = things.find((each) => typesOf(each).some((type) => articleTypes.test(type)));
  const site = metas.get('og:site_name') ?? nameOf(thing?.publisher) ?? metas.get('application-name');
  const author =
    nameOf(thing?.author) ??
    metas.get('author') ??
    personIn(metas.get('article:author')) ??
    authorInMarkup(document);
  const published =
    dateIn(thing?.datePublished) ??
    dateIn(
      metas.get('article:published_time') ??
        metas.get('datepublished') ??
        metas.get('date') ??
        metas.get('dc.date'),
    ) ??
    dateIn(
      document
        .querySelector('article time[datetime], time[pubdate], time[itemprop="datePublished"]')
        ?.getAttribute('datetime'),
    );
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
    title: titleOf(document, thing, metas, site),
    ...defined({
      author: author || undefined,
      site: site || undefined,
      published,
      language,
      canonicalUrl,
    }),
    locked: things.some((each) => /^false$/i.test(String(each.isAccessibleForFree))),
  };
}

/** The headline; of a title element, what stands before the site's name. Empty where the page names none. */
function titleOf(
  document: DomDocument,
  thing: Thing | undefined,
  metas: Map<string, string>,
  site?: string,
): string {
  const named = clean(thing?.headline) ?? metas.get('og:title') ?? metas.get('twitter:title');
  if (named) return withoutSite(named, site);
  const headings = [...document.querySelectorAll('h1')]
    .map((h1) => clean(h1.textContent))
    .filter((each) => each !== undefined);
  const title = clean(document.querySelector('title')?.textContent);
  const heading =
    headings.find((each) => title?.includes(each)) ?? (headings.length === 1 ? headings[0] : undefined);
  return heading ?? (title ? withoutSite(title, site) : '');
}

function withoutSite(title: string, site: string | undefined): string {
  if (!site) return title;
  const parts = title.split(/(?<!\s)\s+[|\-–—·»]\s+/);
  return parts.length > 1 && parts.at(-1)?.toLowerCase() === site.toLowerCase()
    ? title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/(?<!\s)\s+[|\-–—·»]\s+$/, '')
    : title;
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

function typesOf(thing: Thing): string[] {
  const types = Array.isArray(thing['@type']) ? thing['@type'] : [thing['@type']];
  return types.filter((type) => typeof type === 'string');
}

/** A person or organization is a text, an object with a name, or a list of them. */
function nameOf(value: unknown, depth = 0): string | undefined {
  if (depth > NAME_DEPTH) return undefined;
  if (Array.isArray(value)) {
    const names = value.map((each) => nameOf(each, depth + 1)).filter((name) => name !== undefined);
    return names.length > 0 ? [...new Set(names)].join(', ').slice(0, MAX_LENGTH) : undefined;
  }
  if (typeof value === 'object' && value !== null && 'name' in value) return nameOf(value.name, depth + 1);
  return personIn(clean(value));
}

/** Some pages give their author's address in place of a name. */
function personIn(text: string | undefined): string | undefined {
  return text && !/^https?:/i.test(text) ? text : undefined;
}

function authorInMarkup(document: DomDocument): string | undefined {
  const text = clean(
    document.querySelector('[rel="author"], [itemprop="author"] [itemprop="name"]')?.textContent,
  );
  return text && text.length < 80 ? text.replace(/^by\s+/i, '') : undefined;
}

/** ISO 8601 from what pages write: as it is where it is that already, else by the day that the engine reads in it. */
function dateIn(value: unknown): string | undefined {
  const text = clean(value);
  if (!text) return undefined;
  const iso = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text,
  );
  const time = Date.parse(text);
  // "0001-01-01" and the like are what programs write that know no date.
  if (!(time > FIRST_PAGES && time < Date.now() + DAY_MS)) return undefined;
  return iso ? text.replace(' ', 'T') : new Date(time).toISOString().slice(0, 10);
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

function clean(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = withoutEntities(value).replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
  return text || undefined;
}

const named = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
  }),
);

/** JSON-LD and doubly escaped titles carry entities as text: "Native Ads &#8211; a Study". */
function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (all, decimal, hex, name) => {
    if (name) return named.get(String(name).toLowerCase()) ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}
