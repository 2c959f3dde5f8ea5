import { cleanLine } from '../text/cleaning.js';
import { factLimits as limits } from '../text/limits.js';

/** What somebody typed, as far as it can be told without a model: a title, and a list where there is one. */
export interface TypedWords {
  title: string;
  /** As they stand, in their order; empty where there is no list. */
  items: readonly string[];
  /** The list is numbered. */
  numbered: boolean;
}

/** Of an item; the number, where it has one, is the group. */
export const LIST_MARK = /^\s{0,20}(?:(\d{1,2})[.)]|[-*•–‣])\s+(?=\S)/u;
const FEWEST_ITEMS = 2;
const FEWEST_IN_LINE = 3;
/** "Please make an infographic about" and its like. */
const ORDER =
  /^(?:please\s+)?(?:(?:can|could) you\s+)?(?:create|make|draw|design|generate|show)\b[^.:\n]{0,60}?\b(?:infographic|poster|image|picture|graphic)\b\s*(?:about|of|on|for|showing|that shows|that explains|explaining)?\s*:?\s*/i;
/** "…, in a flat style", at the end of a sentence. */
const MANNER = /,?\sin (?:an?\s)?[\w-]{1,30}(?:\s[\w-]{1,30})?\s(?:style|colou?rs)$/i;
/** Items that tell how it shall look, and nothing of what it shall say. */
const LOOK =
  /^(?:(?:style|colou?rs?|layout|format|tone|audience|fonts?|background|stil|farben?|couleurs?|colores?)\s*:|(?:use|in) (?:an? |the )?[\w\s-]{1,40}(?:style|colou?rs?|fonts?|icons?|background)\b|make it\b|keep it\b)/i;

/** Reads a prompt without a model. A list with an item that is no text for a picture, or with too many, is none. */
export function typedWords(prompt: string): TypedWords {
  const lines = prompt.split(/\r?\n/).filter((line) => line.trim() !== '');
  const marked = lines.filter((line) => LIST_MARK.test(line));
  const prose = lines.filter((line) => !LIST_MARK.test(line)).map(plain);
  const own = marked.map((line) => plain(line.replace(LIST_MARK, '')));
  const [first = ''] = prose;
  const inLine = own.length === 0 ? listInLine(first) : undefined;
  const found = inLine?.items ?? own;
  const items = found.filter((item) => item !== '' && !LOOK.test(item));
  const isList =
    items.length >= (inLine ? FEWEST_IN_LINE : FEWEST_ITEMS) &&
    items.length <= limits.points &&
    items.every((item) => item.length <= limits.pointCharacters);
  return {
    title: titleOf(inLine?.title ?? first, items[0] ?? ''),
    items: isList ? items : [],
    numbered: marked.length > 0 && marked.every((line) => LIST_MARK.exec(line)?.[1] !== undefined),
  };
}

const plain = (line: string): string => cleanLine(line.replace(/^#+\s*/, ''));

/** "Title: a; b; c", and "Title: a, b and c", hold their list in themselves; undefined where there are sentences. */
export function listInLine(line: string): { title: string; items: string[] } | undefined {
  const colon = /[:：]\s/u.exec(line);
  if (!colon || colon.index < 3) return undefined;
  const items = itemsIn(line.slice(colon.index + 1).trim());
  // Sentences are no items.
  if (items.some((item) => /[.!?。]\s/u.test(item))) return undefined;
  return {
    title: line.slice(0, colon.index).trim(),
    items: items.map((item) => item.replace(/[.。]$/u, '')),
  };
}

/** The items of "a; b; c" and of "a, b, and c". */
export function itemsIn(list: string): string[] {
  const parts = /[;；]/.test(list) ? list.split(/[;；]/) : list.split(/[,、，](?!\d)/u);
  const items = parts.flatMap((part, at) =>
    at === parts.length - 1 && at > 0 ? part.split(/\s(?:and|und|et|y|e|en|i|и)\s/u) : [part],
  );
  return items
    .map((item) => item.replace(/^\s*(?:and|und|et|y|и)\s/u, '').trim())
    .filter((item) => item !== '');
}

/** What stands after "Make an infographic about" and before "in a flat style", with a capital; anything else as it is. */
export function withoutOrder(words: string): string {
  const subject = words.replace(ORDER, '').replace(MANNER, '');
  return subject === '' || subject === words ? words : capital(subject);
}

/** The first sentence, without the order to make an infographic; never cut. */
function titleOf(line: string, spare: string): string {
  const [sentence = ''] = line.split(/(?<=[.!?])\s+(?=\p{Lu})|(?<=[。！？])/u);
  const bare = withoutOrder(sentence).replace(/[.。:：]$/u, '');
  const subject = bare === sentence || bare === '' ? sentence : capital(bare);
  for (const title of [subject, spare])
    if (title !== '' && title.length <= limits.titleCharacters) return title;
  return '';
}

const capital = (text: string): string => `${text[0]?.toLocaleUpperCase() ?? ''}${text.slice(1)}`;
