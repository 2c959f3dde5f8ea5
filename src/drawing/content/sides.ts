import type { DrawableBrief } from '../scene/drawing.js';
import type { Chart, Fact, Side } from './content.js';
import { versusIn } from './lexicon.js';
import { factOf, type Statement } from './statements.js';
import { contentWordsOf, isSaidIn, isSameWord, isUnspaced } from './words.js';

/** A name of a side has no more words. */
const NAME_WORDS = 4;
/** More things are a list. */
const MOST_SIDES = 4;

/**
 * The names of what a brief compares: the heads that its points have, or what stands on both sides of "vs" in its title,
 * or the labels that most of its pairs have.
 */
export function namesOf(
  { layout, title }: DrawableBrief,
  statements: readonly Statement[],
  pairs: readonly Chart[],
  language: string,
): readonly string[] {
  const heads = new Map<string, string>();
  let headed = 0;
  for (const { split } of statements) {
    if (split.head === undefined) continue;
    headed++;
    heads.set(split.head.toLowerCase(), heads.get(split.head.toLowerCase()) ?? split.head);
  }
  const all = [...heads.values()];
  if (all.length === 2 && headed * 2 >= statements.length) return all;
  if (layout === 'comparison' && areSides(all, headed, statements, language)) return all;
  const names = namesInTitle(title, statements, language) ?? namesOfPairs(pairs);
  // "Trains beat planes" is about what the points call "Train" and "Plane".
  return names.map((name) => all.find((head) => isSameName(head, name)) ?? name);
}

/** Whether all points are headed by a few names, and each of these has numbers, where there are any. */
function areSides(
  heads: readonly string[],
  headed: number,
  statements: readonly Statement[],
  language: string,
): boolean {
  const points = statements.filter(({ from }) => from.points !== undefined);
  const numbers = statements.filter(({ from }) => from.points === undefined);
  if (heads.length < 2 || heads.length > MOST_SIDES || headed < points.length) return false;
  // What heads one point each, and has no numbers, may be steps or reasons.
  if (numbers.length === 0) return headed >= heads.length * 2;
  return heads.every((head) => numbers.some(({ whole }) => isSaidIn(head, whole, language)));
}

function namesInTitle(
  title: string,
  statements: readonly Statement[],
  language: string,
): string[] | undefined {
  const match = versusIn(title, language);
  if (!match) return undefined;
  const before =
    title
      .slice(0, match.index)
      .split(/[:：,.–—]\s?/u)
      .at(-1)
      ?.trim() ?? '';
  const after =
    title
      .slice(match.index + match[0].length)
      .split(/[:：,.?!–—。？！]/u)[0]
      ?.trim() ?? '';
  const names = [lastWords(before, statements, language), firstWords(after, statements, language)];
  const found = names.filter((name) => name !== '');
  return found.length === 2 ? found : undefined;
}

const mentions = (statements: readonly Statement[], name: string, language: string): boolean =>
  contentWordsOf(name, language).length > 0 &&
  statements.some(({ whole, split }) => isSaidIn(name, `${split.head ?? ''} ${whole}`, language));

/** The most words at the end of a title's part that a statement says. */
function lastWords(text: string, statements: readonly Statement[], language: string): string {
  const words = text.split(' ').slice(-NAME_WORDS);
  for (let from = 0; from < words.length; from++)
    if (mentions(statements, words.slice(from).join(' '), language)) return words.slice(from).join(' ');
  return '';
}

function firstWords(text: string, statements: readonly Statement[], language: string): string {
  const words = text.split(' ').slice(0, NAME_WORDS);
  for (let to = words.length; to > 0; to--)
    if (mentions(statements, words.slice(0, to).join(' '), language)) return words.slice(0, to).join(' ');
  return '';
}

function namesOfPairs(pairs: readonly Chart[]): readonly string[] {
  const counts = new Map<string, { names: string[]; count: number }>();
  for (const { bars, byTime } of pairs) {
    if (byTime) continue;
    const names = bars.map(({ label }) => label);
    const key = [...names]
      .map((name) => name.toLowerCase())
      .sort()
      .join('\n');
    counts.set(key, { names, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [first] = [...counts.values()].sort((one, other) => other.count - one.count);
  return first?.names ?? [];
}

const isSameName = (one: string, other: string): boolean =>
  isSameWord(one.toLowerCase(), other.toLowerCase());

/** What is said of one side alone, by side; what is said of several, or of none, is left. */
export function sidesOf(
  names: readonly string[],
  statements: readonly Statement[],
  language: string,
): { sides: Side[]; left: Statement[] } {
  if (names.length < 2 || names.includes('')) return { sides: [], left: [...statements] };
  const sides = names.map((name): { name: string; facts: Fact[] } => ({ name, facts: [] }));
  const left: Statement[] = [];
  for (const statement of statements) {
    const { head, text } = statement.split;
    const isHead = names.some((name) => head !== undefined && isSameName(name, head));
    const words = isHead ? (head ?? '') : `${head ?? ''} ${text}`;
    const named = sides.filter(({ name }) => isNamedIn(name, names, words, language));
    const [side] = named;
    if (!side || named.length > 1) left.push(statement);
    else {
      const { head: own, ...rest } = factOf(statement);
      side.facts.push(isHead || own === undefined ? rest : { ...rest, head: own });
    }
  }
  return { sides, left };
}

/** Whether a name stands in words other than within a longer one of the names, as the Japanese car does in the train. */
function isNamedIn(name: string, names: readonly string[], words: string, language: string): boolean {
  const longer = names.filter((other) => other !== name && isUnspaced(other) && other.includes(name));
  const rest = longer.reduce((text, other) => text.replaceAll(other, ' '), words);
  return isSaidIn(name, rest, language);
}

/**
 * A measure whose labels are whole names: what all names begin with ("the lamp" of "the lamp with a filament") is the
 * names' and not the measure's.
 */
export function withWholeNames(pair: Chart, names: readonly string[]): Chart {
  const { title, ...rest } = pair;
  const whole = pair.bars.map(({ label }) =>
    names.find((name) => name.toLowerCase().endsWith(` ${label.toLowerCase()}`)),
  );
  const starts = whole.map((name, index) => name?.slice(0, -(pair.bars[index]?.label.length ?? 0)).trim());
  const [start] = starts;
  if (!start || starts.some((other) => other !== start) || !title?.endsWith(start)) return pair;
  const measure = title.slice(0, -start.length).replace(/[\s,:;،、·–-]{1,4}$/u, '');
  const bars = pair.bars.map((bar, index) => ({ ...bar, label: whole[index] ?? bar.label }));
  return { ...rest, ...(measure === '' ? {} : { title: measure }), bars };
}

/** Pairs whose labels are written as the sides' names are, where all of them are those: "train" as "Train" is. */
export function withNamesAlike(pairs: readonly Chart[], names: readonly string[]): readonly Chart[] {
  // Names in the midst of a sentence begin as they happen to.
  if (names.some((name) => /^\p{Ll}/u.test(name))) return pairs;
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  const named = pairs.map((pair) => ({
    ...pair,
    bars: pair.bars.flatMap((bar) => {
      const label = pair.byTime ? bar.label : known.get(bar.label.toLowerCase());
      return label === undefined ? [] : [{ ...bar, label }];
    }),
  }));
  return named.every(({ bars }, index) => bars.length === pairs[index]?.bars.length) ? named : pairs;
}
