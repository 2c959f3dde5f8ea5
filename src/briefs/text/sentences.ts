import { type Abbreviations, abbreviationsOf, hasOrdinalDots } from './abbreviations.js';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity });
  // Languages are few; a stranger's invented tags must not pile up.
  if (segmenters.size < 100) segmenters.set(key, made);
  return made;
}

/** So much of a sentence's end tells whether it is one: what was joined of many pieces is not looked through for each. */
const END_CHARACTERS = 100;
/** And so much of its beginning. */
const START_CHARACTERS = 60;

/**
 * A text's sentences, in order, each a span of the text without the white space around it. Unicode's rules
 * (UAX 29, by `Intl.Segmenter`) find where one may end; our lists of short forms say where none does. In doubt two
 * stay one: in Thai, which has no full stops, that is the whole text.
 */
export function sentencesOf(text: string, language: string): string[] {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const breaks = createBreaks(base);
  const sentences: string[] = [];
  let from = 0;
  for (const at of placesIn(text, base, language)) {
    const end = text.slice(Math.max(from, at - END_CHARACTERS), at);
    const next = text.slice(at, at + START_CHARACTERS);
    if (end.trim() === '' || !breaks(end, next)) continue;
    sentences.push(text.slice(from, at).trim());
    from = at;
  }
  const last = text.slice(from).trim();
  return last === '' ? sentences : [...sentences, last];
}

/** Where sentences may end, by Unicode's rules and some that they leave out. */
function placesIn(text: string, base: string, language: string): number[] {
  const places = new Set<number>();
  for (const { index } of segmenterOf(language, 'sentence').segment(text)) places.add(index);
  for (const match of text.matchAll(unbroken)) places.add(match.index + match[0].length);
  if (base === 'hy') for (const match of text.matchAll(/:\s(?=\p{Lu})/gu)) places.add(match.index + 2);
  if (base === 'el') for (const match of text.matchAll(/;\s(?=\p{Lu})/gu)) places.add(match.index + 2);
  const opening = dateline.exec(text);
  if (opening) places.add(opening[0].length);
  places.delete(0);
  return [...places].sort((one, other) => one - other);
}

