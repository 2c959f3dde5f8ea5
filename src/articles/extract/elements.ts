import type { Block } from '../article.js';
import { type DomElement, isElement } from './dom.js';
import { texText } from './math.js';

/** Elements without words of the text: scripts, fields, what was struck out, how characters are read aloud. */
export const wordless = new Set(
  (
    'script style noscript template svg iframe object embed audio video canvas map head title ' +
    'select option textarea button input datalist dialog rt rp rtc del s strike'
  ).split(' '),
);
const headings = /^h[1-6]$/;
/** So far up is looked for the list that a block may be an item of. */
const KIND_DEPTH = 100;
/** So far down is looked for the quotation mark that a quotation begins with. */
const MARK_DEPTH = 10;
/** Elements that begin a block of their own. */
export const blockLevel = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Elements that stand within a line. */
export const inlineNames = new Set(
  'a abbr b bdi bdo big cite code em font i ins kbd label mark q samp small span strong sub sup time tt u var'.split(
    ' ',
  ),
);
/** What MediaWiki puts into an article: links to edit it, its sources, boxes of links. */
const wikiFurniture =
  /(?:^|\s)(?:mw-editsection|mw-jump-link|navbox|catlinks|printfooter|reflist|hatnote|noprint)(?:$|\s)/;

/** Whether a quotation has its quotation marks already. */
export function isQuoted(q: DomElement): boolean {
  let at = q.firstChild;
  for (let depth = 0; at && isElement(at) && depth < MARK_DEPTH; depth += 1) at = at.firstChild;
  return /^\s*["“”„«»‹›‘’「『]/.test(at?.textContent?.slice(0, 40) ?? '');
}

/** Whether an element is one that MediaWiki puts around what is said. */
export function isWikiFurniture(element: DomElement): boolean {
  return (
    element.id === 'siteSub' ||
    wikiFurniture.test(element.className) ||
    (/^ol$/.test(element.localName) && /(?:^|\s)references(?:$|\s)/.test(element.className))
  );
}

/** Whether an element that should stand within a line holds blocks. */
export function holdsBlock(element: DomElement): boolean {
  return element.querySelector('p, div, li, table, article, section, h1, h2, h3, h4') !== null;
}

/** The formula that a picture shows, where it says so and nothing beside it does. */
export function formulaIn(img: DomElement): string {
  const isFormula = /(?:^|[\s_-])(?:tex|latex|math)(?:$|[\s_-])/i.test(img.className);
  return isFormula && !img.parentNode?.querySelector('math') ? texText(img.getAttribute('alt') ?? '') : '';
}

/** The nearest element around, or itself, that is a block. */
export function blockAround(element: DomElement): DomElement | null {
  let at: DomElement | null = element;
  while (at && !blockLevel.has(at.localName)) at = at.parentNode;
  return at;
}

/** What a block of an element is. */
export function kindOf(element: DomElement, inQuotation: boolean): Block['kind'] {
  if (headings.test(element.localName)) return 'heading';
  let at: DomElement | null = element;
  for (let depth = 0; at && at.nodeType === 1 && depth < KIND_DEPTH; depth += 1, at = at.parentNode) {
    if (at.localName === 'li' || at.localName === 'dd' || at.localName === 'dt') return 'item';
    if (at.localName !== 'p' && at.localName !== 'div' && at.localName !== 'section') break;
  }
  return inQuotation ? 'quote' : 'paragraph';
}
