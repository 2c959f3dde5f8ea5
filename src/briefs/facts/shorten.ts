import { baseLanguage, functionWordsOf } from '../text/language.js';
import { countWords, factLimits } from '../text/limits.js';
import { isEnglishClause } from './english.js';

/** A sentence made short: whole as it was, one clause of it, or as much as there was room for. */
export interface Shortened {
  text: string;
  cut: 'whole' | 'clause' | 'phrase' | 'hard';
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that begin a clause of their own, so that what stands before them is complete. */
const clauseStarts = words(
  `because whether which who while when where after before since until although though if unless but as whereas so despite
   weil obwohl während nachdem bevor sodass damit wenn falls aber sondern
   parce lorsque quand tandis alors mais afin
   porque cuando mientras aunque pero quando perché mentre ma embora enquanto mas
   omdat terwijl hoewel nadat maar zodat`,
);

/** Words that, with no comma before them, begin what says which one is meant: it may not be left out. */
const restrictive = words('which who whom whose where when whether as');

const conditions = words('if unless until wenn falls sofern si sauf salvo se tenzij als');

/** Words that begin an addition that a sentence can do without. */
const additions = words(
  `in on at during through across among within amid over
   mit für bei durch nach seit gegen ohne dans avec pour par depuis sans sur
   con para por desde sin durante nel nella per com met voor door tijdens`,
);

/** Words that hang a sentence on the one before it, and can go from its beginning. */
const hooks =
  /^(?:(?:but|and|so|yet|also|still|however|moreover|furthermore|meanwhile|instead|indeed|thus|therefore|nevertheless|additionally|finally|similarly|in fact|in addition|of course|for example|for instance|as a result|at the same time|on the other hand|that said|after all|to be sure|doch|aber|und|außerdem|allerdings|jedoch|dennoch|zudem|mais|et|cependant|toutefois|en effet|pero|sin embargo|además|también|ma|inoltre|tuttavia|mas|além disso|no entanto)(?:,\s+|\s+(?=\p{Lu}?\p{L}+\s)))/iu;

/** Who said it: worth nothing to an infographic, and it can stand at either end. */
const saidAtEnd =
  /[,，]["”’]?\s+(?:(?:he|she|they|it|(?:the )?(?:company|report|study|researchers|officials|authors)|\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3})\s+(?:said|says|added|wrote|told|explained|noted|reported|reports|argues|argued)\b|(?:said|says|wrote|according to|laut|selon|según|secondo|segundo|volgens)\s)[\s\S]*/u;
/** "LONDON (Reuters) — " */
const dateline = /^\p{Lu}{3}[\p{Lu} .'’-]{0,30}(?:,\s[\p{L}. ]{2,20})?\s{0,3}[–—-]{1,2}\s+/u;
const saidAtStart =
  /^(?:according to|as reported by|laut|selon|según|secondo|segundo|volgens)\s[^,]{3,60},\s+/iu;

/**
 * Makes a point of a sentence: at most 12 words and 120 characters, whole clauses, nothing left dangling.
 * `hard` also takes what can only be cut in the middle, with an ellipsis; otherwise that gives undefined.
 */
export function shortenPoint(sentence: string, language: string, hard = false): Shortened | undefined {
  const plain = withoutAsides(sentence, language);
  if (plain === '') return undefined;
  if (fits(plain) && !endsLoose(plain)) return { text: capitalized(plain), cut: 'whole' };
  const clause = mainClause(plain, language);
  if (clause) return { text: capitalized(clause.text), cut: clause.cut };
  return hard ? { text: capitalized(cutHard(plain, language)), cut: 'hard' } : undefined;
}

export const fits = (text: string): boolean =>
  countWords(text) <= factLimits.pointWords && text.length <= factLimits.pointCharacters;

/** Words that promise another one: a text that ends with one of them was cut off. */
const loose = words(
  `a an the of and or than as to from with into by after before at for about between the our their its der die das den dem des und oder von le la les du des
   et ou el los las y de del il lo gli di della o os um uma do da e het een van`,
);
const endsLoose = (text: string): boolean => loose.has(text.slice(text.lastIndexOf(' ') + 1).toLowerCase());

/** Without brackets, without who said it and without what ties it to the sentence before. */
function withoutAsides(sentence: string, language: string): string {
  const bare = sentence
    .replace(/(?<!\s)\s*[([（【][^()[\]（）【】]{0,300}[)\]）】]/gu, '')
    .replace(dateline, '')
    .replace(saidAtStart, '')
    .replace(/,\s(?:however|though|too|meanwhile|for example|of course),\s/iu, ' ')
    .replace(hooks, '')
    .replace(/\s+/g, ' ')
    .trim();
  const isEnglish = baseLanguage(language) === 'en';
  const unsaid = trimmedEnd(bare.replace(saidAtEnd, ''));
  const isEnough = isEnglish ? isEnglishClause(unsaid) : countWords(unsaid) >= 4;
  return isEnough ? unsaid : trimmedEnd(bare);
}

function trimmedEnd(text: string): string {
  const ended = text
    .replace(/[,;]([”"’»]?)$/u, '$1')
    .replace(/(?<![\s.,;:。，；：、–—-])[\s.,;:。，；：、–—-]+$/u, '')
    .replace(/^[\s,;:–—•*-]+(?=\D)/u, '');
  return balanced(shortFormEnd.test(ended) ? `${ended}.` : ended);
}

/** "U.S" has lost the dot that belongs to it. */
const shortFormEnd = /(?<!\p{L}\.)(?:\p{L}\.)+\p{L}$/u;

/** Quotes of which the other half is gone are no quotes. */
function balanced(text: string): string {
  const opening = text.match(/[“„«]/gu)?.length ?? 0;
  const closing = text.match(/[”»]/gu)?.length ?? 0;
  const isGerman = text.includes('„');
  const same = isGerman
    ? (text.match(/[“”]/gu)?.length ?? 0) === (text.match(/„/gu)?.length ?? 0)
    : opening === closing;
  return same ? text : text.replace(/[“”„«»]/gu, '');
}

function mainClause(sentence: string, language: string): Shortened | undefined {
  const tries = [sentence, afterOpening(sentence), withoutApposition(sentence)];
  const found = tries.flatMap((text) => (text ? bestPrefix(text, language) : []));
  const clause = found.find(({ cut }) => cut !== 'phrase') ?? found[0];
  return clause;
}

/** "When demand fell, the plant closed": the main clause comes after the comma. */
function afterOpening(sentence: string): string | undefined {
  const [opening = '', ...rest] = sentence.split(/,\s+/);
  const starts = opening.toLowerCase().split(' ')[0] ?? '';
  if (
    rest.length === 0 ||
    !(clauseStarts.has(starts) || additions.has(starts) || /^\p{L}+(?:ing|ed)$/u.test(starts))
  )
    return undefined;
  return rest.join(', ');
}

/** "Ada, the head of the lab, resigned" can do without the middle. */
function withoutApposition(sentence: string): string | undefined {
  const shorter = sentence.replace(
    /^(\p{Lu}[^,]{1,50}),\s(?:an?|the|who|which|where|whose|der|die|das|ein|eine|le|la|un|une|el|una|il|o|a)\s[^,]{3,120},\s/u,
    '$1 ',
  );
  return shorter === sentence ? undefined : shorter;
}

/** Beyond it no beginning of a sentence fits, whatever dangles at its end. */
const BORDER_CHARACTERS = 3 * factLimits.pointCharacters;

/** The longest beginning of a sentence that is complete by itself, at the strongest border that there is. */
function bestPrefix(sentence: string, language: string): Shortened[] {
  const isEnglish = baseLanguage(language) === 'en';
  if (fits(sentence))
    return !isEnglish || isEnglishClause(sentence) ? [{ text: sentence, cut: 'clause' }] : [];
  const starts = sentence.toLowerCase().split(' ')[0] ?? '';
  if (clauseStarts.has(starts) && !isEnglish) return [];
  const borders = bordersOf(sentence.slice(0, BORDER_CHARACTERS), isEnglish)
    .map(({ at, strength }) => ({ text: withoutDangling(sentence.slice(0, at), language), strength }))
    .filter(({ text, strength }) => fits(text) && countWords(text) >= (strength > 1 ? 4 : 6))
    .filter(({ text }) => !isEnglish || isEnglishClause(text));
  borders.sort((one, other) => other.strength - one.strength || other.text.length - one.text.length);
  return borders.slice(0, 1).map(({ text, strength }) => ({ text, cut: strength > 1 ? 'clause' : 'phrase' }));
}

/** Places where a sentence may end early: 3 between sentences of their own, 2 between clauses, 1 before an addition. */
function bordersOf(sentence: string, isEnglish: boolean): { at: number; strength: number }[] {
  const borders: { at: number; strength: number }[] = [];
  for (const match of sentence.matchAll(/[;；。]|[:：](?=\s|\p{Script=Han})|\s[–—]\s|—/gu)) {
    borders.push({ at: match.index, strength: 3 });
  }
  for (const match of sentence.matchAll(/[，]|,(?=\s+(\S+))/gu)) {
    // What follows a comma may also be the next part of a list.
    const next = (match[1] ?? '').toLowerCase();
    const isClause =
      match[0] === '，' || clauseStarts.has(next) || /^(?:so|yet|according|\p{L}{3,}ing)$/u.test(next);
    if (isClause || !isEnglish) borders.push({ at: match.index, strength: isClause ? 2 : 1 });
  }
  for (const match of sentence.matchAll(/\s(\p{L}+)(?=\s)/gu)) {
    const word = (match[1] ?? '').toLowerCase();
    // What holds only under a condition may not be told without it.
    if (conditions.has(word)) continue;
    if (restrictive.has(word)) continue;
    const next = /^\s\p{L}+\s(\p{L}+)/u.exec(sentence.slice(match.index))?.[1]?.toLowerCase() ?? '';
    if (clauseStarts.has(word)) borders.push({ at: match.index, strength: 2 });
    else if (additions.has(word) && !restrictive.has(next)) borders.push({ at: match.index, strength: 1 });
  }
  return borders;
}

/** Without articles, prepositions and their like at the end, which promise a word that does not come. */
function withoutDangling(text: string, language: string): string {
  const known = functionWordsOf(language);
  const kept = trimmedEnd(text).split(' ');
  while (kept.length > 0 && known.has((kept.at(-1) ?? '').toLowerCase().replace(/[^\p{L}]/gu, '')))
    kept.pop();
  return trimmedEnd(kept.join(' '));
}

/** As many words as there is room for. */
function cutHard(text: string, language: string): string {
  let kept = '';
  for (const piece of text.match(
    /(?<!\s)\s*(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\S+)/gu,
  ) ?? []) {
    if (!fits(`${kept}${piece}…`)) break;
    kept += piece;
  }
  const ended = withoutDangling(kept, language);
  // One word longer than every limit.
  return `${ended || text.slice(0, factLimits.pointCharacters - 1)}…`;
}

function capitalized(text: string): string {
  const [first = ''] = text;
  // "iPhone" and "mRNA" keep their small letter.
  if (/^\p{Ll}\p{Ll}*\p{Lu}/u.test(text)) return text;
  return first.toLocaleUpperCase() + text.slice(first.length);
}