/** "It ended. 300 people came", "It ended … The next day", "It ended.The next day": no break by Unicode's rules. */
const unbroken =
  /(?:\p{L}{3}|\p{Nd}{4}|[%)\]”»])[.!?]["”’»)]?\s(?=\p{Nd})|…["”’»)]?\s(?=[\p{Lu}"“„«])|\p{Ll}{3}[.!?](?=\p{Lu}\p{Ll})|[.!?…]\s[»”]\s|[.!?。](?:\[[\p{L}\p{Nd} ]{1,20}\]){1,5}\s?/gu;

/** Decides of a place whether a sentence ends there, by what stands before and behind it. */
function createBreaks(base: string): (end: string, next: string) => boolean {
  const lists = abbreviationsOf(base);
  const starts = (next: string) => lists.starters.has(firstWordOf(next));
  return (end, next) => {
    const before = end.trimEnd();
    const touches = before === end;
    if (dateline.test(before)) return true;
    // French puts a space before its closing marks.
    if (/^[»”]\s/u.test(next)) return false;
    // A footnote's mark belongs to the sentence before it: "... coast.[1] It has"
    if (/\[$/.test(before) || /^\s?[\p{L}\p{Nd} ]{1,20}\]/u.test(next)) return false;
    if (/^["”’»)\]]*\s*\p{Ll}/u.test(next)) return false;
    if (base === 'ja' || base === 'zh') return !goesOn.test(next) && !(touches && /[!?]$/.test(before));
    // "Booking.Com" is a name, "ended.The" is none.
    if (touches && /[.!?]$/.test(before) && /^\p{Lu}/u.test(next)) return starts(next);
    if (/…["”’»)]?$/u.test(before)) return starts(next) || lists.starters.size === 0;
    if (namesWithMarks.test(before)) return starts(next);
    if (!/\.$/.test(before)) return true;
    return breaksAfterStop(before, next, { lists, base, starts });
  };
}

interface Customs {
  lists: Abbreviations;
  base: string;
  starts: (next: string) => boolean;
}

function breaksAfterStop(before: string, next: string, { lists, base, starts }: Customs): boolean {
  const word = lastWord.exec(before)?.[1] ?? '';
  const lower = word.toLowerCase();
  // The number of an item or a heading: "1. Preheat the oven."
  if (/^\s*(?:\p{Nd}{1,2}|\p{L})\.$/u.test(before) && before.length < 6) return false;
  if (/^\p{Nd}{1,3}$/u.test(word) || /^[IVX]{1,5}$/.test(word)) {
    if (hasOrdinalDots(base)) return (starts(next) && !range.test(next)) || /^["“„«(]?\p{Nd}/u.test(next);
    if (/^\p{Nd}/u.test(word)) return true;
  }
  if (lists.inside.has(lower)) return false;
  if (lists.numbered.has(lower) && /^[#(]?[\p{Nd}IVX]/u.test(next)) return false;
  if (
    lists.either.has(lower) ||
    /(?:^|-)\p{L}$/u.test(word) ||
    /^(?:\p{L}{1,2}\.){1,5}\p{L}{1,2}$/u.test(word)
  )
    return starts(next) && word !== 'I';
  return true;
}

/** "12. Bis 13. September" */
const range = /^(?:bis|und|til|till|do|a|ve|–) \p{Nd}/iu;

/** The word before a full stop, with the stops within it: "z.B", "U.S". */
const lastWord =
  /(?:^|[\s("“„«'’–—/-])((?:\p{L}[\p{L}\p{M}ªº-]{0,20}\.){0,6}[\p{L}\p{M}\p{Nd}ªº§№/-]{1,24})\.$/u;

/** "A" of "A. Smith" begins no sentence. */
function firstWordOf(next: string): string {
  return (
    /^["“„«(¿¡]{0,2}([\p{L}\p{M}’'-]{1,20})(?!\p{L}|\.)/u
      .exec(next)?.[1]
      ?.toLowerCase()
      .split(/[’']/, 1)[0] ?? ''
  );
}

/** "LONDON (Reuters) –", "WASHINGTON, Jan. 5 (AP) —", "MADRID —" before the first sentence of a report. */
const dateline =
  /^(?:\p{Lu}{3,20}[^()]{0,30}\([\p{L}. ]{2,25}\) ?[-–—]{1,2}|(?:\p{Lu}[\p{L} .,/]{1,40}(?:\d{1,2},? )?)?\((?:AP|AFP|dpa|Reuters|ANSA|EFE|TASS|CNN|UPI|PTI|IANS|ots|APA|SID|dpa\/\p{L}{2,6})\) ?[-–—:]{0,2}|\p{Lu}{3,20}(?:[ ,]{1,2}(?:\p{Lu}{2,15}|\p{Lu}\p{L}{1,10}\.?|(?:\p{Lu}\.){2,3})){0,3} ?[–—]{1,2}|\p{Lu}\p{L}{2,20}, \p{Lu}\p{L}{1,5}\. [–—-]{1,2}|\p{Lu}{3,20}(?:, \p{Lu}[\p{L}.]{1,10})? -{1,2})(?=\s)/u;

/** Names that end in a mark. */
const namesWithMarks =
  /(?:^|[\s("“])(?:Yahoo|Jeopardy|Joomla|Oklahoma|Airplane|Mamma Mia|E|Wham|P!nk|Jackass|Which)[!?]$/u;

/** What a quotation or a name goes on with in Japanese: "「行く。」と述べた". */
const goesOn = /^(?:と|って|という|などと|が、|は、|の|を)/u;

/** A text's words in lower case, in order; in scripts without spaces too. */
export function wordsOf(text: string, language: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenterOf(language, 'word').segment(text)) {
    if (isWordLike) words.push(segment.toLowerCase());
  }
  return words;
}
