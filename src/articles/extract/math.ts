import { type DomElement, isElement } from './dom.js';
import { power, subscript } from './marks.js';

/** Formulas nested more deeply are not read. */
const MAX_DEPTH = 40;
const MAX_LENGTH = 1000;
const invisible = /[\u2061-\u2064\u200b]/g;
const spaced = /^(?:[=+−<>≤≥≈≠∼~→↔⇒±]|-)$/;

/** A formula (MathML) in one line: 3×10⁸, (a + b)/2, √(x). Where it holds only TeX, that is read. */
export function mathText(math: DomElement): string {
  const written = childrenOf(math).length > 0 ? rowOf(math, 0) : texText(math.getAttribute('alttext') ?? '');
  return written.replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH);
}

function childrenOf(element: DomElement): DomElement[] {
  const children: DomElement[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) if (isElement(node)) children.push(node);
  return children;
}

function rowOf(element: DomElement, depth: number): string {
  let row = '';
  for (const child of childrenOf(element)) row += textOf(child, depth + 1, row);
  return row;
}

function textOf(element: DomElement, depth: number, before: string): string {
  const name = element.localName;
  if (depth > MAX_DEPTH || /^(?:annotation|annotation-xml|mphantom|mspace|none)$/.test(name)) return '';
  const children = childrenOf(element);
  if (children.length === 0) return leafText(element, before);
  const [first, second, third] = children;
  const part = (child: DomElement | undefined): string => (child ? textOf(child, depth + 1, '').trim() : '');
  switch (name) {
    case 'semantics':
      return part(first);
    case 'mfrac':
      return `${grouped(part(first))}/${grouped(part(second))}`;
    case 'msup':
      return `${grouped(part(first))}${power(part(second))}`;
    case 'msub':
      return lower(part(first), part(second));
    case 'msubsup':
      return `${lower(part(first), part(second))}${power(part(third))}`;
    case 'msqrt':
      return `√(${rowOf(element, depth)})`;
    case 'mroot':
      return `${power(part(second))}√(${part(first)})`;
    case 'mfenced':
      return `(${children.map(part).join(', ')})`;
    case 'mtable':
      return children.map(part).join('; ');
    case 'mtr':
      return children.map(part).join(', ');
    case 'munder':
    case 'mover':
    case 'munderover':
      return children.map(part).join(' ');
    default:
      return rowOf(element, depth);
  }
}

function leafText(element: DomElement, before: string): string {
  const text = (element.textContent ?? '').replace(invisible, '').trim();
  if (element.localName !== 'mo' || !spaced.test(text)) return text;
  // A sign at the beginning belongs to its number.
  return before.trim() === '' || /[(/=+]\s*$/.test(before) ? text : ` ${text} `;
}

function lower(base: string, index: string): string {
  const small = subscript(index, base);
  return small === index ? `${base}_${grouped(index)}` : `${base}${small}`;
}

/** In brackets where it is more than one thing. */
function grouped(text: string): string {
  return /[\s+−/=]/.test(text) && !/^\([^()]*\)$/.test(text) ? `(${text})` : text;
}

const texSigns = new Map([
  ['times', '×'],
  ['cdot', '·'],
  ['div', '÷'],
  ['pm', '±'],
  ['approx', '≈'],
  ['leq', '≤'],
  ['le', '≤'],
  ['geq', '≥'],
  ['ge', '≥'],
  ['neq', '≠'],
  ['ne', '≠'],
  ['sim', '~'],
  ['to', '→'],
  ['pi', 'π'],
  ['mu', 'μ'],
  ['alpha', 'α'],
  ['beta', 'β'],
  ['gamma', 'γ'],
  ['delta', 'δ'],
  ['Delta', 'Δ'],
  ['lambda', 'λ'],
  ['sigma', 'σ'],
  ['omega', 'ω'],
  ['Omega', 'Ω'],
  ['theta', 'θ'],
  ['infty', '∞'],
  ['sqrt', '√'],
  ['percent', '%'],
]);

/** A formula in TeX as one line, as well as goes without a typesetter. */
export function texText(tex: string): string {
  return tex
    .slice(0, MAX_LENGTH)
    .replace(
      /\\[td]?frac\s?\{([^{}]{1,60})\}\s?\{([^{}]{1,60})\}/g,
      (_, over, under) => `${grouped(String(over))}/${grouped(String(under))}`,
    )
    .replace(/\^(?:\{([^{}]{1,40})\}|(\w))/g, (_, braced, single) => power(String(braced ?? single)))
    .replace(/\\([A-Za-z]{1,20})\s?/g, (_, name) => texSigns.get(String(name)) ?? '')
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\(.)/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
