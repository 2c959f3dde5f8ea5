import { DOMParser } from 'linkedom';

/**
 * Deeper than anybody nests elements on purpose; browsers themselves allow 512 (`MaximumHTMLParserDOMTreeDepth` in WebKit
 * and in Blink). What reads a page asks each element for those around it, so its time grows with the square of the depth.
 */
const MAX_DEPTH = 100;

/** As much of the DOM as reading an article takes, so that the whole app need not see a browser's types. */
export interface DomNode {
  readonly nodeType: number;
  readonly parentNode: DomElement | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly textContent: string | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  readonly className: string;
  readonly id: string;
  readonly childNodes: Iterable<DomNode>;
  getAttribute(name: string): string | null;
  querySelector(selectors: string): DomElement | null;
  querySelectorAll(selectors: string): Iterable<DomElement>;
  remove(): void;
  append(...nodes: DomNode[]): void;
}

export interface DomDocument {
  readonly documentElement: DomElement | null;
  readonly head: DomElement | null;
  readonly body: DomElement | null;
  readonly childNodes: Iterable<DomNode>;
  querySelector(selectors: string): DomElement | null;
  querySelectorAll(selectors: string): Iterable<DomElement>;
}

/** Whether a node is an element. */
export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1;
}

/** Whether a value that came out of a library is an element of ours. */
export function isDomElement(value: unknown): value is DomElement {
  return typeof value === 'object' && value !== null && 'nodeType' in value && value.nodeType === 1;
}

/** Whether a node is text. */
export function isText(node: DomNode): boolean {
  return node.nodeType === 3 || node.nodeType === 4;
}

/**
 * Parses HTML of any quality. As in a browser, what is nested too deep stands side by side at the greatest depth, in the
 * same order. What linkedom lacks and Defuddle asks for (style sheets, computed styles) is filled in empty.
 */
export function parseDocument(html: string, url: string): DomDocument {
  let document = new DOMParser().parseFromString(html, 'text/html');
  // A page that does not begin with <html> has another root in linkedom, or none, and no head or body.
  if (document.documentElement?.localName !== 'html')
    document = new DOMParser().parseFromString(shell(html), 'text/html');
  repair(document);
  if (document.body) flatten(document.body);
  Object.assign(document, { styleSheets: [], URL: url });
  const window = document.defaultView;
  if (window && !window.getComputedStyle) window.getComputedStyle = () => ({ display: '' });
  return document;
}

/** A whole document around a piece of HTML. */
export function shell(html: string): string {
  return `<!doctype html><html><head></head><body>${html}</body></html>`;
}

/**
 * Gathers what the parser left outside of the body. A browser mends a page with text before its doctype, with two
 * bodies or with none; linkedom leaves its body empty and the text beside it, where nobody looks.
 */
function repair(document: DomDocument): void {
  const { head, body } = document;
  if (!body) return;
  const stray: DomNode[] = [];
  // Not by nextSibling: a document's doctype has none in linkedom.
  const gather = (parent: { childNodes: Iterable<DomNode> }): void => {
    for (const node of parent.childNodes) {
      if (node === head) continue;
      const shell = isElement(node) && /^(?:html|head|body)$/.test(node.localName);
      if (shell) gather(node);
      else if (isElement(node) || isText(node)) stray.push(node);
    }
  };
  gather(document);
  if (stray.every((node) => node.parentNode === body)) return;
  body.append(...stray);
}

/** Moves what is deeper than the greatest depth up to it. */
function flatten(root: DomElement): void {
  const deepest: DomElement[] = [];
  let depth = 0;
  walk(
    root,
    (node) => {
      if (!isElement(node)) return false;
      depth += 1;
      if (depth < MAX_DEPTH) return true;
      depth -= 1;
      deepest.push(node);
      return false;
    },
    () => {
      depth -= 1;
    },
  );
  for (const element of deepest) {
    const under: DomNode[] = [];
    let nests = false;
    const enter = (node: DomNode): boolean => {
      under.push(node);
      nests ||= node.parentNode !== element;
      return true;
    };
    walk(element, enter, () => {});
    if (nests) for (const node of under) element.append(node);
  }
}

/**
 * Visits all nodes under the root, without recursion.
 * @param enter tells whether what is under the node is to be visited, too
 */
export function walk(
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
