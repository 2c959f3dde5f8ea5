import { blocksOf } from './blocks.js';
import { authorsIn, isByline } from './bylines.js';
import { clean, firstOf } from './clean.js';
import { type DomDocument, type DomElement, isElement } from './dom.js';

const MAX_DEPTH = 50;
/** Among so many of an article's first elements a byline is looked for. */
const BYLINE_ELEMENTS = 60;
const MAX_BYLINE = 300;
const bylines = [
  '[rel="author"], [itemprop="author"] [itemprop="name"]',
  '[itemprop="author"], .byline-name, .author-name, .byline',
  '.post-author, .entry-author, .article-author, .author',
];

/** Whether an element is not of a comment or a teaser. */
export function isOfArticle(time: DomElement): boolean {
  let at: DomElement | null = time;
  for (let depth = 0; at && depth < MAX_DEPTH; depth += 1, at = at.parentNode) {
    if (/^(?:aside|footer|nav|body|article|main)$/.test(at.localName))
      return !/^(?:aside|footer|nav)$/.test(at.localName);
    const named = `${at.className} ${at.id} ${at.getAttribute?.('itemprop') ?? ''}`.slice(0, 200);
    if (/comment|related|recommend|teaser|sidebar|widget/i.test(named)) return false;
  }
  return true;
}

/** The words of a heading. */
export function headingText(h1: DomElement): string {
  return (
    clean(
      blocksOf(h1)
        .map(({ text }) => text)
        .join(' '),
    ) ?? ''
  ).trim();
}

/** A heading that is the site's name: it leads to the first page, or is the short end of the title in the page's header. */
export function isSiteHeading(h1: DomElement, title: string | undefined): boolean {
  const href = h1.querySelector('a')?.getAttribute('href');
  if (href && /^(?:\/|https?:\/\/[^/]{1,100}\/?)$/.test(href)) return true;
  const text = headingText(h1);
  if (!text || isInArticle(h1) || !isInHeader(h1) || !title?.endsWith(text)) return false;
  return text.split(' ').length * 2 < title.split(' ').length + 1;
}

/** Whether an element stands in the article, by the names of those around it. */
export function isInArticle(element: DomElement): boolean {
  return isUnder(element, /^(?:article|main)$/);
}

function isInHeader(element: DomElement): boolean {
  return isUnder(element, /^(?:header|nav|footer)$/);
}

function isUnder(element: DomElement, names: RegExp): boolean {
  let at: DomElement | null = element.parentNode;
  for (let depth = 0; at && depth < MAX_DEPTH; depth += 1, at = at.parentNode)
    if (names.test(at.localName)) return true;
  return false;
}

/** The authors that the page's text names. */
export function authorInMarkup(document: DomDocument): string | undefined {
  const named = firstOf(bylines, (selectors) =>
    firstOf(document.querySelectorAll(selectors), (element) => {
      const text = (element.textContent ?? '').length <= MAX_BYLINE ? clean(textIn(element)) : undefined;
      return text && text.length <= 120 && isOfArticle(element)
        ? authorsIn(text, (value) => value)
        : undefined;
    }),
  );
  if (named) return named;
  const article = document.querySelector('article') ?? document.querySelector('main');
  const lines = [...(article?.querySelectorAll('p, div, span') ?? [])].slice(0, BYLINE_ELEMENTS);
  return firstOf(lines, (element) => {
    const text = element.textContent ?? '';
    const line = text.length <= MAX_BYLINE ? clean(text) : undefined;
    return line && isByline(line) ? authorsIn(line, (value) => value) : undefined;
  });
}

/** An element's text, that of its parts kept apart. */
function textIn(element: DomElement): string {
  if (element.querySelector('*') === null) return element.textContent ?? '';
  const texts: string[] = [];
  for (const node of element.childNodes)
    texts.push(isElement(node) ? textIn(node) : (node.textContent ?? ''));
  return texts.join(' ');
}
