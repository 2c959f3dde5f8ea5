import type { Figure } from '../../models/facts.js';
import { type Amount, amountsIn } from '../numbers/index.js';
import { baseLanguage, functionWordsOf } from '../text/language.js';
import { factLimits as limits } from '../text/limits.js';
import { isSureVerb, isVerbLike } from './verbs.js';
import { leaning, thirdPerson } from './words/leaning.js';
import { firstPerson, secondPerson } from './words/persons.js';
import { hasWordOf, phrasesOf, startOf } from './words/phrases.js';
import { denials, falsity } from './words/turning.js';

/** A sentence of the article and the block it stands in. */
export interface Source {
  readonly text: string;
  readonly at: number;
}

/** The figures of some sentences, each value once, in their order. */
export function figuresOf(sources: readonly Source[], language: string, most: number): Figure[] {
  const seen = new Set<string>();
  const found: Figure[] = [];
  for (const source of sources) {
    for (const figure of figuresIn(source, language)) {
      if (found.length >= most) return found;
      if (seen.has(figure.value)) continue;
      seen.add(figure.value);
      found.push(figure);
    }
  }
  return found;
}

const told: ReadonlySet<Amount['kind']> = new Set(['count', 'money', 'share', 'measure', 'multiple']);

/** Where the words end that say what one amount measures. */
const border = /[;:()（）；：。!?]|,\s|\s[–—-]\s|[，、]/u;
const borders = /[;:()（）；：。!?]|,\s|\s[–—-]\s|[，、]/gu;

