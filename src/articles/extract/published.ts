import { decoded, firstOf } from './clean.js';
import { dateIn, dateInPath } from './dates.js';
import type { DomDocument, DomElement } from './dom.js';
import { isInArticle, isOfArticle } from './markup.js';
import type { Thing } from './structured.js';

const MAX_TIMES = 50;
const publishedMetas = (
  'article:published_time og:article:published_time og:published_time datepublished article.published ' +
  'parsely-pub-date sailthru.date citation_publication_date citation_date publishdate publish-date publish_date ' +
  'publication_date pubdate date.release dcterms.created dc.date.issued dcterms.issued date dc.date dc.created datecreated'
).split(' ');
const modifiedMetas =
  'article:modified_time og:updated_time datemodified dcterms.modified last-modified'.split(' ');
const publishedElements = '[itemprop="datePublished"], time[pubdate], time.published, time.entry-date';

/**
 * When it was published; when it was changed, only where nothing else is told. Of a moment that is given in UTC and in
 * the page's own time zone too, the latter: it has the page's day.
 */
export function publishedOf(
  document: DomDocument,
  thing: Thing | undefined,
  metas: ReadonlyMap<string, string>,
  url: string,
  language: string | undefined,
): string | undefined {
  const read = (value: unknown): string | undefined => dateIn(decoded(value), language);
  const ofMeta = (name: string): string | undefined => read(metas.get(name));
  const ofElement = (time: DomElement): string | undefined =>
    read(time.getAttribute('datetime')) ?? read(time.getAttribute('content')) ?? read(time.textContent);
  const all = (selectors: string): DomElement[] =>
    [...document.querySelectorAll(selectors)].slice(0, MAX_TIMES).filter((each) => isOfArticle(each));
  const times = all('time[datetime]');
  const published = [...all(publishedElements), ...times.filter(isInArticle)].filter(
    (each) => !isChange(each),
  );
  const found =
    firstOf([thing?.datePublished, thing?.dateCreated, thing?.uploadDate], read) ??
    firstOf(publishedMetas, ofMeta) ??
    firstOf(published, ofElement) ??
    dateInPath(new URL(url).pathname) ??
    read(thing?.dateModified) ??
    firstOf(modifiedMetas, ofMeta) ??
    firstOf(times, ofElement);
  if (!found?.endsWith('Z')) return found;
  const others = [...[...publishedMetas, ...modifiedMetas].map(ofMeta), ...times.map(ofElement)];
  return (
    others.find(
      (each) => each && /[+-](?!00:00)\d\d:\d\d$/.test(each) && Date.parse(each) === Date.parse(found),
    ) ?? found
  );
}

function isChange(time: DomElement): boolean {
  const named = `${time.className} ${time.parentNode?.className ?? ''} ${time.getAttribute('itemprop') ?? ''}`;
  return /modified|updated/i.test(named.slice(0, 200)) && !/publish/i.test(named.slice(0, 200));
}
