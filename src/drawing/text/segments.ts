import { glueBetween } from './glue.js';
import { hyphenParts } from './long-words.js';
import { isWithoutSpaces, phrasesOf } from './phrases.js';

/** A stretch of text that stays on one line; after it a line may end. */
export interface Segment {
  /** May hold blanks of its own: "140 litres". */
  text: string;
  /** One blank follows it, which is drawn unless the line ends there. */
  space: boolean;
  /** A line that ends here reads badly ("Dr."), or very badly ("the", "3.4 million"). */
  glue: 'strong' | 'soft' | 'none';
}

/** What was cut at every place where a line could break, good or bad. */
interface Piece {
  text: string;
  /** The one blank after it, or nothing. */
  blank: string;
}

/** Nothing is joined to more, in UTF-16 units, but for what must never be parted: narrow columns are to be filled too. */
const MOST_JOINED = 18;

/**
 * The pieces of a text between which a line may break: words; phrases in Japanese, words in Chinese and Thai; parts of
 * words with hyphens. A value and its unit are one piece, and so is a mark of punctuation with the word it belongs to.
 * Joined, with one character for each `space`, they are as long as the text and, but for the kinds of blanks, are the
 * text: where several blanks follow one another, all but one are in the pieces.
 */
export function segmentsOf(text: string, language: string): readonly Segment[] {
  const key = `${language} ${text}`;
  const segments = known.get(key) ?? cut(text, language);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, segments);
  return segments;
}

/** A picture is composed many times over before it fits, of the same texts. */
const known = new Map<string, readonly Segment[]>();
const MOST_KNOWN = 500;

function cut(text: string, language: string): readonly Segment[] {
  const pieces = wordsOf(text).flatMap((word) => partsOf(word, language));
  const segments: Segment[] = [];
  let blank = '';
  for (const [index, piece] of pieces.entries()) {
    const last = segments.at(-1);
    const before = pieces[index - 1]?.text ?? '';
    const [earlier = '', after, later = ''] = [pieces[index - 2]?.text, piece.text, pieces[index + 1]?.text];
    const strength = last
      ? glueBetween({ line: last.text, earlier, before, after, later, blank, language })
      : 'none';
    const joined = `${last?.text ?? ''}${blank}${after}`;
    if (last && (strength === 'always' || (strength === 'firm' && joined.length <= MOST_JOINED))) {
      last.text = joined;
      last.space = piece.blank !== '';
    } else {
      // What is firm but too long is strong still.
      if (last) last.glue = strength === 'none' || strength === 'soft' ? strength : 'strong';
      segments.push({ text: after, space: piece.blank !== '', glue: 'none' });
    }
    blank = piece.blank;
  }
  return segments;
}

/** Blanks at which lines break; not the no-break ones. A zero width space breaks as well, and stays with its word. */
const BLANK = /^[\t-\r \u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000]$/;
const ZERO_WIDTH = '\u200B';

function wordsOf(text: string): Piece[] {
  const words: Piece[] = [];
  let word = '';
  let hasLetters = false;
  const end = (blank: string) => {
    words.push({ text: word, blank });
    word = '';
    hasLetters = false;
  };
  for (const character of text) {
    const isBlank = BLANK.test(character);
    const previous = words.at(-1);
    if (isBlank && hasLetters) end(character);
    else if (isBlank && word === '' && previous) {
      previous.text += previous.blank;
      previous.blank = character;
    } else {
      word += character;
      hasLetters ||= !isBlank;
      if (character === ZERO_WIDTH) end('');
    }
  }
  if (word !== '') end('');
  return words;
}

function partsOf({ text, blank }: Piece, language: string): Piece[] {
  const parts = isWithoutSpaces(text) ? phrasesOf(text, language) : hyphenParts(text);
  return parts.map((part, index) => ({ text: part, blank: index === parts.length - 1 ? blank : '' }));
}
