import type { DrawableBrief } from '../scene/drawing.js';
import type { Chart, Fact, Side } from './content.js';
import { versusIn } from './lexicon.js';
import { factOf, type Statement } from './statements.js';
import { contentWordsOf, isSaidIn, isSameWord } from './words.js';

/** A name of a side has no more words. */
const NAME_WORDS = 4;

/**
 * The two names that a brief compares: the two heads that its points have, or what stands on both sides of "vs" in its
 * title, or the labels that most of its pairs have.
 */
export function namesOf(
  { title }: DrawableBrief,
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
  if (heads.size === 2 && headed * 2 >= statements.length) return [...heads.values()];
  const names = namesInTitle(title, statements, language) ?? namesOfPairs(pairs);
  // "Trains beat planes" is about what the points call "Train" and "Plane".
  return names.map((name) => [...heads.values()].find((head) => isSameName(head, name)) ?? name);
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

/** What is said of one side alone, by side; what is said of both, or of none, is left. */
export function sidesOf(
  names: readonly string[],
  statements: readonly Statement[],
  language: string,
): { sides: Side[]; left: Statement[] } {
  const [one = '', other = ''] = names;
  if (one === '' || other === '') return { sides: [], left: [...statements] };
  const facts: [Fact[], Fact[]] = [[], []];
  const left: Statement[] = [];
  for (const statement of statements) {
    const { head, text } = statement.split;
    const isHead = names.some((name) => head !== undefined && isSameName(name, head));
    const words = isHead ? (head ?? '') : `${head ?? ''} ${text}`;
    const [isOne, isOther] = [isSaidIn(one, words, language), isSaidIn(other, words, language)];
    if (isOne === isOther) left.push(statement);
    else {
      const { head: own, ...rest } = factOf(statement);
      facts[isOne ? 0 : 1].push(isHead || own === undefined ? rest : { ...rest, head: own });
    }
  }
  return {
    sides: [
      { name: one, facts: facts[0] },
      { name: other, facts: facts[1] },
    ],
    left,
  };
}