function figuresIn({ text, at }: Source, language: string): Figure[] {
  // What is called false at its end would stand as true without that.
  if (hasWordOf(text, phrasesOf(denials, language)) || hasWordOf(text, phrasesOf(falsity, language)))
    return [];
  const amounts = amountsIn(text, language);
  return amounts.flatMap((amount) => {
    if (!told.has(amount.kind) || amount.attached || amount.ambiguous || !/\p{Nd}/u.test(amount.text))
      return [];
    const start = Math.min(amount.start, amount.boundStart);
    const end = endOf(text, Math.max(amount.end, amount.boundEnd));
    const clause = clauseAround(text, start, end);
    const others = amounts.some(
      (other) => other !== amount && other.end > clause.start && other.start < clause.end,
    );
    if (others) return [];
    const named = nameOf(
      {
        value: text.slice(start, end),
        head: text.slice(clause.start, start),
        tail: text.slice(end, clause.end),
        isSentence: clause.start === 0,
        isEnd: /^[.。।]?["”’»)]{0,2}$/u.test(text.slice(clause.end)),
      },
      amount,
      language,
    );
    if (
      !named ||
      named.value.length > limits.valueCharacters ||
      named.measures.length > limits.measuresCharacters
    )
      return [];
    return [{ ...named, evidence: { quote: text, from: 'article' as const, at } }];
  });
}

/** The stop of its sentence is no part of a unit. */
const endOf = (text: string, end: number): number =>
  end >= text.length && /[.。।]$/u.test(text) && !/\p{L}{1,3}\.$/u.test(text) ? text.length - 1 : end;

/** The clause of an amount: from the mark before it to the one behind it. */
function clauseAround(text: string, from: number, to: number): { start: number; end: number } {
  let start = 0;
  for (const match of text.slice(0, from).matchAll(borders)) start = match.index + match[0].length;
  const after = border.exec(text.slice(to));
  return { start, end: after ? to + after.index : text.length };
}

interface Parts {
  readonly value: string;
  readonly head: string;
  readonly tail: string;
  /** Whether the clause begins its sentence. */
  readonly isSentence: boolean;
  /** Whether it ends it. */
  readonly isEnd: boolean;
}

/** What says what an amount measures: what follows it, where it begins its clause; else what its clause says before it. */
function nameOf(
  { value, head, tail, isSentence, isEnd }: Parts,
  amount: Amount,
  language: string,
): Pick<Figure, 'value' | 'measures'> | undefined {
  const left = withoutEnd(head, ' "“„«').replace(/^[\s"“„«]+/u, '');
  const right = withoutEnd(tail, '.。।۔"”’»').trim();
  if (turnsRound.test(` ${left} ${right} `)) return undefined;
  const lead = isIntroduction(left);
  const glued = tail !== '' && !/^[\s,.。।۔"”’»%]/u.test(tail) && !unspaced.test(tail);
  // "16-inch", "Fortune 500", "a 40 mile walk": a part of a name, or of what it describes.
  if (glued || /\p{L}-\p{L}|\p{Nd}-\p{L}/u.test(value) || isNamed(head, amount, language)) return undefined;
  // "an earlier, $250 billion list", "a 275 horsepower motor": it tells what something is like.
  if (article.test(left) || (!isSentence && left === '')) return undefined;
  if (left === '' || lead) {
    const measures = right;
    // Up to a comma it may be the first of several.
    const isWhole = isEnd || (baseLanguage(language) === 'en' && right.split(/\s+/).some(isSureVerb));
    const isLoose =
      amount.kind !== 'share' &&
      /^(?:of|to|and|or|for|in|on|at|by|with|from|und|bis|et|de|y|e|von|für)\s/iu.test(measures);
    const lacksNoun = amount.kind === 'share' && !shareOf.test(measures);
    return isWhole && isLabel(measures, language) && !isLoose && !lacksNoun ? { value, measures } : undefined;
  }
  if (!isSubject(left, isSentence, language)) return undefined;
  if (unspaced.test(left) && (amount.kind === 'count' || right.length > 6)) return undefined;
  const words = right === '' ? [] : right.split(/\s+/);
  if (amount.kind === 'count') {
    // "... carries 9,400 cars a day across the bay"
    if (words.length >= 3 && isEnd && endsInVerb(left, language) && isLabel(right, language))
      return { value, measures: right };
    if (words.length === 0 || words.length > (baseLanguage(language) === 'en' ? 2 : 1)) return undefined;
    const measures = withoutLooseEnd(left, language);
    return isLabel(measures, language) ? { value: `${value} ${right}`, measures } : undefined;
  }
  if (words.length > 4) return undefined;
  const measures = withoutLooseEnd(left, language);
  return isLabel(measures, language, amount.kind === 'money') ? { value, measures } : undefined;
}

/** "Fortune 500"; German writes all nouns large, so that only what is counted there tells. */
const isNamed = (head: string, { kind }: Amount, language: string): boolean =>
  /\p{L} \p{Lu}\p{L}+\s$/u.test(` ${head}`) && (kind === 'count' || baseLanguage(language) !== 'de');

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Words that turn what an amount says, or bind it to a condition: a part of the sentence would say something else. */
const turnsRound =
  /[^\p{L}](?:not|never|no|n['’]t|except|unless|if|only|than|instead|versus|vs|from|between|would|could|might|may|compared|nicht|kein|keine|nie|außer|nur|wenn|statt|als|zwischen|könnte|würde|ne|pas|jamais|sauf|si|que|entre|serait|no|nunca|salvo|excepto|sino|entre|sería|non|mai|tranne|tra|sarebbe|não|nunca|exceto|seria|niet|geen|nooit|behalve|tenzij|не|ни|кроме|если|бы|только|tylko|sadece|yalnızca|सिर्फ़|केवल|فقط|だけ|만)[^\p{L}]/iu;

/** "About", "There are": nothing that is measured. */
const isIntroduction = (left: string): boolean => {
  const words = left.toLowerCase().split(/\s+/);
  return words.length <= 2 && words.every((word) => introductions.has(word));
};

/** What stands between it and its noun belongs to the noun. */
const article =
  /(?:^|\s)(?:an?|the|its?|his|her|their|our|every|each|this|that|der|die|das|den|dem|ein|eine|einen|einer|einem|le|la|les|un|une|el|los|las|una|il|lo|gli|o|os|as|um|uma|de|het|een)$/iu;

/** "62 percent of households ..." */
const shareOf = /^(?:of|der|des|aller|von|de|du|d['’]|dei|delle|degli|del|dos|das|van) ?\p{L}/iu;

const introductions = new Set(
  'about some around another over up to nearly almost roughly more than and that which with und dass etwa rund über et environ plus de más cerca y che circa e mais há there are were is was in all es sind il y a hay ci sono są było'.split(
    ' ',
  ),
);

/** Whether words before an amount can say what it is of: a subject and what it does. */
function isSubject(left: string, isSentence: boolean, language: string): boolean {
  const words = left.split(/\s+/);
  if (startOf(left, phrasesOf(leaning, language)) !== undefined) return false;
  if (unspaced.test(left)) return left.length >= 2;
  if (words.length < 2 || strayEnd.test(left)) return false;
  if (baseLanguage(language) === 'en') return saysWhat(words) && !connectives.test(left);
  return isSentence;
}

/** It ends in what belongs to the amount: "an experiment with". Taken away it would say something else. */
const strayEnd =
  /\s(?:with|without|than|like|mit|ohne|nach|ab|bis|je|pro|seit|als|avec|sans|après|depuis|que|con|sin|tras|desde|dopo|senza|da|com|sem|após|met|zonder|na|sinds|dan|с|без|после|z|bez|po|med|uden|utan|efter)$|보다$|만$|से$/iu;

const connectives =
  /^(?:which|who|that|and|or|by|in|on|at|for|with|to|of|as|when|while|after|before|from)\b/iu;

/** Whether English words hold a subject and after it what it does. */
function saysWhat(words: readonly string[]): boolean {
  if (isSureVerb(words[0] ?? '')) return false;
  return words.slice(1).some(isSureVerb) || isVerbLike(words.at(-1) ?? '');
}

/** "... carries 9,400 cars": what follows is what is counted, and not what something is like. */
function endsInVerb(left: string, language: string): boolean {
  const last = left.split(/\s+/).at(-1) ?? '';
  return baseLanguage(language) === 'en' && isVerbLike(last);
}

/**
 * Whether words can stand as what a figure measures: nobody's pronoun among them.
 * @param short whether a thing and its verb are enough: "The bridge cost"
 */
function isLabel(text: string, language: string, short = false): boolean {
  if (!/^[\p{L}\p{Nd}$€£]/u.test(text) || !/\p{L}{2}/u.test(text) || text.includes('…')) return false;
  if (!unspaced.test(text) && text.split(/\s+/).length < 2) return false;
  if (/["“”„«»]/u.test(text) || (!short && bare.test(text))) return false;
  return !(
    hasWordOf(text, phrasesOf(thirdPerson, language)) ||
    hasWordOf(text, phrasesOf(firstPerson, language)) ||
    hasWordOf(text, phrasesOf(secondPerson, language))
  );
}

/** A text without any of these characters at its end. */
function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Words that turn what an amount says around stay, others that lead to it go: "Revenue rose by" -> "Revenue rose". */
function withoutLooseEnd(text: string, language: string): string {
  const known = functionWordsOf(language);
  const words = withoutEnd(text, ' ,;:').split(/\s+/);
  const isLoose = (word = '') => known.has(word.toLowerCase()) && !direction.test(word);
  while (words.length > 0 && isLoose(words.at(-1))) words.pop();
  return words.join(' ');
}

/** "The company employs": nobody says which. */
const bare = /^(?:the|der|die|das|el|la|il|le|o|a) \p{Ll}+ \p{L}+$/iu;

const direction =
  /^(?:up|down|over|under|above|below|more|less|not|no|never|to|from|with|within|into|auf|von|mit|à|a|con|com|tot|van|met)$/i;
