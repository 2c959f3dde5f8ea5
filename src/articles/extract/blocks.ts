import type { Block } from '../article.js';
import { type DomElement, type DomNode, isElement, isText } from './dom.js';

/** A block with what the choice between texts looks at. */
export interface PageBlock extends Block {
  /** Characters of the text that stand in links. */
  linkChars: number;
  /** Not shown by the page's own word (hidden, aria-hidden, display: none), at least not at first. */
  concealed: boolean;
  /** The element that holds all of it. */
  element: DomElement;
}

const wordless = new Set(
  (
    'script style noscript template svg math iframe object embed audio video canvas map head title ' +
    'select option textarea button input datalist dialog'
  ).split(' '),
);
const headings = /^h[1-6]$/;
/** So far up is looked for the list that a block may be an item of. */
const KIND_DEPTH = 100;
const blockLevel = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/**
 * The text under an element, block by block in reading order: headings, paragraphs, items of lists and rows of tables
 * (cells parted by " | "). Scripts, form fields and the like are left out. The walk keeps its own stack, so that no
 * depth of nesting can overflow the engine's.
 */
export function blocksOf(root: DomElement): PageBlock[] {
  const blocks: PageBlock[] = [];
  let text = '';
  let linkChars = 0;
  let links = 0;
  let veils = 0;
  let breaks = 0;
  let within: DomElement = root;
  const around: DomElement[] = [blockAround(root) ?? root];
  const flush = (): void => {
    const clean = tidy(text);
    if (clean)
      blocks.push({ kind: kindOf(within), text: clean, linkChars, concealed: veils > 0, element: within });
    text = '';
    linkChars = 0;
    breaks = 0;
  };
  const enter = (node: DomNode): boolean => {
    if (isText(node)) {
      const piece = node.textContent ?? '';
      if (!text) within = around.at(-1) ?? root;
      if (piece.trim()) breaks = 0;
      text += piece;
      if (links > 0) linkChars += piece.replace(/\s+/g, ' ').trim().length;
      return false;
    }
    if (!isElement(node) || wordless.has(node.localName)) return false;
    const name = node.localName;
    if (name === 'br') {
      text += '\n';
      breaks += 1;
      if (breaks >= 2) flush();
      return false;
    }
    if (isDataRow(node)) {
      flush();
      const row = rowText(node);
      const concealed = veils > 0 || isConcealed(node);
      if (row)
        blocks.push({ kind: 'item', text: row, linkChars: linkCharsOf(node), concealed, element: node });
      return false;
    }
    if (blockLevel.has(name)) {
      flush();
      around.push(node);
    }
    if (isConcealed(node)) veils += 1;
    if (name === 'a') links += 1;
    return true;
  };
  const leave = (element: DomElement): void => {
    if (element.localName === 'a') links -= 1;
    if (blockLevel.has(element.localName)) {
      flush();
      around.pop();
    }
    if (isConcealed(element)) veils -= 1;
  };
  walk(root, enter, leave);
  flush();
  return blocks;
}

/** Visits all nodes under the root, without recursion. */
function walk(
  root: DomElement,
  enter: (node: DomNode) => boolean,
  leave: (element: DomElement) => void,
): void {
  let node: DomNode | null = root.firstChild;
  const open: DomElement[] = [];
  while (node) {
    if (isElement(node)) {
      if (enter(node)) {
        open.push(node);
        if (node.firstChild) {
          node = node.firstChild;
          continue;
        }
        leave(node);
        open.pop();
      }
    } else enter(node);
    while (node && !node.nextSibling) {
      const parent = open.pop();
      if (!parent) return;
      leave(parent);
      node = parent;
    }
    node = node?.nextSibling ?? null;
  }
}

function isConcealed(element: DomElement): boolean {
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  return /display\s*:\s*none/.test(element.getAttribute('style') ?? '');
}

function blockAround(element: DomElement): DomElement | null {
  let at: DomElement | null = element;
  while (at && !blockLevel.has(at.localName)) at = at.parentNode;
  return at;
}

function kindOf(element: DomElement): Block['kind'] {
  if (headings.test(element.localName)) return 'heading';
  let at: DomElement | null = element;
  for (let depth = 0; at && at.nodeType === 1 && depth < KIND_DEPTH; depth += 1, at = at.parentNode) {
    if (at.localName === 'li' || at.localName === 'dd' || at.localName === 'dt') return 'item';
    if (at.localName !== 'p' && at.localName !== 'div' && at.localName !== 'section') break;
  }
  return 'paragraph';
}

/** Whether an element is a row of a table that holds data: one whose cells hold no blocks of their own. */
function isDataRow(element: DomElement): boolean {
  if (element.localName !== 'tr') return false;
  return (
    element.querySelector('table, p + p, ul, ol, h1, h2, h3, h4, h5, h6, div div, article, section') === null
  );
}

function rowText(row: DomElement): string {
  const cells: string[] = [];
  for (let cell = row.firstChild; cell; cell = cell.nextSibling)
    if (isElement(cell)) {
      const text = blocksOf(cell)
        .map((block) => block.text)
        .join(' ');
      if (text) cells.push(text);
    }
  return cells.join(' | ');
}

function linkCharsOf(element: DomElement): number {
  let chars = 0;
  for (const link of element.querySelectorAll('a')) chars += tidy(link.textContent ?? '').length;
  return chars;
}

/** One line, spaces single; a line break within a block becomes a space. */
function tidy(text: string): string {
  return text.replace(/[\s\u00a0\u200b]+/g, ' ').trim();
}
