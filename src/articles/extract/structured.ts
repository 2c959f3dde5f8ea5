import type { DomDocument } from './dom.js';

/** One object of a page's JSON-LD (https://schema.org). */
export type Thing = Record<string, unknown>;

const MAX_DEPTH = 6;
const MAX_THINGS = 500;

/** All objects of a page's JSON-LD, outer ones first; blocks that are not JSON are passed over. */
export function thingsOf(document: DomDocument): Thing[] {
  const things: Thing[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    // Raw control characters within strings are the commonest fault, and harmless.
    const text = (script.textContent ?? '').replace(/\p{Cc}+/gu, ' ');
    try {
      collect(JSON.parse(text), things, 0);
    } catch {
      // Not JSON: as if it were not there.
    }
  }
  return things;
}

/** The longest text that the page's structured data gives as an article's; empty where there is none. */
export function articleBodyOf(things: readonly Thing[]): string {
  let longest = '';
  for (const { articleBody } of things)
    if (typeof articleBody === 'string' && articleBody.length > longest.length) longest = articleBody;
  return longest;
}

function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > MAX_DEPTH || things.length > MAX_THINGS || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, things, depth + 1);
    return;
  }
  things.push({ ...value });
  for (const each of Object.values(value)) collect(each, things, depth + 1);
}
