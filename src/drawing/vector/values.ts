import { properties } from './allowed.js';

const ID = /^[\w.:-]{1,200}$/;
/** Nothing but what is within the drawing itself. */
const OWN_ADDRESS = /^\s{0,9}['"]?#([\w.:-]{1,200})['"]?\s{0,9}$/;
const CALL = /([a-z]{1,20})\(([^()]{0,500})\)/gi;
/** Escapes, marks of other languages, and what ends a value. */
const OTHER = /[\\<>@{};:()]/;
const SELECTOR = /^[\w\s.#,>*-]{1,1000}$/;
/** A style is looked at for each element. */
const MOST_RULES = 500;

const functions: ReadonlySet<string> = new Set([
  ...['rgb', 'rgba', 'hsl', 'hsla'],
  ...[
    'matrix',
    'translate',
    'translatex',
    'translatey',
    'scale',
    'scalex',
    'scaley',
    'rotate',
    'skewx',
    'skewy',
  ],
]);

export function isId(value: string): boolean {
  return ID.test(value);
}

/** The id that an address within the drawing names; undefined: it is another address. */
export function ownAddress(value: string): string | undefined {
  return OWN_ADDRESS.exec(value)?.[1];
}

/** The ids that a value names, where all that it has is plain: numbers, words, colors, transformations, and such ids. */
export function plainValue(value: string): { ids: string[] } | undefined {
  const ids: string[] = [];
  const rest = value.replace(CALL, (whole, name: string, inside: string) => {
    const called = name.toLowerCase();
    const id = called === 'url' ? ownAddress(inside) : undefined;
    if (id !== undefined) ids.push(id);
    const isPlain = id !== undefined || (functions.has(called) && !OTHER.test(inside));
    return isPlain ? '' : whole;
  });
  return OTHER.test(rest) ? undefined : { ids };
}

/** The declarations that are plain; all others are left out. */
export function plainDeclarations(style: string): { css: string; ids: string[] } {
  const kept: string[] = [];
  const ids: string[] = [];
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    const plain = properties.has(property) && value !== '' ? plainValue(value) : undefined;
    if (!plain) continue;
    for (const id of plain.ids) ids.push(id);
    kept.push(`${property}:${value}`);
  }
  return { css: kept.join(';'), ids };
}

/** The rules of a style sheet that are plain, up to the first that has another form. */
export function plainRules(sheet: string): { css: string; ids: string[] } {
  const text = withoutComments(sheet);
  const kept: string[] = [];
  const ids: string[] = [];
  for (let at = 0; kept.length < MOST_RULES; ) {
    const [opened, closed] = [text.indexOf('{', at), text.indexOf('}', at)];
    const selector = text.slice(at, Math.max(at, opened)).trim();
    if (opened < 0 || closed < opened || !SELECTOR.test(selector)) break;
    const { css, ids: named } = plainDeclarations(text.slice(opened + 1, closed));
    for (const id of named) ids.push(id);
    if (css) kept.push(`${selector}{${css}}`);
    at = closed + 1;
  }
  return { css: kept.join(''), ids };
}

function withoutComments(text: string): string {
  let left = '';
  let at = 0;
  for (let opened = text.indexOf('/*'); opened >= 0; opened = text.indexOf('/*', at)) {
    left += `${text.slice(at, opened)} `;
    const closed = text.indexOf('*/', opened + 2);
    if (closed < 0) return left;
    at = closed + 2;
  }
  return left + text.slice(at);
}
