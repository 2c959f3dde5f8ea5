import type { DomDocument } from './dom.js';

/** One object of a page's JSON-LD (https://schema.org). */
export type Thing = Readonly<Record<string, unknown>>;

const MAX_DEPTH = 6;
const MAX_THINGS = 500;
const MAX_REFERENCES = 5;
/** What stands under these is about something else than the page. */
const asides = new Set(
  'comment review reviews mentions citation itemListElement hasPart isPartOf relatedLink relatedItem video image isBasedOn isRelatedTo breadcrumb about subjectOf'.split(
    ' ',
  ),
);
const articleTypes =
  /(?:Article|BlogPosting|Report|SocialMediaPosting|LiveBlogPosting|Review|HowTo|Recipe|FAQPage)$/;

/** All objects of a page's JSON-LD, outer ones first, those about something else last; blocks that are not JSON are passed over. */
export function thingsOf(document: DomDocument): Thing[] {
  const own: Thing[] = [];
  const others: Thing[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const value = parsed(script.textContent ?? '');
    if (value !== undefined) collect(value, { own, others }, 0, false);
  }
  return [...own, ...others];
}

/** Raw control characters within strings are the commonest fault, and harmless; so are the wrappers of XHTML. */
function parsed(written: string): unknown {
  const text = written
    .replace(/\p{Cc}+/gu, ' ')
    .trimStart()
    .replace(/^(?:\/\/|\/\*)?\s{0,9}(?:<!\[CDATA\[|<!--)\s{0,9}(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s?(?:\]\]>|-->)\s?(?:\*\/)?\s*$/, '')
    .replace(/;\s*$/, '');
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The longest text that the page's structured data gives as an article's; empty where there is none. */
export function articleBodyOf(things: readonly Thing[]): string {
  let longest = '';
  for (const { articleBody } of things)
    if (typeof articleBody === 'string' && articleBody.length > longest.length) longest = articleBody;
  return longest;
}

/**
 * The object that is about the page itself: of the articles among them the one that bears its address or its headline,
 * else the first.
 */
export function mainThing(
  things: readonly Thing[],
  url: string,
  headings: readonly string[],
): Thing | undefined {
  const articles = things.filter((each) => typesOf(each).some((type) => articleTypes.test(type)));
  const isHere = (thing: Thing): boolean =>
    [thing.url, thing.mainEntityOfPage, thing['@id']].some((each) => samePage(addressOf(each), url));
  const isHeaded = ({ headline, name }: Thing): boolean =>
    [headline, name].some((each) => typeof each === 'string' && headings.includes(each.trim()));
  const tests = [(each: Thing) => isHere(each) && isHeaded(each), isHeaded, isHere];
  for (const test of tests) {
    const found = articles.find(test);
    if (found) return found;
  }
  return articles[0] ?? things.find((each) => isHere(each) && typesOf(each).includes('WebPage'));
}

/** The objects that stand behind references ("@id"), with what is known of them. */
export function referencesIn(things: readonly Thing[]): (value: unknown) => unknown {
  const known = new Map<string, Thing>();
  for (const thing of things) {
    const id = thing['@id'];
    if (
      typeof id === 'string' &&
      Object.keys(thing).length > Object.keys(known.get(id) ?? { '@id': id }).length
    )
      known.set(id, thing);
  }
  const resolve = (value: unknown, steps = 0): unknown => {
    if (Array.isArray(value)) return value.slice(0, MAX_THINGS).map((each) => resolve(each, steps));
    if (typeof value !== 'object' || value === null || !('@id' in value) || steps > MAX_REFERENCES)
      return value;
    return 'name' in value || typeof value['@id'] !== 'string' ? value : (known.get(value['@id']) ?? value);
  };
  return resolve;
}

/** The types of an object, without what stands before them ("schema:Article"). */
export function typesOf(thing: Thing): string[] {
  const types = Array.isArray(thing['@type']) ? thing['@type'] : [thing['@type']];
  return types.filter((type) => typeof type === 'string');
}

function addressOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const id = '@id' in value ? value['@id'] : 'url' in value ? value.url : undefined;
  return typeof id === 'string' ? id : undefined;
}

function samePage(address: string | undefined, url: string): boolean {
  if (!address || !URL.canParse(address, url)) return false;
  const here = new URL(url);
  const there = new URL(address, url);
  const bare = (path: string): string => path.replace(/\/$/, '');
  return (
    here.pathname !== '/' && there.hostname === here.hostname && bare(there.pathname) === bare(here.pathname)
  );
}

function collect(
  value: unknown,
  into: { own: Thing[]; others: Thing[] },
  depth: number,
  aside: boolean,
): void {
  const { own, others } = into;
  if (depth > MAX_DEPTH || own.length + others.length > MAX_THINGS) return;
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, into, depth + 1, aside);
    return;
  }
  const thing: Thing = { ...value };
  (aside ? others : own).push(thing);
  for (const [key, each] of Object.entries(value)) collect(each, into, depth + 1, aside || asides.has(key));
}
