import type { Bound } from './amount.js';
import { articles, boundSignsAfter, boundSignsBefore, boundsAfter, boundsBefore } from './data/bounds.js';
import { changesBefore } from './ranges.js';
import { byLanguage, entriesOf, FormTable } from './table.js';
import { afterBlanks, asKey, isBlank, isLetter, matchAt } from './text.js';

const known: ReadonlySet<string> = new Set<Bound>([
  'at least',
  'at most',
  'more than',
  'less than',
  'about',
  'almost',
]);
const isBound = (name: string): name is Bound => known.has(name);
const boundNamed = (name: string): Bound => (isBound(name) ? name : 'about');

const before = byLanguage(boundsBefore, boundNamed, 'en');
const after = byLanguage(boundsAfter, boundNamed, 'en');
const signsBefore = tableOf(boundSignsBefore);
const signsAfter = tableOf(boundSignsAfter);

function tableOf(list: string): FormTable<Bound> {
  const table = new FormTable<Bound>();
  for (const [name, forms] of entriesOf(list)) for (const form of forms) table.add(form, boundNamed(name));
  return table;
}

export interface Bounded {
  readonly bound?: Bound;
  readonly start: number;
  readonly end: number;
}

/** The words around an amount that bound it, and where the whole begins and ends. */
export function boundOf(
  text: string,
  { start, end, isShare }: { start: number; end: number; isShare: boolean },
  language: string,
): Bounded {
  const left = boundBefore(text, start, isShare, language);
  if (left) return { bound: left.value, start: left.start, end };
  const right = boundAfter(text, end, language);
  return right ? { bound: right.value, start, end: right.end } : { start, end };
}

function boundBefore(
  text: string,
  start: number,
  isShare: boolean,
  language: string,
): { value: Bound; start: number } | undefined {
  const words = before(language);
  // "More than the half" bounds, "more than the 396 of last year" compares.
  for (const place of [backOverBlanks(text, start), isShare ? backOverArticle(text, start) : undefined]) {
    if (place === undefined) continue;
    const found = words.before(text, place) ?? signsBefore.suffix(text, place);
    // "выросла до 5 %": a change leads there, and is bound by nothing.
    if (found && directions.has(asKey(text.slice(found.start, place))) && changesBefore(text, found.start))
      return undefined;
    if (found) return found;
  }
  return undefined;
}

/** Words for "up to" that lead to the end of a change as well. */
const directions = new Set([
  "jusqu'à",
  'до',
  'do',
  'bis',
  'tot',
  'hasta',
  'fino a',
  'fino al',
  'até',
  'حتى',
  'aż do',
]);

function backOverBlanks(text: string, at: number): number {
  let place = at;
  while (at - place < 2 && isBlank(text[place - 1])) place--;
  return place;
}

function backOverArticle(text: string, at: number): number | undefined {
  const end = backOverBlanks(text, at);
  const word = /(?:^|\s)([\p{L}]{1,4}['’]?)$/u.exec(text.slice(Math.max(0, end - 7), end))?.[1];
  if (word === undefined || !articles.has(asKey(word))) return undefined;
  return backOverBlanks(text, end - word.length);
}

function boundAfter(text: string, end: number, language: string): { value: Bound; end: number } | undefined {
  const place = afterBlanks(text, end);
  const sign =
    signsAfter.prefix(text, end) ?? (isLetter(text[place]) ? signsAfter.prefix(text, place) : undefined);
  // "20 people or more"
  const noun = matchAt(counted, text, end)?.[0].length ?? 0;
  const beyond = end + noun;
  return (
    after(language).at(text, place) ??
    sign ??
    (noun > 0 ? (after(language).at(text, beyond) ?? signsAfter.prefix(text, beyond)) : undefined)
  );
}

const counted = /\s[\p{L}\p{M}]{1,20}\s/uy;
