import { isMinor, isPreposition, prepositionIn } from './lexicon.js';
import { contentWordsOf, isUnspaced } from './words.js';

/** What several labels have in common, and in what each differs. */
export interface Template {
  /** What all of them say; empty where they have nothing in common. */
  title: string;
  /** By the index of their measures; those that have not the same in common are not among them. */
  labels: ReadonlyMap<number, string>;
}

/** A label is no longer. */
const LABEL_WORDS = 5;
const LABEL_CHARACTERS = 44;

/**
 * What the measures of some values differ in: "Price of a flat white in 2021", "... in 2022".
 *
 * @param measures in words, by any index
 * @param pair the two whose common beginning and end all others must share to be among the labels
 */
export function templateOf(
  measures: ReadonlyMap<number, readonly string[]>,
  [one, other]: readonly [number, number],
  language: string,
): Template | undefined {
  const [first, second] = [measures.get(one) ?? [], measures.get(other) ?? []];
  const shortest = Math.min(first.length, second.length);
  let before = 0;
  while (before < shortest && isAlike(first[before], second[before])) before++;
  let after = 0;
  while (after < shortest - before && isAlike(first.at(-1 - after), second.at(-1 - after))) after++;
  if (before + after === 0 || before + after >= shortest) return undefined;
  const [start, end] = [first.slice(0, before), first.slice(first.length - after)];
  const fits = (tokens: readonly string[]): boolean =>
    tokens.length > before + after &&
    start.every((token, at) => isAlike(token, tokens[at])) &&
    end.every((token, at) => isAlike(token, tokens[tokens.length - after + at]));
  const title = titleOf(start, end, language);
  if (contentWordsOf(title, language).length === 0) return undefined;
  const labels = new Map<number, string>();
  const leads = new Set<string>();
  for (const [index, tokens] of measures) {
    if (!fits(tokens)) continue;
    const own = tokens.slice(before, tokens.length - after);
    leads.add(isPreposition(own[0] ?? '', language) && own.length > 1 ? prepositionIn(own[0] ?? '') : '');
    labels.set(index, labelOf(own, language));
  }
  // "drunk in Germany" and "drunk per head" are not measured by the same.
  const isOneKind = leads.size === 1;
  const isShort = [...labels.values()].every(
    (label) => label !== '' && label.length <= LABEL_CHARACTERS && label.split(/\s+/).length <= LABEL_WORDS,
  );
  return isOneKind && isShort ? { title, labels } : undefined;
}

const clean = (token = ''): string => token.toLowerCase().replace(/^[«"“(]|[,:;.)»"”]$/gu, '');
const isAlike = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && clean(one) === clean(other) && clean(one) !== '';

const segmenters = new Map<string, Intl.Segmenter>();

/** Words with what touches them; of scripts without blanks, words as Unicode finds them, years with their counters. */
export function tokensOf(text: string, language: string): string[] {
  if (!isUnspaced(text)) return text.split(/\s+/).filter((token) => token !== '');
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  if (segmenters.size < 60) segmenters.set(language, segmenter);
  const tokens: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const isCounter = /^[年月日週周]/u.test(segment) && /\p{Nd}$/u.test(tokens.at(-1) ?? '');
    if (isCounter) tokens.push(`${tokens.pop() ?? ''}${segment}`);
    else tokens.push(segment);
  }
  return tokens;
}

const joined = (tokens: readonly string[]): string =>
  tokens.reduce(
    (text, token) =>
      text === '' || isUnspaced(text.at(-1) ?? '') || isUnspaced(token[0] ?? '')
        ? text + token
        : `${text} ${token}`,
    '',
  );

const marks = /^[\s,:;、，：·–—()（）-]{1,4}|[\s,:;、，：·–—()（）-]{1,4}$/gu;

/** Without a word at its end that only led to the label, where nothing follows for it to lead to. */
function titleOf(start: readonly string[], end: readonly string[], language: string): string {
  const head = [...start];
  // "[24%] of electricity comes from [solar]": what reads on behind the value.
  const isReadOn = end.length === 0 && head.length > 2 && sharesOf.has(clean(head[0]));
  const isLedOn = isReadOn || (end.length > 0 && !isPreposition(clean(end[0]), language));
  if (isReadOn) head.shift();
  while (!isLedOn && head.length > 0 && isLoose(head.at(-1), language)) head.pop();
  const tail = [...end];
  // "nennen die [Kosten] als Grund": the article is the label's.
  while (!isReadOn && tail.length > 0 && isArticle(head.at(-1), language)) head.pop();
  while (head.length === 0 && tail.length > 0 && isLoose(tail[0], language)) tail.shift();
  while (tail.length > 0 && isLoose(tail.at(-1), language)) tail.pop();
  return joined([...head, ...tail]).replace(marks, '');
}

/** What joins a share with its whole. "[92%] on time by [train]" begins with none: there, the last word leads to the label. */
const sharesOf = new Set('of de des du del della dei degli do da dos das von der van av af'.split(' '));

const isLoose = (token: string | undefined, language: string): boolean =>
  isPreposition(clean(token), language) || /^[\p{P}\s]*$/u.test(token ?? '');

const isArticle = (token = '', language: string): boolean =>
  isMinor(token, language) && !isPreposition(token, language) && token === token.toLowerCase();

function labelOf(tokens: readonly string[], language: string): string {
  const own = [...tokens];
  while (own.length > 1 && (isLoose(own[0], language) || isArticle(own[0], language))) own.shift();
  while (own.length > 1 && isUnspaced(own.join('')) && isLoose(own.at(-1), language)) own.pop();
  return joined(own).replace(marks, '').replace(elided, '');
}

/** "l’éolien" stands beside "solaire" where one has its article in "du". */
const elided = /^[ld]['’](?=\p{L}{3})/iu;
